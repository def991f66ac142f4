package dateline.gazetteer;

import dateline.geo.LonLat;
import dateline.geo.Precision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a point.
 *
 * @param areas the places that hold it, smallest first: by their outline, or where none is known by their disc
 * @param nearest the places with their representative point nearest to it, nearest first
 * @param precision how exactly the smallest area places it; a point is never described more exactly than that, and
 *     where no area holds it not at all
 */
public record Surroundings(
        LonLat point,
        List<Area> areas,
        List<Nearby> nearest,
        @Nullable Precision precision) {
    public Surroundings {
        areas = List.copyOf(areas);
        nearest = List.copyOf(nearest);
    }

    /** The places that hold the point, smallest first. */
    public List<Place> holding() {
        return areas.stream().map(Area::place).toList();
    }

    /**
     * An area that holds the point.
     *
     * @param metres from the point to the representative point of the area
     * @param byOutline whether its outline holds the point; else only the disc of its radius does
     */
    public record Area(Place place, double metres, boolean byOutline) {}
}
