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
    /** Below this an answer is noise. */
    private static final double DOUBTFUL = 0.4;
    /** Beside a good answer, one of less than this share of its score is noise too. */
    private static final double BESIDE_THE_BEST = 0.72;
    /** How much nearness to the focus counts beside the name, which counts 1. */
    private static final double FOCUS_WEIGHT = 0.25;

    private static final double FOCUS_METRES = 100_000;
    private static final Comparator<Seen> BEST_FIRST = Comparator.comparingDouble(Seen::weight)
            .reversed()
            .thenComparing(s -> s.place().match().method())
            .thenComparing(s -> s.place().place().id().value());

    private final NameLookup names;
    private final ContextLookup contexts;
    private final Reverse reverse;

    public Geocoder(Gazetteer gazetteer, PlaceWords words) {
        this.names = new NameLookup(gazetteer, words);
        this.contexts = new ContextLookup(gazetteer, names, words);
        this.reverse = new Reverse(gazetteer);
    }

    /**
     * The places that the text may mean, best first, doubtful ones among them. Who wants one answer or none asks for
     * {@link #reported}.
     */
    public List<RankedPlace> search(GeocodeQuery query) {
        String text = query.text().strip();
        List<RankedPlace> found = new ArrayList<>(
                query.autocomplete()
                        ? names.beginning(text, query.scope(), query.limit())
                        : names.whole(text, query.scope(), query.limit()));
        LonLat focus = query.focus();
        if (focus != null && query.scope().box() == null) {
            Scope near = query.scope().in(BoundingBox.around(focus, FOCUS_METRES));
            found.addAll(names.whole(text, near, query.limit()));
        }
        found.addAll(contexts.search(text, query.scope(), found, query.limit()));
        Collection<RankedPlace> best = best(found);
        double most = best.stream().mapToDouble(RankedPlace::score).max().orElse(0);
        double least = Math.max(DOUBTFUL, most * BESIDE_THE_BEST);
        return best.stream()
                .filter(r -> r.score() >= least)
                .map(r -> focus == null ? new Seen(r, r.score()) : seenFrom(focus, r))
                .sorted(BEST_FIRST)
                .map(Seen::place)
                .limit(query.limit())
                .toList();
    }

    /** The places that the text means, best first; none where nothing is likely enough. */
    public List<RankedPlace> reported(GeocodeQuery query) {
        return search(query).stream().filter(RankedPlace::isReported).toList();
    }

    private static Collection<RankedPlace> best(List<RankedPlace> found) {
        Map<PlaceId, RankedPlace> best = new HashMap<>();
        for (RankedPlace r : found) {
            best.merge(r.place().id(), r, (a, b) -> a.score() >= b.score() ? a : b);
        }
        return best.values();
    }

    /** An answer with what puts it before others; that may pass 1 where the score ends. */
    private record Seen(RankedPlace place, double weight) {}

    private static Seen seenFrom(LonLat focus, RankedPlace r) {
        double metres = Geodesy.distanceMetres(focus, r.place().point());
        double weight = r.score() + FOCUS_WEIGHT * Math.exp(-metres / FOCUS_METRES);
        List<String> why = new ArrayList<>(r.why());
        why.add(String.format(Locale.ROOT, "%.0f km from where is looked", metres / 1000));
        return new Seen(new RankedPlace(r.place(), r.match(), Math.min(1, weight), why), weight);
    }

    /** What is at and around a point: at most {@code limit} places near it. */
    public Surroundings around(LonLat point, Scope scope, int limit) {
        return reverse.around(point, scope, limit);
    }
}
