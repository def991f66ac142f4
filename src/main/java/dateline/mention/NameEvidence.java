package dateline.mention;

import dateline.gazetteer.Match;
import dateline.gazetteer.PlaceType;
import dateline.mention.PlaceMention.Certainty;
import dateline.report.Folding;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Weighs whether a known name is used as the name of a place where it stands. */
final class NameEvidence {
    /** A name this short, in a script without capitals, is taken for a place only where a word announces one. */
    private static final int SHORT_NAME = 3;
    /** People of this number make a name that may be written small, as careless writers do. */
    private static final long WELL_KNOWN_PEOPLE = 200_000;

    private static final long FAMOUS_PEOPLE = 400_000;

    /** What stands between two places of a list. */
    private static final Pattern LIST_GAP = Pattern.compile("\\s*[,،/–—]\\s*|\\s+-\\s+");

    private final PlaceReading reading;
    private final Marked report;
    private final OtherNames others;

    NameEvidence(PlaceReading reading) {
        this.reading = reading;
        this.report = reading.report;
        this.others = new OtherNames(reading);
    }

    /**
     * What was found.
     *
     * @param certainty absent where the name is no place
     * @param rule the rule that decided; empty where nothing needs telling
     */
    record Verdict(@Nullable Certainty certainty, String rule, String outcome) {
        static final Verdict NAMED = new Verdict(Certainty.NAMED, "", "");

        static Verdict no(String rule, String outcome) {
            return new Verdict(null, "place.not." + rule, outcome);
        }

        void note(Marked report, int from, int to) {
            if (!rule.isEmpty()) {
                report.decided(rule, from, to, outcome);
            }
        }
    }

    Verdict weigh(int from, int to, String name, Phrases.Variant v, List<Match> known) {
        String folded = Folding.fold(name);
        boolean single = to - from == 1;
        boolean cue = reading.around.cueBefore(from).isPresent();
        boolean announced = isAnnounced(from, to, v);
        boolean pointsBack =
                single && report.at("back", from).filter(t -> t.to() == to).isPresent();
        // "كمين" is an ambush, not "like Maine".
        boolean uncut = !v.proclitic().isEmpty() && report.isWord(from);
        boolean word = uncut || report.vocabulary().isStopword(folded) || isWordHere(from, announced) || pointsBack;
        if (single && !cue && word) {
            return Verdict.no("word", "a common word here");
        }
        if (isCompound(to)) {
            return Verdict.no("compound", "part of a compound word");
        }
        if (isInitials(from, to) && isBeforeNoun(to) && !isListed(from, v)) {
            return Verdict.no("adjective", "says whose the next is");
        }
        Optional<Verdict> other = others.partOf(from, to, known);
        if (other.isPresent()) {
            if (!other.get().rule().endsWith("longer-name")) {
                reading.otherName(from, to);
            }
            return other.get();
        }
        if (single && !announced && reading.isOfPerson(folded)) {
            return Verdict.no("person", "the report gives this name to a person");
        }
        return reading.letters.isAbsent()
                ? withoutCapitals(from, to, folded, v, announced, known)
                : withCapitals(from, to, folded, announced, known);
    }

    /** Whether the words right beside it say that a place is named. */
    boolean isAnnounced(int from, int to, Phrases.Variant v) {
        return reading.around.cueBefore(from).isPresent()
                || reading.around.cueAfter(to).isPresent()
                || reading.around.isPlaced(from)
                // "the hospital of Kaya"
                || reading.found
                        .endingAt(from)
                        .filter(m -> m.facility() != null)
                        .isPresent()
                || isListed(from, v)
                || (report.vocabulary().isGluedPreposition(v.proclitic())
                        && v.word().length() > SHORT_NAME);
    }

    /** "in Gao, Kidal and Timbuktu": what stands in a list with a place is one. */
    private boolean isListed(int from, Phrases.Variant v) {
        boolean next = LIST_GAP.matcher(report.gap(from)).matches()
                || report.vocabulary().isGluedConjunction(v.proclitic());
        int at = !next && report.before("conjunction", from).isPresent() ? from - 1 : from;
        return (next || at < from)
                && reading.found
                        .endingAt(at)
                        .filter(m -> m.certainty() == Certainty.NAMED && m.facility() == null)
                        .isPresent();
    }

