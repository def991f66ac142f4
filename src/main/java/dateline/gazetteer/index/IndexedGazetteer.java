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
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** One imported source as a gazetteer: names are looked up in its index on disk. */
final class IndexedGazetteer implements Gazetteer, Closeable {
    /** Nobody reads more answers than these. */
    private static final int MOST_ANSWERS = 500;

    private static final int MOST_NEIGHBOURS = 500;
    private static final double NEAREST_METRES = 1_000;
    private static final double FARTHEST_METRES = 2_000_000;
    private static final int FEW = 100;
    private static final int MOST_OUTLINES = 200;
    private static final int MOST_AREAS = 2_000;
    private static final Scope PARENTS = Scope.types(EnumSet.of(
            PlaceType.REGION,
            PlaceType.DISTRICT,
            PlaceType.COMMUNE,
            PlaceType.CITY,
            PlaceType.TOWN,
            PlaceType.NEIGHBOURHOOD));
    /** More than any hierarchy has; a circle of parents must not hang. */
    private static final int MAX_DEPTH = 12;

    private final SourceIndex index;
    private final NameSearch names;
    private final SoundSearch sounds;
    private final Once<KeySieve> sieve;
    private final Once<BeginningSieve> beginnings;

    private IndexedGazetteer(SourceIndex index, Pronunciation pronunciation) {
        this.index = index;
        this.names = new NameSearch(index);
        this.sounds = new SoundSearch(
                index,
                pronunciation,
                new Once<>(() -> answer(() -> KeySieve.ofNeighbours(index.terms(PlaceFields.SKELETON)))));
        this.beginnings = new Once<>(() -> answer(() -> BeginningSieve.of(index.terms(PlaceFields.KEY))));
        this.sieve = new Once<>(() -> answer(() -> KeySieve.of(index.terms(PlaceFields.KEY))));
    }

    static IndexedGazetteer open(Path folder, GazetteerSource source, Pronunciation pronunciation) throws IOException {
        return new IndexedGazetteer(SourceIndex.open(folder, source, pronunciation), pronunciation);
    }

    /** A question to the index. */
    private interface Question<T> {
        T ask() throws IOException;
    }

