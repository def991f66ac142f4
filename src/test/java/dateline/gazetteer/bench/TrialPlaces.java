package dateline.gazetteer.bench;

import dateline.data.Shipped;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GeocodeQuery;
import dateline.gazetteer.Geocoder;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.RankedPlace;
import dateline.gazetteer.Scope;
import dateline.gazetteer.index.GazetteerFolder;
import dateline.gazetteer.index.MemoryGazetteer;
import dateline.gazetteer.index.NameKeys;
import dateline.geo.Geodesy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The shipped table over an imported GeoNames dump, searched as the program searches, without any Arabic name. */
final class TrialPlaces implements AutoCloseable {
    private static final double SAME_PLACE_METRES = 15_000;

    private final Map<PlaceId, Place> shippedAs = new HashMap<>();
    private final List<Place> cities;
    private final List<Place> all;
    private final GazetteerFolder imports;
    private final Gazetteer withoutArabic;
    private final Geocoder geocoder;

    /**
     * Imports the dump.
     *
     * @param folder where the index is made
     */
    TrialPlaces(Path folder, Path dump) throws IOException {
        Gazetteer shipped = shippedWithoutArabic();
        imports = new GazetteerFolder(folder, Shipped.KNOWLEDGE.pronunciation(), () -> shipped);
        cities = TrialImport.into(imports, folder, dump);
        withoutArabic = imports.over(shipped);
        geocoder = new Geocoder(withoutArabic, Shipped.KNOWLEDGE.placeWords());
        all = together(Shipped.KNOWLEDGE.places(), cities);
    }

    private static Gazetteer shippedWithoutArabic() {
        Set<PlaceId> kept = Shipped.KNOWLEDGE.places().stream()
                .filter(p -> ArabicNames.without(p, parent -> true).isPresent())
                .map(Place::id)
                .collect(Collectors.toSet());
        List<Place> places = Shipped.KNOWLEDGE.places().stream()
                .flatMap(p -> ArabicNames.without(p, kept::contains).stream())
                .toList();
        return new MemoryGazetteer(places, List.of("en", "fr"), Map.of(), Shipped.KNOWLEDGE.pronunciation());
    }

    /** All of them, a city of the dump only where the shipped table has none of its name near by. */
    List<Place> all() {
        return all;
    }

    /** The places of the dump, with their Arabic names. */
    List<Place> cities() {
        return cities;
    }

    Gazetteer withoutArabic() {
        return withoutArabic;
    }

    /** The entry that stands for a city of the dump. */
    Place standingFor(Place city) {
        return shippedAs.getOrDefault(city.id(), city);
    }

    /** What the program answers to a name. */
    List<RankedPlace> search(String name, int limit) {
        return geocoder.search(GeocodeQuery.of(name, limit));
    }

    /** What it answers to a name of which the country is known, as it is when a report is read. */
    List<RankedPlace> searchIn(String country, String name, int limit) {
        return geocoder.search(new GeocodeQuery(name, false, null, Scope.country(country), limit));
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

    @Override
    public void close() throws IOException {
        imports.close();
    }
}
