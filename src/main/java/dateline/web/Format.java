package dateline.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The forms of an OGC document, and the choice between them. */
enum Format {
    JSON,
    HTML,
    /** Features alone are served so. */
    JSON_FG;

    private static final List<String> FG_TYPES = List.of(Answers.FG_JSON, "application/vnd.ogc.fg+json");

    /** What {@link #chosen} chooses, or JSON-FG where features are asked for in that. */
    static Format ofFeatures(Context ctx, Parameters parameters) {
        Optional<String> f = parameters.text("f");
        if (f.isPresent()) {
            return switch (f.get()) {
                case "jsonfg" -> JSON_FG;
                case "json", "geojson" -> JSON;
                case "html" -> HTML;
                default -> throw Problem.badParameter("f", f.get(), "json, jsonfg or html");
            };
        }
        String accept = ctx.header("Accept");
        boolean isFirst = accept != null && ranges(accept).stream().limit(1).anyMatch(r -> FG_TYPES.contains(r.type));
        return isFirst ? JSON_FG : accepted(accept);
    }

    /** The media type of features in this form. */
    String ofFeatures() {
        return switch (this) {
            case JSON -> Answers.GEO_JSON;
            case HTML -> Answers.HTML;
            case JSON_FG -> Answers.FG_JSON;
        };
    }

    /** What the parameter {@code f} asks for, else what the Accept header prefers; 406 where neither form will do. */
    static Format chosen(Context ctx, Parameters parameters) {
        Optional<String> f = parameters.text("f");
        if (f.isPresent()) {
            return switch (f.get()) {
                case "json", "geojson" -> JSON;
                case "html" -> HTML;
                default -> throw Problem.badParameter("f", f.get(), "json or html");
            };
        }
        return accepted(ctx.header("Accept"));
    }

    /** Refuses with 406 a client that takes no JSON. */
    static void requireJson(Context ctx) {
        String accept = ctx.header("Accept");
        if (accept != null && !accept.isBlank() && ranges(accept).stream().noneMatch(r -> isJson(r.type))) {
            throw Problem.of(406, "this is served as JSON only");
        }
    }

    /** Which of these media types the client likes best, the first where it does not care; 406 where it takes none. */
    static String preferred(Context ctx, String... served) {
        String accept = ctx.header("Accept");
        if (accept == null || accept.isBlank()) {
            return served[0];
        }
        return ranges(accept).stream()
                .flatMap(r -> Arrays.stream(served).filter(s -> r.covers(s)))
                .findFirst()
                .orElseThrow(() -> Problem.of(406, "this is served as " + String.join(" or ", served)));
    }

    private static Format accepted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        return ranges(accept).stream()
                .flatMap(r -> form(r.type).stream())
                .findFirst()
                .orElseThrow(() -> Problem.of(406, "this is served as JSON, GeoJSON or HTML"));
    }

    private static Optional<Format> form(String range) {
        if (isJson(range)) {
            return Optional.of(JSON);
        }
        return range.equals("text/html") || range.equals("application/xhtml+xml") || range.equals("text/*")
                ? Optional.of(HTML)
                : Optional.empty();
    }

    private static boolean isJson(String range) {
        return range.equals("*/*")
                || range.equals("application/*")
                || range.equals("application/json")
                || range.endsWith("+json");
    }

    /** The media ranges with weight above nothing, heaviest first, else in their order. */
    private static List<Range> ranges(String accept) {
        return Arrays.stream(accept.split(",", -1))
                .limit(50)
                .map(Range::parse)
                .filter(r -> r.weight > 0)
                .sorted(Comparator.comparingDouble((Range r) -> -r.weight))
                .toList();
    }

    private record Range(String type, double weight) {
        boolean covers(String mediaType) {
            return type.equals("*/*")
                    || type.equals(mediaType)
                    || (type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1)));
        }

        static Range parse(String text) {
            String[] parts = text.strip().toLowerCase(Locale.ROOT).split(";", -1);
            double weight = 1;
            for (String part : parts) {
                if (part.strip().matches("q=[01](\\.[0-9]{0,3})?")) {
                    weight = Double.parseDouble(part.strip().substring(2));
                }
            }
            return new Range(parts.length == 0 ? "" : parts[0].strip(), weight);
        }
    }
}
