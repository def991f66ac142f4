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
import java.util.Optional;

/** Finds names the gazetteer does not know, where a word announces a place. */
final class UnknownNames {
    private static final int LONGEST_NAME = 3;

    private final PlaceReading reading;
    private final Marked report;
    private final SignsOfPlace signs;
    private final OtherNames others;
    private final NamesWithoutCapitals small;

    UnknownNames(PlaceReading reading) {
        this.reading = reading;
        this.report = reading.report;
        this.signs = new SignsOfPlace(reading);
        this.others = new OtherNames(reading);
        this.small = new NamesWithoutCapitals(reading);
    }

    void read(Sentence s) {
        for (int i = report.first(s); i < report.end(s); i++) {
            if (!reading.found.isFree(i, i + 1) || reading.isDated(i) || reading.isOtherName(i)) {
                continue;
            }
            boolean cue = reading.around.cueBefore(i).isPresent();
            boolean placed = reading.around.isPlaced(i) || isOfFacility(i);
            boolean lies = reading.letters.isAbsent() && small.isPlacedByNext(i);
            if (cue || placed || lies || isListed(i)) {
                int to = reading.letters.isAbsent() ? small.end(i) : withCapitals(i, s);
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
        boolean sure = reading.letters.isAbsent() ? small.isSure(from, to, said) : said || named;
        if ((!said && isInOtherName(from)) || isOfOffice(from)) {
            report.decided("place.not.organisation", from, to, "part of another name");
            return;
        }
        if (sure) {
            report.decided("place.announced", from, to, "unknown, but the words beside it announce a place");
        }
        put(from, to, sure);
    }

    private void put(int from, int to, boolean sure) {
        Optional<Phrases.Variant> unglued = reading.letters.isAbsent() ? small.unglued(from) : Optional.empty();
        Span span = unglued.map(v -> reading.withoutProclitic(from, to, v)).orElse(report.span(from, to));
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

    /** "the Department of Public Safety": the word for a region, in capitals, that is one for offices as well. */
    private boolean isOfOffice(int from) {
        return reading.around
                .cueBefore(from)
                .filter(t -> report.terms("organisation", t.from(), t.to())
                        .anyMatch(o -> report.token(o.from()).capitalised()))
                .isPresent();
    }

    private boolean isInOtherName(int from) {
        return report.before("organisation", from).isPresent()
                || (!reading.letters.isAbsent() && others.hasHead(from))
                || report.before("not-place.before", from).isPresent();
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

    /** "Wad al-Nura": what a hyphen binds to the next capital goes on with the name. */
    private boolean isBoundArticle(int i, Sentence s) {
        return i + 1 < report.end(s)
                && reading.isJoined(i)
                && report.at("name-particle", i).filter(t -> t.length() == 1).isPresent()
                && report.gap(i + 1).matches("[-‑']")
                && report.token(i + 1).capitalised()
                && reading.found.isFree(i, i + 2);
    }

    private int withCapitals(int from, Sentence s) {
        int begin = beginsWithArticle(from, s) ? from + 1 : from;
        int to = begin;
        while (to < report.end(s)
                && to - begin < LONGEST_NAME
                && report.token(to).capitalised()
                && reading.found.isFree(to, to + 1)
                && (to == begin || (reading.isJoined(to) && !isOtherEnd(from, to)))
                && !reading.isVocabulary(to)
                && report.at("actor", to).isEmpty()) {
            to++;
            if (isBoundArticle(to, s)) {
                to += 2;
            }
        }
        boolean adjective = to == from + 1
                && reading.around.cueBefore(from).isEmpty()
                && report.vocabulary().endsLikeNoName(report.token(from).folded());
        // "Shi'ite"
        boolean cut = to < report.end(s)
                && report.gap(to).matches("['’]")
                && !report.token(to).capitalised()
                && report.token(to).folded().length() > 1;
        return adjective || cut || to == begin ? from : to;
    }

    /** "La Mora", "El Fasher": an article in capitals, within a sentence, before another capital. */
    private boolean beginsWithArticle(int from, Sentence s) {
        return from + 1 < report.end(s)
                && !reading.isFirst(from)
                && report.token(from).capitalised()
                && report.at("name-article", from).isPresent()
                && report.at("actor", from).isEmpty()
                && report.at("source", from).isEmpty()
                && report.at("organisation", from).isEmpty()
                && report.token(from + 1).capitalised()
                && reading.isJoined(from + 1);
    }

    /** "the Komanda–Luna road" has two ends and not one name. */
    private boolean isOtherEnd(int from, int token) {
        return report.gap(token).matches("\\s?[-–]\\s?")
                && (reading.around.relation(from) == Relation.ALONG
                        || reading.around.relation(from) == Relation.BETWEEN);
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
