package dateline.mention;

import dateline.report.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the dateline: the place, date and agency before the dash that opens a wire report ("BAMAKO, 19 sept (Agence) –"),
 * or in a line above it. It says where and when the report was written, not where anything happened.
 */
final class DatelineGrammar {
    private static final int MAX_CHARACTERS = 70;
    private static final int MAX_WORDS = 9;
    private static final int PARAGRAPHS = 3;
    private static final Pattern LINE = Pattern.compile("[^\\n\\r\\u0085\\u2028\\u2029]+");
    private static final Pattern BLANK = Pattern.compile("[\\s\\u2060]*");
    /**
     * White space and the mark of a right-to-left line may stand before it. A full stop in it is that of a short month
     * ("13 juil. (Agence) –").
     */
    private static final Pattern OPENING =
            Pattern.compile("[\\s\\u200f\\u2060]*(?<line>\\p{L}(?:[^.:!?؟]|\\.(?=\\s*[\\d(,–—-])){1," + MAX_CHARACTERS
                    + "}?)(?:\\s*[–—-]+|\\s+ـ+)(?=\\s|$)");
    /** In a line of its own, as the Arab press writes it: "الدمام: «الوكالة»", "بغداد / وكالات". */
    private static final Pattern ALONE = Pattern.compile("[\\s\\u200f\\u2060]*(?<line>\\p{L}[^.:!?؟/«»\"“”]{1,40}"
            + "(?:[:/|–—-]\\s*[«\"“][^«»\"“”]{2,40}[»\"”]|\\s?/\\s?\\p{L}[^.:!?؟/«»\"“”]{1,30}))\\s*:?\\s*");

    private DatelineGrammar() {}

    /** Where the dateline stands, without the dash. */
    static Optional<Span> find(String text) {
        Matcher lines = LINE.matcher(text);
        for (int early = 0; early < PARAGRAPHS && lines.find(); ) {
            if (BLANK.matcher(lines.group()).matches()) {
                continue;
            }
            Matcher m = OPENING.matcher(text).region(lines.start(), lines.end());
            if (m.lookingAt() && isDateline(m.group("line"))) {
                return Optional.of(new Span(m.start("line"), m.end("line")));
            }
            Matcher alone = ALONE.matcher(text).region(lines.start(), lines.end());
            if (alone.matches() && words(alone.group("line")) <= MAX_WORDS) {
                return Optional.of(new Span(alone.start("line"), alone.end("line")));
            }
            early++;
        }
        return Optional.empty();
    }

    private static boolean isDateline(String line) {
        return words(line) <= MAX_WORDS && looksLikeDateline(line);
    }

    private static int words(String line) {
        return line.split("\\s+", -1).length;
    }

    /** Capitals, an agency in brackets, or a script without capitals. */
    private static boolean looksLikeDateline(String line) {
        String firstWord = line.split("[\\s,،(/]+", 2)[0];
        boolean capitals = firstWord.length() > 1 && firstWord.equals(firstWord.toUpperCase(java.util.Locale.ROOT));
        return capitals || line.contains("(") || line.contains(",") || line.contains("،");
    }
}
