package dateline.incident;

import dateline.mention.Marked;
import dateline.report.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The day a report is about: the first it gives for something that happened, near its publication. */
final class LeadDay {
    /** An undated report sentence belongs to news at most this long before publication. */
    static final int REACH_DAYS = 10;

    private static final int BEGINNING = 3;

    private final Marked text;
    private final EventReader events;
    private final @Nullable LocalDate published;

    LeadDay(Marked text, EventReader events, @Nullable LocalDate published) {
        this.text = text;
        this.events = events;
        this.published = published;
    }

    @Nullable
    LocalDate of(Forms forms) {
        Optional<LocalDate> filledIn = forms.first().map(Chronology.Moment::day).filter(this::isNear);
        return filledIn.isPresent() ? filledIn.get() : told();
    }

    /** Whether a day is so near the publication that news may be of it. */
    boolean isNear(LocalDate day) {
        return published == null || !day.isBefore(published.minusDays(REACH_DAYS));
    }

    private @Nullable LocalDate told() {
        LocalDate fallback = null;
        LocalDate rough = null;
        for (Sentence s : text.text().sentences()) {
            for (Event e : events.read(s, null)) {
                Chronology.Moment m = e.moment();
                if (m == null || e.telling().recalled()) {
                    continue;
                }
                if (m.occurrence().precision().compareTo(TimePrecision.DAY) > 0) {
                    rough = rough == null && s.index() < BEGINNING ? lastOf(m) : rough;
                    continue;
                }
                if (isNear(m.day())) {
                    return m.day();
                }
                if (fallback == null && s.index() < BEGINNING) {
                    fallback = m.day();
                }
            }
        }
        LocalDate day = fallback != null ? fallback : ofTheStory();
        return day != null ? day : rough;
    }

    /** "the attack of late August": the last day of a stretch of days, of which alone the report tells. */
    private static @Nullable LocalDate lastOf(Chronology.Moment m) {
        Instant end = m.occurrence().end();
        return end == null || m.occurrence().precision().compareTo(TimePrecision.MONTH) > 0
                ? null
                : end.minusSeconds(1).atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** Where no sentence dates what happened: the first day on which somebody acts or suffers. */
    private @Nullable LocalDate ofTheStory() {
        return text.text().sentences().stream()
                .flatMap(s -> events.times().day(s).stream())
                .map(Chronology.Moment::day)
                .filter(this::isNear)
                .findFirst()
                .orElse(null);
    }
}
