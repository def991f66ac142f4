package dateline.filter;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.geotools.api.filter.Filter;

/**
 * Protects that a filter is either read, and then holds or does not, or is refused in words. The build replays the
 * filters that are kept beside it; looking for new ones is a command of its own.
 */
class HostileFilterFuzzTest {
    private final Incidents incidents = new Incidents();

    @FuzzTest(maxDuration = "5m")
    void any_text_is_a_filter_or_refused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        check(() -> Cql2Text.parse(text, incidents));
    }

    @FuzzTest(maxDuration = "5m")
    void any_json_is_a_filter_or_refused(byte[] bytes) {
        String json = new String(bytes, StandardCharsets.UTF_8);
        check(() -> Cql2Json.parse(json, incidents));
    }

    private void check(Supplier<Filter> parsing) {
        try {
            assertThat(incidents.found(parsing.get())).hasSizeLessThanOrEqualTo(3);
        } catch (IllegalArgumentException e) {
            assertThat(e.getMessage()).as("what is wrong with it").isNotBlank();
        }
    }
}
