package dateline.gazetteer.index;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Match;
import dateline.gazetteer.MatchMethod;
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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;

/** A gazetteer held in memory: fit for a few ten thousand places. */
public final class MemoryGazetteer implements Gazetteer {
    /** Below this two names are not taken to sound alike. */
    private static final double LEAST_SIMILARITY = 0.55;

    private static final Comparator<Match> BEST_FIRST = Comparator.comparing(Match::method)
            .thenComparing(Comparator.comparingDouble(Match::score).reversed())
            .thenComparing(Comparator.comparingLong((Match m) -> m.place().population())
                    .reversed())
            .thenComparing(m -> m.place().id().value());

    private final Map<PlaceId, Place> places = new LinkedHashMap<>();
    private final NavigableMap<String, List<Name>> byKey = new TreeMap<>();
    private final Map<String, List<Name>> bySkeleton = new HashMap<>();
    private final Map<PlaceId, Extent> outlines = new HashMap<>();

    /** A name with what it is searched by. */
    private record Name(Place place, Toponym toponym, String key, String sounds) {}

    /**
     * Indexes places.
     *
     * @param places ids must differ; parents may lie in other gazetteers
     * @param languages the languages for which the JDK's names of countries are added
     * @param areas polygons of these places, where known
     * @throws IllegalArgumentException for a repeated id
     */
    public MemoryGazetteer(Collection<Place> places, Collection<String> languages, Map<PlaceId, Geometry> areas) {
        for (Place place : places) {
            Place named = place.type() == PlaceType.COUNTRY ? withNamesOfTheJdk(place, languages) : place;
            if (this.places.put(named.id(), named) != null) {
                throw new IllegalArgumentException(
                        "two places have the id " + named.id().value());
            }
        }
        for (Place place : this.places.values()) {
            place.names().forEach(n -> index(place, n));
            Geometry outline = areas.get(place.id());
            if (outline != null) {
                outlines.put(place.id(), new Extent(outline, place.point(), reach(place, outline)));
            }
        }
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

    private void index(Place place, Toponym toponym) {
        String key = NameKey.of(toponym.name());
        if (key.isEmpty()) {
            return;
        }
        Name name = new Name(place, toponym, key, Sounds.of(key));
        byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(name);
        String skeleton = Sounds.skeleton(name.sounds());
        bySkeleton.computeIfAbsent(skeleton, k -> new ArrayList<>()).add(name);
    }

    @Override
    public Optional<Place> find(PlaceId id) {
        return Optional.ofNullable(places.get(id));
    }

    @Override
    public List<Match> named(String name, Scope scope, int limit) {
        String key = NameKey.of(name);
        return best(
                byKey.getOrDefault(key, List.of()).stream()
                        .filter(n -> isIn(n.place(), scope))
                        .map(n -> {
                            boolean exact = n.toponym().name().equals(name);
                            return new Match(
                                    n.place(),
                                    n.toponym(),
                                    exact ? MatchMethod.EXACT : MatchMethod.FOLDED,
                                    exact ? 1 : 0.98);
                        }),
                limit);
    }

    private boolean isIn(Place place, Scope scope) {
        PlaceId inside = scope.inside();
        return scope.admits(place) && (inside == null || isInside(place, inside));
    }

    @Override
    public List<Match> misspelt(String name, Scope scope, int limit) {
        String key = NameKey.of(name);
        LevenshteinDistance edits = new LevenshteinDistance(key.length() < 8 ? 1 : 2);
        if (key.length() < 4) {
            return List.of();
        }
        return best(
                byKey.entrySet().stream()
                        .filter(e -> Math.abs(e.getKey().length() - key.length()) <= 2)
                        .flatMap(e -> {
                            int distance = edits.apply(key, e.getKey());
                            return distance < 1
                                    ? Stream.<Match>empty()
                                    : e.getValue().stream()
                                            .filter(n -> isIn(n.place(), scope))
                                            .map(n -> new Match(
                                                    n.place(),
                                                    n.toponym(),
                                                    MatchMethod.TYPO,
                                                    1 - (double) distance / key.length()));
                        }),
                limit);
    }

    @Override
    public List<Match> soundingLike(String name, Scope scope, int limit) {
        String key = NameKey.of(name);
        if (key.length() < 3) {
            return List.of();
        }
        String sounds = Sounds.of(key);
        String skeleton = Sounds.skeleton(sounds);
        LevenshteinDistance oneEdit = new LevenshteinDistance(1);
        Stream<Name> near = bySkeleton.entrySet().stream()
                .filter(e -> oneEdit.apply(skeleton, e.getKey()) >= 0)
                .flatMap(e -> e.getValue().stream());
        return best(near.filter(n -> isIn(n.place(), scope)).flatMap(n -> alike(n, key, sounds).stream()), limit);
    }

    private static Optional<Match> alike(Name n, String key, String sounds) {
        double score = SoundAlignment.similarity(sounds, n.sounds());
        if (score < LEAST_SIMILARITY) {
            return Optional.empty();
        }
        boolean sameScript = isArabic(key) == isArabic(n.key());
        return Optional.of(new Match(n.place(), n.toponym(), sameScript ? MatchMethod.TYPO : MatchMethod.SOUND, score));
    }

    private static boolean isArabic(String key) {
        return Character.UnicodeScript.of(key.codePointAt(0)) == Character.UnicodeScript.ARABIC;
    }

    @Override
    public List<Match> beginningWith(String prefix, Scope scope, int limit) {
        String key = NameKey.of(prefix);
        if (key.isEmpty()) {
            return List.of();
        }
        Stream<Name> names =
                byKey.subMap(key, key + Character.MAX_VALUE).values().stream().flatMap(List::stream);
        return best(
                names.filter(n -> isIn(n.place(), scope))
                        .map(n -> new Match(
                                n.place(),
                                n.toponym(),
                                MatchMethod.PREFIX,
                                0.5 + 0.4 * key.length() / n.key().length())),
                limit);
    }

    /** One match a place, its best. */
    private static List<Match> best(Stream<Match> matches, int limit) {
        Map<PlaceId, Match> bestOfPlace = new LinkedHashMap<>();
        matches.sorted(Comparator.comparingDouble(Match::score).reversed().thenComparing(BEST_FIRST))
                .forEach(m -> bestOfPlace.putIfAbsent(m.place().id(), m));
        return bestOfPlace.values().stream().limit(limit).toList();
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
        return places.values().stream()
                .filter(p -> !p.id().equals(ancestor) && isIn(p, scope) && isInside(p, ancestor))
                .sorted(Comparator.comparingLong(Place::population).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Place> capital(String country) {
        return places.values().stream()
                .filter(p -> p.isCapital() && country.equals(p.country()))
                .findFirst();
    }

    @Override
    public List<Place> holding(LonLat point) {
        Point at = Geodesy.WGS84.createPoint(new Coordinate(point.lon(), point.lat()));
        return outlines.entrySet().stream()
                .filter(e -> e.getValue().area().getEnvelopeInternal().contains(at.getCoordinate()))
                .filter(e -> e.getValue().area().covers(at))
                .sorted(Comparator.comparingDouble(e -> e.getValue().area().getArea()))
                .map(e -> places.get(e.getKey()))
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<Nearby> nearest(LonLat point, Scope scope, int limit) {
        return places.values().stream()
                .filter(p -> isIn(p, scope))
                .map(p -> new Nearby(p, Geodesy.distanceMetres(point, p.point())))
                .sorted(Comparator.comparingDouble(Nearby::metres))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean hasOutline(PlaceId id) {
        return outlines.containsKey(id);
    }

    @Override
    public List<GazetteerSource> sources() {
        List<GazetteerSource> sources = new ArrayList<>();
        count(GazetteerSource.SHIPPED, GazetteerSource::shipped).ifPresent(sources::add);
        count(GazetteerSource.OVERLAY, GazetteerSource::overlay).ifPresent(sources::add);
        return sources;
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
        Extent outline = outlines.get(place.id());
        return outline != null
                ? outline
                : new Extent(Geodesy.disc(place.point(), place.radiusMetres()), place.point(), place.radiusMetres());
    }

    @Override
    public int size() {
        return places.size();
    }
}
