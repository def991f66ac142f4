package dateline.incident;

import dateline.mention.Marked;
import dateline.mention.Term;
import dateline.mention.TimeMention;
import dateline.mention.TimeMention.DateWords;
import dateline.report.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses, among the times a sentence names, when one trigger word happened. */
final class EventTimes {
    private static final List<String> HARM = List.of(
            "killed",
            "wounded",
            "kind",
            "act.kill",
            "act.shoot",
            "act.strike",
            "act.burn",
            "act.take",
            "act.attack",
            "act.collapse");
    private static final int COMMA = 4;
    /** So near behind "two days after" stands what it is counted from. */
    static final int AFTER_REACH = 5;

    private static final int SAYS_OF_REACH = 6;
    private static final int YEAR_REACH = 8;
    private static final int SEQUEL_REACH = 25;
    private static final int SEQUEL_WORDS = 14;
    private static final int RELATIVE_REACH = 2;
    private static final int SUPERLATIVE_REACH = 15;

    private final Marked text;
    private final Chronology chronology;

    EventTimes(Marked text, Chronology chronology) {
        this.text = text;
        this.chronology = chronology;
    }

    /** A trigger with its own stretch of the sentence. */
    record Segment(Sentence sentence, Term trigger, int from, int to, List<Term> triggers) {}

    /**
     * When it happened; several where two dates stand side by side.
     *
     * @param all the times of the sentence that are said of no statement
     * @param context the day the news is on
     */
    List<Chronology.Moment> of(Segment g, List<TimeMention> all, @Nullable LocalDate context) {
        List<TimeMention> times = ofTheEvent(g, all);
        Term t = g.trigger();
        Optional<TimeMention> counted = countedBack(times, all, t);
        if (counted.isPresent() && Headings.isHeadline(text, g.sentence())) {
            // "two days after the attack": the day it is counted from is not told yet.
            return List.of();
        }
        if (counted.isPresent()) {
            return chronology.resolve(counted.get(), context).stream().toList();
        }
        List<TimeMention> own = times.stream()
                .filter(m -> m.from() >= g.from() && m.to() <= g.to())
                .filter(m -> !isCountedBack(m) && !belongsToAnother(m, t, g.triggers()) && !isOfWhatFollows(m, g))
                .toList();
        Optional<TimeMention> dated =
                nearest(own.stream().filter(m -> m.date() != null).toList(), t);
        Optional<TimeMention> undated =
                nearest(own.stream().filter(m -> m.date() == null).toList(), t);
        LocalDate day = dated.flatMap(m -> chronology.resolve(m, context))
                .map(Chronology.Moment::day)
                .orElse(context);
        // "on Tuesday … at about 05:30": the clock belongs to that day.
        if (undated.isPresent()
                && dated.map(m -> m.clock() == null && m.part() == null).orElse(true)) {
            List<Chronology.Moment> exact =
                    chronology.resolve(undated.get(), day).stream().toList();
            if (!exact.isEmpty()) {
                return exact;
            }
        }
        List<Chronology.Moment> out = new ArrayList<>();
        dated.or(() -> dayAfter(times, t)).flatMap(m -> resolve(m, context)).ifPresent(out::add);
        dated.flatMap(chronology::secondYear).ifPresent(out::add);
        dated.flatMap(m -> listedAfter(m, own))
                .flatMap(m -> chronology.resolve(m, context))
                .ifPresent(out::add);
        return out;
    }

    /** The day of publication, where it is known, said in these words. */
    Optional<Chronology.Moment> published(String words) {
        return chronology.published(words);
    }

    /** "The day after the bombing a curfew was imposed": the day on which the sentence is. */
    private Optional<TimeMention> dayAfter(List<TimeMention> times, Term t) {
        return times.stream()
                .filter(m -> isCountedBack(m) && m.to() <= t.from() && tells(m.to(), t.from()))
                .findFirst();
    }

    private Optional<Chronology.Moment> resolve(TimeMention m, @Nullable LocalDate context) {
        return isCountedBack(m) ? chronology.counted(m) : chronology.resolve(m, context);
    }

    /** Whether something else is told between, of which what follows is no more than a clause. */
    private boolean tells(int from, int to) {
        return text.terms("kind", from, to).findAny().isPresent()
                && text.terms("which", from, to).findAny().isEmpty();
    }

