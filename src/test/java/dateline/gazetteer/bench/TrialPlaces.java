package dateline.gazetteer.bench;

import dateline.data.Shipped;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.MatchRanking;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.RankedPlace;
import dateline.gazetteer.Scope;
import dateline.gazetteer.Toponym;
import dateline.gazetteer.index.MemoryGazetteer;
import dateline.gazetteer.index.NameKeys;
import dateline.geo.Geodesy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shipped table and a GeoNames dump together, searched without any Arabic name. */
final class TrialPlaces {
    private static final int CANDIDATES = 200;
    private static final double SAME_PLACE_METRES = 15_000;

    private final Map<PlaceId, Place> shippedAs = new HashMap<>();
    private final List<Place> all;
    private final Gazetteer withoutArabic;

    TrialPlaces(List<Place> cities) {
        all = together(Shipped.KNOWLEDGE.places(), cities);
        withoutArabic = new MemoryGazetteer(
                all.stream().flatMap(p -> withoutArabic(p).stream()).toList(),
                List.of("en", "fr"),
                Map.of(),
                Shipped.KNOWLEDGE.pronunciation());
    }

    /** All of them, a city of the dump only where the shipped table has none of its name near by. */
    List<Place> all() {
        return all;
    }

    Gazetteer withoutArabic() {
        return withoutArabic;
    }

    /** The entry that stands for a city of the dump. */
    Place standingFor(Place city) {
        return shippedAs.getOrDefault(city.id(), city);
    }

    /** Everything found under a name, ranked. */
    List<RankedPlace> search(String name, int limit) {
        List<Match> matches = new ArrayList<>(withoutArabic.named(name, Scope.ANYWHERE, CANDIDATES));
        matches.addAll(withoutArabic.misspelt(name, Scope.ANYWHERE, CANDIDATES));
        matches.addAll(withoutArabic.soundingLike(name, CANDIDATES));
        return MatchRanking.rank(matches, limit);
    }

    private List<Place> together(List<Place> shipped, List<Place> cities) {
        Map<String, List<Place>> byKey = new HashMap<>();
        for (Place p : shipped) {
            if (p.type().isSettlement()) {
                p.names()
                        .forEach(n -> byKey.computeIfAbsent(NameKeys.key(n.name()), k -> new ArrayList<>())
                                .add(p));
            }
        }
        List<Place> all = new ArrayList<>(shipped);
        for (Place c : cities) {
            Optional<Place> known = c.names().stream()
                    .flatMap(n -> byKey.getOrDefault(NameKeys.key(n.name()), List.of()).stream())
                    .filter(p -> Geodesy.distanceMetres(p.point(), c.point()) < SAME_PLACE_METRES)
                    .findFirst();
            known.ifPresentOrElse(p -> shippedAs.put(c.id(), p), () -> all.add(c));
        }
        return all;
    }

    /** The place with no parent, since its parent may be known by an Arabic name alone. */
    private static Optional<Place> withoutArabic(Place p) {
        List<Toponym> names =
                p.names().stream().filter(n -> !Cities.isArabic(n.name())).toList();
        return names.isEmpty() ? Optional.empty() : Optional.of(with(p, names));
    }

    private static Place with(Place p, List<Toponym> names) {
        return new Place(
                p.id(),
                p.type(),
                null,
                p.country(),
                p.point(),
                p.radiusMetres(),
                p.population(),
                names,
                p.codes(),
                p.source(),
                p.origin(),
                p.siteUnknown());
    }
}
