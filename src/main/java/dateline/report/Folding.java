package dateline.report;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes away what writers vary and readers ignore: case, accents, Arabic vowel signs and letter variants, the shape of
 * quotation marks, dashes and digits. Folding twice is folding once.
 */
public final class Folding {
    private static final Map<Integer, String> ONE_FOR_ONE = Map.ofEntries(
            // Arabic letters that are typed for one another
            Map.entry(0x0649, "ي"), // alef maksura
            Map.entry(0x0629, "ه"), // ta marbuta
            Map.entry(0x0671, "ا"), // alef wasla
            Map.entry(0x06CC, "ي"), // Persian ye
            Map.entry(0x06A9, "ك"), // Persian kaf
            Map.entry(0x06AF, "غ"), // Persian gaf: Arabic newsrooms write g as ghain
            Map.entry(0x06A4, "ف"), // ve
            Map.entry(0x067E, "ب"), // pe
            Map.entry(0x0621, ""), // a hamza on the line comes and goes
            Map.entry(0x0640, ""), // tatweel
            // Latin letters without a decomposition
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ɔ', "o"),
            Map.entry((int) 'ɛ', "e"),
            Map.entry((int) 'ɲ', "ny"),
            // punctuation
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) 'ʼ', "'"),
            Map.entry((int) '`', "'"),
            Map.entry((int) '“', "\""),
            Map.entry((int) '”', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '«', "\""),
            Map.entry((int) '»', "\""),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '‑', "-"),
            Map.entry((int) '−', "-"));

    /**
     * What the characters of Latin and Arabic texts and their signs fold to, as far as any was met: a gazetteer folds them by the hundred
     * thousand. Two threads at once put the same there.
     */
    private static final @Nullable String[] FOLDED = new String[0x2100];

    private Folding() {}

    /** The folded form of a text. */
    public static String fold(String text) {
        // Written to an array, as most characters fold to one; the few that fold to more make room for themselves.
        char[] out = new char[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c < 0x80) {
                out = withRoom(out, length, 1);
                out[length++] = 'A' <= c && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
                i++;
            } else {
                int whole = text.codePointAt(i);
                String folded = fold(whole);
                out = withRoom(out, length, folded.length());
                folded.getChars(0, folded.length(), out, length);
                length += folded.length();
                i += Character.charCount(whole);
            }
        }
        return new String(out, 0, length);
    }

    private static char[] withRoom(char[] out, int length, int more) {
        return length + more <= out.length ? out : Arrays.copyOf(out, 2 * out.length + more);
    }

    /**
     * The folded form of one character: none, one or a few characters. Those of a character that stands for a word are
     * all letters, those of a digit all digits, so that no character is part of two words.
     */
    static String fold(int codePoint) {
        if (codePoint < 0x80) {
            return String.valueOf((char) Character.toLowerCase(codePoint));
        }
        if (codePoint >= FOLDED.length) {
            return folded(codePoint);
        }
        String known = FOLDED[codePoint];
        if (known == null) {
            known = folded(codePoint);
            FOLDED[codePoint] = known;
        }
        return known;
    }

    private static String folded(int codePoint) {
        int lower = Character.toLowerCase(codePoint);
        String direct = ONE_FOR_ONE.get(lower);
        if (direct != null) {
            return direct;
        }
        if (Character.isDigit(lower)) {
            return String.valueOf((char) ('0' + Character.digit(lower, 10)));
        }
        if (Character.getType(lower) == Character.OTHER_NUMBER) {
            // A fraction, a footnote or the square of a unit is no number of anything.
            return Character.toString(lower);
        }
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(Character.toString(lower), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Folding::isKept)
                .forEach(c -> out.append(ONE_FOR_ONE.getOrDefault(c, Character.toString(c))));
        return oneWord(lower, out.toString());
    }

    /** "ﷺ" is four words and "㏂" has full stops in it: their letters are one word. */
    private static String oneWord(int character, String folded) {
        long letters = folded.codePoints().filter(Character::isLetter).count();
        long digits = folded.codePoints().filter(Character::isDigit).count();
        if (letters > 0 && digits > 0) {
            return Character.toString(character);
        }
        if (letters + digits == 0) {
            return folded;
        }
        StringBuilder out = new StringBuilder();
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isKept(int c) {
        int type = Character.getType(c);
        return type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK && type != Character.FORMAT;
    }
}
