package dateline.incident;

import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.Term;
import dateline.mention.TimeMention;
import dateline.report.Report;
import dateline.report.Sentence;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Tells tolls of years from those of an incident: "36,000 people have died in the conflict since 2009", "1.400 morts en six
 * ans". They are of no one incident.
 */
final class CumulativeTolls {
    private static final int LONG_AGO_DAYS = 14;
    private static final int SPAN_REACH = 4;
    /** "3,000 people have lost their lives in" */
    private static final int WAR_REACH = 5;

    private final Report report;
    private final MarkedReport marked;
    private final Marked text;
    private final Chronology chronology;

    CumulativeTolls(Report report, MarkedReport marked, Chronology chronology) {
        this.report = report;
        this.marked = marked;
        this.text = marked.text();
        this.chronology = chronology;
    }

    /** Whether a toll of a sentence adds up what happened over a long time. */
    boolean counts(Toll toll, Sentence s) {
        // "the deadliest attack since 2009" is one attack
        if (text.terms("superlative", s).findAny().isPresent()) {
            return false;
        }
        boolean since = marked.times(s).stream().anyMatch(this::beganLongAgo);
        boolean counts = since
                || spans(s)
                || isOfWar(toll, s)
                || text.terms("cumulative", s).findAny().isPresent();
        if (counts) {
            text.decided("toll.cumulative", toll.from(), toll.to(), "adds up a long time, of no one incident");
        }
        return counts;
    }

    private boolean beganLongAgo(TimeMention m) {
        if (m.date() == null || !m.date().since()) {
            return false;
        }
        LocalDate published = report.publication().day();
        Optional<LocalDate> began = chronology.resolve(m, null).map(Chronology.Moment::day);
        return began.isEmpty() || published == null || began.get().isBefore(published.minusDays(LONG_AGO_DAYS));
    }

    /** "The conflict has killed 3,000", "3,000 have died in the conflict": the toll of a whole war. */
    private boolean isOfWar(Toll toll, Sentence s) {
        return text.terms("war", s).anyMatch(w -> {
            boolean subject = w.from() <= text.first(s) + 1 && w.to() <= toll.at();
            boolean died = w.from() >= toll.to()
                    && w.from() - toll.to() <= WAR_REACH
                    && text.before("war-in", w.from()).isPresent();
            boolean compound = w.to() < text.tokens().size() && text.gap(w.to()).equals("-");
            return (subject || died) && !compound;
        });
    }

    /** "in six years", "en six ans", "خلال عشر سنوات" */
    private boolean spans(Sentence s) {
        return text.terms("span.years", s)
                .anyMatch(years -> isNumber(years.from() - 1)
                        && text.terms("span.in", Math.max(text.first(s), years.from() - SPAN_REACH), years.from())
                                .mapToInt(Term::to)
                                .anyMatch(to -> to <= years.from() - 1));
    }

    private boolean isNumber(int token) {
        return token >= 0
                && (text.token(token).isNumber() || text.at("number", token).isPresent());
    }
}
