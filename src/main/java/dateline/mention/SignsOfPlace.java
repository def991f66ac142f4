package dateline.mention;

import dateline.gazetteer.PlaceType;
import dateline.geo.Relation;
import dateline.mention.PlaceMention.Certainty;
import java.util.Optional;

/**
 * What says that a capitalised name nobody knows is that of a place, where no preposition or word for a place stands
 * before it: "attacked Zzyzx", "Gao and Zzyzx", "Zzyzx, Tennessee", "Zzyzx (a village of Dori)".
 */
final class SignsOfPlace {
    /** Words in capitals as long as this are no initials. */
    private static final int NO_INITIALS = 5;

    private final PlaceReading reading;
    private final Marked report;
    private final OtherNames others;

    SignsOfPlace(PlaceReading reading) {
        this.reading = reading;
        this.report = reading.report;
        this.others = new OtherNames(reading);
    }

    /** The reason, absent where nothing says so. */
    Optional<String> of(int from, int to) {
        if (!mayBeName(from, to)) {
            return Optional.empty();
        }
        if (isDateline(from, to)) {
            return Optional.of("the report was written there");
        }
        if (isExplained(to)) {
            return Optional.of("explained as a place");
        }
        if (isHeld(from, to)) {
            return Optional.of("the place it lies in is named after it");
        }
        if (isAnnouncedAfter(to)) {
            return Optional.of("the word for a place stands after it");
        }
        if (isOfCuedSort(from)) {
            return Optional.of("named after the word for such places");
        }
        boolean short_ = isOneWord(from, to) && !goesOnAsPerson(to);
        if (short_
                && report.before("takes-place", from).isPresent()
                && report.gap(from).isBlank()) {
            return Optional.of("what is done to it is done to places");
        }
        return isListed(from, to) && (short_ || (isOfCuedList(from) && !goesOnAsPerson(to)))
                ? Optional.of("in a list of places")
                : Optional.empty();
    }

    /** "ZZYZX, June 3 (Agency) -" */
    private boolean isDateline(int from, int to) {
        return reading.isFirst(from)
                && reading.isInDateline(report.span(from, to))
                && to < report.end(reading.sentence(from))
                && report.gap(to).matches("\\s*,\\s*")
                && reading.isDated(to);
    }

    private boolean mayBeName(int from, int to) {
        return to > from
                && reading.letters.marksNames(reading.sentence(from))
                && !reading.letters.isAlsoSmall(
                        report.token(withoutArticle(from)).folded())
                && report.token(withoutArticle(from)).folded().length() > 2
                && !reading.isOfPerson(report.token(to - 1).folded())
                && !isInitials(from, to)
                && report.at("given-name", from).isEmpty()
                && report.before("given-name", from).isEmpty()
                && report.before("not-place.before", from).isEmpty()
                && report.before("organisation", from).isEmpty()
                && !isAfterCapital(from)
                && !others.hasHead(from);
    }

    private int withoutArticle(int from) {
        return report.at("name-article", from).isPresent() ? from + 1 : from;
    }

    private boolean isInitials(int from, int to) {
        return to - from == 1
                && reading.letters.isAllCapitals(from)
                && report.token(from).folded().length() < NO_INITIALS;
    }

    /** "Guadalupe County": not "the Trump camp". */
    private boolean isAnnouncedAfter(int to) {
        return reading.around
                .cueAfter(to)
                .filter(t -> !t.leaf().equals("camp"))
                .filter(t -> t.to() >= report.end(reading.sentence(to - 1))
                        || !report.gap(t.to()).isBlank()
                        || !report.token(t.to()).capitalised())
                .isPresent();
    }

    /** "deux douars, Zzyzx et …": after the word for several settlements and a comma. */
    private boolean isOfCuedSort(int from) {
        return report.gap(from).matches("\\s*[,:(]\\s*")
                && report.before("several", from).isPresent();
    }

