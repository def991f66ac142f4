package dateline.gazetteer;

import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;

/** Places of an overlay, as tests need them. */
public final class OverlayPlaces {
    private OverlayPlaces() {}

    /** A quarter near the middle of Bamako. */
    public static OverlayPlace quarter(String id, String... names) {
        return quarter(id, null, names);
    }

    /** A quarter near the middle of Bamako with an outline. */
    public static OverlayPlace quarter(String id, @Nullable Polygon outline, String... names) {
        Place place = new Place(
                new PlaceId(id),
                PlaceType.NEIGHBOURHOOD,
                new PlaceId("ml.bamako"),
                "ML",
                new LonLat(-7.98, 12.62),
                900,
                0,
                List.of(names).stream().map(n -> new Toponym(n, "alt")).toList(),
                List.of(PlaceCode.parse("desk:7@2020-01-01/..")),
                "editor",
                GazetteerSource.OVERLAY,
                false);
        return new OverlayPlace(place, outline, "seen on the ground");
    }

    /** A square with its sides along the meridians. */
    public static Polygon square(double west, double south, double side) {
        return Geodesy.WGS84.createPolygon(new Coordinate[] {
            new Coordinate(west, south),
            new Coordinate(west + side, south),
            new Coordinate(west + side, south + side),
            new Coordinate(west, south + side),
            new Coordinate(west, south)
        });
    }
}
