package dateline.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dateline.gazetteer.AdminArea;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.geo.Extent;
import dateline.geo.Precision;
import dateline.resolution.Candidate;
import dateline.resolution.Resolution;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes one mention of a reading; one that could not be resolved has {@code "place": null}. */
final class MentionJson {
    private final Gazetteer gazetteer;
    private final ValueJson values;

    MentionJson(Gazetteer gazetteer, ValueJson values) {
        this.gazetteer = gazetteer;
        this.values = values;
    }

    void write(JsonGenerator out, Resolution mention, @Nullable String lang) throws IOException {
        Precision precision = mention.precision();
        Place place = mention.place();
        Extent extent = mention.extent();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("start", mention.span().start());
        all.put("end", mention.span().end());
        all.put("text", mention.surface());
        all.put("relation", mention.relation().word());
        all.put("precision", precision == null ? null : precision.word());
        all.put("confidence", mention.confidence());
        all.put("place", place == null ? null : place(place, lang));
        all.put("facility", mention.facility());
        all.put("note", mention.note());
        all.put(
                "candidates",
                mention.candidates().stream().map(c -> candidate(c, lang)).toList());
        all.put("geometry", extent == null ? null : extent.area());
        all.put("uncertainty_m", extent == null ? null : Math.ceil(extent.uncertaintyMetres()));
        values.write(out, all);
    }

    private Map<String, @Nullable Object> place(Place place, @Nullable String lang) {
        Map<String, @Nullable Object> all = named(place, lang);
        all.put("country", place.country());
        all.put(
                "admin1",
                AdminArea.firstLevel(place, gazetteer)
                        .map(area -> name(area, lang))
                        .orElse(null));
        return all;
    }

    private static Map<String, @Nullable Object> candidate(Candidate candidate, @Nullable String lang) {
        Map<String, @Nullable Object> all = named(candidate.place(), lang);
        all.put("score", candidate.score());
        all.put("why", candidate.why());
        return all;
    }

    private static Map<String, @Nullable Object> named(Place place, @Nullable String lang) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("id", place.id().value());
        all.put("name", name(place, lang));
        all.put("type", place.type().word());
        all.put("lon", place.point().lon());
        all.put("lat", place.point().lat());
        return all;
    }

    private static String name(Place place, @Nullable String lang) {
        return lang == null ? place.name() : place.name(lang);
    }
}
