package dateline.web;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.MatchMethod;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Toponym;
import dateline.geo.BoundingBox;
import dateline.geo.Extent;
import dateline.geo.LonLat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Three places that contain each other. */
final class SmallGazetteer implements Gazetteer {
    private final List<Place> places = List.of(
            place("ml", PlaceType.COUNTRY, null, -4, 17, 700_000, 22_000_000, "Mali", "مالي"),
            place("ml.bamako", PlaceType.CITY, "ml", -8, 12.64, 15_000, 4_000_000, "Bamako", "باماكو"),
            place(
                    "ml.bamako.faladie",
                    PlaceType.NEIGHBOURHOOD,
                    "ml.bamako",
                    -7.95,
                    12.58,
                    1200,
                    0,
                    "Faladié",
                    "فالادي"));

    private static Place place(
            String id,
            PlaceType type,
            @Nullable String parent,
            double lon,
            double lat,
            double radius,
            long population,
            String french,
            String arabic) {
        return new Place(
                new PlaceId(id),
                type,
                parent == null ? null : new PlaceId(parent),
                "ML",
                new LonLat(lon, lat),
                radius,
                population,
                List.of(new Toponym(french, "fr"), new Toponym(arabic, "ar")),
                Map.of(),
                "test",
                false);
    }

    @Override
    public Optional<Place> find(PlaceId id) {
        return places.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    @Override
    public List<Match> named(String name) {
        return matching(n -> n.equals(name), MatchMethod.EXACT);
    }

    @Override
    public List<Match> soundingLike(String name, int limit) {
        return List.of();
    }

    @Override
    public List<Match> beginningWith(String prefix, int limit) {
        String start = prefix.toLowerCase(Locale.ROOT);
        return matching(n -> n.toLowerCase(Locale.ROOT).startsWith(start), MatchMethod.PREFIX);
    }

    private List<Match> matching(Predicate<String> names, MatchMethod method) {
        return places.stream()
                .flatMap(p ->
                        p.names().stream().filter(n -> names.test(n.name())).map(n -> new Match(p, n, method, 1)))
                .toList();
    }

    @Override
    public List<Place> within(BoundingBox box, int limit) {
        return places.stream().filter(p -> box.contains(p.point())).limit(limit).toList();
    }

    @Override
    public List<Place> inside(PlaceId ancestor) {
        return places.stream().filter(p -> isInside(p, ancestor)).toList();
    }

    @Override
    public boolean isInside(Place place, PlaceId ancestor) {
        return place.id().value().startsWith(ancestor.value());
    }

    @Override
    public Extent extent(Place place) {
        return Extent.disc(place.point(), place.radiusMetres());
    }

    @Override
    public int size() {
        return places.size();
    }
}
