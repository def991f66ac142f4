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
    /** So many articles and words for sorts of places may stand before the name. */
    private static final int STEPS = 6;

    private static final int ARTICLE = 3;
    /** Between the number and its unit. */
    private static final int UNIT_REACH = 2;

    /** How far and which way the words before a token put something from it; null where they say nothing. */
    @Nullable
    Offset before(Marked report, int token) {
        int first = report.first(report.sentenceOf(token));
        Offset away = null;
        int at = token;
        for (int step = 0; step < STEPS; step++) {
            Optional<Term> compass = report.before("compass", at);
            Offset offset = compass.isPresent() || report.before("away", at).isPresent()
                    ? measured(report, first, at, compass)
                    : null;
            if (offset != null && compass.isPresent()) {
                return offset;
            }
            away = away == null ? offset : away;
            int next = skip(report, first, at);
            if (next == at) {
                break;
            }
            at = next;
        }
        return away;
    }

    /** Over what says of which sort the name is: "of the town of Gao", "of the capital, Bamako". */
    private static int skip(Marked report, int first, int at) {
        if (at <= first) {
            return at;
        }
        Optional<Term> capital = report.before(BackReferences.CAPITAL, at)
                .filter(t -> report.gap(at).matches("\\s*[,،]?\\s*"));
        if (capital.isPresent()) {
            return behindArticle(report, capital.get());
        }
        if (!WordsAround.isNameGap(report.gap(at))) {
            return at;
        }
        Optional<Term> cue = report.before("cue", at);
        if (cue.isPresent()) {
            return behindArticle(report, cue.get());
        }
        boolean article = isArticle(report, at - 1)
                && !report.token(at - 1).isNumber()
                && report.before("relation", at).isEmpty();
        return article ? at - 1 : at;
    }

    /** "au nord-est de la" and "la ville de" share their article. */
    private static int behindArticle(Marked report, Term t) {
        return t.length() > 1 && isArticle(report, t.from()) ? t.from() + 1 : t.from();
    }

    private static boolean isArticle(Marked report, int token) {
        return report.token(token).folded().length() <= ARTICLE;
    }

    private static @Nullable Offset measured(Marked report, int first, int token, Optional<Term> compass) {
        int end = compass.map(Term::from).orElse(token);
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
