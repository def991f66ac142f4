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
 * @param open the times counted from something that the report dates by no more than a month or a year
 */
record Telling(Map<Span, LocalDate> days, Set<Span> said, Set<Span> open) {
    /** Nothing is known of it. */
    static final Telling NONE = new Telling(Map.of(), Set.of(), Set.of());

    Telling {
        days = Map.copyOf(days);
        said = Set.copyOf(said);
        open = Set.copyOf(open);
    }

    /** The day told before a time. */
    Optional<LocalDate> before(TimeMention words) {
        return Optional.ofNullable(days.get(words.span()));
    }
}
