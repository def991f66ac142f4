package dateline.incident;

import dateline.geo.Relation;
import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.Term;
import dateline.mention.TimeMention;
import dateline.report.Sentence;
import dateline.resolution.ResolvedMention;
import dateline.resolution.ResolvedPlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds each telling of something that happened, with the place and the time its own sentence gives it. */
final class EventReader {
    private static final int HYPOTHETICAL_REACH = 4;
    private static final int NEGATION_REACH = 2;
    private static final int DENIAL_REACH = 8;
    private static final int DESTINATION_REACH = 7;
    private static final int TREND_REACH = 4;
    private static final int COMMA = 4;
    private static final int AFTER_REACH = 5;
    private static final int CLAIM_REACH = 3;

    private final MarkedReport report;
    private final Marked text;
    private final ResolvedPlaces places;
    private final Map<String, KindRule> kinds;
    private final Chronology chronology;
    private final EventPlaces eventPlaces;

    EventReader(MarkedReport report, ResolvedPlaces places, Map<String, KindRule> kinds, Chronology chronology) {
        this.report = report;
        this.text = report.text();
        this.places = places;
        this.kinds = kinds;
        this.chronology = chronology;
        this.eventPlaces = new EventPlaces(text);
    }

    /**
     * The tellings of a sentence, in the order of the text.
     *
     * @param context the day the report's news happened on, as far as known
     */
    List<Event> read(Sentence s, @Nullable LocalDate context) {
        return tell(triggers(s), s, context);
    }

    /** A sentence that gives a toll and no other word for what happened, read as a telling of this kind. */
    List<Event> read(Sentence s, KindRule kind, Toll toll, @Nullable LocalDate context) {
        return tell(List.of(new Term("kind." + kind.id(), toll.from(), toll.to(), "", null)), s, context);
    }

