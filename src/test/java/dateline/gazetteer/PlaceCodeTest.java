package dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code carries its scheme and its validity. */
class PlaceCodeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ocha-pcode:ML09",
                "iso3166-2:ML-9@2017-11-23/..",
                "iso3166-2:ML-8@../2017-11-22",
                "iso3166-2:BF-01@2001-01-01/2025-07-02"
            })
    void what_was_read_is_written_the_same(String text) {
        assertThat(PlaceCode.parse(text)).hasToString(text);
    }

    @Test
    void the_ends_of_the_validity_are_days() {
        PlaceCode code = PlaceCode.parse("iso3166-2:ML-9@2017-11-23/..");
        assertThat(code.from()).isEqualTo(LocalDate.of(2017, 11, 23));
        assertThat(code.until()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ML09", ":ML09", "ocha-pcode:", "OCHA:ML09", "x:1@2017", "x:1@2018-01-01/2017-01-01"})
    void what_is_no_code_is_refused(String text) {
        assertThatThrownBy(() -> PlaceCode.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
