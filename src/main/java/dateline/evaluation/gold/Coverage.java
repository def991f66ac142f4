package dateline.evaluation.gold;

import java.util.EnumSet;
import java.util.Set;

/**
 * What of a report was annotated.
 *
 * @param parts what is judged
 * @param complete whether all there is of these parts was annotated, so that what is read beyond it is wrong
 */
public record Coverage(Set<Part> parts, boolean complete) {
    /** What can be annotated. */
    public enum Part {
        MENTIONS,
        /** The days of times, their roles, and the warnings about them. */
        TIMES,
        /** The days of times alone. */
        DAYS_OF_TIMES,
        INCIDENTS,
        /** Only on which days it happened. */
        DAYS_OF_INCIDENTS,
        /** Numbers, who gives them, and how they are qualified. */
        CLAIMS,
        /** The numbers of claims alone. */
        NUMBERS_OF_CLAIMS
    }

    /** Everything. */
    public static final Coverage ALL = new Coverage(EnumSet.allOf(Part.class), true);

    public Coverage {
        parts = Set.copyOf(parts);
    }

    /** All there is of one part. */
    public static Coverage only(Part part) {
        return new Coverage(Set.of(part), true);
    }

    /** Some of what there is. */
    public static Coverage some(Part... parts) {
        return new Coverage(Set.of(parts), false);
    }

    public boolean has(Part part) {
        return parts.contains(part);
    }
}