    private List<Event> tell(List<Term> triggers, Sentence s, @Nullable LocalDate context) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < triggers.size(); i++) {
            Term t = triggers.get(i);
            KindRule kind = kind(t);
            int from = segmentStart(triggers, i, s);
            int to = segmentEnd(triggers, i, s);
            List<ResolvedMention> here = unclaimed(mentions(s), t, triggers);
            List<ResolvedMention> origins = kind.perceived() ? origins(s, here) : List.of();
            List<ResolvedMention> where = eventPlaces.of(kind, t, from, to, without(here, origins));
            List<Chronology.Moment> when = when(t, from, to, s, triggers, context);
            String words = when.isEmpty() ? openTime(t, from, to, s, context) : "";
            for (ResolvedMention place : orNone(where)) {
                for (Chronology.Moment moment : orNone(when)) {
                    events.add(new Event(kind, s, t, place, moment, words, origins, false));
                }
            }
        }
        return events;
    }

    /** "an attack on the school and the closing of the airport": the airport was closed, not attacked. */
    private List<ResolvedMention> unclaimed(List<ResolvedMention> here, Term t, List<Term> triggers) {
        return here.stream()
                .filter(r -> triggers.stream()
                        .filter(o -> !o.equals(t) && kind(o).aboutFacility() && !kind(t).aboutFacility())
                        .noneMatch(o -> r.mention().facility() != null
                                && r.mention().from() >= o.to()
                                && r.mention().from() - o.to() <= CLAIM_REACH))
                .toList();
    }

    private static <T> List<@Nullable T> orNone(List<T> list) {
        List<@Nullable T> out = new ArrayList<>(list);
        if (out.isEmpty()) {
            out.add(null);
        }
        return out;
    }

    private KindRule kind(Term t) {
        return Objects.requireNonNull(kinds.get(t.leaf()));
    }

    /** Trigger words that mean it: the longest where they overlap, none that is denied, feared or planned. */
    private List<Term> triggers(Sentence s) {
        List<Term> strong = real(text.terms("kind", s), s);
        return withoutEchoes(strong.isEmpty() ? real(text.terms("weak-kind", s), s) : strong, s);
    }

    private List<Term> real(Stream<Term> terms, Sentence s) {
        List<Term> all = terms.sorted(
                        Comparator.comparingInt((Term t) -> -t.length()).thenComparingInt(Term::from))
                .toList();
        List<Term> chosen = new ArrayList<>();
        for (Term t : all) {
            boolean covered = chosen.stream().anyMatch(c -> c.from() < t.to() && t.from() < c.to());
            if (!covered && !isUnreal(t, s) && !isSource(t, s)) {
                chosen.add(t);
            }
        }
        chosen.sort(Comparator.comparingInt(Term::from));
        return chosen;
    }

    private boolean isUnreal(Term t, Sentence s) {
        int first = text.first(s);
        boolean hypothetical = text.terms("hypothetical", Math.max(first, t.from() - HYPOTHETICAL_REACH), t.from())
                .findAny()
                .isPresent();
        boolean negated = text.terms("negation", Math.max(first, t.from() - NEGATION_REACH), t.from())
                .findAny()
                .isPresent();
        // "denied that there had been an attack"
        boolean denied = text.terms("denial", Math.max(first, t.from() - DENIAL_REACH), t.from())
                .findAny()
                .isPresent();
        // "attacks have increased": a trend, nothing that happened.
        boolean trend = text.terms("trend", t.to(), Math.min(text.end(s), t.to() + TREND_REACH))
                .findAny()
                .isPresent();
        // "tear gas fire", "heart attack": the trigger is part of a word for something else.
        boolean otherwise = text.terms("not-incident", s)
                .anyMatch(o -> o.from() == t.to() || (o.from() < t.to() && t.from() < o.to()));
        return hypothetical || negated || denied || trend || otherwise;
    }

    /** "rebels said": the trigger is part of a speaker's name. */
    private boolean isSource(Term t, Sentence s) {
        return report.attributions().stream()
                        .anyMatch(a -> a.from() <= t.from()
                                && t.to() <= a.to()
                                && text.sentenceOf(a.from()).equals(s))
                && text.at("source", t.from()).isPresent();
    }

    /**
     * In one sentence a shot or a blast is part of the attack it is told with, unless it was heard; and of several words
     * for one family of violence the first row of the kinds names it.
     */
    private List<Term> withoutEchoes(List<Term> triggers, Sentence s) {
        boolean heard = text.terms("perceived", s).findAny().isPresent();
        boolean attack = triggers.stream().anyMatch(t -> kind(t).family().equals("attack"));
        boolean bombardment = triggers.stream().anyMatch(t -> kind(t).family().equals("bombardment"));
        boolean targeted = triggers.stream().anyMatch(t -> kind(t).targets());
        List<Term> out = new ArrayList<>();
        for (Term t : triggers) {
            KindRule k = kind(t);
            boolean shotInAttack = k.perceived() && !heard && (attack || bombardment);
            boolean ofBombardment = k.generic() && bombardment;
            boolean ofAttack = k.family().equals("attack") && !k.targets() && targeted;
            if (!shotInAttack && !ofBombardment && !ofAttack) {
                out.add(t);
            }
        }
        return out;
    }

    /** A trigger's own words reach from the one before of its kind to the one after. */
    private int segmentStart(List<Term> triggers, int i, Sentence s) {
        for (int k = i - 1; k >= 0; k--) {
            if (triggers.get(k).category().equals(triggers.get(i).category())) {
                return triggers.get(k).to();
            }
        }
        return text.first(s);
    }

    private int segmentEnd(List<Term> triggers, int i, Sentence s) {
        for (int k = i + 1; k < triggers.size(); k++) {
            if (triggers.get(k).category().equals(triggers.get(i).category())) {
                return triggers.get(k).from();
            }
        }
        return text.end(s);
    }

    /** The sentence's mentions that may say where something happened. */
    private List<ResolvedMention> mentions(Sentence s) {
        return places.mentions().stream()
                .filter(r -> r.mention().from() >= text.first(s) && r.mention().to() <= text.end(s))
                .filter(r -> !r.mention().dateline())
                .filter(r -> !isDestination(r, s))
                .toList();
    }

    /** "the wounded were taken to Kaya hospital": where people were brought, not where it happened. */
    private boolean isDestination(ResolvedMention r, Sentence s) {
        int from = Math.max(text.first(s), r.mention().from() - DESTINATION_REACH);
        return text.terms("destination", from, r.mention().from()).findAny().isPresent();
    }

    /** The places that, by the words of a sentence, something heard or seen came from. */
    List<ResolvedMention> origins(Sentence s) {
        return text.terms("origin", s).findAny().isPresent() ? origins(s, mentions(s)) : List.of();
    }

    private List<ResolvedMention> origins(Sentence s, List<ResolvedMention> here) {
        boolean cameFrom = text.terms("origin", s).findAny().isPresent();
        boolean direction = here.stream().anyMatch(r -> r.mention().relation() == Relation.DIRECTION);
        if (!cameFrom && !direction) {
            return List.of();
        }
        return here.stream()
                .filter(r -> r.mention().relation() == Relation.DIRECTION
                        || (cameFrom && r.mention().relation() == Relation.NEAR))
                .toList();
    }

    private static List<ResolvedMention> without(List<ResolvedMention> all, List<ResolvedMention> some) {
        return all.stream()
                .filter(r -> !some.contains(r) && r.mention().relation() != Relation.DIRECTION)
                .toList();
    }

    private List<Chronology.Moment> when(
            Term t, int from, int to, Sentence s, List<Term> triggers, @Nullable LocalDate context) {
        List<TimeMention> all = eventTimes(s);
        // "confirmed the attack on Sunday": Sunday is when it was confirmed.
        boolean isSaid = text.terms("says-of", Math.max(text.first(s), t.from() - 2), t.from())
                .findAny()
                .isPresent();
        List<TimeMention> times = isSaid
                ? all.stream().filter(m -> m.to() <= t.from() || beginsAt(m, t)).toList()
                : all;
        Optional<TimeMention> counted = countedBack(times, t);
        if (counted.isPresent()) {
            return chronology.resolve(counted.get(), context).stream().toList();
        }
        List<TimeMention> own = times.stream()
                .filter(m -> m.from() >= from && m.to() <= to)
                .filter(m -> !isCountedBack(m) && !belongsToAnother(m, t, triggers))
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
        dated.flatMap(m -> chronology.resolve(m, context)).ifPresent(out::add);
        dated.flatMap(chronology::secondYear).ifPresent(out::add);
        dated.flatMap(m -> listedAfter(m, own))
                .flatMap(m -> chronology.resolve(m, context))
                .ifPresent(out::add);
        return out;
    }

    /** "said the gunfire began around 05:30" */
    private boolean beginsAt(TimeMention m, Term t) {
        return m.from() >= t.to()
                && text.terms("onset", t.to(), m.from()).findAny().isPresent();
    }

    /** Words for a day that cannot be counted out, because nobody says when the report was published. */
    private String openTime(Term t, int from, int to, Sentence s, @Nullable LocalDate context) {
        return nearest(
                        eventTimes(s).stream()
                                .filter(m -> m.from() >= from && m.to() <= to && m.date() != null && !isCountedBack(m))
                                .filter(m -> chronology.resolve(m, context).isEmpty())
                                .toList(),
                        t)
                .map(TimeMention::text)
                .orElse("");
    }

    /** "three days after the assault": counted back to what follows, and said of nothing else. */
    private static boolean isCountedBack(TimeMention m) {
        return m.date() != null && m.date().after();
    }

    private static Optional<TimeMention> countedBack(List<TimeMention> times, Term t) {
        return times.stream()
                .filter(EventReader::isCountedBack)
                .filter(m -> t.from() >= m.to() && t.from() - m.to() <= AFTER_REACH)
                .filter(m -> times.stream().noneMatch(o -> isBaseOf(o, m)))
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

    /** Times that are not said of a statement or of the report itself. */
    private List<TimeMention> eventTimes(Sentence s) {
        return report.times(s).stream()
                .filter(m -> !chronology.isSaid(m))
                .filter(m -> m.date() == null || !m.date().isAside())
                .filter(m -> report.dateline() == null || !report.dateline().contains(m.span()))
                .toList();
    }

    private boolean belongsToAnother(TimeMention m, Term t, List<Term> triggers) {
        int own = distance(m, t);
        return triggers.stream()
                .filter(o -> o.category().equals(t.category()) && !o.equals(t))
                .anyMatch(o -> distance(m, o) < own);
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
