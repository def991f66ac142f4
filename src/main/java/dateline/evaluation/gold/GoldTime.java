package dateline.evaluation.gold;

import dateline.incident.TimeRole;
import dateline.report.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that say when.
 *
 * @param days absent where they cannot be counted out
 * @param alsoRight other days that are as right, where conventions differ
 * @param partOfDay whether they name less than a day
 * @param conflict whether the weekday they name contradicts the date, so that a warning is expected
 */
public record GoldTime(
        Span span,
        String words,
        @Nullable Days days,
        List<Days> alsoRight,
        TimeRole role,
        boolean partOfDay,
        boolean conflict) {
    public GoldTime {
        alsoRight = List.copyOf(alsoRight);
    }
}