    /** Words for a day that cannot be counted out, because nobody says when the report was published. */
    String open(Segment g, List<TimeMention> all, @Nullable LocalDate context) {
        return nearest(
                        all.stream()
                                .filter(m -> m.from() >= g.from() && m.to() <= g.to())
                                .filter(m -> m.date() != null && !isCountedBack(m))
                                .filter(m -> chronology.resolve(m, context).isEmpty())
                                .toList(),
                        g.trigger())
                .map(TimeMention::text)
                .orElse("");
    }

    private List<TimeMention> ofTheEvent(Segment g, List<TimeMention> all) {
        Term t = g.trigger();
        int first = text.first(g.sentence());
        // "confirmed the attack on Sunday": Sunday is when it was confirmed; a year is that of the attack.
        boolean isSaid = text.terms("says-of", Math.max(first, t.from() - SAYS_OF_REACH), t.from())
                .anyMatch(w -> Clauses.hold(text, w.to() - 1, t.from()));
        return all.stream()
                .filter(m -> !isSaid || m.to() <= t.from() || isYearOf(m, t) || beginsAt(m, t))
                .filter(m -> !isOfSequel(m, t, first, all) && !isOfClaim(m, t) && !isOfRecord(m, t) && !isEnd(m))
                .toList();
    }

    /** "on Friday, after a missile hit the cafe": Friday is the day of what came later. */
    private boolean isOfSequel(TimeMention m, Term t, int first, List<TimeMention> all) {
        boolean before = !isCountedBack(m) && !isLong(m) && m.to() <= t.from() && t.from() - m.to() <= SEQUEL_REACH;
        boolean sequel = before
                && (isOfSearch(first, m, t)
                        || isInRelativeClause(m.to(), t.from())
                        || all.stream().anyMatch(o -> isCountedBack(o) && o.from() >= m.to() && o.to() <= t.from())
                        || (isCutOff(m.to(), t.from()) && !isOfHarm(first, m.from())));
        if (sequel) {
            text.decided("incident.time-of-sequel", m.from(), m.to(), "the time of what came after");
        }
        return sequel;
    }

    private boolean isYearOf(TimeMention m, Term t) {
        return m.from() - t.to() <= YEAR_REACH && isLong(m);
    }

    /** "searched on Sunday for relatives swept away when rivers burst their banks": Sunday is the day of the search. */
    private boolean isOfSearch(int first, TimeMention m, Term t) {
        return m.date() != null
                && !isOfHarm(first, m.from())
                && text.terms("searching", first, m.from()).findAny().isPresent()
                && Stream.of("which", "contrast")
                        .anyMatch(c -> text.terms(c, m.to(), t.from()).findAny().isPresent());
    }

    /** "took the town in 2018 after long battles": a month or a year holds both. */
    private boolean isLong(TimeMention m) {
        return m.date() != null
                && chronology
                        .resolve(m, null)
                        .filter(r -> r.occurrence().precision().compareTo(TimePrecision.WEEK) > 0)
                        .isPresent();
    }

    private boolean isCutOff(int from, int to) {
        // "on Thursday, just after roll-call, men burst in": the clause that the word opens is closed before.
        return text.terms("sequel", Math.max(from, to - SEQUEL_WORDS), to)
                .anyMatch(w -> Clauses.hold(text, w.to() - 1, to));
    }

    /** "were searching on Monday for gunmen who fired into the bar" */
    private boolean isInRelativeClause(int from, int to) {
        return text.terms("which", Math.max(from, to - RELATIVE_REACH), to)
                .findAny()
                .isPresent();
    }

    /** "were killed on Friday after gunmen attacked": Friday is the day of both. */
    private boolean isOfHarm(int from, int to) {
        return HARM.stream().anyMatch(c -> text.terms(c, from, to).findAny().isPresent());
    }

    /** "the deadliest attack in three years": the years are those of the record; "in October 2011" is a date. */
    private boolean isOfRecord(TimeMention m, Term t) {
        if (m.from() < t.from()) {
            return false;
        }
        boolean since = m.date() != null && m.date().since();
        int from = Math.max(0, Math.max(t.from() - 4, m.from() - SUPERLATIVE_REACH));
        // "overran Kunduz, the first capital to fall to them since 2001"
        boolean counts = m.date() == null || since || !namesDay(m.date());
        return (counts && text.terms("record", from, m.from()).findAny().isPresent())
                || (since && text.terms("superlative", from, m.from()).findAny().isPresent());
    }

