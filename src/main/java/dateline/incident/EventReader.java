package dateline.incident;

import dateline.gazetteer.Gazetteer;
import dateline.geo.Relation;
import dateline.mention.Attribution;
import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.PlaceMention.Certainty;
import dateline.mention.Term;
import dateline.mention.TimeMention;
import dateline.report.Sentence;
import dateline.resolution.ResolvedMention;
import dateline.resolution.ResolvedPlaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds each telling of something that happened, with the place, the time and the people its own sentence gives it. */
final class EventReader {
    private static final int DESTINATION_REACH = 7;
    private static final int CLAIM_REACH = 3;
    private static final int DEFINITE_REACH = 2;
    private static final int RECALLED_REACH = 6;
    private static final int ONSET_REACH = 3;
    private static final int SEQUEL_REACH = 12;
    private static final int HEADING_WORDS = 12;
    private static final int HEADING_START = 2;

    private final MarkedReport report;
    private final Marked text;
    private final Chronology chronology;
    private final EventPlaces eventPlaces;
    private final EventTimes eventTimes;
    private final Triggers triggers;
    private final Ellipses ellipses;
    private final Map<Integer, List<ResolvedMention>> places = new HashMap<>();
    private final Map<Integer, List<TimeMention>> times = new HashMap<>();
    private final Map<Integer, List<Attribution>> speakers = new HashMap<>();

    EventReader(
            MarkedReport report,
            ResolvedPlaces places,
            Map<String, KindRule> kinds,
            Gazetteer gazetteer,
            Chronology chronology) {
        this.report = report;
        this.text = report.text();
        this.chronology = chronology;
        this.eventPlaces = new EventPlaces(text, gazetteer);
        this.eventTimes = new EventTimes(text, chronology);
        this.triggers = new Triggers(text, kinds, new FrameReader(text, kinds.values()), new Unreal(report));
        this.ellipses = new Ellipses(text, places);
        places.mentions().forEach(r -> put(this.places, r.mention().from(), r));
        report.times().forEach(t -> put(times, t.from(), t));
        report.attributions().forEach(a -> put(speakers, a.from(), a));
    }

    private <T> void put(Map<Integer, List<T>> bySentence, int token, T value) {
        bySentence
                .computeIfAbsent(text.sentenceOf(token).index(), i -> new ArrayList<>())
                .add(value);
    }

    private static <T> List<T> in(Map<Integer, List<T>> bySentence, Sentence s) {
        return bySentence.getOrDefault(s.index(), List.of());
    }

    /**
     * The tellings of a sentence, in the order of the text.
     *
     * @param context the day the report's news happened on, as far as known
     */
    List<Event> read(Sentence s, @Nullable LocalDate context) {
        Cast cast = new Cast(report, s, in(speakers, s));
        List<Term> found = triggers.read(s, new Triggers.Circumstances(cast, in(speakers, s), in(times, s)));
        return tell(ellipses.with(found, s), s, cast, context, false);
    }

    /** A sentence that gives a toll and no other word for what happened, read as a telling of this kind. */
    List<Event> read(Sentence s, KindRule kind, Toll toll, @Nullable LocalDate context) {
        Term counted = new Term("kind." + kind.id(), toll.from(), toll.to(), "", null);
        return tell(List.of(counted), s, new Cast(report, s, in(speakers, s)), context, true);
    }

