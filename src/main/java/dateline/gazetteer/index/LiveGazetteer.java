package dateline.gazetteer.index;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Match;
import dateline.gazetteer.Nearby;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.Scope;
import dateline.geo.BoundingBox;
import dateline.geo.Extent;
import dateline.geo.LonLat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The gazetteer as it is now: searches go to one that never changes, until {@link #reload} puts another in its place.
 * Who asks several questions that belong together asks them of {@link #now}.
 */
public final class LiveGazetteer implements Gazetteer {
    private final LongSupplier version;
    private final Supplier<Gazetteer> content;
    private volatile Built built;

    private record Built(long version, Gazetteer gazetteer) {}

    /**
     * A gazetteer of this content, built at once.
     *
     * @param version a number that grows whenever the content changes; cheap
     * @param content builds a gazetteer of the content as it is at the call
     */
    public LiveGazetteer(LongSupplier version, Supplier<Gazetteer> content) {
        this.version = version;
        this.content = content;
        this.built = build(version, content);
    }

    private static Built build(LongSupplier version, Supplier<Gazetteer> content) {
        // The number first: content that is newer than its number is only built once too often.
        long number = version.getAsLong();
        return new Built(number, content.get());
    }

    /** Takes over what has changed since; when this returns, every search sees it. Cheap where nothing has. */
    public void reload() {
        long wanted = version.getAsLong();
        if (built.version() < wanted) {
            rebuild(wanted);
        }
    }

    /** One at a time: whoever waited here finds that the one before has taken over its change too. */
    private synchronized void rebuild(long wanted) {
        if (built.version() < wanted) {
            built = build(version, content);
        }
    }

    /** The gazetteer of this moment, which stays as it is. */
    public Gazetteer now() {
        return built.gazetteer();
    }

    @Override
    public Optional<Place> find(PlaceId id) {
        return now().find(id);
    }

    @Override
    public List<Place> numbered(Set<Long> numbers) {
        return now().numbered(numbers);
    }

    @Override
    public List<Match> named(String name, Scope scope, int limit) {
        return now().named(name, scope, limit);
    }

    @Override
    public List<Match> beginningWith(String prefix, Scope scope, int limit) {
        return now().beginningWith(prefix, scope, limit);
    }

    @Override
    public boolean mayBeginWith(String beginning) {
        return now().mayBeginWith(beginning);
    }

    @Override
    public List<Match> misspelt(String name, int most, Scope scope, int limit) {
        return now().misspelt(name, most, scope, limit);
    }

    @Override
    public List<Match> soundingLike(String name, double least, Scope scope, int limit) {
        return now().soundingLike(name, least, scope, limit);
    }

    @Override
    public boolean hasSoundingLike(String name, double least, Scope scope, int limit) {
        return now().hasSoundingLike(name, least, scope, limit);
    }

    @Override
    public List<Place> within(BoundingBox box, int limit) {
        return now().within(box, limit);
    }

    @Override
    public List<Place> inside(PlaceId ancestor, Scope scope, int limit) {
        return now().inside(ancestor, scope, limit);
    }

    @Override
    public boolean isInside(Place place, PlaceId ancestor) {
        return now().isInside(place, ancestor);
    }

    @Override
    public List<Place> bearing(String scheme, String value) {
        return now().bearing(scheme, value);
    }

    @Override
    public Optional<Place> capital(String country) {
        return now().capital(country);
    }

    @Override
    public List<Place> holding(LonLat point) {
        return now().holding(point);
    }

    @Override
    public List<Nearby> nearest(LonLat point, Scope scope, int limit) {
        return now().nearest(point, scope, limit);
    }

    @Override
    public Extent extent(Place place) {
        return now().extent(place);
    }

    @Override
    public boolean hasOutline(PlaceId id) {
        return now().hasOutline(id);
    }

    @Override
    public Gazetteer wellKnown() {
        return now().wellKnown();
    }

    @Override
    public List<GazetteerSource> sources() {
        return now().sources();
    }

    @Override
    public int size() {
        return now().size();
    }
}
