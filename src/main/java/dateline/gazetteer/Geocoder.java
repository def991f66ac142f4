package dateline.gazetteer;

import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Answers what place a text means, and what places are around a point. */
public final class Geocoder {
    private final Gazetteer gazetteer;

    public Geocoder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The places that the text may mean, best first; none where nothing is likely enough. */
    public List<RankedPlace> search(GeocodeQuery query) {
        String text = query.text().strip();
        Scope scope = query.scope();
        Map<PlaceId, Match> best = new LinkedHashMap<>();
        Stream.of(
                        gazetteer.named(text, scope, query.limit()),
                        query.autocomplete() ? gazetteer.beginningWith(text, scope, query.limit()) : List.<Match>of(),
                        gazetteer.misspelt(text, scope, query.limit()),
                        gazetteer.soundingLike(text, scope, query.limit()))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Match::method)
                        .thenComparing(Comparator.comparingDouble(Match::score).reversed()))
                .forEach(m -> best.putIfAbsent(m.place().id(), m));
        return best.values().stream()
                .limit(query.limit())
                .map(m -> new RankedPlace(
                        m.place(),
                        m,
                        m.score(),
                        List.of("the name “" + m.toponym().name() + "” ("
                                + m.method().word() + ")")))
                .toList();
    }

    /** What is at and around a point: at most {@code limit} places near it. */
    public Surroundings around(LonLat point, Scope scope, int limit) {
        List<Surroundings.Area> areas = new ArrayList<>();
        for (Place p : gazetteer.holding(point)) {
            areas.add(new Surroundings.Area(p, Geodesy.distanceMetres(point, p.point()), true));
        }
        List<Nearby> nearest = gazetteer.nearest(point, scope, limit);
        Precision precision = areas.isEmpty()
                ? Precision.COUNTRY
                : areas.get(0).place().type().precision();
        return new Surroundings(point, areas, nearest, precision);
    }
}
