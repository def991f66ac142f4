package dateline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paragraphs of a text. A line is one, unless the lines of a block were wrapped at a margin, as terminals and mail
 * programs do: then the block is one.
 */
final class Paragraphs {
    private static final Pattern LINE = Pattern.compile("[^\\n\\r\\u2028\\u2029]+");
    private static final Pattern BULLET =
            Pattern.compile("[\\s\\u2060]*(?:[-*•–—·▪◦‣■●]|\\(?[\\p{N}]{1,3}[.)-]|\\p{L}[.)])\\s.*");
    private static final Pattern ENDS_SENTENCE = Pattern.compile(".*[.!?؟…:;؛][\"'»”)\\]]*\\s*", Pattern.DOTALL);

    /** Lines wrapped at a margin are this long. */
    private static final int SHORTEST_WRAPPED = 45;

    private static final int LONGEST_WRAPPED = 110;

    /** Fewer lines may as well be a headline, a dateline and a sentence. */
    private static final int FEWEST_WRAPPED = 4;

    private Paragraphs() {}

    /** In the order of the text; lines of nothing but white space belong to none. */
    static List<Span> of(String text) {
        List<Span> paragraphs = new ArrayList<>();
        List<Span> block = new ArrayList<>();
        Matcher m = LINE.matcher(text);
        while (m.find()) {
            Span line = new Span(m.start(), m.end());
            if (!block.isEmpty() && isGap(text, block.get(block.size() - 1).end(), line.start())) {
                close(text, block, paragraphs);
            }
            if (line.of(text).isBlank()) {
                close(text, block, paragraphs);
            } else {
                block.add(line);
            }
        }
        close(text, block, paragraphs);
        return paragraphs;
    }

    /** More than one line end: an empty line lies between. */
    private static boolean isGap(String text, int from, int to) {
        int ends = 0;
        for (int i = from; i < to; i++) {
            boolean pair = text.charAt(i) == '\n' && i > from && text.charAt(i - 1) == '\r';
            ends += pair ? 0 : 1;
        }
        return ends > 1;
    }

    private static void close(String text, List<Span> block, List<Span> paragraphs) {
        if (isWrapped(text, block)) {
            paragraphs.add(block.get(0).union(block.get(block.size() - 1)));
        } else {
            paragraphs.addAll(block);
        }
        block.clear();
    }

    private static boolean isWrapped(String text, List<Span> block) {
        if (block.size() < FEWEST_WRAPPED) {
            return false;
        }
        int open = 0;
        for (int i = 0; i < block.size(); i++) {
            Span line = block.get(i);
            boolean last = i == block.size() - 1;
            boolean fits = line.length() <= LONGEST_WRAPPED && (last || line.length() >= SHORTEST_WRAPPED);
            if (!fits || BULLET.matcher(line.of(text)).matches()) {
                return false;
            }
            open += last || ENDS_SENTENCE.matcher(line.of(text)).matches() ? 0 : 1;
        }
        return open * 2 > block.size();
    }
}
