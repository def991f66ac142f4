package dateline.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A kind of incident with the words that say it happened, as {@code data/kinds.yaml} has it.
 *
 * @param family kinds of one family told of one place and time are one incident
 * @param casualties whether tolls may belong to it
 * @param targets whether the facilities it names are what was struck, each an incident of its own
 * @param perceived whether it is heard or seen from afar, so that accounts differ on where it came from
 * @param aboutFacility whether it happens to a facility
 * @param disaster whether it is no act of anyone
 * @param wide whether it happens to a whole area at once, so that it is told town by town
 * @param violent whether it is an act of violence against people
 * @param generic whether its words ("the attack", "the killings") may speak of any violent incident told before
 * @param yields whether another kind of its family, told of the same, names it: a protest that became a riot
 * @param national whether it happens to a country as a whole
 * @param dated whether it counts only where the report says when
 * @param lasts whether it is a state that goes on, so that "is closed" speaks of the day the report was written
 * @param partOf families: told without a place or a day of its own, it is part of what was told of them
 * @param aftermathOf families: told behind them without a place or a day of its own, it is what came of them
 * @param frames who does what to whom, where that tells of this kind
 * @param counts the quantities that, told without another word for what happened, tell of this kind
 * @param weak words by language that say so only where no other trigger stands in the sentence
 * @param triggers words by language
 */
public record KindRule(
        Kind kind,
        String family,
        boolean casualties,
        boolean targets,
        boolean perceived,
        boolean aboutFacility,
        boolean disaster,
        boolean wide,
        boolean violent,
        boolean generic,
        boolean yields,
        boolean national,
        boolean dated,
        boolean lasts,
        Set<String> partOf,
        Set<String> aftermathOf,
        List<Frame> frames,
        Set<String> counts,
        Map<String, List<String>> weak,
        Map<String, List<String>> triggers) {
    public KindRule {
        partOf = partOf == null ? Set.of() : Set.copyOf(partOf);
        aftermathOf = aftermathOf == null ? Set.of() : Set.copyOf(aftermathOf);
        frames = frames == null ? List.of() : List.copyOf(frames);
        counts = counts == null ? Set.of() : Set.copyOf(counts);
        weak = weak == null ? Map.of() : Map.copyOf(weak);
        triggers = Map.copyOf(triggers);
    }

    /** Whether a bare toll of this quantity tells of it. */
    boolean isCountedBy(Quantity quantity) {
        return counts.contains(quantity.word());
    }

    /** Whether one sentence can tell of it beside an attack: the abduction in a raid is what the raid was. */
    boolean violentByItself() {
        return violent && !perceived && !generic && counts.stream().anyMatch(c -> !c.isEmpty());
    }

    /** The families of what it may be a part or the aftermath of. */
    Set<String> wholes() {
        Set<String> all = new HashSet<>(partOf);
        all.addAll(aftermathOf);
        return all;
    }

    /** Its id. */
    public String id() {
        return kind.id();
    }
}
