package dateline.incident;

import dateline.gazetteer.Gazetteer;
import dateline.mention.PlaceMention.Certainty;
import java.util.List;
import java.util.Set;

/** Finds what a telling is only a part or the aftermath of, among the incidents told before. */
final class Wholes {
    private final NamedTowns towns;
    private final Gazetteer gazetteer;

    Wholes(NamedTowns towns, Gazetteer gazetteer) {
        this.towns = towns;
        this.gazetteer = gazetteer;
    }

    /** "They set houses on fire": done in what was told before, unless it has a place or a day of its own. */
    List<Draft> of(Event e, List<Draft> told) {
        boolean again = e.kind().perceived() && e.telling().definite();
        boolean heard = e.kind().perceived() && e.telling().heard() && e.place() != null && !again;
        Set<String> wholes =
                isToldForItself(e, told) ? e.kind().partOf() : e.kind().wholes();
        boolean elsewhere = e.kind().aboutFacility() && e.place() != null;
        if (wholes.isEmpty() || heard || elsewhere || e.background()) {
            return List.of();
        }
        return latest(told).stream()
                .filter(d -> wholes.contains(d.kind.family()))
                .filter(d -> e.moment() == null || d.agreesWith(e.moment()))
                .filter(d -> e.place() == null
                        || again
                        || towns.isSomewhere(e)
                        || d.place == null
                        || PlaceFit.of(d.place, e.place(), gazetteer) != PlaceFit.APART)
                .toList();
    }

    /** "swept the area around Faladié", "attacked the school, and a sweep is under way": no mere aftermath. */
    private boolean isToldForItself(Event e, List<Draft> told) {
        boolean placed = e.place() != null
                && !towns.isSomewhere(e)
                && e.place().mention().certainty() == Certainty.NAMED;
        return placed
                || latest(told).stream()
                        .anyMatch(d -> d.lastTold == e.sentence().index());
    }

    /** The news told last: all that the last sentence of it tells of. */
    private List<Draft> latest(List<Draft> told) {
        List<Draft> news =
                told.stream().filter(d -> !d.background && d.kind.casualties()).toList();
        int last = news.stream().mapToInt(d -> d.lastTold).max().orElse(-1);
        return news.stream().filter(d -> d.lastTold == last).toList();
    }
}
