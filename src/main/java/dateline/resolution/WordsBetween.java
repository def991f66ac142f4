package dateline.resolution;

import dateline.geo.Relation;
import dateline.mention.Marked;
import dateline.mention.PlaceMention;
import dateline.mention.PlaceWording;
import dateline.report.Folding;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the words between two names of places: whether they say that one lies in, at or near the other. */
final class WordsBetween {
    /** So many words may explain a name before the place it lies in is named. */
    private static final int REACH = 9;

    private static final int REACH_BEFORE = 4;
    /** Articles and prepositions of the languages at hand are no longer. */
    private static final int SHORT = 3;

    private static final Pattern OPENS = Pattern.compile("\\s*[,،(/]\\s*");
    private static final Pattern STOPS = Pattern.compile(".*[;:!?؟؛,،)\\n].*");
    /** Categories of words that say how places lie to each other. */
    private static final List<String> PLACING = List.of(
            "cue",
            "relation",
            "place.possessor",
            "compass",
            "side",
            "centre",
            "border",
            "length",
            "away",
            "lies",
            "number",
            "measure");

    private static final List<String> LEADING =
            List.of("relation", "place.possessor", "compass", "away", "lies", "cue");

    private final Marked text;

    WordsBetween(Marked text) {
        this.text = text;
    }

    /** "Tadaryat, un village de l'Oudalan", "Solhan (Yagha)", "Pinglan in Pulwama district". */
    boolean putInNext(PlaceMention inner, PlaceMention outer, boolean area) {
        int gap = outer.from() - inner.to();
        PlaceWording wording = outer.wording();
        boolean possible = gap >= 0
                && gap <= REACH
                && isOneSentence(inner, outer)
                && inner.wording().otherEnd() == null
                && wording.otherEnd() == null
                && !isBorder(wording)
                && wording.relation() != Relation.DIRECTION
                && wording.relation() != Relation.BETWEEN
                && wording.relation() != Relation.ALONG;
        if (!possible) {
            return false;
        }
        boolean apposed = OPENS.matcher(text.gap(inner.to())).matches();
        if (gap == 0) {
            return (apposed && area) || (!apposed && isGlued(outer));
        }
        boolean placed = wording.offset() != null
                || wording.relation() == Relation.NEAR
                || wording.relation() == Relation.OUTSKIRTS;
        boolean explained = apposed && isNamedAsPlace(inner.to(), outer.from());
        return (apposed || area || placed)
                && isRun(inner.to(), outer.from(), explained)
                && (isGlued(outer) || leads(inner.to(), outer.from()));
    }

    /** "in Yagha, in the village of Solhan"; "ولاية ياغا: قرية سولهان". */
    boolean putInPrevious(PlaceMention outer, PlaceMention inner) {
        int gap = inner.from() - outer.to();
        return gap > 0
                && gap <= REACH_BEFORE
                && isOneSentence(outer, inner)
                && inner.cue() != null
                && outer.wording().equals(PlaceWording.PLAIN)
                && isRun(outer.to(), inner.from(), false)
                && leads(outer.to(), inner.from());
    }

    /** "Agua Prieta, on the Arizona border" may lie on the other side. */
    private static boolean isBorder(PlaceWording wording) {
        return wording.part() != null && wording.part().kind() == PlaceWording.Part.Kind.BORDER;
    }

    private boolean isOneSentence(PlaceMention a, PlaceMention b) {
        return text.sentenceOf(a.from()).index() == text.sentenceOf(b.from()).index();
    }

    /** Whether a preposition is glued to the name: بولاية. */
    private boolean isGlued(PlaceMention m) {
        int glued = m.span().start() - text.token(m.from()).span().start();
        return glued > 0
                && text.vocabulary()
                        .isGluedPreposition(
                                Folding.fold(text.words(m.from(), m.from() + 1).substring(0, glued)));
    }

    private boolean isNamedAsPlace(int from, int to) {
        return text.terms("cue", from, to).findAny().isPresent();
    }

    /** Whether some word of these leads on to a place. */
    private boolean leads(int from, int to) {
        return LEADING.stream().anyMatch(c -> text.terms(c, from, to).findAny().isPresent());
    }

    /** Whether nothing stands there but words that place and explain. */
    private boolean isRun(int from, int to, boolean explained) {
        for (int i = from; i < to; i++) {
            boolean cut = i > from && STOPS.matcher(text.gap(i)).matches();
            if (cut || isBreak(i) || !(explained || isPlacing(i, from, to))) {
                return false;
            }
        }
        return !STOPS.matcher(text.gap(to)).matches();
    }

    private boolean isBreak(int i) {
        return text.at("conjunction", i).filter(t -> t.proclitic().isEmpty()).isPresent()
                || text.at("kind", i).isPresent()
                || text.at("say", i).isPresent()
                || text.at("person", i).isPresent()
                || text.at("relation.direction", i).isPresent();
    }

    private boolean isPlacing(int i, int from, int to) {
        return text.token(i).isNumber()
                || text.token(i).folded().length() <= SHORT
                || PLACING.stream()
                        .anyMatch(c -> text.at(c, i).filter(t -> t.to() <= to).isPresent()
                                || text.before(c, i + 1)
                                        .filter(t -> t.from() >= from)
                                        .isPresent())
                || isInside(i, from);
    }

    /** Whether a longer phrase of place covers the token. */
    private boolean isInside(int i, int from) {
        for (int start = Math.max(from, i - REACH); start < i; start++) {
            int at = start;
            if (PLACING.stream()
                    .anyMatch(c -> text.at(c, at).filter(t -> t.to() > i).isPresent())) {
                return true;
            }
        }
        return false;
    }
}