    private boolean isAfterCapital(int from) {
        return from > report.first(reading.sentence(from))
                && report.token(from - 1).capitalised()
                && report.gap(from).matches("[ \\u00a0]")
                && reading.found.at(from - 1).isEmpty()
                && !reading.isVocabulary(from - 1);
    }

    /** "Zzyzx, a village in …", "Zzyzx (same district)": not "Ali, a village elder". */
    private boolean isExplained(int to) {
        return reading.explained(to)
                .filter(cue -> cue.to() >= report.end(report.sentenceOf(to - 1))
                        || report.gap(cue.to()).matches("\\s*[,.:;)].*")
                        || report.vocabulary().isStopword(report.token(cue.to()).folded())
                        || report.token(cue.to()).capitalised()
                        || report.at("lies", cue.to()).isPresent()
                        || report.at("relation", cue.to()).isPresent()
                        || report.at("length", cue.to()).isPresent())
                .isPresent();
    }

    /** "Zzyzx, Tennessee", "Zzyzx (Yagha)": a region, district or country right after it. */
    private boolean isHeld(int from, int to) {
        boolean bracket = to < report.tokens().size() && report.gap(to).matches("\\s*\\(");
        boolean comma = to < report.tokens().size() && report.gap(to).matches("\\s*,\\s+");
        boolean begins = reading.isFirst(from) && to - from == 1 && !reading.letters.isAllCapitals(from);
        if (!bracket && (!comma || begins)) {
            return false;
        }
        return reading.found
                .at(to)
                .filter(m -> m.from() == to && m.certainty() == Certainty.NAMED && m.facility() == null)
                .filter(m -> m.firstKnown().map(p -> isCoarse(p.type())).orElse(m.cue() != null))
                .filter(m ->
                        m.to() >= report.tokens().size() || !report.gap(m.to()).matches("['’]"))
                .isPresent();
    }

    private static boolean isCoarse(PlaceType type) {
        return type == PlaceType.COUNTRY
                || type == PlaceType.REGION
                || type == PlaceType.DISTRICT
                || type == PlaceType.AREA;
    }

    /** After a name of a place and "and" or a comma; after a comma only where the list goes on. */
    private boolean isListed(int from, int to) {
        Optional<Term> and =
                report.before("conjunction", from).filter(t -> report.gap(from).isBlank());
        boolean goesOn = to < report.end(reading.sentence(from))
                && (report.at("conjunction", to).isPresent()
                        || (report.gap(to).matches("\\s*,\\s*")
                                && report.token(to).capitalised()));
        boolean comma = report.gap(from).matches("\\s*,\\s*") && goesOn;
        boolean stretch = report.gap(from).matches("\\s?[-–]\\s?")
                && placeEndingAt(from)
                        .filter(m -> m.relation() == Relation.ALONG || m.relation() == Relation.BETWEEN)
                        .isPresent();
        int before = and.map(Term::from).orElse(from);
        return (and.isPresent() || comma || stretch) && placeEndingAt(before).isPresent();
    }

    private Optional<PlaceMention> placeEndingAt(int token) {
        return reading.found
                .endingAt(token)
                .filter(m -> m.facility() == null && m.certainty() == Certainty.NAMED)
                .filter(m ->
                        m.firstKnown().map(p -> p.type() != PlaceType.COUNTRY).orElse(true));
    }

    private boolean isOfCuedList(int from) {
        return report.before("conjunction", from)
                .flatMap(t -> placeEndingAt(t.from()))
                .filter(m -> m.cue() != null)
                .isPresent();
    }

    private boolean isOneWord(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!report.gap(i).matches("['’-]") && report.at("side", i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** A verb of saying, or another capital, says that it was somebody. */
    private boolean goesOnAsPerson(int to) {
        return to < report.end(reading.sentence(to - 1))
                && (report.at("say", to).isPresent()
                        || (report.token(to).capitalised() && report.gap(to).isBlank() && !reading.isVocabulary(to)));
    }
}
