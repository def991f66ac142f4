package dateline.mention;

import dateline.gazetteer.Match;
import dateline.gazetteer.PlaceType;
import dateline.mention.PlaceMention.Certainty;
import dateline.report.Sentence;
import dateline.report.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the names that the gazetteer knows, the longest at each word, where they are used as names of places. */
final class KnownNames {
    private static final int LONGEST_NAME = 6;
    private static final int SHORTEST_SECOND = 3;
    private static final double NEARLY_THE_SAME = 0.93;

    private final PlaceReading reading;
    private final Marked report;
    private final NameEvidence evidence;
    private final AreaNames areas;

    KnownNames(PlaceReading reading) {
        this.reading = reading;
        this.report = reading.report;
        this.evidence = new NameEvidence(reading);
        this.areas = new AreaNames(reading);
    }

    void read(Sentence s) {
        int end = report.end(s);
        for (int i = report.first(s); i < end; ) {
            Optional<PlaceMention> name = nameAt(i, s).map(m -> longerBySound(m).orElse(m));
            name.ifPresent(reading.found::put);
            i = name.map(PlaceMention::to).orElse(i + 1);
        }
    }

    private Optional<PlaceMention> nameAt(int i, Sentence s) {
        if (!mayBegin(i, s) || reading.isDated(i)) {
            return Optional.empty();
        }
        List<Phrases.Variant> spellings =
                report.vocabulary().phrases().spellings(report.token(i).folded());
        int joined = reading.endOfJoined(i, Math.min(report.end(s), i + LONGEST_NAME));
        int[] reach = spellings.stream().mapToInt(v -> reach(i, joined, v)).toArray();
        for (int to = joined; to > i; to--) {
            if (!mayEnd(to - 1, s)) {
                continue;
            }
            for (int k = 0; k < reach.length; k++) {
                Optional<PlaceMention> m =
                        to <= reach[k] || mayBeOtherwise(i, to) ? named(i, to, spellings.get(k)) : Optional.empty();
                if (m.isPresent()) {
                    return m;
                }
            }
        }
        return Optional.empty();
    }

    /** Where the words end with which a known name may begin, at most at {@code end}. */
    private int reach(int from, int end, Phrases.Variant v) {
        int to = from;
        while (to < end && reading.mayBegin(reading.nameIn(reading.withoutProclitic(from, to + 1, v), v))) {
            to++;
        }
        return to;
    }

    /** Whether something else than the words themselves may be the name of a place. */
    private boolean mayBeOtherwise(int from, int to) {
        return to - from == 1 || report.before("contracted", from).isPresent() || areas.isAnnounced(from, to);
    }

    /**
     * "بلدة بون سوندي" is Pont-Sondé, however it is spelt, and not Bonn: in a script without capitals, behind a word for a
     * settlement, what two words sound like goes before what the first of them spells.
     */
    private Optional<PlaceMention> longerBySound(PlaceMention m) {
        int to = m.to() + 1;
        boolean mayGoOn = reading.letters.isAbsent()
                && m.to() - m.from() == 1
                && to <= report.tokens().size()
                && reading.around.cueBefore(m.from()).isPresent()
                && report.gap(m.to()).isBlank()
                && report.token(m.to()).folded().length() >= SHORTEST_SECOND
                && reading.found.isFree(m.to(), to)
                && !reading.isVocabulary(m.to());
        if (!mayGoOn) {
            return Optional.empty();
        }
        Span span = report.span(m.from(), to);
        String name = report.text().words(span);
        List<Match> alike = reading.soundingLike(name, NEARLY_THE_SAME).stream()
                .filter(k -> k.toponym().name().split("[\\s-]+").length > 1)
                .toList();
        return alike.isEmpty()
                ? Optional.empty()
                : Optional.of(reading.mention(span, m.from(), to, name, alike, Certainty.NAMED));
    }