    /** A disk that fails under a running server is nobody's expected case. */
    private static <T> T answer(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Place> find(PlaceId id) {
        return answer(() -> {
            int doc = documentOf(PlaceFields.ID, id.value());
            return doc == DocIdSetIterator.NO_MORE_DOCS ? Optional.empty() : Optional.of(index.place(doc));
        });
    }

    @Override
    public List<Place> numbered(Set<Long> numbers) {
        return answer(() -> {
            List<Place> places = new ArrayList<>();
            for (long number : numbers) {
                places.addAll(places(
                        index.documents(PlaceFields.NUMBER, Long.toString(number), Scope.ANYWHERE), MOST_ANSWERS));
            }
            return places;
        });
    }

    private int documentOf(String field, String term) throws IOException {
        return index.documents(field, term, Scope.ANYWHERE).nextDoc();
    }

    @Override
    public List<Match> named(String name, Scope scope, int limit) {
        String key = NameKey.of(name);
        BytesRef term = new BytesRef(key);
        if (!sieve.get().mayHold(term)) {
            return List.of();
        }
        return answer(() -> {
            List<Match> matches = new ArrayList<>();
            for (Place place : places(index.documents(PlaceFields.KEY, term, scope), limit)) {
                matches.add(named(place, name, key));
            }
            matches.sort(Comparator.comparing(Match::method));
            return matches;
        });
    }

    private static Match named(Place place, String name, String key) {
        Optional<Toponym> exact =
                place.names().stream().filter(n -> n.name().equals(name)).findFirst();
        return exact.map(n -> new Match(place, n, MatchMethod.EXACT, 1))
                .orElseGet(() -> new Match(place, NameSearch.nameWithKey(place, key), MatchMethod.FOLDED, 0.98));
    }

    private List<Place> places(DocIdSetIterator documents, int limit) throws IOException {
        Map<PlaceId, Place> places = new LinkedHashMap<>();
        int most = Math.min(limit, MOST_ANSWERS);
        while (places.size() < most && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            Place place = index.place(documents.docID());
            places.putIfAbsent(place.id(), place);
        }
        return List.copyOf(places.values());
    }

    @Override
    public boolean mayBeginWith(String beginning) {
        return beginnings.get().mayBegin(NameKey.of(beginning));
    }

    @Override
    public List<Match> beginningWith(String prefix, Scope scope, int limit) {
        return answer(() -> names.beginningWith(NameKey.of(prefix), scope, Math.min(limit, MOST_ANSWERS)));
    }

    @Override
    public List<Match> misspelt(String name, int most, Scope scope, int limit) {
        return answer(() -> names.misspelt(NameKey.of(name), most, scope, Math.min(limit, MOST_ANSWERS)));
    }

    @Override
    public List<Match> soundingLike(String name, double least, Scope scope, int limit) {
        return answer(() -> sounds.soundingLike(NameKey.of(name), least, scope, Math.min(limit, MOST_ANSWERS)));
    }

    @Override
    public List<Place> within(BoundingBox box, int limit) {
        return answer(() -> places(index.documents(Scope.ANYWHERE.in(box)), MOST_ANSWERS)).stream()
                .sorted(Comparator.comparingDouble(Place::radiusMetres).reversed())
                .limit(limit)
                .toList();
    }

    /** The places in a scope, best known first. */
    List<Place> inScope(Scope scope, int limit) {
        return answer(() -> places(index.documents(scope), limit));
    }

    @Override
    public List<Place> inside(PlaceId ancestor, Scope scope, int limit) {
        return inside(List.of(ancestor), scope, limit);
    }

    /** The places of which one of these is a parent, a grandparent and so on; level by level. */
    List<Place> inside(Collection<PlaceId> ancestors, Scope scope, int limit) {
        return answer(() -> {
            Map<PlaceId, Place> found = new LinkedHashMap<>();
            Deque<PlaceId> areas = new ArrayDeque<>(ancestors);
            for (int visited = 0; visited < MOST_AREAS && !areas.isEmpty() && found.size() < limit; visited++) {
                String area = areas.remove().value();
                places(index.documents(PlaceFields.PARENT, area, scope), limit).forEach(p -> found.put(p.id(), p));
                places(index.documents(PlaceFields.PARENT, area, PARENTS), MOST_AREAS)
                        .forEach(p -> areas.add(p.id()));
            }
            return found.values().stream().limit(limit).toList();
        });
    }

    @Override
    public boolean isInside(Place place, PlaceId ancestor) {
        Optional<Place> at = Optional.of(place);
        for (int step = 0; step < MAX_DEPTH && at.isPresent(); step++) {
            if (at.get().id().equals(ancestor)) {
                return true;
            }
            PlaceId parent = at.get().parent();
            if (ancestor.equals(parent)) {
                return true;
            }
            at = Optional.ofNullable(parent).flatMap(this::find);
        }
        return false;
    }

    @Override
    public List<Place> bearing(String scheme, String value) {
        return answer(
                () -> places(index.documents(PlaceFields.CODE, scheme + ":" + value, Scope.ANYWHERE), MOST_ANSWERS));
    }

    @Override
    public Optional<Place> capital(String country) {
        return bearing(Place.CAPITAL, country).stream().findFirst();
    }

    @Override
    public List<Place> holding(LonLat point) {
        return answer(() -> {
            Map<Place, Double> areas = new LinkedHashMap<>();
            DocIdSetIterator documents = index.holding(point);
            while (areas.size() < MOST_OUTLINES && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                Geometry outline = outline(documents.docID()).orElseThrow();
                if (Outlines.holds(outline, point)) {
                    areas.put(index.place(documents.docID()), outline.getArea());
                }
            }
            return areas.entrySet().stream()
                    .sorted(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .toList();
        });
    }

    @Override
    public List<Nearby> nearest(LonLat point, Scope scope, int limit) {
        return answer(() -> {
            if (isFew(scope)) {
                // To look at all of them takes less than one ring of the search.
                return nearest(point, places(index.documents(scope), FEW), limit);
            }
            List<Nearby> near = List.of();
            for (double metres = NEAREST_METRES; near.size() < limit && metres < FARTHEST_METRES; metres *= 2) {
                near = around(point, metres, scope, limit);
            }
            return near;
        });
    }

    private List<Nearby> around(LonLat point, double metres, Scope scope, int limit) throws IOException {
        return nearest(point, places(index.around(point, metres, scope), MOST_NEIGHBOURS), limit);
    }

    private boolean isFew(Scope scope) throws IOException {
        if (scope.hasNoFilter()) {
            return false;
        }
        DocIdSetIterator all = index.documents(scope);
        int count = 0;
        while (count <= FEW && all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            count++;
        }
        return count <= FEW;
    }

    private static List<Nearby> nearest(LonLat point, List<Place> places, int limit) {
        return places.stream()
                .map(p -> new Nearby(p, Geodesy.distanceMetres(point, p.point())))
                .filter(n -> n.metres() < FARTHEST_METRES)
                .sorted(Comparator.comparingDouble(Nearby::metres))
                .limit(limit)
                .toList();
    }

    @Override
    public Extent extent(Place place) {
        return answer(() -> {
            int doc = documentOf(PlaceFields.ID, place.id().value());
            Optional<Geometry> outline =
                    doc == DocIdSetIterator.NO_MORE_DOCS ? Optional.<Geometry>empty() : outline(doc);
            return outline.map(o -> Outlines.extent(o, place)).orElseGet(() -> Outlines.disc(place));
        });
    }

    @Override
    public boolean hasOutline(PlaceId id) {
        return answer(() -> {
            int doc = documentOf(PlaceFields.ID, id.value());
            return doc != DocIdSetIterator.NO_MORE_DOCS
                    && index.value(PlaceFields.OUTLINE, doc).isPresent();
        });
    }

    /** Whether the outline of any place is known. */
    boolean hasOutlines() {
        return answer(index::hasOutlines);
    }

    private Optional<Geometry> outline(int doc) throws IOException {
        Optional<BytesRef> wkb = index.value(PlaceFields.OUTLINE, doc);
        if (wkb.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = BytesRef.deepCopyOf(wkb.get()).bytes;
        try {
            return Optional.of(new WKBReader(Geodesy.WGS84).read(bytes));
        } catch (ParseException e) {
            throw new IOException("the index of " + index.source().id() + " is damaged", e);
        }
    }

    /** Shows every place with its outline. */
    void forEach(ImportTarget.PlaceVisitor visitor) throws IOException {
        for (int doc = 0; doc < index.size(); doc++) {
            visitor.visit(index.place(doc), outline(doc).orElse(null));
        }
    }

    @Override
    public List<GazetteerSource> sources() {
        return List.of(index.source());
    }

    @Override
    public int size() {
        return index.size();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
