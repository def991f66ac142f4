package dateline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.gazetteer.GazetteerSource;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the sources of the gazetteer for people and for programs. */
final class SourceList {
    private static final ObjectMapper JSON = new ObjectMapper();

    private SourceList() {}

    /** A table, one source a line. */
    static List<String> table(List<GazetteerSource> sources) {
        TextTable table = new TextTable("source", "places", "names", "dated", "imported", "licence", "title");
        for (GazetteerSource s : sources) {
            table.add(
                    s.id(),
                    count(s.places()),
                    count(s.names()),
                    text(s.dated()),
                    moment(s.imported()),
                    s.licence(),
                    s.title());
        }
        return table.lines();
    }

    /** All that is known of one. */
    static List<String> details(GazetteerSource source) {
        List<String> lines = new ArrayList<>();
        document(source)
                .forEach((name, value) -> lines.add(String.format(Locale.ROOT, "%-12s %s", name, shown(value))));
        return lines.stream().map(String::stripTrailing).toList();
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(String::valueOf).toList());
        }
        return value instanceof Long number ? count(number) : text(value);
    }

    /** JSON: an array. */
    static String json(List<GazetteerSource> sources) {
        return json((Object) sources.stream().map(SourceList::document).toList());
    }

    /** JSON: one object. */
    static String json(GazetteerSource source) {
        return json((Object) document(source));
    }

    private static String json(Object value) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, @Nullable Object> document(GazetteerSource s) {
        Map<String, @Nullable Object> document = new LinkedHashMap<>();
        document.put("id", s.id());
        document.put("title", s.title());
        document.put("licence", s.licence());
        document.put("attribution", s.attribution());
        document.put("url", s.url());
        document.put("dated", s.dated() == null ? null : s.dated().toString());
        document.put("imported", s.imported() == null ? null : moment(s.imported()));
        document.put("files", s.files());
        document.put("places", s.places());
        document.put("names", s.names());
        document.put("rejected", s.rejected());
        return document;
    }

    private static String moment(@Nullable Instant moment) {
        return moment == null ? "-" : moment.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String text(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? "-" : value.toString();
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
