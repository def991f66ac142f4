package dateline.incident;

import dateline.gazetteer.PlaceId;
import dateline.geo.Extent;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.resolution.PlaceBasis;
import org.jspecify.annotations.Nullable;

/**
 * Where something happened, as precisely as it was stated.
 *
 * @param placeId the place of the gazetteer it is stated against
 * @param placeName its name, or the words of the report where no place was found; empty where no word says where
 * @param precision absent when it cannot be placed
 * @param extent absent when it cannot be placed
 * @param country ISO 3166-1 alpha-2
 * @param admin1 name of the first-level area
 * @param note what a reader must know; empty where nothing
 */
public record Location(
        @Nullable PlaceId placeId,
        String placeName,
        @Nullable Precision precision,
        Relation relation,
        PlaceBasis basis,
        @Nullable Extent extent,
        @Nullable String country,
        @Nullable String admin1,
        String note) {
    /** No word says where. */
    public static final Location UNKNOWN =
            new Location(null, "", null, Relation.IN, PlaceBasis.STATED, null, null, null, "");
}
