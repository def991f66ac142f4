package dateline.web;

import dateline.export.Languages;
import dateline.gazetteer.GeocodeQuery;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Scope;
import dateline.geo.LonLat;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A question for a place, and in which languages to answer. */
record GeocodeRequest(GeocodeQuery query, Languages languages) {
    /** What may be said of one question. */
    static final List<String> KNOWN = List.of("q", "autocomplete", "focus", "bbox", "country", "type", "lang", "limit");

    static final int MAX_PLACES = 50;

    static GeocodeRequest parse(Parameters parameters, Languages otherwise) {
        String text = parameters.text("q").orElse("").strip();
        if (text.isEmpty() || text.length() > GeocodeQuery.MAX_LENGTH) {
            throw Problem.badRequest("parameter 'q' is " + (text.isEmpty() ? "missing or empty" : "too long")
                    + ", expected a name of 1 to " + GeocodeQuery.MAX_LENGTH + " characters");
        }
        return new GeocodeRequest(
                new GeocodeQuery(
                        text,
                        parameters.yesOrNo("autocomplete").orElse(false),
                        parameters
                                .value("focus", GeocodeRequest::point, "lon,lat: -180 to 180 and -90 to 90")
                                .orElse(null),
                        scope(parameters),
                        parameters.limit("limit", 1, MAX_PLACES, 10)),
                languages(parameters, otherwise));
    }

    private static Scope scope(Parameters parameters) {
        return new Scope(
                countries(parameters),
                types(parameters),
                parameters.value("bbox", BoxText::parse, BoxText.EXPECTED).orElse(null),
                null);
    }

    private static Set<String> countries(Parameters parameters) {
        List<String> countries = parameters.list("country");
        if (!countries.stream().allMatch(c -> c.matches("[A-Za-z]{2}"))) {
            throw Problem.badParameter(
                    "country", String.join(",", countries), "ISO 3166-1 codes of two letters, with commas between");
        }
        return Set.copyOf(countries);
    }

    static Set<PlaceType> types(Parameters parameters) {
        return parameters
                .value(
                        "type",
                        text -> parameters.list("type").stream()
                                .map(PlaceType::parse)
                                .collect(Collectors.toSet()),
                        "types of place such as city, with commas between")
                .orElse(Set.of());
    }

    /** The languages of the parameter {@code lang}, else {@code otherwise}. */
    static Languages languages(Parameters parameters, Languages otherwise) {
        return parameters
                .value("lang", Languages::parse, "a language such as fr, or several with commas between")
                .orElse(otherwise);
    }

    /** The languages that the client's header prefers; none where it says nothing sensible. */
    static Languages preferred(Context ctx) {
        String header = ctx.header("Accept-Language");
        if (header == null || header.isBlank() || header.length() > 1000) {
            return Languages.ANY;
        }
        try {
            return Languages.parse(header);
        } catch (IllegalArgumentException e) {
            return Languages.ANY;
        }
    }

    private static LonLat point(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(parts.length + " numbers");
        }
        return new LonLat(BoxText.number(parts[0]), BoxText.number(parts[1]));
    }
}
