package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.incident.ReportInput;
import dateline.report.Language;
import dateline.report.Provenance;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a report out of a request: a JSON object, or plain text with what is known about it as query parameters. */
final class ReportBody {
    /** What may be said about a report besides its text. */
    static final List<String> ABOUT = List.of("published_at", "language", "source", "title", "url");

    private static final int MAX_ABOUT = 2000;

    private ReportBody() {}

    static ReportInput parse(Context ctx, Parameters parameters) {
        byte[] body = Requests.body(ctx);
        return switch (Requests.mediaType(ctx)) {
            case "application/json" -> ofJson(body, parameters);
            case "text/plain" -> ofText(body, parameters);
            default -> throw Problem.of(415, "a report is taken as application/json or text/plain");
        };
    }

    private static ReportInput ofText(byte[] body, Parameters parameters) {
        Map<String, String> about = new LinkedHashMap<>();
        ABOUT.forEach(name -> parameters.text(name).ifPresent(value -> about.put(name, value)));
        return input(Requests.utf8(body), about);
    }

    private static ReportInput ofJson(byte[] body, Parameters parameters) {
        for (String name : ABOUT) {
            if (parameters.text(name).isPresent()) {
                throw Problem.badRequest("'" + name + "' belongs into the JSON object when the report comes as one");
            }
        }
        // Jackson guesses UTF-16 and UTF-32 and repairs what is broken: the encoding is settled first.
        JsonNode json = Json.parse(Requests.utf8(body).getBytes(StandardCharsets.UTF_8));
        if (!json.isObject()) {
            throw Problem.badRequest("the body is not a JSON object");
        }
        Map<String, String> about = new LinkedHashMap<>();
        json.properties().forEach(field -> {
            String name = field.getKey();
            if (!name.equals("text") && !ABOUT.contains(name)) {
                throw Problem.badRequest("member '" + (name.length() > 60 ? name.substring(0, 60) + "…" : name)
                        + "' is not known; known are text, " + String.join(", ", ABOUT));
            }
            if (field.getValue().isTextual()) {
                about.put(name, field.getValue().textValue());
            } else if (!field.getValue().isNull()) {
                throw Problem.badRequest("member '" + name + "' is not a string");
            }
        });
        String text = about.remove("text");
        if (text == null) {
            throw Problem.badRequest("member 'text' is missing");
        }
        return input(text, about);
    }

    private static ReportInput input(String text, Map<String, String> about) {
        Requests.requireWellFormed("text", text);
        about.forEach((name, value) -> {
            Requests.requireWellFormed(name, value);
            if (value.length() > MAX_ABOUT) {
                throw Problem.badRequest("'" + name + "' is longer than " + MAX_ABOUT + " characters");
            }
        });
        String url = stated(about, "url");
        if (url != null && !url.matches("https?://\\S+")) {
            throw Problem.badParameter("url", url, "an address that begins with http:// or https://");
        }
        try {
            return new ReportInput(
                    text,
                    Optional.ofNullable(stated(about, "published_at"))
                            .map(ReportBody::moment)
                            .orElse(null),
                    Optional.ofNullable(stated(about, "language"))
                            .map(Language::new)
                            .orElse(null),
                    new Provenance(stated(about, "source"), stated(about, "title"), url));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(String.valueOf(e.getMessage()));
        }
    }

    /** An empty value is what a form sends for a field that nobody filled in. */
    private static @Nullable String stated(Map<String, String> about, String name) {
        String value = about.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static Instant moment(String text) {
        try {
            Instant moment = text.length() == "2024-09-19".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (year < 1000 || year > 9998) {
                throw new DateTimeException("year " + year);
            }
            return moment;
        } catch (DateTimeException e) {
            throw Problem.badParameter("published_at", text, "a time such as 2024-09-19T10:00:00Z, or a date");
        }
    }
}
