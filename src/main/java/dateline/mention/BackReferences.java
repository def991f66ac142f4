package dateline.mention;

import dateline.gazetteer.PlaceType;
import dateline.mention.PlaceMention.Certainty;
import dateline.report.Sentence;
import dateline.report.Span;
import java.util.List;
import java.util.Optional;

/** Finds words that stand for a place named elsewhere: "the capital", "the town", "the area". */
final class BackReferences {
    static final String CAPITAL = "capital";

    private final PlaceReading reading;
    private final Marked report;

    BackReferences(PlaceReading reading) {
        this.reading = reading;
        this.report = reading.report;
    }

    void read(Sentence s) {
        report.terms(CAPITAL, s)
                .filter(t -> isFree(t) && !isOtherCapital(t) && !isBesideName(t))
                .forEach(t -> put(t, CAPITAL));
        report.terms("back", s)
                .filter(t -> isFree(t) && isPlaced(t) && standsAlone(t))
                .forEach(t -> put(t, t.leaf()));
    }

    /** Only what happens in, near or around "the town" needs to know which. */
    private boolean isPlaced(Term t) {
        return report.before("relation", t.from()).isPresent()
                || report.vocabulary().isGluedPreposition(t.proclitic());
    }

    private boolean isFree(Term t) {
        return reading.found.isFree(t.from(), t.to());
    }

    /** "the commercial capital" is not the capital. */
    private boolean isOtherCapital(Term t) {
        return report.terms(
                        "other-capital",
                        Math.max(0, t.from() - 2),
                        Math.min(report.tokens().size(), t.to() + 2))
                .anyMatch(o -> o.from() < t.to() && t.from() < o.to());
    }

    /** "the capital Bamako", "Mali's capital, Bamako": the name is the mention. */
    private boolean isBesideName(Term t) {
        return isName(reading.found.at(t.to()))
                || isName(reading.found.at(t.to() + 1).filter(m -> m.from() == t.to() + 1))
                || isName(reading.found.endingAt(t.from()));
    }

    private static boolean isName(Optional<PlaceMention> m) {
        return m.filter(x -> x.facility() == null)
                .filter(x ->
                        x.firstKnown().map(p -> p.type() != PlaceType.COUNTRY).orElse(true))
                .isPresent();
    }

    /** "the town of Gao" announces a name; "the town" alone points back. */
    private boolean standsAlone(Term t) {
        boolean linked = t.to() < report.tokens().size()
                && WordsAround.isNameGap(report.gap(t.to()))
                && (report.at("place.possessor", t.to())
                                .filter(p -> reading.found.at(p.to()).isPresent())
                                .isPresent()
                        || report.at("no-name", t.to()).isPresent()
                        || reading.found.at(t.to()).isPresent());
        boolean announces =
                reading.around.cueBefore(t.to()).filter(c -> c.to() == t.to()).isPresent()
                        && reading.found.at(t.to()).isPresent();
        boolean partOfCue = report.terms(
                        "cue", t.from(), Math.min(report.tokens().size(), t.to() + 1))
                .anyMatch(c -> c.to() > t.to() && reading.found.at(c.to()).isPresent());
        boolean beforeName = t.from() > 0
                && reading.found
                        .at(t.from() - 1)
                        .filter(m -> m.facility() == null)
                        .isPresent()
                && report.gap(t.from()).isBlank();
        return !linked && !announces && !partOfCue && !beforeName;
    }

    private void put(Term t, String cue) {
        Span span = report.span(t.from(), t.to());
        report.decided("place.points-back", t.from(), t.to(), "stands for a " + cue + " named elsewhere");
        reading.found.put(new PlaceMention(
                span,
                t.from(),
                t.to(),
                report.text().words(span),
                reading.around.wording(t.from()),
                cue,
                null,
                List.of(),
                Certainty.POINTS_BACK,
                reading.isInDateline(span)));
    }
}
