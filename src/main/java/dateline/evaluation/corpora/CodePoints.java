package dateline.evaluation.corpora;

import dateline.report.Span;
import java.util.Optional;

/** Positions counted in characters as Unicode has them, where ours are counted in UTF-16. */
final class CodePoints {
    private CodePoints() {}

    /** Empty where the text has no such stretch. */
    static Optional<Span> span(String text, int start, int end) {
        if (start < 0 || end <= start || end > text.codePointCount(0, text.length())) {
            return Optional.empty();
        }
        int from = text.offsetByCodePoints(0, start);
        return Optional.of(new Span(from, text.offsetByCodePoints(from, end - start)));
    }
}
