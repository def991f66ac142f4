package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.PlaceEdit;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceSite;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Toponym;
import dateline.geo.LonLat;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What an editor sends about a place.
 *
 * @param reason why; may be empty
 */
record PlaceBody(PlaceEdit edit, String reason) {
    private static final int MAX_TEXT = 2000;
    private static final int MAX_CODES = 100;

    /** Takes the body of the request; what cannot be a place is a 400 that names the member. */
    static PlaceBody parse(Context ctx) {
        JsonObject body = JsonObject.ofBody(
                ctx,
                "names",
                "type",
                "parent",
                "country",
                "lon",
                "lat",
                "radius_m",
                "geometry",
                "population",
                "codes",
                "source",
                "site_unknown",
                "note",
                "reason");
        String reason = body.text("reason", MAX_TEXT).orElse("").strip();
        try {
            return new PlaceBody(edit(body), reason);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    private static PlaceEdit edit(JsonObject body) {
        return new PlaceEdit(
                names(body),
                PlaceType.parse(
                        body.text("type", 40).orElseThrow(() -> Problem.badRequest("member 'type' is missing"))),
                body.text("parent", 128).map(PlaceId::new).orElse(null),
                body.text("country", 10).orElse(null),
                new PlaceSite.Stated(point(body), body.number("radius_m").orElse(null), outline(body)),
                body.wholeNumber("population").orElse(null),
                codes(body),
                body.text("source", MAX_TEXT).orElse(null),
                body.yesOrNo("site_unknown").orElse(null),
                note(body));
    }

    /** An empty note takes the one away that was there. */
    private static @Nullable String note(JsonObject body) {
        Optional<String> note = body.text("note", MAX_TEXT);
        return body.node("note").isPresent() ? note.orElse("") : null;
    }

    private static List<Toponym> names(JsonObject body) {
        List<Toponym> names = new ArrayList<>();
        for (JsonObject item : body.objects("names", "name", "language").orElse(List.of())) {
            Toponym name = new Toponym(
                    item.text("name", Integer.MAX_VALUE).orElse("").strip(),
                    item.text("language", 10).orElse("alt"));
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static @Nullable List<PlaceCode> codes(JsonObject body) {
        List<JsonObject> items =
                body.objects("codes", "scheme", "value", "from", "until").orElse(null);
        if (items == null) {
            return null;
        }
        if (items.size() > MAX_CODES) {
            throw Problem.badRequest("a place has at most " + MAX_CODES + " codes");
        }
        return items.stream()
                .map(item -> new PlaceCode(
                        item.text("scheme", 40).orElse(""),
                        item.text("value", 100).orElse("").strip(),
                        item.text("from", 20).map(LocalDate::parse).orElse(null),
                        item.text("until", 20).map(LocalDate::parse).orElse(null)))
                .toList();
    }

    private static @Nullable LonLat point(JsonObject body) {
        Double lon = body.number("lon").orElse(null);
        Double lat = body.number("lat").orElse(null);
        if ((lon == null) != (lat == null)) {
            throw Problem.badRequest("of 'lon' and 'lat' one is missing");
        }
        return lon == null || lat == null ? null : new LonLat(lon, lat);
    }

    private static @Nullable Geometry outline(JsonObject body) {
        return body.node("geometry").map((JsonNode n) -> DrawnArea.parse(n)).orElse(null);
    }
}
