package dateline.incident;

import dateline.gazetteer.Gazetteer;
import dateline.geo.Relation;
import dateline.mention.Attribution;
import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.Term;
import dateline.mention.TimeMention;
import dateline.report.Sentence;
import dateline.resolution.ResolvedMention;
import dateline.resolution.ResolvedPlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds each telling of something that happened, with the place, the time and the people its own sentence gives it. */
final class EventReader {
    private static final int CLAIM_REACH = 3;
    private static final int DEFINITE_REACH = 2;
    private static final int RECALLED_REACH = 6;
    private static final int TOLL_REACH = 10;
    private static final int ONSET_REACH = 3;
    /** Actors of a sentence who attack nobody: a bomb is laid by somebody. */
    private static final Set<String> NO_ATTACKERS = Set.of("civil", "bomb");

    private final MarkedReport report;
    private final Marked text;
    private final EventPlaces eventPlaces;
    private final EventTimes eventTimes;
    private final Triggers triggers;
    private final Ellipses ellipses;
    private final SentencePlaces places;
    private final SentenceTimes times;

    EventReader(
            MarkedReport report,
            ResolvedPlaces places,
            Map<String, KindRule> kinds,
            Gazetteer gazetteer,
            Chronology chronology) {
        this.report = report;
        this.text = report.text();
        this.eventPlaces = new EventPlaces(text, gazetteer);
        this.eventTimes = new EventTimes(text, chronology);
        this.triggers = new Triggers(text, kinds, new FrameReader(text, kinds.values()), new Unreal(report));
        this.ellipses = new Ellipses(text, places);
        this.places = new SentencePlaces(report, places);
        this.times = new SentenceTimes(report, chronology);
    }

    /** Where the sentences of the report say that things happened. */
    SentencePlaces places() {
        return places;
    }

    /** When the sentences of the report say that things happened. */
    SentenceTimes times() {
        return times;
    }

    /**
     * The tellings of a sentence, in the order of the text.
     *
     * @param context the day the report's news happened on, as far as known
     */
    List<Event> read(Sentence s, @Nullable LocalDate context) {
        Cast cast = new Cast(report, s, places.speakers(s));
        List<Term> found = triggers.read(s, new Triggers.Circumstances(cast, places.speakers(s), times.all(s)));
        return tell(ellipses.with(found, s), s, cast, context, false);
    }

    /** A sentence that gives a toll and no other word for what happened, read as a telling of this kind. */
    List<Event> read(Sentence s, KindRule kind, Toll toll, @Nullable LocalDate context) {
        Term counted = new Term("kind." + kind.id(), toll.from(), toll.to(), "", null);
        return tell(List.of(counted), s, new Cast(report, s, places.speakers(s)), context, true);
    }

    private List<Event> tell(List<Term> found, Sentence s, Cast cast, @Nullable LocalDate context, boolean bare) {
        boolean heard = text.terms("perceived", s).findAny().isPresent();
        List<TimeMention> when = times.ofEvents(s);
        List<Event> events = new ArrayList<>();
        List<Chronology.Moment> last = List.of();
        for (int i = 0; i < found.size(); i++) {
            Term t = found.get(i);
            KindRule kind = triggers.kind(t);
            int from = segmentStart(found, i, s);
            int to = segmentEnd(found, i, s);
            List<ResolvedMention> all = unclaimed(places.mentions(s, bare || isDefinite(t)), t, found);
            List<ResolvedMention> here = bare ? beside(t, s, all) : all;
            List<ResolvedMention> origins = kind.perceived() ? places.origins(s, here) : List.of();
            // "nobody has claimed the attack": where and when it was, is not said here.
            boolean known = isDefinite(t)
                    && !goesOn(t, s)
                    && !isDatedBehind(t, when)
                    && text.terms("responsibility", s).findAny().isPresent();
            List<ResolvedMention> where =
                    known ? List.of() : eventPlaces.of(kind, t, from, to, own(found, i, s, without(here, origins)));
            EventTimes.Segment segment = new EventTimes.Segment(s, t, from, to, found);
            List<Chronology.Moment> moments = known ? List.of() : eventTimes.of(segment, when, context);
            if (moments.isEmpty() && Ellipses.isOne(t)) {
                // "In 2015 one attack …, another …": both in that year.
                moments = last;
            }
            last = moments;
            if (moments.isEmpty() && kind.lasts()) {
                moments = today(t);
            }
            if (kind.dated() && moments.isEmpty()) {
                text.decided("incident.undated", t.from(), t.to(), "no " + kind.id() + ": nothing says when");
                continue;
            }
            String words = moments.isEmpty() ? eventTimes.open(segment, when, context) : "";
            Manner telling = new Manner(isDefinite(t), heard, isRecalled(t, s), bare, roles(kind, cast, t));
            for (ResolvedMention place : orNone(where)) {
                for (Chronology.Moment moment : orNone(moments)) {
                    events.add(new Event(kind, s, t, place, moment, words, origins, telling, false));
                }
            }
        }
        return events;
    }

