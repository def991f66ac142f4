package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.incident.Kind;
import java.util.List;
import java.util.function.Supplier;

/** Writes the properties of features, the values in the words of the interface where it has them. */
final class PageValues {
    private static final List<String> COLUMNS = List.of(
            "text",
            "kind",
            "time_start",
            "published_at",
            "place_name",
            "precision",
            "place_precision",
            "killed",
            "wounded",
            "verification",
            "source");

    private final PageWords words;
    private final Supplier<List<Kind>> kinds;

    PageValues(PageWords words, Supplier<List<Kind>> kinds) {
        this.words = words;
        this.kinds = kinds;
    }

    /** The columns of a table of features: those of the list that a feature has. */
    List<String> columns(JsonNode properties) {
        return COLUMNS.stream()
                .filter(c -> properties.has(c) || properties.has(c + "_low"))
                .toList();
    }

    /** What a property is called. */
    String name(String property) {
        return words.text("page.property." + property, property.replace('_', ' '));
    }

    /** What stands in a column of the table. */
    String cell(JsonNode properties, String column) {
        if (!properties.has(column) && properties.has(column + "_low")) {
            return range(properties.path(column + "_low"), properties.path(column + "_high"));
        }
        return text(column, properties.path(column));
    }

    /** A plain value as text. */
    String text(String property, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        String text = value.asText();
        return switch (property) {
            case "kind" ->
                kinds.get().stream()
                        .filter(k -> k.id().equals(text))
                        .map(k -> k.label(words.language()))
                        .findFirst()
                        .orElse(text);
            case "place_precision", "precision" -> words.text("precision." + text, text);
            case "verification" -> words.text("verification." + text, text);
            case "status" -> words.text("status." + text, text);
            case "time_start", "time_end", "published_at", "created", "updated", "said_at" -> moment(text);
            default -> text;
        };
    }

    private static String range(JsonNode low, JsonNode high) {
        if (low.isNull() && high.isNull()) {
            return "";
        }
        if (low.equals(high)) {
            return low.asText();
        }
        return (low.isNull() ? "" : low.asText()) + "–" + (high.isNull() ? "" : high.asText());
    }

    /** A moment to the minute; of midnight only the day. */
    private static String moment(String text) {
        return text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:.*Z")
                ? (text.substring(0, 10) + " " + text.substring(11, 16) + " UTC").replace(" 00:00 UTC", "")
                : text;
    }
}
