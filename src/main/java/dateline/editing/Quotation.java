package dateline.editing;

import dateline.report.Evidence;
import dateline.report.Report;
import dateline.report.Span;

/** Takes words out of a report as evidence. */
public final class Quotation {
    /** The longest stretch of words that carries one statement, in UTF-16 units. */
    public static final int LONGEST = 5_000;

    private Quotation() {}

    /**
     * The words from {@code start} to before {@code end}, without the white space around them.
     *
     * @param supports what they carry
     * @throws IllegalArgumentException where they do not lie in the report, say nothing, or cut a character in two
     */
    public static Evidence of(Report report, int start, int end, String supports) {
        String text = report.text();
        if (start < 0 || end <= start || end > text.length()) {
            throw new IllegalArgumentException("the words from " + start + " to " + end
                    + " do not lie in the report, which has " + text.length() + " characters");
        }
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (from == to) {
            throw new IllegalArgumentException("there are no words from " + start + " to " + end);
        }
        if (to - from > LONGEST) {
            throw new IllegalArgumentException("the words are longer than " + LONGEST + " characters");
        }
        if (Character.isLowSurrogate(text.charAt(from)) || Character.isHighSurrogate(text.charAt(to - 1))) {
            throw new IllegalArgumentException("the words from " + start + " to " + end + " cut a character in two");
        }
        Span span = new Span(from, to);
        return new Evidence(report.id(), span, span.of(text), report.language(), supports);
    }
}