    /** "The airport is closed": on the day the report appeared. */
    private List<Chronology.Moment> today(Term t) {
        return text
                .before("now", t.from())
                .or(() -> text.at("now", t.from()))
                .flatMap(now -> eventTimes.published(text.words(now.from(), t.to())))
                .stream()
                .toList();
    }

    /** The places of a toll: near it, with nobody's words begun between. */
    private List<ResolvedMention> beside(Term toll, Sentence s, List<ResolvedMention> here) {
        List<Attribution> said = places.speakers(s);
        return here.stream()
                .filter(r -> {
                    int from = Math.min(r.mention().to(), toll.to());
                    int to = Math.max(r.mention().from(), toll.from());
                    return to - from <= TOLL_REACH
                            && said.stream().noneMatch(a -> from <= a.from() && a.to() <= to)
                            && List.of("clause", "source", "mostly").stream()
                                    .allMatch(c ->
                                            text.terms(c, from, to).findAny().isEmpty());
                })
                .toList();
    }

    private Manner.Parts roles(KindRule kind, Cast cast, Term t) {
        // Soldiers who search after an attack attack nobody.
        if (!kind.violent() && (!kind.casualties() || !kind.aftermathOf().isEmpty())) {
            return Manner.Parts.NONE;
        }
        boolean act = text.at("act", t.from()).filter(a -> a.to() == t.to()).isPresent() && !cast.isNoun(t);
        Cast.Roles roles = act ? cast.of(t) : cast.beside(t);
        Term by = roles.by();
        Term to = roles.to();
        boolean attacked = by != null && !NO_ATTACKERS.contains(by.leaf()) && !kind.disaster() && isInClause(by, t);
        String attacker = by != null && attacked ? cast.words(by) : "";
        return new Manner.Parts(attacker, to == null || kind.disaster() ? "" : cast.words(to));
    }

    /** "As troops ran in, a second device detonated": not theirs; "gunmen, their faces covered, fired" is. */
    private boolean isInClause(Term by, Term act) {
        return by.leaf().equals("armed")
                || Clauses.hold(text, Math.min(by.to(), act.to()) - 1, Math.max(by.from(), act.from()));
    }

    /** "the attack": it was told before. */
    private boolean isDefinite(Term t) {
        int from = Math.max(0, t.from() - DEFINITE_REACH);
        return text.at("told-before", t.from()).isPresent()
                || text.terms("told-before", from, t.from()).findAny().isPresent();
    }

    /** "claimed the attack, which began on Saturday in …": where and when it was, is told behind it. */
    private boolean goesOn(Term t, Sentence s) {
        return text.terms("onset", t.to(), Math.min(text.end(s), t.to() + ONSET_REACH))
                .findAny()
                .isPresent();
    }

