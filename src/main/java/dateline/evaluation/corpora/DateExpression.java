package dateline.evaluation.corpora;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.evaluation.corpora.NewsDates.Trait;
import dateline.evaluation.gold.Days;
import dateline.report.Language;
import dateline.report.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An expression of time of the Recognizers' specifications.
 *
 * @param type {@code date}, {@code daterange}, {@code datetime} …
 * @param words as they are in the text
 * @param reference the day it is counted from, absent where none is given
 * @param modified whether it is open on one side or a part of a stretch
 * @param values the days it may mean; empty where none are stated
 */
record DateExpression(
        Language language,
        String text,
        Span span,
        String type,
        String timex,
        String words,
        @Nullable LocalDate reference,
        boolean modified,
        List<Value> values) {
    private static final String NAMESPACE = "datetimeV2.";
    private static final int DATE_LENGTH = "2016-11-07".length();
    private static final int DAYS_A_WEEK = 7;

    /**
     * Days it may mean.
     *
     * @param end the end as stated: of stretches the day after the last one, or the last one
     */
    record Value(LocalDate start, @Nullable LocalDate end) {}

    /** Empty where it does not say where its words stand. */
    static Optional<DateExpression> of(Language language, String text, @Nullable LocalDate reference, JsonNode result) {
        Optional<Span> span = span(text, result);
        JsonNode values = result.path("Resolution").path("values");
        JsonNode parsed = result.path("Value");
        List<Value> days = new ArrayList<>();
        boolean modified = false;
        for (JsonNode value : values) {
            modified |= value.has("Mod");
            value(value, "value", "start")
                    .ifPresent(start ->
                            days.add(new Value(start, value(value, "end").orElse(null))));
        }
        for (String side : List.of("PastResolution", "FutureResolution")) {
            value(parsed.path(side), "date").ifPresent(day -> days.add(new Value(day, null)));
        }
        String timex = values.isEmpty()
                ? parsed.path("Timex").asText()
                : values.get(0).path("timex").asText();
        String type = result.path("TypeName").asText(result.path("Type").asText());
        boolean open = modified;
        return span.map(s -> new DateExpression(
                language, text, s, type.replace(NAMESPACE, ""), timex, s.of(text), reference, open, List.copyOf(days)));
    }

    /** The specification's positions are those of the words in the input, where they are right at all. */
    private static Optional<Span> span(String text, JsonNode result) {
        String words = result.path("Text").asText().strip().toLowerCase(Locale.ROOT);
        String lower = text.toLowerCase(Locale.ROOT);
        if (words.isEmpty() || lower.length() != text.length()) {
            return Optional.empty();
        }
        int at = lower.indexOf(
                words, Math.min(text.length(), result.path("Start").asInt(0)));
        at = at < 0 ? lower.indexOf(words) : at;
        return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + words.length()));
    }

    private static Optional<LocalDate> value(JsonNode value, String... keys) {
        return Stream.of(keys)
                .map(key -> day(value.path(key).asText()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The day that a moment begins with, {@code 2016-11-07} of {@code 2016-11-07T16:12:00}. */
    static Optional<LocalDate> day(String moment) {
        if (!moment.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            return Optional.empty();
        }
        try {
            // 0001-01-01 stands for a date that there is not.
            return Optional.of(LocalDate.parse(moment.substring(0, DATE_LENGTH)))
                    .filter(d -> d.getYear() > 1);
        } catch (DateTimeException e) {
            // 29 February of a year without one
            return Optional.empty();
        }
    }

    boolean has(Trait trait) {
        LocalDate today = reference;
        return switch (trait) {
            case NO_VALUE -> values.isEmpty();
            case MODIFIED -> modified;
            case NO_REFERENCE -> today == null && !isYearWritten();
            case FUTURE ->
                today != null
                        && !isYearWritten()
                        && value().filter(v -> v.start().isAfter(today)).isPresent();
            case TOUCHES_TODAY ->
                value().filter(v -> v.end() != null
                                && (v.start().equals(today) || v.end().equals(today)))
                        .isPresent();
        };
    }

    private boolean isYearWritten() {
        return value().filter(v -> words.contains(String.valueOf(v.start().getYear())))
                .isPresent();
    }

    /** Of what it may mean the latest that does not begin after the day of reference; else the first of all. */
    Optional<Value> value() {
        LocalDate today = reference;
        return values.stream()
                .filter(v -> today == null || !v.start().isAfter(today))
                .max(Comparator.comparing(Value::start))
                .or(() -> values.stream().min(Comparator.comparing(Value::start)));
    }

    /** The days that are right. */
    Optional<Days> days() {
        return value().map(v -> {
            LocalDate end = v.end();
            return end != null && type.equals("daterange") && end.isAfter(v.start())
                    ? new Days(v.start(), end.minusDays(1))
                    : Days.one(v.start());
        });
    }

    /**
     * Days that are as right: the specification counts the end of "from 3 to 12 September" and "from March to May" out,
     * readers count it in; and it takes "two months ago" for a day, which says more than the words do.
     */
    List<Days> alsoRight() {
        List<Days> also = new ArrayList<>();
        Value v = value().orElseThrow();
        LocalDate end = v.end();
        LocalDate today = reference;
        if (end != null && type.equals("daterange") && timex.startsWith("(")) {
            also.add(new Days(v.start(), end));
            also.add(new Days(v.start(), end.with(TemporalAdjusters.lastDayOfMonth())));
            also.add(new Days(v.start(), end.with(TemporalAdjusters.lastDayOfYear())));
        } else if (end == null && today != null && type.equals("date") && !isYearWritten()) {
            unitsAgo(v.start(), today, also);
        }
        return also;
    }

    private static void unitsAgo(LocalDate day, LocalDate today, List<Days> also) {
        long days = ChronoUnit.DAYS.between(day, today);
        long months = ChronoUnit.MONTHS.between(day, today);
        if (days > 0 && days % DAYS_A_WEEK == 0) {
            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
            also.add(new Days(monday, monday.plusDays(DAYS_A_WEEK - 1)));
        }
        if (months > 0 && today.minusMonths(months).equals(day)) {
            also.add(new Days(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth())));
            if (months % 12 == 0) {
                also.add(new Days(day.withDayOfYear(1), day.with(TemporalAdjusters.lastDayOfYear())));
            }
        }
    }

    /** Whether it names less than a day. */
    boolean isPartOfDay() {
        return type.equals("datetimerange");
    }
}
