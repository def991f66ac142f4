package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.data.Shipped;
import dateline.export.GeoJsonWriter;
import dateline.gazetteer.Place;
import dateline.layer.CoordinateSystem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;

/** An editor who corrects only a name may send back the area as it was shown. */
class DrawnAreaTest {
    private final PlaceFeatures features = new PlaceFeatures(Shipped.GAZETTEER);

    @Test
    void nearly_every_outline_that_is_shown_can_be_sent_back() throws IOException {
        List<String> refused = new ArrayList<>();
        int outlines = 0;
        for (Place place : Shipped.KNOWLEDGE.places()) {
            if (Shipped.GAZETTEER.hasOutline(place.id()) && !reachesTheAntimeridian(place)) {
                outlines++;
                try {
                    DrawnArea.parse(shown(place));
                } catch (Problem e) {
                    refused.add(place.id().value() + ": " + e.detail());
                }
            }
        }
        // Coarse outlines of small islands overlap; who leaves the geometry out keeps any outline as it is.
        assertThat(refused).hasSizeLessThanOrEqualTo(outlines / 100);
        assertThat(outlines).isGreaterThan(150);
    }

    /** Coarse outlines overlap themselves there, where they are cut. */
    private static boolean reachesTheAntimeridian(Place place) {
        Envelope box = Shipped.GAZETTEER.extent(place).area().getEnvelopeInternal();
        return box.getMinX() <= -179.9 || box.getMaxX() >= 179.9;
    }

    private JsonNode shown(Place place) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new GeoJsonWriter().writeFeature(out, features.shown(place, null), CoordinateSystem.CRS84, Map.of());
        return Json.MAPPER.readTree(out.toByteArray()).path("geometry");
    }
}
