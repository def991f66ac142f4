package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import dateline.geo.BoundingBox;
import dateline.layer.TimeInterval;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.locationtech.jts.geom.Geometry;

/**
 * Protects that a box, an interval and a drawn area are either read, and then make sense, or are refused. The build
 * replays the texts that are kept beside it; looking for new ones is a command of its own.
 */
class HostileParameterFuzzTest {
    @FuzzTest(maxDuration = "5m")
    void any_text_is_a_box_or_refused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            BoundingBox box = BoxText.parse(text);
            assertThat(box.south()).isLessThanOrEqualTo(box.north());
            assertThat(box.west()).isBetween(-180.0, 180.0);
            assertThat(box.east()).isBetween(-180.0, 180.0);
        } catch (IllegalArgumentException e) {
            assertThat(text).isNotEqualTo("-9,12,-7,13");
        }
    }

    @FuzzTest(maxDuration = "5m")
    void any_text_is_an_interval_or_refused(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            TimeInterval interval = TimeInterval.parse(text);
            Optional<Instant> end = Optional.ofNullable(interval.end());
            Optional.ofNullable(interval.start())
                    .ifPresent(start -> end.ifPresent(e -> assertThat(start).isBeforeOrEqualTo(e)));
        } catch (IllegalArgumentException e) {
            assertThat(text).isNotEqualTo("2024-09-17/2024-09-19");
        }
    }

    @FuzzTest(maxDuration = "5m")
    void any_json_is_an_area_or_refused(byte[] bytes) {
        String json = new String(bytes, StandardCharsets.UTF_8);
        try {
            Geometry area = DrawnArea.parse(Json.MAPPER.readTree(json));
            assertThat(area.isValid()).isTrue();
            assertThat(area.getArea()).isPositive();
        } catch (JsonProcessingException e) {
            // The request would have been refused before.
        } catch (Problem e) {
            assertThat(e.getMessage()).as("what is wrong with it").startsWith("'geometry': ");
        }
    }
}
