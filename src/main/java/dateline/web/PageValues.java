package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.incident.Kind;
import java.util.List;
import java.util.Locale;
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

    /** Whether a member says anything: a row for what is not known, empty or not so would only be read over. */
    static boolean isSaid(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream().anyMatch(member -> isSaid(member.getValue()));
        }
        boolean isEmpty =
                value.isContainerNode() ? value.isEmpty() : value.asText().isBlank();
        return !isEmpty && !value.isNull() && !(value.isBoolean() && !value.asBoolean());
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
                        .orElse(words.text("source." + text, text));
            case "quantity" -> words.text("quantity." + text, text);
            case "place_basis" -> words.text("basis." + text, text);
            case "background", "toll_joint", "joint", "anonymous" -> words.text("change.yes", text);
            case "confidence" -> String.format(Locale.ROOT, "%.2f", value.asDouble());
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
