package dateline.report;

/**
 * A run of letters or a run of digits.
 *
 * @param span where it stands in the report
 * @param folded its folded form
 * @param capitalised whether it begins with an upper-case letter
 */
public record Token(Span span, String folded, boolean capitalised) {
    /** Whether it is made of digits. */
    public boolean isNumber() {
        return Character.isDigit(folded.charAt(0));
    }
}
