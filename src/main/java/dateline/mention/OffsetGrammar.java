package dateline.mention;

import dateline.mention.PlaceWording.Offset;
import dateline.report.Token;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads "40 km north of", "à 40 km au nord de", "على بعد 40 كيلومترا شمال" before a name. */
final class OffsetGrammar {
    /** Between the distance and the name stand at most this many words. */
    private static final int REACH = 7;
    /** Between the number and its unit. */
    private static final int UNIT_REACH = 2;

    /** How far and which way the words right before a token put something from it; null where they say nothing. */
    @Nullable
    Offset before(Marked report, int token) {
        int first = report.first(report.sentenceOf(token));
        Optional<Term> compass = lastBefore(report, "compass", token);
        int end = compass.map(Term::from).orElse(token);
        if (compass.isEmpty() && report.before("away", token).isEmpty()) {
            return null;
        }
        Optional<Term> length =
                report.terms("length", Math.max(first, end - REACH), end).max(Comparator.comparingInt(Term::to));
        if (length.isEmpty()) {
            return null;
        }
        Double count = count(report, first, length.get().from());
        if (count == null) {
            return null;
        }
        Double bearing = compass.map(t -> Double.valueOf(t.leaf())).orElse(null);
        return new Offset(count * Double.parseDouble(length.get().leaf()), bearing);
    }

    /** The compass words that end at a name, or one short word before it. */
    private static Optional<Term> lastBefore(Marked report, String category, int token) {
        Optional<Term> right = report.before(category, token);
        boolean article = token > 1 && report.token(token - 1).folded().length() <= 3;
        return right.isPresent() || !article ? right : report.before(category, token - 1);
    }

    private static @Nullable Double count(Marked report, int first, int unit) {
        for (int k = unit - 1; k >= Math.max(first, unit - UNIT_REACH); k--) {
            int i = k;
            Token t = report.token(i);
            if (t.isNumber()) {
                boolean decimal = i > first
                        && report.token(i - 1).isNumber()
                        && report.gap(i).matches("[.,٫]");
                return decimal
                        ? Double.valueOf(report.token(i - 1).folded() + "." + t.folded())
                        : Double.valueOf(t.folded());
            }
            // "une centaine de kilomètres", "مئة كيلومتر"
            Optional<Term> word = Stream.of(Vocabulary.GROUP, Vocabulary.NUMBER, Vocabulary.SCALE)
                    .flatMap(c -> report.before(c, i + 1).stream())
                    .findFirst();
            if (word.isPresent() && word.get().value() instanceof Integer value) {
                return value.doubleValue();
            }
            if (word.isPresent() && word.get().value() instanceof LanguageRules.Group group && group.high() != null) {
                return group.high().doubleValue();
            }
        }
        return null;
    }
}
