package dateline.report;

import java.util.List;

/**
 * One sentence of a report.
 *
 * @param index its place in the order of the text, from 0
 * @param paragraph the number of its paragraph, from 0
 * @param span from its first to its last character that is not white space
 * @param tokens its words and numbers
 */
public record Sentence(int index, int paragraph, Span span, List<Token> tokens) {
    public Sentence {
        tokens = List.copyOf(tokens);
    }
}
