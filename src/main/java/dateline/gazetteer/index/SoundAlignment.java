package dateline.gazetteer.index;

/**
 * How alike two names sound: a weighted edit alignment of their sounds (Wagner and Fischer 1974), cheap where spellings
 * of one name are known to differ. The costs were set by hand on Arabic spellings of West African places.
 */
final class SoundAlignment {
    private static final double FAR = 1.0;
    private static final double GAP_VOWEL = 0.22;
    private static final double GAP_GLIDE = 0.3;
    private static final double GAP_H = 0.3;
    private static final double GAP_CONSONANT = 0.9;

    private SoundAlignment() {}

    /** 1 for the same sounds, falling to 0 for nothing in common. */
    static double similarity(String a, String b) {
        double[] previous = new double[b.length() + 1];
        double[] current = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            previous[j] = previous[j - 1] + gap(b.charAt(j - 1));
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = previous[0] + gap(a.charAt(i - 1));
            for (int j = 1; j <= b.length(); j++) {
                double replaced = previous[j - 1] + cost(a.charAt(i - 1), b.charAt(j - 1));
                double dropped = previous[j] + gap(a.charAt(i - 1));
                double added = current[j - 1] + gap(b.charAt(j - 1));
                current[j] = Math.min(replaced, Math.min(dropped, added));
            }
            double[] swap = previous;
            previous = current;
            current = swap;
        }
        double weight = Math.max(1, (a.length() + b.length()) / 2.0);
        return Math.max(0, 1 - previous[b.length()] / weight * 2);
    }

    private static double gap(char sound) {
        return switch (sound) {
            case 'a', 'e', 'i', 'o', 'u' -> GAP_VOWEL;
            case 'w', 'y' -> GAP_GLIDE;
            case 'h' -> GAP_H;
            default -> GAP_CONSONANT;
        };
    }

    private static double cost(char a, char b) {
        if (a == b) {
            return 0;
        }
        String pair = a < b ? "" + a + b : "" + b + a;
        return switch (pair) {
            // one vowel for another; w and y are how Arabic writes long u, o and i, e
            case "ou", "uw", "ow", "ei", "iy", "ey" -> 0.04;
            case "ae", "ai", "ao", "au", "eo", "eu", "io", "iu" -> 0.2;
            case "ay", "aw", "wy", "uy", "oy", "iw", "ew" -> 0.35;
            case "ah", "eh" -> 0.15;
            case "vw" -> 0.15;
            // consonants Arabic has no letter for, or writes in several ways
            case "bp", "fv" -> 0.04;
            case "Gg", "Jg", "gk" -> 0.06;
            case "GJ", "Gk", "Jk", "GX", "Xk" -> 0.25;
            case "Jd", "Jz" -> 0.35;
            case "Cs", "sz", "CJ" -> 0.25;
            case "dt", "dz", "tz", "st" -> 0.3;
            case "hX", "Xh" -> 0.3;
            case "ln", "mn", "lr" -> 0.7;
            default -> FAR;
        };
    }
}