    /** "blamed for the bombing of a ferry in Manila Bay in 2004": told with the day it had. */
    private boolean isDatedBehind(Term t, List<TimeMention> when) {
        return when.stream()
                .anyMatch(m -> m.date() != null
                        && m.from() >= t.to()
                        && m.from() - t.to() <= TOLL_REACH
                        && Clauses.hold(text, t.to() - 1, m.from()));
    }

    /** "the trial of those who attacked", "at the time of the flood" */
    private boolean isRecalled(Term t, Sentence s) {
        int from = Math.max(text.first(s), t.from() - RECALLED_REACH);
        return text.terms("recalled", from, t.from()).anyMatch(w -> Clauses.hold(text, w.to() - 1, t.from()));
    }

    /** "an attack on the school and the closing of the airport": the airport was closed, not attacked. */
    private List<ResolvedMention> unclaimed(List<ResolvedMention> here, Term t, List<Term> found) {
        if (triggers.kind(t).aboutFacility()) {
            return here;
        }
        List<Term> closings =
                found.stream().filter(o -> triggers.kind(o).aboutFacility()).toList();
        return here.stream()
                .filter(r -> closings.stream()
                        .noneMatch(o -> r.mention().facility() != null
                                && r.mention().from() >= o.to()
                                && r.mention().from() - o.to() <= CLAIM_REACH))
                .toList();
    }

    /** What a trigger's own clause says of where, if it does; else what the sentence says. */
    private List<ResolvedMention> own(List<Term> found, int i, Sentence s, List<ResolvedMention> here) {
        Stretch stretch = Stretch.of(text, found, i, s);
        List<ResolvedMention> own = here.stream().filter(stretch::holds).toList();
        List<ResolvedMention> there = whereBefore(found.get(i), s, own);
        if (!there.isEmpty()) {
            return there;
        }
        return own.stream().anyMatch(EventReader::saysWhere) ? own : here;
    }

    /** "in Ceylanpinar, not far from Suruc, where a bomber struck": in Suruc, unless the clause names a place itself. */
    private List<ResolvedMention> whereBefore(Term t, Sentence s, List<ResolvedMention> here) {
        Optional<Term> where = text.terms("where", text.first(s), t.from()).reduce((a, b) -> b);
        boolean named = where.isPresent()
                && here.stream()
                        .filter(EventReader::saysWhere)
                        .anyMatch(r -> r.mention().from() >= where.get().to());
        return named
                ? List.of()
                : where.stream()
                        .filter(w -> Clauses.hold(text, w.to() - 1, t.from()))
                        .flatMap(w -> here.stream().filter(r -> r.mention().to() == w.from()))
                        .filter(EventReader::saysWhere)
                        .filter(r -> r.mention().wording().offset() == null)
                        .toList();
    }

    private static boolean saysWhere(ResolvedMention r) {
        boolean local = Optional.ofNullable(r.resolution().place())
                .map(p -> p.type().isSettlement() || p.type().isFacility())
                .orElse(false);
        return local || r.mention().facility() != null;
    }

    private static <T> List<@Nullable T> orNone(List<T> list) {
        List<@Nullable T> out = new ArrayList<>(list);
        if (out.isEmpty()) {
            out.add(null);
        }
        return out;
    }

    /** A trigger's own words reach from the one before of its kind to the one after. */
    private int segmentStart(List<Term> found, int i, Sentence s) {
        if (Ellipses.isOne(found.get(i))) {
            return found.get(i).from();
        }
        for (int k = i - 1; k >= 0; k--) {
            if (found.get(k).category().equals(found.get(i).category())) {
                return found.get(k).to();
            }
        }
        return text.first(s);
    }

    private int segmentEnd(List<Term> found, int i, Sentence s) {
        for (int k = i + 1; k < found.size(); k++) {
            if (found.get(k).category().equals(found.get(i).category())) {
                return found.get(k).from();
            }
        }
        return text.end(s);
    }

    private static List<ResolvedMention> without(List<ResolvedMention> all, List<ResolvedMention> some) {
        return all.stream()
                .filter(r -> !some.contains(r) && r.mention().relation() != Relation.DIRECTION)
                .toList();
    }
}
