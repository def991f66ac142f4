package dateline.evaluation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** The tally of each measure; a measure that nothing was asked of is not there. */
public record Scores(Map<Measure, Tally> tallies) {
    /** Nothing was measured. */
    public static final Scores NONE = new Scores(Map.of());

    public Scores {
        Map<Measure, Tally> ordered = new EnumMap<>(Measure.class);
        ordered.putAll(tallies);
        tallies = Collections.unmodifiableMap(ordered);
    }

    /** What was measured, {@link Tally#NONE} where nothing was. */
    public Tally of(Measure measure) {
        return tallies.getOrDefault(measure, Tally.NONE);
    }

    /** Both together. */
    public Scores plus(Scores other) {
        Map<Measure, Tally> sum = new EnumMap<>(Measure.class);
        sum.putAll(tallies);
        other.tallies.forEach((measure, tally) -> sum.merge(measure, tally, Tally::plus));
        return new Scores(sum);
    }
}
