package dateline.mention;

import dateline.geo.Relation;
import dateline.mention.PlaceMention.Certainty;
import java.util.Optional;
import java.util.Set;

/** Names of places that nobody knows in a script without capitals: where they end, and when they surely are names. */
final class NamesWithoutCapitals {
    /** A shorter word is no name by itself. */
    private static final int SHORTEST_WORD = 4;

    private static final int LONGEST_LIST = 6;
    /** The place that a name is set against stands at most so many words behind it. */
    private static final int REACH = 9;

    private static final Set<String> AREAS = Set.of("region", "district");

    private final PlaceReading reading;
    private final Marked report;

    NamesWithoutCapitals(PlaceReading reading) {
        this.reading = reading;
        this.report = reading.report;
    }

    /** The token after the name that begins with a token; the token itself where none does. */
    int end(int token) {
        // "في رارا شام التابعة ل…": the words that follow show where the name ends.
        if (isAfterIn(token)
                && isWord(token, SHORTEST_WORD - 1)
                && isWord(token + 1, SHORTEST_WORD - 1)
                && report.gap(token + 1).isBlank()
                && leadsOn(token + 2)) {
            return token + 2;
        }
        if (isBeginning(token)
                && isWord(token + 1, SHORTEST_WORD - 1)
                && report.gap(token + 1).isBlank()) {
            return token + 2;
        }
        return isWord(token, SHORTEST_WORD) ? token + 1 : token;
    }

    /** "عين دراهم": many names begin with such a word. */
    private boolean isBeginning(int token) {
        return report.at("name-first", token).filter(t -> t.to() == token + 1).isPresent()
                && report.at("cue", token).filter(t -> t.proclitic().isEmpty()).isEmpty()
                && !report.token(token).isNumber();
    }

    private boolean isWord(int token, int shortest) {
        return token < report.tokens().size()
                && report.token(token).folded().length() >= shortest
                && !report.token(token).isNumber()
                && reading.found.isFree(token, token + 1)
                && !reading.isVocabulary(token);
    }

    /** Whether the words around an unknown name leave no doubt that it is one of a place. */
    boolean isSure(int from, int to, boolean said) {
        return (said && (isSettlement(from) || isPlacedCue(from)))
                || isInCuedList(from)
                || (to > from && isPlacedByNext(from));
    }

    /** Only the words for settlements are sure to stand before a name; those for areas before one with an article. */
    private boolean isSettlement(int from) {
        return reading.around
                .cueBefore(from)
                .filter(t -> !AREAS.contains(t.leaf())
                        || report.vocabulary()
                                .hasGluedArticle(report.token(from).folded()))
                .isPresent();
    }

    /** "بمعتمدية عمدون", "في معتمدية عمدون" */
    private boolean isPlacedCue(int from) {
        return reading.around
                .cueBefore(from)
                .filter(t -> report.vocabulary().isGluedPreposition(t.proclitic())
                        || report.before("relation.in", t.from()).isPresent())
                .isPresent();
    }

    /** "قرى الشبكي والشريحي ورامي": a word for several settlements, then a list. */
    private boolean isInCuedList(int from) {
        return reading.found
                .endingAt(from)
                .filter(m -> m.facility() == null && m.certainty() == Certainty.NAMED && isOfSeveral(m))
                .isPresent();
    }

    private boolean isOfSeveral(PlaceMention m) {
        PlaceMention at = m;
        for (int i = 0; i < LONGEST_LIST; i++) {
            if (report.before("several", at.from()).isPresent()) {
                return true;
            }
            Optional<PlaceMention> before = reading.found.endingAt(at.from());
            if (before.isEmpty()) {
                return false;
            }
            at = before.get();
        }
        return false;
    }

    /** Whether a preposition of place stands before a name, and words that go on to the place it lies in after it. */
    boolean isPlacedByNext(int token) {
        int to = end(token);
        return to > token && ((isAfterIn(token) && leadsOn(to)) || isDateline(token, to));
    }

    private boolean isAfterIn(int token) {
        return report.before("relation.in", token).isPresent()
                || report.vocabulary().phrases().spellings(report.token(token).folded()).stream()
                        .anyMatch(v -> report.vocabulary().isGluedPreposition(v.proclitic()));
    }

    /** "الطارف (الجزائر) 18 أوت (وكالة) -" */
    private boolean isDateline(int token, int to) {
        return reading.isFirst(token)
                && to < report.tokens().size()
                && reading.isInDateline(report.span(token, to))
                && report.gap(to).matches("\\s*[،,(]\\s*")
                && (reading.isDated(to)
                        || reading.found.at(to).filter(m -> m.from() == to).isPresent());
    }

    /** The word without the preposition or conjunction that the signs of a place leave no doubt is glued to it. */
    Optional<Phrases.Variant> unglued(int from) {
        boolean list = isInCuedList(from);
        boolean placed = report.before("relation.in", from).isEmpty() && !isBeginning(from) && isPlacedByNext(from);
        return report.vocabulary().phrases().spellings(report.token(from).folded()).stream()
                .filter(v -> (list && report.vocabulary().isGluedConjunction(v.proclitic()))
                        || (placed && report.vocabulary().isGluedPreposition(v.proclitic())))
                .findFirst();
    }

    /** "السبالة التابعة لسيدي بوزيد", "خمودة من ولاية القصرين": the words that follow say in what it lies. */
    private boolean leadsOn(int to) {
        if (to >= report.tokens().size()) {
            return false;
        }
        if (!report.gap(to).isBlank()) {
            return report.gap(to).matches("\\s*[،,]\\s*") && isSetAgainstNext(to);
        }
        int next = report.at("lies", to)
                .or(() -> report.at("place.possessor", to))
                .map(Term::to)
                .orElse(to);
        boolean lies = report.at("lies", to).filter(t -> t.length() > 0).isPresent();
        boolean area = next < report.tokens().size()
                && report.at("cue", next)
                        .filter(t -> AREAS.contains(t.leaf()))
                        .filter(t -> next > to || report.vocabulary().isGluedPreposition(t.proclitic()))
                        .isPresent();
        boolean place = lies
                && (reading.found.at(next).isPresent()
                        || reading.found
                                .at(next + 1)
                                .filter(m -> m.from() == next + 1)
                                .isPresent());
        return area || place;
    }

    /** "في الواحجة، قرب المخا", "في قلات، على بعد 140 كيلومترا من كويتا" */
    private boolean isSetAgainstNext(int to) {
        int end = Math.min(to + REACH, report.end(reading.sentence(to)));
        for (int i = to + 1; i < end; i++) {
            Optional<PlaceMention> next = reading.found.at(i);
            if (next.isPresent()) {
                PlaceWording wording = next.get().wording();
                return wording.offset() != null || wording.relation() == Relation.NEAR;
            }
        }
        return false;
    }
}
