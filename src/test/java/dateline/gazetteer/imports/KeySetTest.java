package dateline.gazetteer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeySetTest {
    @Test
    void it_holds_what_was_put_in_and_nothing_else() {
        KeySet keys = new KeySet();
        for (int i = 0; i < 200_000; i++) {
            assertThat(keys.add("ML" + i)).isTrue();
        }
        for (int i = 0; i < 200_000; i++) {
            assertThat(keys.contains("ML" + i)).isTrue();
            assertThat(keys.contains("BF" + i)).isFalse();
        }
        assertThat(keys.add("ML7")).isFalse();
    }
}
