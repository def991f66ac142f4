package dateline.gazetteer.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.SharedFolder;
import dateline.data.Shipped;
import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Protects what the shipped tables hold: how much, under which codes, and how far from where others put it. */
class ShippedContentTest {
    private static final Set<String> SCHEMES =
            Set.of("iso3166-1", "iso3166-1-alpha3", "iso3166-2", "ocha-pcode", "icao", "iata", "geonames", "capital");
    private static final Set<PlaceType> SETTLEMENTS = Set.of(PlaceType.CITY, PlaceType.TOWN, PlaceType.VILLAGE);

    /** Arabic words of every day that are also names of places; the tables put a head word before them. */
    private static final Set<String> EVERYDAY = Set.of(
            "صور",
            "البندقية",
            "بري",
            "مايو",
            "كاس",
            "ثابت",
            "بيضة",
            "واط",
            "قارة",
            "القصير",
            "الضمير",
            "هجين",
            "حديثة",
            "السلمية",
            "سلمية",
            "الطبقة",
            "المالحة",
            "الصالحة",
            "الصحافة",
            "العمارات",
            "بليل",
            "الشجرة",
            "مركبا",
            "إذنا",
            "الطيبة",
            "الأزرق",
            "حائل",
            "عسير",
            "الصباحية",
            "الوفرة",
            "مخمور",
            "عتق",
            "حرض",
            "القيادة العامة");

    private static final List<Place> PLACES = Shipped.KNOWLEDGE.places();

    @Test
    void the_regions_and_cercles_of_mali_are_complete() {
        // Nineteen regions; the twentieth, the District of Bamako, is the city itself. 159 cercles since 2023.
        assertThat(of("ML", Set.of(PlaceType.REGION))).hasSize(19);
        assertThat(of("ML", Set.of(PlaceType.DISTRICT))).hasSize(159);
    }

    @Test
    void the_sahel_and_its_neighbours_are_there_in_detail() {
        assertThat(settlements("ML", "BF", "NE")).hasSizeGreaterThanOrEqualTo(700);
        assertThat(settlements("BJ", "TG", "GH", "CI", "GN", "SN", "MR", "DZ", "LY", "TD", "NG", "CM"))
                .hasSizeGreaterThanOrEqualTo(350);
        assertThat(PLACES.stream().filter(p -> SETTLEMENTS.contains(p.type()))).hasSizeGreaterThanOrEqualTo(3000);
    }

    @Test
    void every_code_is_of_a_known_scheme_and_used_once() {
        Map<PlaceCode, PlaceId> holders = new HashMap<>();
        for (Place place : PLACES) {
            for (PlaceCode code : place.codes()) {
                assertThat(SCHEMES).as(place.id().value()).contains(code.scheme());
                PlaceId other = holders.put(code, place.id());
                assertThat(other).as("%s of %s", code, place.id().value()).isNull();
            }
        }
    }

    @Test
    void menaka_has_its_iso_code_since_2017_and_bamako_has_not_taken_it() {
        Place menaka = Shipped.GAZETTEER.find(new PlaceId("ml.menaka-region")).orElseThrow();
        assertThat(menaka.codes()).extracting(PlaceCode::toString).contains("iso3166-2:ML-9@2017-11-23/..");
        Place bamako = Shipped.GAZETTEER.find(new PlaceId("ml.bamako")).orElseThrow();
        assertThat(bamako.code("ocha-pcode")).contains("ML09");
        assertThat(bamako.code("iso3166-2")).contains("ML-BKO");
    }

    @Test
    void a_country_has_one_capital() {
        Map<String, Long> capitals = PLACES.stream()
                .filter(Place::isCapital)
                .collect(Collectors.groupingBy(p -> String.valueOf(p.country()), Collectors.counting()));
        assertThat(capitals)
                .allSatisfy((country, count) -> assertThat(count).as(country).isEqualTo(1));
    }

