package dateline.mention;

import dateline.geo.Relation;
import dateline.mention.PlaceWording.Offset;
import dateline.mention.PlaceWording.Part;
import dateline.mention.PlaceWording.Part.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words around a name that say what sort of place it is and how something is placed against it. */
final class WordsAround {
    /** What may stand between two words of one name. */
    private static final Pattern NAME_GAP = Pattern.compile("[ \\u00a0\\u202f]|['’-]|[ \\u00a0]?-[ \\u00a0]?");
    /** So many cues, articles and sides may stand between a name and its preposition. */
    private static final int STEPS = 3;

    private static final int ARTICLE = 3;

    private final Marked report;
    private final OffsetGrammar offsets = new OffsetGrammar();

    WordsAround(Marked report) {
        this.report = report;
    }

    /** Whether what stands between two words leaves them one name. */
    static boolean isNameGap(String gap) {
        return gap.equals(" ") || NAME_GAP.matcher(gap).matches();
    }

    /** The words right before a name that announce a place: "the town of". */
    Optional<Term> cueBefore(int token) {
        return report.before("cue", token).filter(t -> isNameGap(report.gap(token)));
    }

    /** "the Banankabougou neighbourhood" */
    Optional<Term> cueAfter(int token) {
        return token >= report.tokens().size()
                        || report.vocabulary().hasNoCapitals()
                        || !report.gap(token).isBlank()
                ? Optional.empty()
                : report.at("cue", token);
    }

    /** How the words before a token put something against the place that begins with it. */
    PlaceWording wording(int from) {
        Offset offset = offsets.before(report, from);
        if (offset != null) {
            return new PlaceWording(Relation.NEAR, offset, null, null);
        }
        Part part = null;
        int at = from;
        for (int step = 0; step < STEPS && at > 0; step++) {
            Optional<Term> relation =
                    report.before("relation", at).filter(t -> !t.leaf().equals("in"));
            if (relation.isPresent()) {
                return new PlaceWording(
                        Relation.valueOf(relation.get().leaf().toUpperCase(Locale.ROOT)), null, part, null);
            }
            Optional<Term> side = part == null ? partBefore(at) : Optional.empty();
            if (side.isPresent()) {
                part = part(side.get());
            }
            int next = side.map(Term::from).orElse(skip(from, at));
            if (next == at) {
                break;
            }
            at = next;
        }
        return new PlaceWording(Relation.IN, null, part, null);
    }

    /** Before a cue, an article or an owner. */
    private int skip(int from, int at) {
        Optional<Term> cue = cueBefore(at);
        if (cue.isPresent()) {
            return cue.get().from();
        }
        boolean article = report.token(at - 1).folded().length() <= ARTICLE
                && report.gap(at).isBlank()
                && report.before("relation.in", at).isEmpty();
        // "beside Bamako's main airport"
        boolean owner = at > 1
                && at < from
                && report.token(at).folded().equals("s")
                && report.token(at - 1).capitalised();
        return article || owner ? at - 1 : at;
    }

    private Optional<Term> partBefore(int token) {
        return isNameGap(report.gap(token))
                ? report.before("side", token)
                        .or(() -> report.before("compass", token))
                        .or(() -> report.before("centre", token))
                        .or(() -> report.before("border", token))
                : Optional.empty();
    }

    private static Part part(Term t) {
        return switch (t.category().split("\\.", 2)[0]) {
            case "side" -> new Part(Kind.WITHIN, Double.valueOf(t.leaf()));
            case "compass" -> new Part(Kind.SIDE, Double.valueOf(t.leaf()));
            case "centre" -> new Part(Kind.CENTRE, null);
            default -> new Part(Kind.BORDER, null);
        };
    }

    /** The nearest words of place before a mention, over a cue and an article. */
    Relation relation(int from) {
        return wording(from).relation();
    }

    /** Whether a preposition of place, a side, a distance or an owner ("the people of") stands before a token. */
    boolean isPlaced(int token) {
        return report.before("relation", token).isPresent()
                || isBefore("announces", token)
                || isBefore("destination", token)
                || isBefore("origin", token)
                || partBefore(token).isPresent()
                || (report.before("away", token).isPresent() && offsetBefore(token) != null);
    }

    private boolean isBefore(String category, int token) {
        return report.before(category, token)
                .filter(t -> isNameGap(report.gap(token)))
                .isPresent();
    }

    private @Nullable Offset offsetBefore(int token) {
        return offsets.before(report, token);
    }
}
