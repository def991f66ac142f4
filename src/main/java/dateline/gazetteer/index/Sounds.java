package dateline.gazetteer.index;

import java.util.Map;

/**
 * The sounds a written name suggests, one character each, in a notation that Arabic and Latin spellings share.
 *
 * <p>Consonants are lower case, vowels and glides are {@code a e i o u} and {@code w y}; a few upper-case letters stand
 * for groups that Latin spellings write with two letters: {@code C} (sh, ch), {@code X} (kh), {@code G} (gh), {@code J}
 * (j, dj), {@code Q} (qu).
 */
final class Sounds {
    private static final Map<String, String> LATIN_GROUPS = Map.ofEntries(
            Map.entry("ou", "u"),
            Map.entry("oo", "u"),
            Map.entry("dj", "J"),
            Map.entry("dg", "J"),
            Map.entry("gh", "G"),
            Map.entry("kh", "X"),
            Map.entry("sh", "C"),
            Map.entry("ch", "C"),
            Map.entry("ph", "f"),
            Map.entry("th", "t"),
            Map.entry("dh", "d"),
            Map.entry("qu", "k"),
            Map.entry("gu", "g"),
            Map.entry("gn", "n"),
            Map.entry("ny", "n"),
            Map.entry("ck", "k"),
            Map.entry("ts", "s"),
            Map.entry("tz", "z"),
            Map.entry("ss", "s"),
            Map.entry("au", "o"),
            Map.entry("ai", "e"),
            Map.entry("ei", "e"),
            Map.entry("ee", "i"));
    private static final Map<Character, Character> LATIN = Map.of('j', 'J', 'q', 'k', 'c', 'k', 'x', 's');
    private static final Map<Character, Character> ARABIC = Map.ofEntries(
            Map.entry('ا', 'a'),
            Map.entry('ب', 'b'),
            Map.entry('ت', 't'),
            Map.entry('ث', 't'),
            Map.entry('ج', 'J'),
            Map.entry('ح', 'h'),
            Map.entry('خ', 'X'),
            Map.entry('د', 'd'),
            Map.entry('ذ', 'd'),
            Map.entry('ر', 'r'),
            Map.entry('ز', 'z'),
            Map.entry('س', 's'),
            Map.entry('ش', 'C'),
            Map.entry('ص', 's'),
            Map.entry('ض', 'd'),
            Map.entry('ط', 't'),
            Map.entry('ظ', 'z'),
            Map.entry('ع', 'a'),
            Map.entry('غ', 'G'),
            Map.entry('ف', 'f'),
            Map.entry('ق', 'k'),
            Map.entry('ك', 'k'),
            Map.entry('ل', 'l'),
            Map.entry('م', 'm'),
            Map.entry('ن', 'n'),
            Map.entry('ه', 'h'),
            Map.entry('و', 'w'),
            Map.entry('ي', 'y'));

    private Sounds() {}

    /** The sounds of a name's key; characters of other scripts stay as they are. */
    static String of(String key) {
        StringBuilder out = new StringBuilder(key.length());
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            Character arabic = ARABIC.get(c);
            if (arabic != null) {
                out.append(arabic);
                continue;
            }
            String group = i + 1 < key.length() ? LATIN_GROUPS.get(key.substring(i, i + 2)) : null;
            // "gu" is g only before e or i; elsewhere the u is spoken.
            boolean silentU = group != null && key.startsWith("gu", i);
            if (silentU && (i + 2 >= key.length() || "ei".indexOf(key.charAt(i + 2)) < 0)) {
                group = null;
            }
            if (group != null) {
                out.append(group);
                i++;
            } else {
                boolean softC = c == 'c' && i + 1 < key.length() && "eiy".indexOf(key.charAt(i + 1)) >= 0;
                out.append(softC ? 's' : LATIN.getOrDefault(c, c).charValue());
            }
        }
        return withoutDoubles(out);
    }

    private static String withoutDoubles(CharSequence sounds) {
        StringBuilder out = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            if (i == 0 || sounds.charAt(i) != sounds.charAt(i - 1)) {
                out.append(sounds.charAt(i));
            }
        }
        return out.toString();
    }

    /**
     * The consonant skeleton of sounds: vowels and glides left out, consonants that spellings confuse made one (b and p,
     * d and t, g, j, k and kh, s, z and sh), doubles made single. A rough key for finding candidates.
     */
    static String skeleton(String sounds) {
        StringBuilder out = new StringBuilder(sounds.length());
        for (int i = 0; i < sounds.length(); i++) {
            char rough = rough(sounds.charAt(i));
            if (rough != 0) {
                out.append(rough);
            }
        }
        return out.toString();
    }

    private static char rough(char sound) {
        return switch (sound) {
            case 'a', 'e', 'i', 'o', 'u', 'w', 'y', 'h' -> 0;
            case 'b', 'p' -> 'P';
            case 'f', 'v' -> 'F';
            case 'd', 't' -> 'T';
            case 's', 'z', 'C' -> 'S';
            case 'g', 'G', 'J', 'k', 'X' -> 'K';
            default -> sound;
        };
    }
}
