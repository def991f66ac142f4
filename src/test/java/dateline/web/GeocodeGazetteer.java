package dateline.web;

import dateline.data.Shipped;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Toponym;
import dateline.gazetteer.index.MemoryGazetteer;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.locationtech.jts.geom.Envelope;

/**
 * A country with an outline, a region, a city with a commune, a quarter and a market in it, a town, a village of a
 * hostile name, and islands on both sides of the antimeridian.
 */
final class GeocodeGazetteer {
    static final String HOSTILE = "<img src=x onerror=alert(1)>&\"'";

    static final Gazetteer PLACES = new MemoryGazetteer(
            List.of(
                    place("ml", PlaceType.COUNTRY, "", -4, 17, 700_000, 22_000_000, "fr:Mali", "ar:مالي"),
                    place("ml.segou-region", PlaceType.REGION, "ml", -6, 13.8, 90_000, 0, "fr:Région de Ségou"),
                    place("ml.bamako", PlaceType.CITY, "ml", -8, 12.64, 15_000, 4_000_000, "fr:Bamako", "ar:باماكو"),
                    place("ml.bamako.vi", PlaceType.COMMUNE, "ml.bamako", -7.95, 12.59, 5_000, 0, "fr:Commune VI"),
                    place(
                            "ml.bamako.faladie",
                            PlaceType.NEIGHBOURHOOD,
                            "ml.bamako.vi",
                            -7.95,
                            12.58,
                            1200,
                            0,
                            "fr:Faladié",
                            "ar:فالادي",
                            "alt:Faladie Sokoro"),
                    place("ml.market", PlaceType.MARKET, "ml.bamako.faladie", -7.948, 12.581, 150, 0, "fr:Marché Rose"),
                    place("ml.segou", PlaceType.TOWN, "ml.segou-region", -6.26, 13.44, 6_000, 130_000, "fr:Ségou"),
                    place("ml.bad", PlaceType.VILLAGE, "ml.segou-region", -5.5, 13.9, 900, 0, "fr:" + HOSTILE),
                    place("fj", PlaceType.COUNTRY, "", 178, -17.8, 300_000, 900_000, "en:Fiji"),
                    place("fj.taveuni", PlaceType.ISLAND, "fj", 179.99, -16.85, 20_000, 0, "en:Taveuni")),
            List.of(),
            Map.of(new PlaceId("ml"), Geodesy.WGS84.toGeometry(new Envelope(-12, 4, 10, 25))),
            Shipped.KNOWLEDGE.pronunciation());

    private GeocodeGazetteer() {}

    private static Place place(
            String id,
            PlaceType type,
            String parent,
            double lon,
            double lat,
            double radius,
            long population,
            String... names) {
        String country = id.substring(0, 2).toUpperCase(Locale.ROOT);
        List<PlaceCode> codes = new ArrayList<>();
        if (id.equals("ml")) {
            codes.add(PlaceCode.of("iso3166-1-alpha3", "MLI"));
        } else if (type == PlaceType.REGION) {
            codes.add(PlaceCode.parse("iso3166-2:ML-4@1960-01-01/.."));
        } else if (id.equals("ml.bamako")) {
            codes.add(PlaceCode.of(Place.CAPITAL, "ML"));
        }
        return new Place(
                new PlaceId(id),
                type,
                parent.isEmpty() ? null : new PlaceId(parent),
                country,
                new LonLat(lon, lat),
                radius,
                population,
                Arrays.stream(names)
                        .map(n -> n.split(":", 2))
                        .map(n -> new Toponym(n[1], n[0]))
                        .toList(),
                codes,
                "test",
                GazetteerSource.SHIPPED,
                false);
    }
}
