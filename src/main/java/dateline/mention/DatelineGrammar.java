package dateline.mention;

import dateline.report.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the dateline: the place, date and agency before the dash that opens a wire report ("BAMAKO, 19 sept (Agence) –").
 * It says where and when the report was written, not where anything happened.
 */
final class DatelineGrammar {
    private static final int MAX_CHARACTERS = 70;
    private static final int MAX_WORDS = 9;
    private static final int PARAGRAPHS = 3;
    private static final Pattern OPENING =
            Pattern.compile("(?m)^[\\s\\u200f]*(?<line>\\p{L}[^\\n.:!?؟]{1," + MAX_CHARACTERS + "}?)\\s*[–—-]+(?=\\s)");

    private DatelineGrammar() {}

    /** Where the dateline stands, without the dash. */
    static Optional<Span> find(String text) {
        Matcher m = OPENING.matcher(text);
        while (m.find()) {
            String line = m.group("line");
            boolean early = text.substring(0, m.start())
                            .lines()
                            .filter(l -> !l.isBlank())
                            .count()
                    < PARAGRAPHS;
            boolean short_ = line.split("\\s+", -1).length <= MAX_WORDS;
            if (early && short_ && looksLikeDateline(line)) {
                return Optional.of(new Span(m.start("line"), m.end("line")));
            }
        }
        return Optional.empty();
    }

    /** Capitals, an agency in brackets, or a script without capitals. */
    private static boolean looksLikeDateline(String line) {
        String firstWord = line.split("[\\s,،(/]+", 2)[0];
        boolean capitals = firstWord.length() > 1 && firstWord.equals(firstWord.toUpperCase(java.util.Locale.ROOT));
        return capitals || line.contains("(") || line.contains(",") || line.contains("،");
    }
}
