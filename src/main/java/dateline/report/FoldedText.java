package dateline.report;

import java.util.Arrays;

/** A text in folded form that still knows where each folded character stood in the original. */
public final class FoldedText {
    private final String original;
    private final String folded;
    /** {@code starts[i]} is the original offset of folded character i; one more entry for the end. */
    private final int[] starts;
    /** {@code ends[i]} is the original offset after folded character i. */
    private final int[] ends;

    private FoldedText(String original, String folded, int[] starts, int[] ends) {
        this.original = original;
        this.folded = folded;
        this.starts = starts;
        this.ends = ends;
    }

    /** Folds a text. */
    public static FoldedText of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int[] starts = new int[text.length() * 2 + 1];
        int[] ends = new int[text.length() * 2 + 1];
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            int next = i + Character.charCount(c);
            String folded = Folding.fold(c);
            if (out.length() + folded.length() >= starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2 + folded.length());
                ends = Arrays.copyOf(ends, starts.length);
            }
            for (int k = 0; k < folded.length(); k++) {
                starts[out.length() + k] = i;
                ends[out.length() + k] = next;
            }
            if (folded.isEmpty() && c != Markup.FILLER && out.length() > 0) {
                // A vowel sign that vanished belongs to the letter before it.
                ends[out.length() - 1] = next;
            }
            out.append(folded);
            i = next;
        }
        starts[out.length()] = text.length();
        return new FoldedText(text, out.toString(), starts, ends);
    }

    /** The text as received. */
    public String original() {
        return original;
    }

    /** The folded text. */
    public String folded() {
        return folded;
    }

    /** The span in the original of a stretch of the folded text, end excluded. */
    public Span toOriginal(int foldedStart, int foldedEnd) {
        return new Span(starts[foldedStart], ends[foldedEnd - 1]);
    }

    /** The first folded position that stands at or after an original offset. */
    public int toFolded(int originalOffset) {
        int at = Arrays.binarySearch(starts, 0, folded.length() + 1, originalOffset);
        if (at < 0) {
            return Math.min(-at - 1, folded.length());
        }
        while (at > 0 && starts[at - 1] == originalOffset) {
            at--;
        }
        return at;
    }
}
