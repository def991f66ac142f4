package dateline.mention;

import dateline.geo.Relation;
import dateline.mention.PlaceMention.Certainty;
import dateline.report.Folding;
import dateline.report.Sentence;
import dateline.report.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds names the gazetteer does not know, where a word announces a place. */
final class UnknownNames {
    private static final int LONGEST_NAME = 3;
    /** In a script without capitals a shorter word is no name by itself. */
    private static final int SHORTEST_WORD = 4;

    private final PlaceReading reading;
    private final Marked report;
    private final SignsOfPlace signs;
    private final OtherNames others;

    UnknownNames(PlaceReading reading) {
        this.reading = reading;
        this.report = reading.report;
        this.signs = new SignsOfPlace(reading);
        this.others = new OtherNames(reading);
    }

    void read(Sentence s) {
        for (int i = report.first(s); i < report.end(s); i++) {
            if (!reading.found.isFree(i, i + 1) || reading.isDated(i) || reading.isOtherName(i)) {
                continue;
            }
            boolean cue = reading.around.cueBefore(i).isPresent();
            boolean placed = reading.around.isPlaced(i) || isOfFacility(i);
            if (cue || placed || isListed(i)) {
                int to = reading.letters.isAbsent() ? withoutCapitals(i) : withCapitals(i, s);
                if (to > i) {
                    found(i, to, cue, placed);
                }
            } else if (!reading.letters.isAbsent() && report.token(i).capitalised()) {
                bySigns(i, withCapitals(i, s));
            }
        }
    }

    private void bySigns(int from, int to) {
        signs.of(from, to).ifPresent(why -> {
            report.decided("place.announced", from, to, "unknown: " + why);
            put(from, to, true);
        });
    }

    private void found(int from, int to, boolean cue, boolean placed) {
        boolean said = cue
                || reading.around.cueAfter(to).isPresent()
                || reading.explained(to).isPresent();
        // Between capitals a preposition of place is enough; a word that is also written small is no name.
        boolean named = placed
                && reading.letters.marksNames(reading.sentence(from))
                && !reading.isFirst(from)
                && !reading.letters.isAlsoSmall(report.token(from).folded())
                && !reading.letters.isAllCapitals(from);
        boolean sure = reading.letters.isAbsent() ? said && isSettlement(from) : said || named;
        if (!said && isInOtherName(from)) {
            report.decided("place.not.organisation", from, to, "part of another name");
            return;
        }
        if (sure) {
            report.decided("place.announced", from, to, "unknown, but the words beside it announce a place");
        }
        put(from, to, sure);
    }

    private void put(int from, int to, boolean sure) {
        Span span = report.span(from, to);
        reading.found.put(reading.mention(
                span, from, to, report.text().words(span), List.of(), sure ? Certainty.NAMED : Certainty.SUSPECTED));
    }

    /** "l'hôpital de Carcassonne": the name of a place after a facility. */
    private boolean isOfFacility(int i) {
        return report.before("facility-of", i)
                .flatMap(t -> reading.found.endingAt(t.from()))
                .filter(m -> m.facility() != null)
                .isPresent();
    }

    private boolean isInOtherName(int from) {
        return report.before("organisation", from).isPresent()
                || (!reading.letters.isAbsent() && others.hasHead(from))
                || report.before("not-place.before", from).isPresent();
    }

    /** In a script without capitals only the words for settlements are sure to stand before a name. */
    private boolean isSettlement(int from) {
        return reading.around
                .cueBefore(from)
                .filter(t -> (!t.leaf().equals("region") && !t.leaf().equals("district"))
                        || report.vocabulary()
                                .hasGluedArticle(report.token(from).folded()))
                .isPresent();
    }

    /** After another place in a list, glued by a conjunction in scripts that do so. */
    private boolean isListed(int i) {
        boolean afterName = reading.found
                .endingAt(i)
                .filter(m -> m.facility() == null && m.certainty() == Certainty.NAMED)
                .isPresent();
        return afterName
                && reading.letters.isAbsent()
                && report.gap(i).isBlank()
                && report.vocabulary()
                                .phrases()
                                .spellings(report.token(i).folded())
                                .size()
                        > 1;
    }

    private int withCapitals(int from, Sentence s) {
        int to = from;
        while (to < report.end(s)
                && to - from < LONGEST_NAME
                && report.token(to).capitalised()
                && reading.found.isFree(to, to + 1)
                && (to == from || (reading.isJoined(to) && !isOtherEnd(from, to)))
                && !reading.isVocabulary(to)
                && report.at("actor", to).isEmpty()) {
            to++;
        }
        boolean adjective = to == from + 1
                && reading.around.cueBefore(from).isEmpty()
                && report.vocabulary().endsLikeNoName(report.token(from).folded());
        return adjective ? from : to;
    }

    /** "the Komanda–Luna road" has two ends and not one name. */
    private boolean isOtherEnd(int from, int token) {
        return report.gap(token).matches("\\s?[-–]\\s?")
                && (reading.around.relation(from) == Relation.ALONG || reading.around.relation(from) == Relation.BETWEEN);
    }

    private int withoutCapitals(int i) {
        boolean name = report.token(i).folded().length() >= SHORTEST_WORD
                && !report.token(i).isNumber()
                && !reading.isVocabulary(i);
        return name ? i + 1 : i;
    }

    /** An unknown name that was announced once is the same name wherever it stands again, a proclitic before it or not. */
    void again() {
        Map<String, PlaceMention> unknown = new HashMap<>();
        for (PlaceMention m : reading.found.inOrder()) {
            if (m.facility() == null && m.known().isEmpty() && !m.pointsBack() && m.to() - m.from() == 1) {
                unknown.merge(Folding.fold(m.name()), m, (a, b) -> b.certainty() == Certainty.NAMED ? b : a);
            }
        }
        for (int i = 0; i < report.tokens().size() && !unknown.isEmpty(); i++) {
            if (reading.found
                    .at(i)
                    .filter(m -> m.certainty() != Certainty.SUSPECTED)
                    .isEmpty()) {
                again(i, unknown);
            }
        }
    }

    private void again(int token, Map<String, PlaceMention> unknown) {
        if (!reading.letters.isAbsent() && !report.token(token).capitalised()) {
            return;
        }
        report.vocabulary().phrases().spellings(report.token(token).folded()).stream()
                .filter(v -> unknown.containsKey(v.word()))
                .min(Comparator.comparing(v -> certainty(unknown, v)))
                .ifPresent(v -> {
                    Span span = reading.withoutProclitic(token, token + 1, v);
                    reading.found.put(reading.mention(
                            span, token, token + 1, report.text().words(span), List.of(), certainty(unknown, v)));
                });
    }

    private static Certainty certainty(Map<String, PlaceMention> unknown, Phrases.Variant v) {
        PlaceMention first = unknown.get(v.word());
        return first == null ? Certainty.SUSPECTED : first.certainty();
    }
}
