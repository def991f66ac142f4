package dateline.gazetteer.index;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Match;
import dateline.gazetteer.Nearby;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Scope;
import dateline.gazetteer.Toponym;
import dateline.geo.BoundingBox;
import dateline.geo.Extent;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** A gazetteer held in memory: fit for a few ten thousand places. */
public final class MemoryGazetteer implements Gazetteer {

    /** The sphere and the ellipsoid may disagree on the order of places that are about as far. */
    private static final int ROUGHLY_NEAREST = 10;

    private final Map<PlaceId, Place> places = new LinkedHashMap<>();
    private final MemoryNames names;
    private final Map<String, List<Place>> byCode = new HashMap<>();
    private final Map<PlaceType, List<Place>> byType = new EnumMap<>(PlaceType.class);
    private final Map<PlaceId, Extent> outlines;
    /** Those of countries take long to read: they are asked for where there is no way round. */
    private final Once<Map<PlaceId, Extent>> countries;

    private final List<GazetteerSource> sources;

    /**
     * Indexes places.
     *
     * @param places ids must differ; parents may lie in other gazetteers
     * @param languages the languages for which the JDK's names of countries are added
     * @param areas polygons of these places, where known
     * @param pronunciation how names sound
     * @throws IllegalArgumentException for a repeated id
     */
    public MemoryGazetteer(
            Collection<Place> places,
            Collection<String> languages,
            Map<PlaceId, Geometry> areas,
            Pronunciation pronunciation) {
        this(places, languages, areas, Map::of, pronunciation);
    }

    /**
     * Indexes places.
     *
     * @param areas polygons of these places, where known
     * @param countries polygons of countries among these places; asked for once they are needed, outside of this call
     */
    MemoryGazetteer(
            Collection<Place> places,
            Collection<String> languages,
            Map<PlaceId, Geometry> areas,
            Supplier<Map<PlaceId, Geometry>> countries,
            Pronunciation pronunciation) {
        for (Place place : places) {
            Place named = place.type() == PlaceType.COUNTRY ? withNamesOfTheJdk(place, languages) : place;
            if (this.places.put(named.id(), named) != null) {
                throw new IllegalArgumentException(
                        "two places have the id " + named.id().value());
            }
        }
        for (Place place : this.places.values()) {
            byType.computeIfAbsent(place.type(), t -> new ArrayList<>()).add(place);
            place.codes()
                    .forEach(c -> byCode.computeIfAbsent(c.scheme() + ":" + c.value(), k -> new ArrayList<>(1))
                            .add(place));
        }
        names = new MemoryNames(this.places.values(), pronunciation);
        outlines = extents(areas);
        this.countries = new Once<>(() -> extents(countries.get()));
        sources = counted();
    }

    private Map<PlaceId, Extent> extents(Map<PlaceId, Geometry> areas) {
        Map<PlaceId, Extent> extents = new HashMap<>();
        areas.forEach((id, outline) ->
                find(id).ifPresent(p -> extents.put(id, new Extent(outline, p.point(), reach(p, outline)))));
        return extents;
    }

    private static Place withNamesOfTheJdk(Place place, Collection<String> languages) {
        List<Toponym> names = new ArrayList<>(place.names());
        String country = place.country();
        if (country != null) {
            Locale locale = new Locale.Builder().setRegion(country).build();
            for (String language : languages) {
                String name = locale.getDisplayCountry(Locale.forLanguageTag(language));
                Toponym toponym = new Toponym(name, language);
                if (!name.equals(country) && !names.contains(toponym)) {
                    names.add(toponym);
                }
            }
        }
        return new Place(
                place.id(),
                place.type(),
                place.parent(),
                country,
                place.point(),
                place.radiusMetres(),
                place.population(),
                names,
                place.codes(),
                place.source(),
                place.origin(),
                place.siteUnknown());
    }

    private static double reach(Place place, Geometry outline) {
        Point centre = outline.getCentroid();
        double widest = Math.sqrt(outline.getArea()) * 111_000 / 2;
        return centre.isEmpty() ? place.radiusMetres() : Math.max(place.radiusMetres(), widest);
    }

    @Override
    public Optional<Place> find(PlaceId id) {
        return Optional.ofNullable(places.get(id));
    }

    @Override
    public List<Place> numbered(Set<Long> numbers) {
        return places.values().stream()
                .filter(p -> numbers.contains(p.id().number()))
                .toList();
    }

    @Override
    public List<Match> named(String name, Scope scope, int limit) {
        return names.named(name, p -> isIn(p, scope), limit);
    }

    /** All places that the types of a scope leave to look at. */
    private Stream<Place> ofTypes(Scope scope) {
        return scope.types().isEmpty()
                ? places.values().stream()
                : scope.types().stream().sorted().flatMap(t -> byType.getOrDefault(t, List.of()).stream());
    }

