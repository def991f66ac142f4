package dateline.mention;

import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.mention.NameEvidence.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * Tells the names of persons, newspapers, armies and organisations that hold the name of a place: "Modibo Keïta",
 * "Le Soir de Bamako", "the Mali Federation", "Bank of Africa".
 */
final class OtherNames {
    /** So many words back the head of an organisation's name is looked for. */
    private static final int HEAD_REACH = 6;

    private static final int NAMESAKES = 5;

    private final PlaceReading reading;
    private final Marked report;

    OtherNames(PlaceReading reading) {
        this.reading = reading;
        this.report = reading.report;
    }

    /** Why the name between two tokens is part of another sort of name; empty where it is not. */
    Optional<Verdict> partOf(int from, int to, List<Match> known) {
        if (isAfterTitle(from)) {
            reading.person(to - 1);
            return Optional.of(Verdict.no("person", "a title stands before it"));
        }
        if (isBeforeTitle(to)) {
            return Optional.of(Verdict.no("owner", "names whose people, force or paper it is"));
        }
        if (hasHead(from)) {
            return Optional.of(Verdict.no("organisation", "part of the name of an organisation"));
        }
        if (isGivenNameBeside(from, to)) {
            reading.person(to - 1);
            return Optional.of(Verdict.no("person", "a given name stands beside it"));
        }
        boolean capitals = reading.letters.marksNames(reading.sentence(from));
        if (capitals && isAfterCapital(from, to)) {
            reading.person(to - 1);
            return Optional.of(Verdict.no("longer-name", "a name stands right before it"));
        }
        if (capitals && isBeforeCapital(to, known)) {
            return Optional.of(Verdict.no("longer-name", "the name goes on"));
        }
        return Optional.empty();
    }

    private boolean isAfterTitle(int from) {
        return report.before("not-place.before", from)
                .filter(t -> report.gap(from).matches("\\.?[ \\u00a0]"))
                .isPresent();
    }

    private boolean isBeforeTitle(int to) {
        if (to >= report.tokens().size()) {
            return false;
        }
        boolean owner = report.token(to).folded().equals("s") && report.gap(to).matches("['’]");
        return !owner
                && report.gap(to).isBlank()
                && report.gap(to).indexOf('\n') < 0
                && report.at("not-place.after", to).isPresent();
    }

    /** "Bank of …", "Movement for the Salvation of …": the head, then words that link or belong to the name. */
    boolean hasHead(int from) {
        if (reading.letters.isAbsent() && report.before("compass", from).isPresent()) {
            // "جنوب كركوك": where, whatever was named before.
            return false;
        }
        int first = Math.max(report.first(reading.sentence(from)), from - HEAD_REACH);
        for (int i = from - 1; i >= first && reading.isJoined(i + 1); i--) {
            int at = i;
            boolean head = report.before("organisation", i + 1)
                    .filter(t ->
                            reading.letters.isAbsent() || report.token(t.from()).capitalised())
                    .isPresent();
            if (head && isPlacedApart(from, i + 1)) {
                return false;
            }
            if (head) {
                return i < from - 1 || reading.letters.isAbsent() || !reading.around.isPlaced(from);
            }
            boolean link = report.at("organisation-link", at).isPresent()
                    || report.token(i).capitalised();
            if (reading.letters.isAbsent()
                    ? breaks(i)
                    : !link || reading.found.at(i).isPresent()) {
                return false;
            }
        }
        return false;
    }

    /** "the French Institute in Bamako", but "Al-Qaeda in the Maghreb": what is called so by itself goes on in its name. */
    private boolean isPlacedApart(int from, int headEnd) {
        return !reading.letters.isAbsent()
                && report.before("relation.in", from).isPresent()
                && report.before("organisation", headEnd)
                        .filter(t -> t.length() > 1)
                        .isEmpty();
    }

    /** In a script without capitals: a preposition, or a place, ends the name. */
    private boolean breaks(int i) {
        return report.at("relation", i).isPresent()
                || report.at("say", i).isPresent()
                || report.at("cue", i).isPresent()
                || reading.found.at(i).isPresent()
                || report.token(i).isNumber();
    }

    private boolean isGivenNameBeside(int from, int to) {
        // Folded, a given name may be a preposition as well (علي, على).
        boolean before = from > 0
                && reading.isJoined(from)
                && report.before("relation.in", from).isEmpty()
                && report.before("given-name", from)
                        .filter(t -> isName(t.from()))
                        .isPresent();
        boolean after = to < report.tokens().size()
                && report.gap(to).equals(" ")
                && report.at("given-name", to).filter(t -> isName(to)).isPresent();
        return (before || after) && reading.around.cueBefore(from).isEmpty();
    }

    private boolean isName(int token) {
        return reading.letters.isAbsent() || report.token(token).capitalised();
    }

    /** "Modibo Keïta", "Boubacar Ségou" */
    private boolean isAfterCapital(int from, int to) {
        int before = from - 1;
        if (from <= report.first(reading.sentence(from)) + 1 || to - from > 1) {
            return false;
        }
        return report.token(before).capitalised()
                && report.gap(from).equals(" ")
                && !reading.letters.isAllCapitals(before)
                && reading.around.cueBefore(from).isEmpty()
                && !reading.isDated(before)
                && !reading.around.isPlaced(from)
                && reading.found.at(before).isEmpty()
                && !isPlain(before);
    }

    /** "Chad Johnson", "the Mali Federation", "Jordan Times": unless what follows is the region or country it lies in. */
    private boolean isBeforeCapital(int to, List<Match> known) {
        if (to >= report.tokens().size() || to >= report.end(reading.sentence(to - 1))) {
            return false;
        }
        boolean goesOn = report.token(to).capitalised()
                && report.gap(to).matches("[ \\u00a0-]")
                && !reading.letters.isAllCapitals(to)
                && !reading.isDated(to)
                && report.token(to).folded().length() > 1
                && !isPlain(to)
                && report.at("facility-word", to).isEmpty()
                && reading.found.at(to).isEmpty();
        boolean side = report.token(to).capitalised()
                && report.gap(to).equals(" ")
                && report.at("side", to).filter(t -> t.length() == 1).isPresent()
                && !report.at("compass", to).isPresent();
        return side
                || (goesOn && !(reading.isKnown(to, to + 1) && (report.gap(to).equals("-") || isHeldBy(known, to))));
    }

    private boolean isHeldBy(List<Match> inner, int token) {
        List<Place> outer = reading.known(report.words(token, token + 1)).stream()
                .map(Match::place)
                .limit(NAMESAKES)
                .toList();
        return inner.stream()
                .limit(NAMESAKES)
                .map(Match::place)
                .anyMatch(p -> outer.stream().anyMatch(o -> reading.isInside(p, o)));
    }

    /** A word of the language, which is capitalised for another reason than being part of a name. */
    private boolean isPlain(int token) {
        return report.vocabulary().isStopword(report.token(token).folded())
                || report.at("cue", token).isPresent()
                || report.at("side", token).isPresent()
                || report.at("compass", token).isPresent()
                || report.at("relation", token).isPresent()
                || report.before("capital", token + 1).isPresent()
                || report.at("name-prefix", token).isPresent()
                // "Fargo Mayor Dennis Walaker"
                || report.at("not-place.before", token).isPresent()
                || report.at("month", token).isPresent();
    }
}