    /** "the Pakistan-based group" */
    private boolean isCompound(int to) {
        return !reading.letters.isAbsent()
                && to < report.tokens().size()
                && report.gap(to).equals("-")
                && !report.token(to).capitalised()
                && !report.token(to).isNumber();
    }

    /** "U.S." */
    private boolean isInitials(int from, int to) {
        return !reading.letters.isAbsent()
                && to - from > 1
                && IntStream.range(from, to)
                        .allMatch(i -> report.token(i).folded().length() == 1);
    }

    /** "U.S. soldiers", not "in the U.S. since 2012": a noun is what is no common word. */
    private boolean isBeforeNoun(int to) {
        return to < report.tokens().size()
                && report.gap(to).matches("\\.?\\s+")
                && !report.token(to).isNumber()
                && !report.vocabulary().isStopword(report.token(to).folded());
    }

    /** Whether a phrase of the vocabulary that is no place begins with the word. */
    private boolean isWordHere(int from, boolean announced) {
        return reading.letters.isAbsent()
                && !announced
                && report.at("no-name", from).isPresent();
    }

    private Verdict withoutCapitals(
            int from, int to, String folded, Phrases.Variant v, boolean announced, List<Match> known) {
        boolean single = to - from == 1;
        boolean doubtful = report.vocabulary().isAmbiguousName(folded) || folded.length() <= SHORT_NAME;
        boolean prefixed = !v.proclitic().isEmpty() && folded.length() <= SHORT_NAME + 1 && single;
        boolean heads = isHead(from, to) && !report.vocabulary().isAmbiguousName(folded);
        if (announced || heads || !(doubtful || prefixed) || isFamous(folded, known)) {
            return Verdict.NAMED;
        }
        // "جندي مالي": after a person without an article it says where the person is from.
        boolean adjective =
                report.before("person", from).isPresent() && report.gap(from).isBlank();
        return adjective
                ? Verdict.no("adjective", "says where somebody is from")
                : new Verdict(Certainty.SUSPECTED, "", "");
    }

    /** "- Gao: three dead": what stands between the beginning of a line and a colon. */
    private boolean isHead(int from, int to) {
        boolean opens = from == 0 || report.gap(from).indexOf('\n') >= 0;
        return opens && report.gap(to).strip().startsWith(":");
    }

    /** A short name that is no word and that everybody knows. */
    private boolean isFamous(String folded, List<Match> known) {
        return !report.vocabulary().isAmbiguousName(folded)
                && folded.length() >= SHORT_NAME
                && known.stream()
                        .map(Match::place)
                        .anyMatch(p -> p.type() == PlaceType.COUNTRY || p.population() >= FAMOUS_PEOPLE);
    }

    private Verdict withCapitals(int from, int to, String folded, boolean announced, List<Match> known) {
        boolean single = to - from == 1;
        if (!report.token(from).capitalised()) {
            return small(from, folded, announced, known);
        }
        boolean marked = reading.letters.marksNames(reading.sentence(from));
        boolean initials = marked && reading.letters.isAllCapitals(from);
        boolean doubtful = single
                && ((!initials && reading.letters.isAlsoSmall(folded))
                        || ((reading.isFirst(from) || !marked)
                                && report.vocabulary().isAmbiguousName(folded)));
        return doubtful && !announced ? Verdict.no("word", "also a word of this report") : Verdict.NAMED;
    }

    /** "attaque au mali": a country, or in a text without capitals a large town. */
    private Verdict small(int from, String folded, boolean announced, List<Match> known) {
        boolean word = report.vocabulary().isAmbiguousName(folded)
                || folded.length() <= SHORT_NAME
                || reading.isVocabulary(from);
        boolean country = known.stream().anyMatch(k -> k.place().type() == PlaceType.COUNTRY);
        boolean wellKnown = reading.letters.isSmall(reading.sentence(from))
                && known.stream().anyMatch(k -> k.place().population() >= WELL_KNOWN_PEOPLE);
        return announced && !word && (country || wellKnown)
                ? new Verdict(Certainty.NAMED, "place.small-letters", "a well-known place, though written small")
                : new Verdict(null, "", "");
    }
}