    @Test
    void a_place_lies_within_reach_of_the_place_that_contains_it() {
        Map<PlaceId, Place> byId = PLACES.stream().collect(Collectors.toMap(Place::id, p -> p));
        List<String> astray = new ArrayList<>();
        for (Place place : PLACES) {
            Place parent = place.parent() == null ? null : byId.get(place.parent());
            if (parent != null && parent.type() != PlaceType.COUNTRY) {
                double reach = 2 * parent.radiusMetres() + place.radiusMetres() + 20_000;
                if (Geodesy.distanceMetres(place.point(), parent.point()) > reach) {
                    astray.add(place.id().value() + " of " + parent.id().value());
                }
            }
        }
        assertThat(astray).isEmpty();
    }

    @Test
    void no_settlement_is_listed_twice() {
        Map<String, Place> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (Place place : PLACES) {
            if (SETTLEMENTS.contains(place.type())) {
                place.names().stream()
                        .map(n -> place.country() + " " + n.name())
                        .distinct()
                        .forEach(name -> {
                            Place other = seen.putIfAbsent(name, place);
                            if (other != null && Geodesy.distanceMetres(other.point(), place.point()) < 3000) {
                                twice.add(name + ": " + other.id().value() + " "
                                        + place.id().value());
                            }
                        });
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void no_arabic_name_is_an_everyday_word() {
        assertThat(PLACES)
                .allSatisfy(p -> assertThat(p.names()).as(p.id().value()).noneMatch(n -> EVERYDAY.contains(n.name())));
    }

    @Test
    void mali_s_regions_and_cercles_hold_their_chief_towns() {
        Map<String, Place> byCode = new HashMap<>();
        PLACES.forEach(p -> p.code("ocha-pcode").ifPresent(c -> byCode.put(c, p)));
        List<String> wrong = new ArrayList<>();
        List<Map<String, String>> truth = SharedFolder.table("truth/truth_mali_admin.csv");
        for (Map<String, String> row : truth) {
            String code = String.valueOf(row.get("pcode"));
            // The District of Bamako stands in that list as region ML09 and again as its own cercle.
            Place place = byCode.get(code.equals("ML0901") ? "ML09" : code);
            if (place == null) {
                wrong.add(code + " absent");
            } else if (!String.valueOf(row.get("seat_lat")).isEmpty()
                    && Geodesy.distanceMetres(place.point(), point(row, "seat_lon", "seat_lat"))
                            > place.radiusMetres()) {
                wrong.add(code + " " + place.name());
            }
        }
        assertThat(wrong.size() / (double) truth.size()).as("%s", wrong).isLessThanOrEqualTo(0.05);
    }

    @Test
    void towns_of_the_sahel_are_present_within_five_kilometres() {
        List<String> wrong = new ArrayList<>();
        List<Map<String, String>> truth = SharedFolder.table("truth/truth_sahel_towns.csv");
        for (Map<String, String> row : truth) {
            double metres = Stream.concat(
                            Stream.of(row.get("name")),
                            Stream.of(String.valueOf(row.get("variants")).split("\\|", -1)))
                    .flatMap(n -> Shipped.GAZETTEER.named(String.valueOf(n)).stream())
                    .map(Match::place)
                    .mapToDouble(p -> Geodesy.distanceMetres(p.point(), point(row, "lon", "lat")))
                    .min()
                    .orElse(1e8);
            if (metres > 5000) {
                wrong.add(row.get("name") + (metres > 1e7 ? " absent" : " " + Math.round(metres) + " m"));
            }
        }
        assertThat(wrong.size() / (double) truth.size())
                .as("%s of %d", wrong, truth.size())
                .isLessThanOrEqualTo(0.05);
    }

    private static LonLat point(Map<String, String> row, String lon, String lat) {
        return new LonLat(
                Double.parseDouble(String.valueOf(row.get(lon))), Double.parseDouble(String.valueOf(row.get(lat))));
    }

    private static List<Place> settlements(String... countries) {
        return Stream.of(countries).flatMap(c -> of(c, SETTLEMENTS).stream()).toList();
    }

    private static List<Place> of(String country, Set<PlaceType> types) {
        return PLACES.stream()
                .filter(p -> country.equals(p.country()) && types.contains(p.type()))
                .toList();
    }
}
