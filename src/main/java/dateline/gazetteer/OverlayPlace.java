package dateline.gazetteer;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * A place as an editor added or corrected it. It takes the place of whatever else has its id.
 *
 * @param place of the origin {@link GazetteerSource#OVERLAY}
 * @param outline its area, a polygon or multipolygon in WGS 84, longitude first; absent where it is the disc of its radius
 * @param note for other editors, may be empty
 */
public record OverlayPlace(Place place, @Nullable Geometry outline, String note) {
    public OverlayPlace {
        if (!place.origin().equals(GazetteerSource.OVERLAY)) {
            throw new IllegalArgumentException(
                    place.id().value() + " is of " + place.origin() + " and not of the overlay");
        }
        if (outline != null && (!(outline instanceof Polygonal) || outline.isEmpty())) {
            throw new IllegalArgumentException("the outline of " + place.id().value() + " is no area");
        }
    }

    /** The id of the place. */
    public PlaceId id() {
        return place.id();
    }
}
