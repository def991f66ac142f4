package dateline.incident;

import dateline.gazetteer.Place;
import dateline.geo.Relation;
import dateline.mention.Marked;
import dateline.resolution.ResolvedMention;
import java.util.List;

/** Finds what a telling repeats, where its own place does not lead there: the one thing told, the headline's, a flood's. */
final class Echoes {
    /** "the attack on the town of Kaya" */
    private static final int BESIDE = 4;

    /** A headline tells of no more. */
    private static final int HEADLINE = 3;

    private static final List<String> TOLLS = List.of("killed", "wounded", "missing", "displaced");

    private final Marked text;

    Echoes(Marked text) {
        this.text = text;
    }

    /** "heard of the attack at a summit in Granada": told before, and the place is that of something else. */
    static boolean isOnlyNamed(Event e) {
        if (e.place() == null || !e.telling().definite()) {
            return false;
        }
        if (!e.place().resolution().isResolved()) {
            return true;
        }
        if (e.moment() != null) {
            return false;
        }
        int behind = e.place().mention().from() - e.trigger().to();
        return behind < 0 || behind > BESIDE;
    }

    /** Heard from afar, and nobody hurt by it there. */
    boolean isHeard(Event e) {
        return e.telling().heard() || !hasToll(e);
    }

    private boolean hasToll(Event e) {
        return TOLLS.stream()
                .anyMatch(c -> text.terms(c, e.sentence()).findAny().isPresent());
    }

    /** A flood is told town by town: without dead of its own it is the one told before. */
    List<Draft> ofTheWhole(Event e, List<Draft> told) {
        if (!e.kind().wide() || hasToll(e)) {
            return List.of();
        }
        return told.stream()
                .filter(d -> d.background == e.background() && KindFit.isOne(d, e))
                .filter(d -> e.moment() == null || d.agreesWith(e.moment()))
                .limit(1)
                .toList();
    }

    /** "The attack took place in …": where the report tells of one such thing only, it is that one. */
    List<Draft> theOne(Event e, List<Draft> told) {
        if (e.place() == null
                || !e.telling().definite()
                || e.background()
                || e.place().mention().facility() != null) {
            return List.of();
        }
        List<Draft> same = told.stream()
                .filter(d -> !d.background && KindFit.isOne(d, e))
                .limit(2)
                .toList();
        boolean fits = same.size() == 1
                && (e.moment() == null || same.get(0).agreesWith(e.moment()))
                && (same.get(0).place == null || same.get(0).place.mention().facility() == null);
        return fits ? same : List.of();
    }

    /** The first telling after the headline's is of what the headline tells, however roughly that says where. */
    List<Draft> ofTheHeadline(Event e, List<Draft> told) {
        return told.stream()
                .limit(HEADLINE)
                .filter(d -> e.place() != null && !e.background() && !d.background && KindFit.isOne(d, e))
                .filter(d -> d.sentences.size() == 1 && !d.first.sentence().equals(e.sentence()))
                .filter(d -> Headings.isHeadline(text, d.first.sentence()))
                .filter(d -> d.place != null && !isSettled(d.place, d.first))
                .filter(d -> e.moment() == null || d.agreesWith(e.moment()))
                .limit(1)
                .toList();
    }

    /** Whether the words name a town or quarter that is known, right behind what happened. */
    static boolean isSettled(ResolvedMention place, Event e) {
        Place p = place.resolution().place();
        int behind = place.mention().from() - e.trigger().to();
        return p != null
                && place.mention().relation() == Relation.IN
                && p.type().isSettlement()
                && place.mention().facility() == null
                && behind >= 0
                && behind <= BESIDE;
    }
}