    /** "the deadliest attack for years, in the night from Friday to Saturday": that is when it was. */
    private static boolean namesDay(DateWords d) {
        return d.isAbsolute() || d.calendar().weekday() != null || d.calendar().day() != null;
    }

    /** "the attack had not been claimed on Monday morning": Monday is when nobody had claimed it. */
    private boolean isOfClaim(TimeMention m, Term t) {
        return m.from() >= t.to()
                && m.from() - t.to() <= SEQUEL_REACH
                && text.terms("responsibility", t.to(), m.from()).findAny().isPresent();
    }

    /** "said the gunfire began around 05:30" */
    private boolean beginsAt(TimeMention m, Term t) {
        return m.from() >= t.to()
                && text.terms("onset", t.to(), m.from()).findAny().isPresent();
    }

    /** "a curfew until 15 June": when it ends, and not when it began. */
    private boolean isEnd(TimeMention m) {
        boolean until = text.before("until", m.from()).isPresent()
                || text.at("until", m.from()).isPresent();
        if (until) {
            text.decided("incident.time-of-end", m.from(), m.to(), "when it ends");
        }
        return until;
    }

    /** "three days after the assault": counted back to what follows, and said of nothing else. */
    static boolean isCountedBack(TimeMention m) {
        return m.date() != null && m.date().after();
    }

    private Optional<TimeMention> countedBack(List<TimeMention> times, List<TimeMention> all, Term t) {
        return times.stream()
                .filter(EventTimes::isCountedBack)
                .filter(m -> t.from() >= m.to() && t.from() - m.to() <= AFTER_REACH && !tells(m.to(), t.from()))
                .filter(m -> all.stream().noneMatch(o -> isBaseOf(o, m)))
                .findFirst();
    }

    /** "in 2014, three years after the uprising": counted back from 2014, which is more than is read here. */
    private static boolean isBaseOf(TimeMention o, TimeMention counted) {
        return o.date() != null && o.date().isAbsolute() && o.to() <= counted.from() && counted.from() - o.to() <= 2;
    }

    /** "in August 2020 and May 2021": the second date of two named side by side. */
    private Optional<TimeMention> listedAfter(TimeMention first, List<TimeMention> times) {
        return times.stream()
                .filter(m -> m.date() != null
                        && m.date().isAbsolute()
                        && first.date() != null
                        && first.date().isAbsolute())
                .filter(m -> m.from() >= first.to() && m.from() - first.to() <= 1)
                .filter(m -> m.from() == first.to()
                        || text.at("conjunction", first.to()).isPresent()
                        || text.at("number.joiner", first.to()).isPresent())
                .findFirst();
    }

    private boolean belongsToAnother(TimeMention m, Term t, List<Term> triggers) {
        int own = distance(m, t);
        return triggers.stream()
                .filter(o -> o.category().equals(t.category()) && !o.equals(t))
                .anyMatch(o -> distance(m, o) < own);
    }

    /** "shelling killed a woman in Kherson, while drones hit Odesa overnight": that was Odesa. */
    private boolean isOfWhatFollows(TimeMention m, Segment g) {
        int own = g.triggers().indexOf(g.trigger());
        if (m.from() < g.trigger().to() || own < 0) {
            return false;
        }
        boolean mine = holds(Stretch.of(text, g.triggers(), own, g.sentence()), m);
        return !mine
                && IntStream.range(own + 1, g.triggers().size())
                        .filter(i -> text.terms(
                                        "contrast",
                                        g.trigger().to(),
                                        g.triggers().get(i).from())
                                .findAny()
                                .isPresent())
                        .anyMatch(i -> holds(Stretch.of(text, g.triggers(), i, g.sentence()), m));
    }

    private static boolean holds(Stretch s, TimeMention m) {
        return m.from() >= s.from() && m.to() <= s.to();
    }

    /** In tokens; a comma between counts for several. */
    private int distance(TimeMention m, Term t) {
        int from = Math.min(m.to(), t.to());
        int to = Math.max(m.from(), t.from());
        int commas = 0;
        for (int i = from; i <= to && i < text.tokens().size(); i++) {
            commas += text.gap(i).matches(".*[,،;؛].*") ? COMMA : 0;
        }
        return Math.max(0, to - from) + commas;
    }

    private Optional<TimeMention> nearest(List<TimeMention> times, Term t) {
        return times.stream().min(Comparator.comparingInt(m -> distance(m, t)));
    }
}
