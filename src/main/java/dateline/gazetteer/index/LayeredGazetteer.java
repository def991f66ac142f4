package dateline.gazetteer.index;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Match;
import dateline.gazetteer.MatchRanking;
import dateline.gazetteer.Nearby;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Scope;
import dateline.geo.BoundingBox;
import dateline.geo.Extent;
import dateline.geo.LonLat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What is known for sure (the shipped table and what editors made of it) over what was imported. A place of both is
 * answered once, as it is known, though an import may lend it a name and an outline.
 */
final class LayeredGazetteer implements Gazetteer {
    /** More than any hierarchy has; a circle of parents must not hang. */
    private static final int MAX_DEPTH = 12;
    /** What lies elsewhere is left out afterwards, so more is asked for. */
    private static final int ASKED_FOR_ONE = 8;

    private static final int MOST_ASKED = 500;

    private final Gazetteer known;
    private final List<IndexedGazetteer> imports;
    private final Twins twins;
    private final LentByImports lent;

    /**
     * Lays imports under what is known.
     *
     * @param imports the first is preferred where two have the same place
     */
    LayeredGazetteer(Gazetteer known, List<IndexedGazetteer> imports) {
        this.known = known;
        this.imports = List.copyOf(imports);
        this.twins = new Twins(known);
        this.lent = new LentByImports(this.imports, twins);
    }

    @Override
    public Optional<Place> find(PlaceId id) {
        Optional<Place> found = known.find(id);
        for (int i = 0; found.isEmpty() && i < imports.size(); i++) {
            found = imports.get(i).find(id);
        }
        return found;
    }

    /** The place as it is known, where it is. */
    private Place asKnown(Place imported) {
        return twins.of(imported).orElse(imported);
    }

    @Override
    public List<Place> numbered(Set<Long> numbers) {
        // By their own numbers: a place that is known under another id now may have been given out as it was.
        Map<PlaceId, Place> places = new LinkedHashMap<>();
        known.numbered(numbers).forEach(p -> places.put(p.id(), p));
        imports.forEach(i -> i.numbered(numbers).forEach(p -> places.putIfAbsent(p.id(), p)));
        return List.copyOf(places.values());
    }

    @Override
    public List<Match> named(String name, Scope scope, int limit) {
        return merged(scope, limit, g -> g::named, name);
    }

    @Override
    public List<Match> beginningWith(String prefix, Scope scope, int limit) {
        return merged(scope, limit, g -> g::beginningWith, prefix);
    }

    @Override
    public boolean mayBeginWith(String beginning) {
        return known.mayBeginWith(beginning) || imports.stream().anyMatch(i -> i.mayBeginWith(beginning));
    }

    @Override
    public List<Match> misspelt(String name, int most, Scope scope, int limit) {
        return merged(scope, limit, g -> (n, s, answers) -> g.misspelt(n, most, s, answers), name);
    }

    @Override
    public List<Match> soundingLike(String name, double least, Scope scope, int limit) {
        return merged(scope, limit, g -> (n, s, answers) -> g.soundingLike(n, least, s, answers), name);
    }

    @Override
    public boolean hasSoundingLike(String name, double least, Scope scope, int limit) {
        Scope asked = withoutInside(scope);
        boolean isHeard = known.hasSoundingLike(name, least, asked, limit)
                || imports.stream().anyMatch(i -> i.hasSoundingLike(name, least, asked, limit));
        // What lies elsewhere, or is better known by another name, is told only once all is laid together.
        return isHeard && Gazetteer.super.hasSoundingLike(name, least, scope, limit);
    }

    /** One way of searching a gazetteer. */
    private interface Search {
        List<Match> ask(String name, Scope scope, int limit);
    }

    private List<Match> merged(Scope scope, int limit, Function<Gazetteer, Search> search, String name) {
        Scope asked = withoutInside(scope);
        int most = asked.equals(scope) ? limit : (int) Math.min(MOST_ASKED, (long) limit * ASKED_FOR_ONE);
        Map<PlaceId, Match> best = new LinkedHashMap<>();
        for (Match m : search.apply(known).ask(name, asked, most)) {
            best.put(m.place().id(), m);
        }
        for (IndexedGazetteer source : imports) {
            for (Match m : search.apply(source).ask(name, asked, most)) {
                Place place = asKnown(m.place());
                if (asked.admits(place)) {
                    Match lent = new Match(place, m.toponym(), m.method(), m.score());
                    best.merge(place.id(), lent, (a, b) -> MatchRanking.score(a) >= MatchRanking.score(b) ? a : b);
                }
            }
        }
        if (best.isEmpty()) {
            // Most words of a report, and so worth no more work.
            return List.of();
        }
        PlaceId inside = scope.inside();
        return best.values().stream()
                .filter(m -> inside == null || isInside(m.place(), inside))
                .sorted(Match.BEST_FIRST)
                .limit(limit)
                .toList();
    }

    /** No layer sees all parents, so what is inside what is judged here; the country of it is asked for at least. */
    private Scope withoutInside(Scope scope) {
        PlaceId inside = scope.inside();
        if (inside == null) {
            return scope;
        }
        Set<String> countries = find(inside)
                .map(Place::country)
                .filter(c -> scope.countries().isEmpty())
                .map(Set::of)
                .orElse(scope.countries());
        return new Scope(countries, scope.types(), scope.box(), null);
    }

