package dateline.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What stands between quotation marks, in tokens: {@code «…»}, {@code “…”}, {@code "…"}. A quotation may run over several
 * sentences of a paragraph; one still open at the paragraph's end ends there. A word or two in quotation marks are
 * somebody's choice of words and no speech.
 */
final class Quotations {
    private static final int SHORTEST_SPEECH = 4;
    private static final int LONGEST_SPEECH = 400;
    private static final Map<Character, Character> CLOSES = Map.of('«', '»', '“', '”', '"', '"', '„', '“');

    /**
     * A quotation.
     *
     * @param from its first token
     * @param to the token after its last
     */
    record Quotation(int from, int to) {}

    private final List<Quotation> all = new ArrayList<>();
    private final boolean[] quoted;

    Quotations(Marked report) {
        quoted = new boolean[report.tokens().size() + 1];
        String text = report.text().original();
        int size = report.tokens().size();
        char open = 0;
        int from = 0;
        for (int i = 0; i <= size; i++) {
            int gapFrom = i == 0 ? 0 : report.token(i - 1).span().end();
            int gapTo = i == size ? text.length() : report.token(i).span().start();
            for (int c = gapFrom; c < gapTo; c++) {
                char mark = text.charAt(c);
                if (open != 0 && (mark == '\n' || mark == Objects.requireNonNull(CLOSES.get(open)))) {
                    add(from, i);
                    open = 0;
                } else if (open == 0 && CLOSES.containsKey(mark)) {
                    open = mark;
                    from = i;
                }
            }
        }
        if (open != 0) {
            add(from, size);
        }
    }

    private void add(int from, int to) {
        if (to - from < SHORTEST_SPEECH || to - from > LONGEST_SPEECH) {
            return;
        }
        all.add(new Quotation(from, to));
        java.util.Arrays.fill(quoted, from, to, true);
    }

    /** Every quotation, in the order of the text. */
    List<Quotation> all() {
        return all;
    }

    /** Whether a token is part of a speech. */
    boolean covers(int token) {
        return quoted[token];
    }
}
