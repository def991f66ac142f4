package dateline.gazetteer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Costs from counts. What a sound most often goes with costs nothing; what goes with it e times as rarely costs one
 * part of {@link Scale#nats()} more, the mean of both directions. Two sounds of one script that no pair of that script tells of
 * are compared by what they go with in the other script.
 */
final class CostTable {
    private static final double SEEN = 1.0;
    /** The article is dropped as easily as a consonant is doubtful: no pair of names tells. */
    private static final double ARTICLE = 0.4;

    private static final double LEAST_GAP = 0.08;
    /** Fewer sightings than these in pairs across scripts say too little of when a sound is dropped. */
    private static final double ENOUGH = 50;

    private static final double DEAREST = 0.95;

    private final Scale scale;
    private final Map<String, Double> costs = new TreeMap<>();
    private final Set<Character> arabic = new TreeSet<>();
    private final Set<Character> latin = new TreeSet<>();

    /**
     * How counts become costs.
     *
     * @param nats so many natural logarithms of odds make the full cost of taking a sound for another
     * @param gapNats the same for dropping a sound
     * @param roundabout how many sightings the way through the other script is worth
     * @param same what a sight of a sound beside itself counts: most of every pair is the same, which is no news
     */
    record Scale(double nats, double gapNats, double roundabout, double same) {}

    CostTable(
            Scale scale,
            EditModel across,
            EditModel within,
            List<EditModel.Pair> pairs,
            List<EditModel.Pair> latinPairs) {
        this.scale = scale;
        pairs.forEach(p -> {
            p.a().chars().forEach(c -> arabic.add((char) c));
            p.b().chars().forEach(c -> latin.add((char) c));
        });
        latinPairs.forEach(p -> p.a().chars().forEach(c -> latin.add((char) c)));
        arabic.removeIf(c -> c < 0x600);
        latin.removeIf(c -> (!Character.isLetter(c) && c != '@') || c >= 0x600);
        arabic.add('@');
        substitutions(arabic, latin, across::count);
        Counts latinCounts = (a, b) -> (a == b ? scale.same() : 1) * (within.count(a, b) + within.count(b, a))
                + through(across, latin, arabic, a, b, false);
        substitutions(latin, latin, latinCounts);
        substitutions(arabic, arabic, (a, b) -> through(across, arabic, latin, a, b, true));
        for (char a : arabic) {
            gap(a, across.count(a, EditModel.NONE), sum(arabicRow(across, a)));
        }
        for (char b : latin) {
            double all = 0;
            for (char a : arabic) {
                all += across.count(a, b);
            }
            double none = across.count(EditModel.NONE, b);
            if (all + none < ENOUGH) {
                none += within.count(EditModel.NONE, b);
                for (char c : latin) {
                    all += within.count(c, b);
                }
            }
            gap(b, none, all);
        }
        costs.put("@\t-", ARTICLE);
    }

    /** How often two sounds go together. */
    private interface Counts {
        double of(char a, char b);
    }

    private double[] arabicRow(EditModel across, char a) {
        double[] row = new double[latin.size()];
        int i = 0;
        for (char b : latin) {
            row[i++] = across.count(a, b);
        }
        return row;
    }

    private static double sum(double[] row) {
        double sum = 0;
        for (double v : row) {
            sum += v;
        }
        return sum;
    }

    /** The chance of coming from one sound to another by way of the other script, as a few sightings. */
    private double through(
            EditModel across, Set<Character> own, Set<Character> other, char a, char b, boolean ownFirst) {
        double chance = 0;
        double ofA = 0;
        for (char x : other) {
            ofA += ownFirst ? across.count(a, x) : across.count(x, a);
        }
        for (char x : other) {
            double ofX = 0;
            for (char o : own) {
                ofX += ownFirst ? across.count(o, x) : across.count(x, o);
            }
            double there = ownFirst ? across.count(a, x) : across.count(x, a);
            double back = ownFirst ? across.count(b, x) : across.count(x, b);
            if (ofA > 0 && ofX > 0) {
                chance += there / ofA * back / ofX;
            }
        }
        return scale.roundabout() * chance;
    }

    private void substitutions(Set<Character> as, Set<Character> bs, Counts counts) {
        Map<Character, Double> mostOfA = new TreeMap<>();
        Map<Character, Double> mostOfB = new TreeMap<>();
        for (char a : as) {
            for (char b : bs) {
                mostOfA.merge(a, counts.of(a, b) + SEEN, Math::max);
                mostOfB.merge(b, counts.of(a, b) + SEEN, Math::max);
            }
        }
        for (char a : as) {
            for (char b : bs) {
                double count = counts.of(a, b) + SEEN / 10;
                double cost = (Math.log(mostOfA.getOrDefault(a, 1.0) / count)
                                + Math.log(mostOfB.getOrDefault(b, 1.0) / count))
                        / 2
                        / scale.nats();
                if (a != b && cost < DEAREST && count > SEEN / 2) {
                    String key = a < b ? a + "\t" + b : b + "\t" + a;
                    costs.merge(key, Math.max(0, cost), Math::min);
                }
            }
        }
    }

    private void gap(char sound, double none, double all) {
        double cost = -Math.log((none + SEEN / 10) / (none + all + SEEN)) / scale.gapNats();
        costs.put(sound + "\t-", Math.max(LEAST_GAP, Math.min(1, cost)));
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# What it costs to take a sound for another, or for none (-). Learnt from pairs of names; see README.md.");
        lines.add("sound\tother\tcost");
        costs.forEach((pair, cost) -> lines.add(pair + "\t" + String.format(Locale.ROOT, "%.2f", cost)));
        return String.join("\n", lines) + "\n";
    }
}