    @Override
    public List<Place> within(BoundingBox box, int limit) {
        return together(g -> g.within(box, limit)).stream()
                .sorted(Comparator.comparingDouble(Place::radiusMetres)
                        .reversed()
                        .thenComparing(p -> p.id().value()))
                .limit(limit)
                .toList();
    }

    /** The places of all layers, those of both as they are known. */
    private List<Place> together(Function<Gazetteer, List<Place>> question) {
        Map<PlaceId, Place> places = new LinkedHashMap<>();
        question.apply(known).forEach(p -> places.put(p.id(), p));
        for (IndexedGazetteer source : imports) {
            for (Place p : question.apply(source)) {
                Place place = asKnown(p);
                places.putIfAbsent(place.id(), place);
            }
        }
        return new ArrayList<>(places.values());
    }

    @Override
    public List<Place> inside(PlaceId ancestor, Scope scope, int limit) {
        Optional<Place> area = find(ancestor);
        Map<PlaceId, Place> places = new LinkedHashMap<>();
        known.inside(ancestor, scope, limit).forEach(p -> places.put(p.id(), p));
        for (IndexedGazetteer source : imports) {
            List<PlaceId> there = new ArrayList<>(List.of(ancestor));
            area.ifPresent(a -> lent.twinsOf(a, source).forEach(p -> there.add(p.id())));
            String country = area.filter(a -> a.type() == PlaceType.COUNTRY)
                    .map(Place::country)
                    .orElse("");
            List<Place> found = country.isEmpty()
                    ? source.inside(there, scope, limit)
                    : source.inScope(new Scope(Set.of(country), scope.types(), scope.box(), null), limit);
            for (Place p : found) {
                Place place = asKnown(p);
                if (scope.admits(place) && !place.id().equals(ancestor)) {
                    places.putIfAbsent(place.id(), place);
                }
            }
        }
        return places.values().stream()
                .sorted(Comparator.comparingLong(Place::population).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public boolean isInside(Place place, PlaceId ancestor) {
        Optional<Place> at = Optional.of(asKnown(place));
        for (int step = 0; step < MAX_DEPTH && at.isPresent(); step++) {
            if (at.get().id().equals(ancestor)) {
                return true;
            }
            at = Optional.ofNullable(at.get().parent()).flatMap(this::find).map(this::asKnown);
        }
        return false;
    }

    @Override
    public List<Place> bearing(String scheme, String value) {
        return together(g -> g.bearing(scheme, value));
    }

    @Override
    public Optional<Place> capital(String country) {
        Optional<Place> capital = known.capital(country);
        for (int i = 0; capital.isEmpty() && i < imports.size(); i++) {
            capital = imports.get(i).capital(country);
        }
        return capital;
    }

    @Override
    public List<Place> holding(LonLat point) {
        return together(g -> g.holding(point)).stream()
                .sorted(Comparator.comparingDouble(p -> extent(p).area().getArea()))
                .toList();
    }

    @Override
    public List<Nearby> nearest(LonLat point, Scope scope, int limit) {
        Map<PlaceId, Nearby> near = new LinkedHashMap<>();
        Scope asked = withoutInside(scope);
        known.nearest(point, asked, limit).forEach(n -> near.put(n.place().id(), n));
        for (IndexedGazetteer source : imports) {
            for (Nearby n : source.nearest(point, asked, limit)) {
                if (twins.of(n.place()).isEmpty()) {
                    near.putIfAbsent(n.place().id(), n);
                }
            }
        }
        PlaceId inside = scope.inside();
        return near.values().stream()
                .filter(n -> inside == null || isInside(n.place(), inside))
                .sorted(Comparator.comparingDouble(Nearby::metres))
                .limit(limit)
                .toList();
    }

    @Override
    public Extent extent(Place place) {
        return outline(place).orElseGet(() -> Outlines.disc(place));
    }

    private Optional<Extent> outline(Place place) {
        if (known.hasOutline(place.id())) {
            return Optional.of(known.extent(place));
        }
        Optional<Place> asKnown = known.find(place.id());
        if (asKnown.isPresent()) {
            // An editor who gave a point and a radius meant a disc.
            boolean edited = asKnown.get().origin().equals(GazetteerSource.OVERLAY);
            return edited ? Optional.empty() : lent.outline(place);
        }
        return imports.stream()
                .filter(source -> source.hasOutlines() && source.hasOutline(place.id()))
                .map(source -> source.extent(place))
                .findFirst();
    }

    @Override
    public boolean hasOutline(PlaceId id) {
        Optional<Place> asKnown = known.find(id);
        return known.hasOutline(id)
                || asKnown.flatMap(this::outline).isPresent()
                || (asKnown.isEmpty()
                        && imports.stream().anyMatch(source -> source.hasOutlines() && source.hasOutline(id)));
    }

    @Override
    public Gazetteer wellKnown() {
        return known;
    }

    @Override
    public List<GazetteerSource> sources() {
        List<GazetteerSource> sources = new ArrayList<>(known.sources());
        imports.forEach(i -> sources.addAll(i.sources()));
        return List.copyOf(sources);
    }

    @Override
    public int size() {
        return known.size() + imports.stream().mapToInt(Gazetteer::size).sum();
    }
}
