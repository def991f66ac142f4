package dateline.web;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Toponym;
import dateline.gazetteer.index.KnownPlaces;
import dateline.geo.LonLat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Three places that contain each other. */
final class SmallGazetteer {
    static final KnownPlaces KNOWN = new KnownPlaces(
            List.of(
                    place("ml", PlaceType.COUNTRY, null, -4, 17, 700_000, 22_000_000, "Mali", "مالي"),
                    place("ml.bamako", PlaceType.CITY, "ml", -8, 12.64, 15_000, 4_000_000, "Bamako", "باماكو"),
                    place(
                            "ml.bamako.faladie",
                            PlaceType.NEIGHBOURHOOD,
                            "ml.bamako",
                            -7.95,
                            12.58,
                            1200,
                            0,
                            "Faladié",
                            "فالادي")),
            List.of(),
            Map.of(),
            dateline.data.Shipped.KNOWLEDGE.pronunciation());

    static final Gazetteer PLACES = KNOWN.with(List.of());

    private SmallGazetteer() {}

    private static Place place(
            String id,
            PlaceType type,
            @Nullable String parent,
            double lon,
            double lat,
            double radius,
            long population,
            String french,
            String arabic) {
        return new Place(
                new PlaceId(id),
                type,
                parent == null ? null : new PlaceId(parent),
                "ML",
                new LonLat(lon, lat),
                radius,
                population,
                List.of(new Toponym(french, "fr"), new Toponym(arabic, "ar")),
                List.of(),
                "test",
                GazetteerSource.SHIPPED,
                false);
    }
}