    private List<Event> tell(List<Term> found, Sentence s, Cast cast, @Nullable LocalDate context, boolean bare) {
        boolean heard = text.terms("perceived", s).findAny().isPresent();
        List<TimeMention> when = eventTimes(s);
        List<Event> events = new ArrayList<>();
        List<Chronology.Moment> last = List.of();
        for (int i = 0; i < found.size(); i++) {
            Term t = found.get(i);
            KindRule kind = triggers.kind(t);
            int from = segmentStart(found, i, s);
            int to = segmentEnd(found, i, s);
            List<ResolvedMention> here = unclaimed(mentions(s, bare || isDefinite(t)), t, found);
            List<ResolvedMention> origins = kind.perceived() ? origins(s, here) : List.of();
            // "nobody has claimed the attack": where and when it was, is not said here.
            boolean known = isDefinite(t)
                    && !goesOn(t, s)
                    && text.terms("responsibility", s).findAny().isPresent();
            List<ResolvedMention> where = known ? List.of() : eventPlaces.of(kind, t, from, to, without(here, origins));
            EventTimes.Segment segment = new EventTimes.Segment(s, t, from, to, found);
            List<Chronology.Moment> moments = known ? List.of() : eventTimes.of(segment, when, context);
            if (moments.isEmpty() && Ellipses.isOne(t)) {
                // "In 2015 one attack …, another …": both in that year.
                moments = last;
            }
            last = moments;
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

    private Manner.Parts roles(KindRule kind, Cast cast, Term t) {
        if (!kind.violent() && !kind.casualties()) {
            return Manner.Parts.NONE;
        }
        boolean act = text.at("act", t.from()).filter(a -> a.to() == t.to()).isPresent();
        Cast.Roles roles = act ? cast.of(t) : cast.beside(t);
        Term by = roles.by();
        Term to = roles.to();
        String attacker = by == null || by.leaf().equals("civil") || kind.disaster() ? "" : cast.words(by);
        return new Manner.Parts(attacker, to == null || kind.disaster() ? "" : cast.words(to));
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

    /**
     * The sentence's mentions that may say where something happened.
     *
     * @param definite of a thing told before: where only the speaker is, it was not
     */
    private List<ResolvedMention> mentions(Sentence s, boolean definite) {
        List<ResolvedMention> all = in(places, s).stream()
                .filter(r -> r.mention().to() <= text.end(s))
                .filter(r -> !r.mention().dateline())
                .filter(r -> !isDestination(r, s))
                .toList();
        List<ResolvedMention> unsaid = all.stream().filter(r -> !speaks(r, s)).toList();
        return unsaid.isEmpty() && !definite
                ? all.stream().filter(r -> !isSpeaker(r)).toList()
                : unsaid;
    }

    /** "the foreign ministry in Paris said": where the speaker is, not where it happened. */
    private boolean speaks(ResolvedMention r, Sentence s) {
        int at = r.mention().from();
        return isSpeaker(r) || in(speakers, s).stream().anyMatch(a -> a.from() <= at && at < a.to());
    }

    /** "Athens said": the place itself speaks. */
    private boolean isSpeaker(ResolvedMention r) {
        boolean bare = text.before("relation", r.mention().from()).isEmpty()
                && text.before("place", r.mention().from()).isEmpty()
                && text.before("cue", r.mention().from()).isEmpty();
        int to = r.mention().to();
        boolean says = to < text.tokens().size()
                && text.gap(to).isBlank()
                && text.at("say.verb", to).isPresent();
        return bare && (says || text.before("say.verb", r.mention().from()).isPresent());
    }

    /** "the wounded were taken to Kaya hospital": where people were brought, not where it happened. */
    private boolean isDestination(ResolvedMention r, Sentence s) {
        int from = Math.max(text.first(s), r.mention().from() - DESTINATION_REACH);
        return text.terms("destination", from, r.mention().from()).findAny().isPresent();
    }

    /** The places that, by the words of a sentence, something heard or seen came from. */
    List<ResolvedMention> origins(Sentence s) {
        return text.terms("origin", s).findAny().isPresent() ? origins(s, mentions(s, false)) : List.of();
    }

    private List<ResolvedMention> origins(Sentence s, List<ResolvedMention> here) {
        int cameFrom = text.terms("origin", s).mapToInt(Term::to).min().orElse(Integer.MAX_VALUE);
        // "heard in the nearby quarter, where none knew where it came from": the quarter is no origin.
        return here.stream()
                .filter(r -> r.mention().relation() == Relation.DIRECTION
                        || (r.mention().from() >= cameFrom && r.mention().relation() == Relation.NEAR))
                .toList();
    }

    private static List<ResolvedMention> without(List<ResolvedMention> all, List<ResolvedMention> some) {
        return all.stream()
                .filter(r -> !some.contains(r) && r.mention().relation() != Relation.DIRECTION)
                .toList();
    }

    /** Times that are not said of a statement or of the report itself. */
    List<TimeMention> eventTimes(Sentence s) {
        return in(times, s).stream()
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

    /** The times of any length that a sentence gives and that are said of no statement. */
    List<Chronology.Moment> moments(Sentence s) {
        return eventTimes(s).stream()
                .filter(m -> m.date() != null && !EventTimes.isCountedBack(m))
                .flatMap(m -> chronology.resolve(m, null).stream())
                .toList();
    }

    private List<Chronology.Moment> days(Sentence s, Predicate<TimeMention> counts) {
        return eventTimes(s).stream()
                .filter(counts)
                .filter(m -> m.date() != null && !EventTimes.isCountedBack(m))
                .flatMap(m -> chronology.resolve(m, null).stream())
                .filter(m -> m.occurrence().precision().compareTo(TimePrecision.DAY) <= 0)
                .toList();
    }

    /**
     * A sentence that only names a place, as the head of what follows: "DIBOLI.", "1) Gao, north quarter:".
     *
     * @return the place, where it is one
     */
    Optional<ResolvedMention> heading(Sentence s) {
        int first = text.first(s);
        boolean tells = List.of("kind", "act", "say.verb", "killed", "wounded").stream()
                .anyMatch(c -> text.terms(c, s).findAny().isPresent());
        if (tells || text.end(s) - first > HEADING_WORDS) {
            return Optional.empty();
        }
        return in(places, s).stream()
                .filter(r -> r.mention().from() - first <= HEADING_START
                        && !r.mention().dateline())
                .filter(r -> r.mention().certainty() == Certainty.NAMED)
                .filter(r -> r.mention().facility() == null)
                .findFirst();
    }
}
