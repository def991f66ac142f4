package dateline.gazetteer;

import dateline.geo.BoundingBox;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers what place a text means, and what is around a point. */
public final class Geocoder {
    /** Where a text is still being typed, doubtful answers help. */
    private static final double REPORTED_WHILE_TYPING = 0.35;
    /** How much nearness to the focus can make up for: half of it is gone at this distance. */
    private static final double FOCUS_WEIGHT = 0.5;

    private static final double FOCUS_METRES = 60_000;
    private static final double SCARCELY_METRES = 400_000;

    private final Gazetteer gazetteer;
    private final NameLookup names;
    private final ContextLookup contexts;
    private final Reverse reverse;

    public Geocoder(Gazetteer gazetteer, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.names = new NameLookup(gazetteer);
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
        return best(found, focus).stream()
                .filter(r -> r.score() >= least)
                .limit(query.limit())
                .toList();
    }

    private static List<RankedPlace> best(List<RankedPlace> found, @Nullable LonLat focus) {
        Map<PlaceId, RankedPlace> best = new HashMap<>();
        for (RankedPlace r : found) {
            RankedPlace seen = focus == null ? r : nearer(r, focus);
            best.merge(seen.place().id(), seen, (a, b) -> a.score() >= b.score() ? a : b);
        }
        return best.values().stream()
                .sorted(Comparator.comparingDouble(RankedPlace::score)
                        .reversed()
                        .thenComparing(r -> r.match().method())
                        .thenComparing(r -> r.place().id().value()))
                .toList();
    }

    /** What is near the focus is likelier; what is far stays as likely as it was. */
    private static RankedPlace nearer(RankedPlace r, LonLat focus) {
        double metres = Geodesy.distanceMetres(focus, r.place().point());
        if (metres > SCARCELY_METRES) {
            return r;
        }
        double near = FOCUS_WEIGHT * Math.exp(-metres / FOCUS_METRES);
        List<String> why = new ArrayList<>(r.why());
        why.add(String.format(Locale.ROOT, "%.0f km from where is looked", metres / 1000));
        return new RankedPlace(r.place(), r.match(), r.score() + (1 - r.score()) * near, why);
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
