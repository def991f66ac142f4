package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.data.Shipped;
import dateline.export.GeoJsonWriter;
import dateline.gazetteer.Place;
import dateline.layer.CoordinateSystem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An editor who corrects only a name sends back the area as it was shown. */
class DrawnAreaTest {
    @Test
    void every_outline_that_is_shown_can_be_sent_back() throws IOException {
        PlaceFeatures features = new PlaceFeatures(Shipped.GAZETTEER);
        int outlines = 0;
        for (Place place : Shipped.KNOWLEDGE.places()) {
            if (Shipped.GAZETTEER.hasOutline(place.id())) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                new GeoJsonWriter().writeFeature(out, features.shown(place, null), CoordinateSystem.CRS84, Map.of());
                JsonNode geometry = Json.MAPPER.readTree(out.toByteArray()).path("geometry");
                assertThatCode(() -> DrawnArea.parse(geometry))
                        .as(place.id().value())
                        .doesNotThrowAnyException();
                outlines++;
            }
        }
        assertThat(outlines).isGreaterThan(150);
    }
}
