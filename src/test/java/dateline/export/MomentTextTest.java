package dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Moments are written as everyone writes them. */
class MomentTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "2024-02-29T23:59:59.5Z",
                "2024-09-17T05:30:00.000001Z",
                "0000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59Z",
                "9999-12-31T23:59:59.000000001Z",
                "+10000-01-01T00:00:00Z"
            })
    void a_moment_at_an_edge_is_written_as_java_writes_it(String text) {
        Instant moment = Instant.parse(text);
        assertThat(MomentText.of(moment)).isEqualTo(moment.toString());
    }

    @Test
    void any_moment_is_written_as_java_writes_it() {
        Random random = new Random(5);
        long[] parts = {1, 1_000, 1_000_000, 1_000_000_000};
        for (int i = 0; i < 20_000; i++) {
            long second = random.nextLong() % 400_000_000_000L;
            long part = parts[i % parts.length];
            Instant moment = Instant.ofEpochSecond(second, random.nextLong(1_000_000_000 / part) * part);
            assertThat(MomentText.of(moment)).isEqualTo(moment.toString());
        }
    }
}
