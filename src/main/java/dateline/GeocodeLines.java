package dateline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.export.Languages;
import dateline.export.PlaceJson;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.RankedPlace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers each name with a line of GeoJSON, as {@code GET /api/geocode} does. */
final class GeocodeLines implements GeocodeAnswers {
    private final PlaceJson places;
    private final Languages languages;
    private final JsonMapper json = new JsonMapper();

    GeocodeLines(Gazetteer gazetteer, @Nullable String language) {
        this.places = new PlaceJson(gazetteer);
        this.languages = Languages.of(language);
    }

    @Override
    public List<String> lines(String name, List<RankedPlace> found) {
        try {
            return List.of(json.writeValueAsString(places.collection(name, found, languages)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was built as JSON cannot be written", e);
        }
    }
}
