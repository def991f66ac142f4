package dateline.incident;

import dateline.gazetteer.Gazetteer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts tellings together into incidents: one incident told five times is one, several in one report are several.
 *
 * <p>Two tellings are one incident when their kinds are of one family, their places fit (one may be less exact) and
 * their times overlap. A telling that says no more than "the attacks" belongs to those told last, or to all in the area
 * it names.
 */
final class Assembly {
    private final Gazetteer gazetteer;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, List<Draft>> lastOfFamily = new HashMap<>();

    Assembly(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** Takes in a telling; answers the incidents it tells of. */
    List<Draft> add(Event e) {
        List<Draft> told = e.place() == null ? lastTold(e) : fitting(e);
        if (told.isEmpty() && e.kind().perceived() && e.place() != null && e.moment() == null) {
            // Heard or seen elsewhere too: the place of hearing is no second place of happening.
            told = lastTold(e).stream().filter(d -> d.place != null).toList();
        }
        if (told.isEmpty()) {
            Draft fresh = new Draft(e);
            parted(e).ifPresent(fresh::shareWith);
            drafts.add(fresh);
            told = List.of(fresh);
        } else {
            told.forEach(d -> refine(d, e));
        }
        boolean sameSentence = lastOfFamily.getOrDefault(e.kind().family(), List.of()).stream()
                .anyMatch(d -> d.sentences.contains(e.sentence()));
        List<Draft> last = sameSentence
                ? new ArrayList<>(lastOfFamily.getOrDefault(e.kind().family(), List.of()))
                : new ArrayList<>();
        told.stream().filter(d -> !last.contains(d)).forEach(last::add);
        told.forEach(d -> lastOfFamily.put(d.kind.family(), last));
        lastOfFamily.put(e.kind().family(), last);
        return told;
    }

    /** "two sites in the capital … They entered the school and the airport": what was told as one is now two. */
    private Optional<Draft> parted(Event e) {
        return drafts.stream()
                .filter(d -> d.background == e.background() && isOneKind(d, e))
                .filter(d -> d.before != null
                        && d.refinedIn != null
                        && d.refinedIn.equals(e.sentence())
                        && e.place() != null
                        && PlaceFit.of(d.before, e.place(), gazetteer) != PlaceFit.APART)
                .findFirst();
    }

    private List<Draft> lastTold(Event e) {
        List<Draft> same = lastOfFamily.getOrDefault(e.kind().family(), List.of());
        List<Draft> candidates = same.isEmpty() && e.kind().generic()
                ? drafts.stream().filter(d -> d.kind.violent()).toList()
                : same;
        return candidates.stream()
                .filter(d -> d.background == e.background() && isOneKind(d, e))
                .filter(d -> e.moment() == null || d.agreesWith(e.moment().occurrence()))
                .toList();
    }

    private List<Draft> fitting(Event e) {
        List<Draft> same = new ArrayList<>();
        List<Draft> coarser = new ArrayList<>();
        for (Draft d : drafts) {
            if (d.background != e.background() || !isOneKind(d, e)) {
                continue;
            }
            if (e.moment() != null && !d.agreesWith(e.moment().occurrence())) {
                continue;
            }
            PlaceFit fit =
                    d.place == null || e.place() == null ? PlaceFit.FINER : PlaceFit.of(d.place, e.place(), gazetteer);
            switch (fit) {
                case SAME, COARSER -> same.add(d);
                case FINER -> coarser.add(d);
                case APART -> {}
            }
        }
        if (!same.isEmpty()) {
            return same;
        }
        return coarser.isEmpty() ? coarser : List.of(coarser.get(0));
    }

    private static boolean isOneKind(Draft d, Event e) {
        if (e.kind().disaster() || d.kind.disaster()) {
            return d.kind.id().equals(e.kind().id());
        }
        if (d.kind.family().equals(e.kind().family())) {
            return true;
        }
        boolean wordForIt = e.kind().generic() && d.kind.violent();
        boolean tellsMore = d.kind.generic() && e.kind().violent() && !e.kind().perceived();
        return wordForIt || tellsMore;
    }

    private void refine(Draft d, Event e) {
        d.add(e);
        boolean finer =
                e.place() != null && d.place != null && PlaceFit.of(d.place, e.place(), gazetteer) == PlaceFit.FINER;
        if (finer) {
            d.before = d.place;
            d.refinedIn = e.sentence();
        }
        if (e.place() != null && (finer || d.place == null)) {
            d.place = e.place();
        }
        // A strike tells more than "the attack"; an attack more than "the killings".
        boolean sameFamily = d.kind.family().equals(e.kind().family());
        boolean tellsMore = sameFamily
                ? d.kind.generic() && !d.kind.targets()
                : d.kind.generic() && !e.kind().generic();
        if (tellsMore) {
            d.kind = e.kind();
        }
    }
}
