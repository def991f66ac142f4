package dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects the reading of the {@code datetime} parameter. */
class TimeIntervalTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "open",
            value = {
                "2024-09-17T05:30:00Z, 2024-09-17T05:30:00Z, 2024-09-17T05:30:00Z",
                "2024-09-17T05:30:00+02:00, 2024-09-17T03:30:00Z, 2024-09-17T03:30:00Z",
                "2024-09-17T05:30:00 02:00, 2024-09-17T03:30:00Z, 2024-09-17T03:30:00Z",
                "2024-09-17, 2024-09-17T00:00:00Z, 2024-09-17T23:59:59.999999999Z",
                "2024-09-17/2024-09-18, 2024-09-17T00:00:00Z, 2024-09-18T23:59:59.999999999Z",
                "../2024-09-17T00:00:00Z, open, 2024-09-17T00:00:00Z",
                "2024-09-17T00:00:00Z/.., 2024-09-17T00:00:00Z, open",
                "/2024-09-17T00:00:00Z, open, 2024-09-17T00:00:00Z",
                "2024-09-17T00:00:00Z/, 2024-09-17T00:00:00Z, open",
                "../.., open, open"
            })
    void moments_days_and_open_ends_are_read(String text, Instant start, Instant end) {
        assertThat(TimeInterval.parse(text)).isEqualTo(new TimeInterval(start, end));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2024-13-01",
                "2024-09-17T05:30:00",
                "a/b/c",
                "2024-09-18/2024-09-17",
                "2024-02-30"
            })
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> TimeInterval.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("datetime");
    }
}
