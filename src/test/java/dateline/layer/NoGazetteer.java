package dateline.layer;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.geo.BoundingBox;
import dateline.geo.Extent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A gazetteer that knows the few places a test gives it. */
public final class NoGazetteer implements Gazetteer {
    private final List<Place> places;

    public NoGazetteer(Place... places) {
        this.places = Arrays.asList(places);
    }

    @Override
    public Optional<Place> find(PlaceId id) {
        return places.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    @Override
    public List<Match> named(String name) {
        return List.of();
    }

    @Override
    public List<Match> soundingLike(String name, int limit) {
        return List.of();
    }

    @Override
    public List<Match> beginningWith(String prefix, int limit) {
        return List.of();
    }

    @Override
    public List<Place> within(BoundingBox box, int limit) {
        return List.of();
    }

    @Override
    public List<Place> inside(PlaceId ancestor) {
        return List.of();
    }

    @Override
    public boolean isInside(Place place, PlaceId ancestor) {
        return false;
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
