package dateline.incident;

import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.TimeMention;
import dateline.report.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The times that a sentence gives and that are said of no statement. */
final class SentenceTimes {
    private static final int SEQUEL_REACH = 12;

    private final MarkedReport report;
    private final Marked text;
    private final Chronology chronology;
    private final Map<Integer, List<TimeMention>> times = new HashMap<>();

    SentenceTimes(MarkedReport report, Chronology chronology) {
        this.report = report;
        this.text = report.text();
        this.chronology = chronology;
        report.times()
                .forEach(t -> times.computeIfAbsent(text.sentenceOf(t.from()).index(), i -> new ArrayList<>())
                        .add(t));
    }

    /** All of them, of statements too. */
    List<TimeMention> all(Sentence s) {
        return times.getOrDefault(s.index(), List.of());
    }

    /** Times that are not said of a statement or of the report itself. */
    List<TimeMention> ofEvents(Sentence s) {
        return all(s).stream()
                .filter(m -> m.to() <= text.end(s) && !chronology.isSaid(m))
                .filter(m -> m.date() == null || !m.date().isAside())
                .filter(m -> report.dateline() == null || !report.dateline().contains(m.span()))
                .toList();
    }

    /**
     * The day a sentence gives in which somebody acts or suffers, though no word of it tells of a kind: "the assailants
     * came at 23:30 on Friday".
     */
    List<Chronology.Moment> day(Sentence s) {
        boolean acts = List.of("actor.armed", "act", "killed", "wounded").stream()
                .anyMatch(c -> text.terms(c, s).findAny().isPresent());
        return acts
                ? days(
                        s,
                        m -> text.terms("sequel", m.to(), Math.min(text.end(s), m.to() + SEQUEL_REACH))
                                .findAny()
                                .isEmpty())
                : List.of();
    }

    /** The days a sentence gives that are said of no statement. */
    List<Chronology.Moment> days(Sentence s) {
        return days(s, m -> true);
    }

    /** Whether a sentence begins with its day, set off from what it tells: "Monday 9 September: an attack on". */
    boolean isHeadedByDay(Sentence s) {
        return ofEvents(s).stream()
                .filter(m -> m.date() != null && m.from() == text.first(s))
                .anyMatch(m -> text.gap(m.to()).strip().startsWith(":"));
    }

    /** The times of any length that a sentence gives and that are said of no statement. */
    List<Chronology.Moment> moments(Sentence s) {
        return ofEvents(s).stream()
                .filter(m -> m.date() != null && !EventTimes.isCountedBack(m))
                .flatMap(m -> chronology.resolve(m, null).stream())
                .toList();
    }

    private List<Chronology.Moment> days(Sentence s, Predicate<TimeMention> counts) {
        return ofEvents(s).stream()
                .filter(counts)
                .filter(m -> m.date() != null && !EventTimes.isCountedBack(m))
                .flatMap(m -> chronology.resolve(m, null).stream())
                .filter(m -> m.occurrence().precision().compareTo(TimePrecision.DAY) <= 0)
                .toList();
    }
}
