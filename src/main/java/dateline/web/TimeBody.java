package dateline.web;

import dateline.incident.Occurrence;
import dateline.incident.TimePrecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Takes a time out of a request: {@code start} and {@code end} as days (2024-09-17, in UTC, the last included) or moments
 * (RFC 3339, the last not included), how exactly it is known, and the words that say so. Without {@code end} it is as
 * long as it is exactly known.
 */
final class TimeBody {
    private TimeBody() {}

    static Occurrence of(JsonObject body) {
        String text = body.text("text", EditBody.MAX_TEXT).orElse("").strip();
        Optional<String> start = body.text("start", 40);
        Optional<String> end = body.text("end", 40);
        if (start.isEmpty()) {
            if (end.isPresent()) {
                throw new IllegalArgumentException("'start' is missing");
            }
            return new Occurrence(null, null, TimePrecision.UNKNOWN, text);
        }
        TimePrecision precision =
                body.text("precision", 40).map(TimePrecision::parse).orElse(TimePrecision.DAY);
        Instant from = moment(start.get(), false);
        Instant to = end.isPresent() ? moment(end.get(), true) : after(from, precision);
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("the time ends at " + to + ", before it starts");
        }
        return new Occurrence(from, to, precision, text);
    }

    private static Instant moment(String text, boolean isEnd) {
        try {
            if (text.length() == 10) {
                LocalDate day = LocalDate.parse(text);
                return (isEnd ? day.plusDays(1) : day)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant();
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no time, expected 2024-09-17 or 2024-09-17T05:30:00Z", e);
        }
    }

    private static Instant after(Instant from, TimePrecision precision) {
        OffsetDateTime start = from.atOffset(ZoneOffset.UTC);
        return switch (precision) {
            case MINUTE -> from.plus(1, ChronoUnit.MINUTES);
            case HOUR -> from.plus(1, ChronoUnit.HOURS);
            case DAY -> start.plusDays(1).toInstant();
            case WEEK -> start.plusWeeks(1).toInstant();
            case MONTH -> start.plusMonths(1).toInstant();
            case SEASON -> start.plusMonths(3).toInstant();
            case YEAR -> start.plusYears(1).toInstant();
            case PART_OF_DAY, UNKNOWN ->
                throw new IllegalArgumentException(
                        "'end' is missing: the precision '" + precision.word() + "' says not how long it may be");
        };
    }
}
