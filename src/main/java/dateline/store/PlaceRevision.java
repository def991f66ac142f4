package dateline.store;

import dateline.gazetteer.OverlayPlace;
import dateline.gazetteer.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * One edit of a place.
 *
 * @param number from 1, without gaps
 * @param entry the place as it was from then on; absent where the entry was taken back
 */
public record PlaceRevision(
        PlaceId id,
        int number,
        Signature signature,
        @Nullable OverlayPlace entry) {
    public PlaceRevision {
        if (number < 1) {
            throw new IllegalArgumentException("revision " + number + " of " + id.value());
        }
    }

    /** Whether the entry was taken back. */
    public boolean isRemoval() {
        return entry == null;
    }
}
