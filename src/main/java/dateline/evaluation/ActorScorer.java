package dateline.evaluation;

import dateline.evaluation.gold.GoldIncident;
import dateline.report.Folding;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Judges who took part in an incident, by the properties of its feature. A property that features do not have is not
 * judged: who did not try has not failed.
 */
final class ActorScorer {
    private static final Map<String, Measure> MEASURES =
            Map.of("attacker", Measure.ATTACKER, "target", Measure.TARGET, "claimed_by", Measure.CLAIMED_BY);

    private final ScoreSheet sheet;
    private final GoldIncident gold;

    ActorScorer(ScoreSheet sheet, GoldIncident gold) {
        this.sheet = sheet;
        this.gold = gold;
    }

    void score(Map<String, Object> properties) {
        // In the order of their names, so that two runs list the same faults in the same order.
        new TreeMap<>(gold.actors()).forEach((name, expected) -> {
            Measure measure = MEASURES.get(name);
            if (measure != null && properties.containsKey(name)) {
                Object stated = properties.get(name);
                String read = stated == null ? "" : stated.toString();
                boolean right = isSame(expected, read);
                sheet.count(measure, right);
                if (!right) {
                    sheet.fault(name, gold.span(), expected, read);
                }
            }
        });
    }

    /** Whether at least half of the words of the shorter are words of the longer. */
    static boolean isSame(String one, String other) {
        Set<String> a = words(one);
        Set<String> b = words(other);
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        int shorter = Math.min(a.size(), b.size());
        return shorter > 0 && both.size() * 2 >= shorter;
    }

    private static Set<String> words(String text) {
        return Arrays.stream(Folding.fold(text).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> !w.isEmpty())
                .collect(Collectors.toSet());
    }
}
