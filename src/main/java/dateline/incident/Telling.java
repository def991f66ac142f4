package dateline.incident;

import dateline.mention.TimeMention;
import dateline.report.Span;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the order in which a report tells adds to its times.
 *
 * @param days by the place of a time in the text, the day that was told before it
 * @param said the times at which somebody said something
 */
record Telling(Map<Span, LocalDate> days, Set<Span> said) {
    /** Nothing is known of it. */
    static final Telling NONE = new Telling(Map.of(), Set.of());

    Telling {
        days = Map.copyOf(days);
        said = Set.copyOf(said);
    }

    /** The day told before a time. */
    Optional<LocalDate> before(TimeMention words) {
        return Optional.ofNullable(days.get(words.span()));
    }
}
