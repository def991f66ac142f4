package dateline.gazetteer.bench;

import dateline.gazetteer.index.Pronunciation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often a sound on one side of a pair of names goes with a sound, or with none, on the other. */
final class EditModel {
    /** No sound. */
    static final char NONE = '-';

    private static final double FLOOR = 1e-7;
    /** The mean log-odds a letter below which two names are not taken for spellings of one another. */
    private static final double PLAUSIBLE = -4.0;

    /** Expected counts of the last round, by the two sounds. */
    private final Map<String, Double> counts;

    private final double total;

    /** The sounds of two spellings of one name. */
    record Pair(String a, String b, double weight) {}

    private EditModel(Map<String, Double> counts) {
        this.counts = counts;
        this.total = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    static EditModel learn(List<Pair> pairs, Pronunciation pronunciation, int rounds) {
        EditModel model = new EditModel(beginning(pairs, pronunciation));
        for (int i = 0; i < rounds; i++) {
            Map<String, Double> next = new HashMap<>();
            for (Pair p : pairs) {
                model.expect(p, next);
            }
            model = new EditModel(next);
        }
        return model;
    }

    /** Sounds of one class of the skeleton begin as likelier to go together. */
    private static Map<String, Double> beginning(List<Pair> pairs, Pronunciation pronunciation) {
        Map<String, Double> counts = new HashMap<>();
        for (Pair p : pairs) {
            for (char a : p.a().toCharArray()) {
                for (char b : p.b().toCharArray()) {
                    boolean alike =
                            pronunciation.skeleton(String.valueOf(a)).equals(pronunciation.skeleton(String.valueOf(b)));
                    counts.merge("" + a + b, alike ? p.weight() : 0.01 * p.weight(), Double::sum);
                }
                counts.merge("" + a + NONE, mute(pronunciation, a) * p.weight(), Double::sum);
            }
            for (char b : p.b().toCharArray()) {
                counts.merge("" + NONE + b, mute(pronunciation, b) * p.weight(), Double::sum);
            }
        }
        return counts;
    }

    private static double mute(Pronunciation pronunciation, char sound) {
        return pronunciation.skeleton(String.valueOf(sound)).isEmpty() ? 1 : 0.02;
    }

    double count(char a, char b) {
        return counts.getOrDefault("" + a + b, 0.0);
    }

    private double probability(char a, char b) {
        return Math.max(FLOOR, count(a, b) / total);
    }

    /** Whether the names are likely enough to be spellings of one another. */
    boolean isPlausible(Pair p) {
        double[][] forward = forward(p);
        double log = Math.log(forward[p.a().length()][p.b().length()]);
        return log / Math.max(1, Math.max(p.a().length(), p.b().length())) > PLAUSIBLE;
    }

    private double[][] forward(Pair p) {
        String a = p.a();
        String b = p.b();
        double[][] f = new double[a.length() + 1][b.length() + 1];
        f[0][0] = 1;
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i > 0) {
                    f[i][j] += f[i - 1][j] * probability(a.charAt(i - 1), NONE);
                }
                if (j > 0) {
                    f[i][j] += f[i][j - 1] * probability(NONE, b.charAt(j - 1));
                }
                if (i > 0 && j > 0) {
                    f[i][j] += f[i - 1][j - 1] * probability(a.charAt(i - 1), b.charAt(j - 1));
                }
            }
        }
        return f;
    }

    private double[][] backward(Pair p) {
        Pair turned = new Pair(
                new StringBuilder(p.a()).reverse().toString(),
                new StringBuilder(p.b()).reverse().toString(),
                p.weight());
        return forward(turned);
    }

    /** Adds the expected counts of one pair. */
    private void expect(Pair p, Map<String, Double> next) {
        int n = p.a().length();
        int m = p.b().length();
        double[][] f = forward(p);
        double[][] g = backward(p);
        double scale = p.weight() / f[n][m];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= m; j++) {
                if (i > 0) {
                    char a = p.a().charAt(i - 1);
                    next.merge(
                            "" + a + NONE, f[i - 1][j] * probability(a, NONE) * g[n - i][m - j] * scale, Double::sum);
                }
                if (j > 0) {
                    char b = p.b().charAt(j - 1);
                    next.merge(
                            "" + NONE + b, f[i][j - 1] * probability(NONE, b) * g[n - i][m - j] * scale, Double::sum);
                }
                if (i > 0 && j > 0) {
                    char a = p.a().charAt(i - 1);
                    char b = p.b().charAt(j - 1);
                    next.merge("" + a + b, f[i - 1][j - 1] * probability(a, b) * g[n - i][m - j] * scale, Double::sum);
                }
            }
        }
    }
}
