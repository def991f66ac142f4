package dateline.gazetteer;

import dateline.geo.BoundingBox;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers what place a text means, and what is around a point. */
public final class Geocoder {
    /** Where a text is still being typed, doubtful answers help. */
    private static final double REPORTED_WHILE_TYPING = 0.35;
    /** How much nearness to the focus counts beside the name, which counts 1. */
    private static final double FOCUS_WEIGHT = 0.3;

    private static final double FOCUS_METRES = 100_000;
    private static final Comparator<RankedPlace> BEST_FIRST = Comparator.comparingDouble(RankedPlace::score)
            .reversed()
            .thenComparing(r -> r.match().method())
            .thenComparing(r -> r.place().id().value());

    private final Gazetteer gazetteer;
    private final NameLookup names;
    private final ContextLookup contexts;
    private final Reverse reverse;

    public Geocoder(Gazetteer gazetteer, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.names = new NameLookup(gazetteer, words);
        this.contexts = new ContextLookup(gazetteer, names, words);
        this.reverse = new Reverse(gazetteer);
    }

    /** The places that the text may mean, best first; none where nothing is likely enough. */
    public List<RankedPlace> search(GeocodeQuery query) {
        String text = query.text().strip();
        List<RankedPlace> found = new ArrayList<>(
                query.autocomplete()
                        ? names.beginning(text, query.scope(), query.limit())
                        : names.whole(text, query.scope(), query.limit()));
        LonLat focus = query.focus();
        if (focus != null) {
            Scope near = query.scope().box() == null
                    ? query.scope().in(BoundingBox.around(focus, FOCUS_METRES))
                    : query.scope();
            found.addAll(names.whole(text, near, query.limit()));
        }
        found.addAll(contexts.search(text, query.scope(), found, query.limit()));
        double least = query.autocomplete() ? REPORTED_WHILE_TYPING : MatchRanking.REPORTED;
        return best(found).stream()
                .filter(r -> r.score() >= least)
                .map(r -> focus == null ? r : seenFrom(focus, r))
                .sorted(BEST_FIRST)
                .limit(query.limit())
                .toList();
    }

    private static Collection<RankedPlace> best(List<RankedPlace> found) {
        Map<PlaceId, RankedPlace> best = new HashMap<>();
        for (RankedPlace r : found) {
            best.merge(r.place().id(), r, (a, b) -> a.score() >= b.score() ? a : b);
        }
        return best.values();
    }

    /** What is near the focus gains, and what is far loses, by the same measure. */
    private static RankedPlace seenFrom(LonLat focus, RankedPlace r) {
        double metres = Geodesy.distanceMetres(focus, r.place().point());
        double score = (r.score() + FOCUS_WEIGHT * Math.exp(-metres / FOCUS_METRES)) / (1 + FOCUS_WEIGHT);
        List<String> why = new ArrayList<>(r.why());
        why.add(String.format(Locale.ROOT, "%.0f km from where is looked", metres / 1000));
        return new RankedPlace(r.place(), r.match(), score, why);
    }

    /** What is at and around a point: at most {@code limit} places near it. */
    public Surroundings around(LonLat point, Scope scope, int limit) {
        return reverse.around(point, scope, limit);
    }

    /** What is searched. */
    public Gazetteer gazetteer() {
        return gazetteer;
    }
}