    private Optional<PlaceMention> named(int from, int to, Phrases.Variant v) {
        Span span = reading.withoutProclitic(from, to, v);
        String name = reading.nameIn(span, v);
        List<Match> known = known(from, to, name, v);
        if (known.isEmpty() || !isFreeOrLonger(from, to)) {
            return Optional.empty();
        }
        NameEvidence.Verdict verdict = evidence.weigh(from, to, name, v, known);
        verdict.note(report, from, to);
        Certainty certainty = verdict.certainty();
        return certainty == null
                ? Optional.empty()
                : Optional.of(reading.mention(span, from, to, name, known, certainty));
    }

    private List<Match> known(int from, int to, String name, Phrases.Variant v) {
        List<Match> known = reading.known(name);
        boolean ofWords = to - from > 1
                && IntStream.range(from, to)
                        .anyMatch(i ->
                                report.vocabulary().isStopword(report.token(i).folded())
                                        || report.token(i).isNumber()
                                        || report.token(i).folded().length() == 1);
        if (ofWords) {
            // A key knows no spaces: common words that happen to make up a name are none.
            known = known.stream()
                    .filter(k -> k.toponym().name().split("[\\s.'’-]+").length == to - from)
                    .toList();
        }
        List<Match> named = known.isEmpty() ? otherwise(from, to, name, v) : withNamesakes(name, known);
        return withAreas(named, areas.of(from, to, name));
    }

    private static List<Match> withAreas(List<Match> named, List<Match> areas) {
        return areas.isEmpty()
                ? named
                : Stream.concat(
                                areas.stream(),
                                named.stream()
                                        .filter(k -> areas.stream()
                                                .noneMatch(a -> a.place()
                                                        .id()
                                                        .equals(k.place().id()))))
                        .toList();
    }

    /** "Djibouti" may be Djibouti City, and where a place must follow, a town may be listed with the word for it. */
    private List<Match> withNamesakes(String name, List<Match> known) {
        boolean countriesOnly = known.stream().allMatch(k -> k.place().type() == PlaceType.COUNTRY);
        if (!countriesOnly) {
            return known;
        }
        List<Match> all = new ArrayList<>(known);
        report.vocabulary().words("whole-name.before").forEach(w -> all.addAll(reading.known(w + " " + name)));
        report.vocabulary().words("whole-name.after").forEach(w -> all.addAll(reading.known(name + " " + w)));
        return all;
    }

    /** "aux Cayes" is in Les Cayes: the article is in the preposition. */
    private List<Match> otherwise(int from, int to, String name, Phrases.Variant v) {
        List<Match> known = report.before("contracted", from)
                .map(t -> reading.known(t.leaf() + " " + name))
                .orElse(List.of());
        boolean announced = reading.letters.isAbsent() && to - from == 1 && evidence.isAnnounced(from, to, v);
        if (!known.isEmpty() || !announced) {
            return known;
        }
        return report.vocabulary().words("whole-name.before").stream()
                .flatMap(w -> reading.known(w + " " + name).stream())
                .toList();
    }

    /** Names begin with a capital; where nothing is written with capitals, after a word that announces a place. */
    private boolean mayBegin(int token, Sentence s) {
        return reading.letters.isAbsent()
                || report.token(token).capitalised()
                || reading.letters.isSmall(s)
                || reading.around.isPlaced(token)
                || reading.around.cueBefore(token).isPresent();
    }

    private boolean mayEnd(int token, Sentence s) {
        return reading.letters.isAbsent()
                || report.token(token).capitalised()
                || report.token(token).isNumber()
                || report.at("cue", token).isPresent()
                || reading.letters.isSmall(s)
                || (!report.token(token).capitalised() && reading.around.isPlaced(token));
    }

    /** A known name may take the place of a description it is longer than ("the Radisson Blu hotel"). */
    private boolean isFreeOrLonger(int from, int to) {
        return reading.found.overlapping(from, to).stream()
                .allMatch(m -> (to - from > m.to() - m.from() && m.from() >= from && m.to() <= to)
                        || (m.from() == from && m.to() == to));
    }
}
