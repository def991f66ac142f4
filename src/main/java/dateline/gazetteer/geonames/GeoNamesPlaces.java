package dateline.gazetteer.geonames;

import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Makes places of the rows of GeoNames. */
final class GeoNamesPlaces {
    private static final String ADDRESS = "https://www.geonames.org/";
    private static final String ISO = "iso3166-2";
    private static final int DEEPEST = 4;

    private final String sourceId;
    private final FeatureCodes features;
    private final Staging staging;
    private final RegionFinder regions;

    GeoNamesPlaces(String sourceId, FeatureCodes features, Staging staging, RegionFinder regions) {
        this.sourceId = sourceId;
        this.features = features;
        this.staging = staging;
        this.regions = regions;
    }

    /** The id of a place of GeoNames. */
    static PlaceId id(int geoNamesId) {
        return new PlaceId("geonames:" + geoNamesId);
    }

    /** The type and reach of a place; empty where it is left out: by its sort, or as a country that is there already. */
    Optional<FeatureCodes.Sort> sort(GeoNamesRow row) {
        return features.of(row)
                .filter(sort -> sort.type() != PlaceType.COUNTRY
                        || (row.country() != null
                                && regions.country(row.country()).isEmpty()));
    }

    /** The place of a row. */
    Place place(GeoNamesRow row, FeatureCodes.Sort sort) throws IOException {
        GeoNamesNames names = GeoNamesNames.of(row, staging.namesOf(row.id()));
        String country = row.country();
        if (row.feature().equals("P.PPLC") && country != null) {
            names.code(PlaceCode.of(Place.CAPITAL, country));
        }
        if (row.adminDepth() == 1) {
            shippedRegion(row)
                    .filter(p -> p.type() == PlaceType.REGION)
                    .flatMap(p -> p.code(ISO))
                    .ifPresent(code -> names.code(PlaceCode.of(ISO, code)));
        }
        // The table says 1 m where it knows no reach: countries, which only stand where the shipped table lacks them.
        double radius = sort.type() == PlaceType.COUNTRY ? 300_000 : sort.radiusMetres();
        return new Place(
                id(row.id()),
                sort.type(),
                parent(row),
                country,
                row.point(),
                radius,
                row.population(),
                names.toponyms(),
                names.codes(),
                ADDRESS + row.id(),
                sourceId,
                false);
    }

    /**
     * The smallest area that holds the place: for a part of a town that town, else the deepest administrative area of the
     * dump, else the shipped region, else the country.
     */
    private @Nullable PlaceId parent(GeoNamesRow row) throws IOException {
        OptionalInt above = staging.parentOf(row.id());
        if (above.isPresent() && row.feature().equals("P.PPLX")) {
            return id(above.getAsInt());
        }
        int depth = row.adminDepth() == 0 ? DEEPEST : row.adminDepth() - 1;
        for (; depth >= 1; depth--) {
            String key = row.adminKey(depth);
            OptionalInt area = key == null ? OptionalInt.empty() : staging.areaOf(key);
            if (area.isPresent() && area.getAsInt() != row.id()) {
                return id(area.getAsInt());
            }
        }
        if (above.isPresent() && above.getAsInt() != row.id()) {
            return id(above.getAsInt());
        }
        return beyondTheDump(row).map(Place::id).orElse(null);
    }

    private Optional<Place> beyondTheDump(GeoNamesRow row) throws IOException {
        String country = row.country();
        if (country == null || row.feature().startsWith("A.PCL")) {
            return Optional.empty();
        }
        if (row.adminDepth() != 1) {
            Optional<Place> region = shippedRegion(row);
            // A city that is its own region is not in itself.
            if (region.isPresent() && (region.get().type() == PlaceType.REGION || !isSeat(row))) {
                return region;
            }
        }
        return regions.country(country);
    }

    private static boolean isSeat(GeoNamesRow row) {
        return row.feature().equals("P.PPLC") || row.feature().equals("P.PPLA");
    }

    private Optional<Place> shippedRegion(GeoNamesRow row) throws IOException {
        String key = row.adminKey(1);
        return key == null ? Optional.empty() : regions.region(key, staging.titlesOf(key));
    }
}