    private boolean isIn(Place place, Scope scope) {
        PlaceId inside = scope.inside();
        return scope.admits(place) && (inside == null || isInside(place, inside));
    }

    @Override
    public List<Match> misspelt(String name, int most, Scope scope, int limit) {
        return names.misspelt(name, most, p -> isIn(p, scope), limit);
    }

    @Override
    public List<Match> soundingLike(String name, double least, Scope scope, int limit) {
        return names.soundingLike(name, least, scope, p -> isIn(p, scope), limit);
    }

    @Override
    public boolean hasSoundingLike(String name, double least, Scope scope, int limit) {
        return limit > 0 && names.hasSoundingLike(name, least, scope, p -> isIn(p, scope));
    }

    @Override
    public boolean mayBeginWith(String beginning) {
        return names.mayBeginWith(beginning);
    }

    @Override
    public List<Match> beginningWith(String prefix, Scope scope, int limit) {
        return names.beginningWith(prefix, p -> isIn(p, scope), limit);
    }

    @Override
    public List<Place> within(BoundingBox box, int limit) {
        return places.values().stream()
                .filter(p -> box.contains(p.point()))
                .sorted(Comparator.comparingDouble(Place::radiusMetres)
                        .reversed()
                        .thenComparing(p -> p.id().value()))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Place> inside(PlaceId ancestor, Scope scope, int limit) {
        return ofTypes(scope)
                .filter(p -> !p.id().equals(ancestor) && isIn(p, scope) && isInside(p, ancestor))
                .sorted(Comparator.comparingLong(Place::population).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<Place> bearing(String scheme, String value) {
        return byCode.getOrDefault(scheme + ":" + value, List.of());
    }

    @Override
    public Optional<Place> capital(String country) {
        return bearing(Place.CAPITAL, country).stream().findFirst();
    }

    @Override
    public List<Place> holding(LonLat point) {
        return Stream.concat(outlines.entrySet().stream(), countries.get().entrySet().stream())
                .filter(e -> Outlines.holds(e.getValue().area(), point))
                .sorted(Comparator.comparingDouble(e -> e.getValue().area().getArea()))
                .map(e -> places.get(e.getKey()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<Nearby> nearest(LonLat point, Scope scope, int limit) {
        return ofTypes(scope)
                .filter(p -> isIn(p, scope))
                .sorted(Comparator.comparingDouble(p -> roughly(point, p.point())))
                .limit((long) limit * 2 + ROUGHLY_NEAREST)
                .map(p -> new Nearby(p, Geodesy.distanceMetres(point, p.point())))
                .sorted(Comparator.comparingDouble(Nearby::metres))
                .limit(limit)
                .toList();
    }

    /** Grows with the distance on a sphere: enough to leave out what is far before the ellipsoid is asked. */
    private static double roughly(LonLat a, LonLat b) {
        double lat = Math.sin(Math.toRadians(b.lat() - a.lat()) / 2);
        double lon = Math.sin(Math.toRadians(b.lon() - a.lon()) / 2);
        return lat * lat + Math.cos(Math.toRadians(a.lat())) * Math.cos(Math.toRadians(b.lat())) * lon * lon;
    }

    @Override
    public boolean hasOutline(PlaceId id) {
        return outline(id).isPresent();
    }

    private Optional<Extent> outline(PlaceId id) {
        Extent outline = outlines.get(id);
        Place place = outline == null ? places.get(id) : null;
        return place != null && place.type() == PlaceType.COUNTRY
                ? Optional.ofNullable(countries.get().get(id))
                : Optional.ofNullable(outline);
    }

    @Override
    public List<GazetteerSource> sources() {
        return sources;
    }

    private List<GazetteerSource> counted() {
        return Stream.of(
                        count(GazetteerSource.SHIPPED, GazetteerSource::shipped),
                        count(GazetteerSource.OVERLAY, GazetteerSource::overlay))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<GazetteerSource> count(String origin, BiFunction<Long, Long, GazetteerSource> source) {
        List<Place> of =
                places.values().stream().filter(p -> p.origin().equals(origin)).toList();
        long names = of.stream().mapToLong(p -> p.names().size()).sum();
        return of.isEmpty() ? Optional.empty() : Optional.of(source.apply((long) of.size(), names));
    }

    @Override
    public boolean isInside(Place place, PlaceId ancestor) {
        Place at = place;
        // Ten steps are more than any hierarchy has; a table with a circle must not hang.
        for (int step = 0; step < 10 && at != null; step++) {
            if (at.id().equals(ancestor)) {
                return true;
            }
            PlaceId parent = at.parent();
            at = parent == null ? null : places.get(parent);
        }
        return false;
    }

    @Override
    public Extent extent(Place place) {
        return outline(place.id())
                .orElseGet(() -> new Extent(
                        Geodesy.disc(place.point(), place.radiusMetres()), place.point(), place.radiusMetres()));
    }

    @Override
    public int size() {
        return places.size();
    }
}
