package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.data.SharedFolder;
import dateline.data.Shipped;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.report.PublicationBasis;
import dateline.resolution.Resolution;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects what the product is built for: the report of the Bamako attack, point by point, and its neighbours. */
class RealReportTest {
    private static final String FILE = "reports/bamako-2024-09-19.ar.txt";
    private static final Instant TUESDAY = Instant.parse("2024-09-17T00:00:00Z");
    private static final Instant HALF_PAST_FIVE = Instant.parse("2024-09-17T05:30:00Z");
    private static final LonLat FALADIE = new LonLat(-7.9497, 12.5856);
    private static final LonLat BANANKABOUGOU = new LonLat(-7.93455, 12.59595);
    private static final LonLat AIRPORT = new LonLat(-7.9499, 12.5335);
    private static final String SCHOOL = "الدرك";

    @Test
    void point_1_the_places_are_found_with_exact_offsets_and_resolved() {
        Reading reading = report();
        String text = reading.report().text();
        assertThat(reading.report().language().code()).isEqualTo("ar");
        assertThat(reading.mentions())
                .allSatisfy(m -> assertThat(m.span().of(text)).isEqualTo(m.surface()));
        for (String words : List.of(
                "باماكو",
                "فالادي",
                "بانانكابوجو",
                "المطار الدولي الرئيس",
                "معهد الدرك",
                "مطاراً عسكرياً",
                "مالي",
                "بوركينا فاسو",
                "النيجر")) {
            assertThat(mentions(reading, words)).as(words).hasSize(occurrences(text, words));
        }
        assertThat(mentions(reading, "الساحل")).isNotEmpty();
        assertThat(mentions(reading, "مركز تدريب لقوات الدرك")).hasSize(2);
        assertThat(mentions(reading, "فالادي")).allSatisfy(m -> isWithin(m, FALADIE, 2500));
        assertThat(mentions(reading, "بانانكابوجو")).allSatisfy(m -> isWithin(m, BANANKABOUGOU, 2500));
        assertThat(mentions(reading, "المطار الدولي الرئيس")).allSatisfy(m -> isWithin(m, AIRPORT, 1000));
        Stream.of("فالادي", "بانانكابوجو")
                .flatMap(w -> mentions(reading, w).stream())
                .forEach(m -> assertThat(Shipped.GAZETTEER.isInside(
                                Objects.requireNonNull(m.place()), new dateline.gazetteer.PlaceId("ml.bamako")))
                        .isTrue());
        assertThat(mentions(reading, SCHOOL)).isNotEmpty().allSatisfy(m -> {
            assertThat(Objects.requireNonNull(m.place()).id().value()).isEqualTo("ml.bamako.faladie");
            assertThat(m.precision()).isEqualTo(Precision.NEIGHBOURHOOD);
            assertThat(m.note()).contains("exact site not known");
        });
    }

    @Test
    void point_2_the_news_is_two_attacks_the_gunfire_the_closure_and_the_sweep() {
        Reading reading = report();
        List<Incident> attacks = news(reading, "armed-attack");
        assertThat(attacks)
                .extracting(i -> Objects.requireNonNull(i.location().placeId()).value())
                .containsExactlyInAnyOrder("ml.bamako.faladie", "ml.bamako.air-base-101");
        assertThat(attacks).allSatisfy(a -> assertThat(a.time().start()).isEqualTo(HALF_PAST_FIVE));
        Incident gunfire = only(news(reading, "gunfire"));
        assertThat(Objects.requireNonNull(gunfire.location().placeId()).value()).isEqualTo("ml.bamako.banankabougou");
        assertThat(gunfire.time().start()).isBetween(TUESDAY, HALF_PAST_FIVE);
        assertThat(gunfire.sources()).extracting(Source::kind).contains(SourceKind.WITNESS);
        Incident closure = only(news(reading, "closure"));
        assertThat(Objects.requireNonNull(closure.location().placeId()).value()).isEqualTo("ml.bamako.airport");
        assertThat(closure.sources()).extracting(Source::kind).containsExactly(SourceKind.SECURITY);
        Incident sweep = only(news(reading, "security-operation"));
        assertThat(Objects.requireNonNull(sweep.location().placeId()).value()).isEqualTo("ml.bamako.faladie");
        assertThat(sweep.sources()).extracting(Source::kind).containsExactly(SourceKind.MILITARY);
        assertThat(reading.incidents().stream().filter(i -> !i.background())).hasSize(5);
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void point_3_every_claim_stands_beside_the_others_with_its_source_and_words() {
        Reading reading = report();
        Incident attack = news(reading, "armed-attack").stream()
                .filter(i -> "ml.bamako.faladie"
                        .equals(Objects.requireNonNull(i.location().placeId()).value()))
                .findFirst()
                .orElseThrow();
        assertThat(attack.claims())
                .extracting(c -> c.quantity() + " " + c.low() + " " + c.high() + " " + c.qualifier() + " "
                        + c.source().kind())
                .containsExactlyInAnyOrder(
                        "KILLED 70 null MORE_THAN SECURITY",
                        "WOUNDED 200 200 EXACT SECURITY",
                        "KILLED 77 77 EXACT SECURITY",
                        "WOUNDED 255 255 EXACT SECURITY",
                        "KILLED 100 100 ABOUT DOCUMENT",
                        "KILLED 81 81 EXACT DOCUMENT");
        assertThat(attack.claims()).allSatisfy(c -> {
            assertThat(c.evidence().quote()).contains(c.text());
            assertThat(c.evidence().span().of(reading.report().text()))
                    .isEqualTo(c.evidence().quote());
        });
        assertThat(attack.claims())
                .filteredOn(c -> Objects.equals(c.low(), 77))
                .allSatisfy(c -> assertThat(c.source().anonymous()).isTrue());
        assertThat(attack.range(Quantity.KILLED)).contains(new Incident.Range(70, 100, false));
        assertThat(attack.range(Quantity.WOUNDED)).contains(new Incident.Range(200, 255, false));
    }

    @Test
    void point_4_history_is_background() {
        List<Incident> background =
                report().incidents().stream().filter(Incident::background).toList();
        assertThat(background)
                .anySatisfy(i -> assertThat(i.time().start()).isEqualTo(Instant.parse("2012-01-01T00:00:00Z")));
        List<Incident> coups =
                background.stream().filter(i -> i.kind().equals("coup")).toList();
        assertThat(coups)
                .extracting(i -> i.location().country() + " "
                        + (i.time().start() == null
                                ? ""
                                : i.time().start().toString().substring(0, 4)))
                .contains("ML 2020", "ML 2021", "BF ", "NE ");
        assertThat(background).filteredOn(i -> !i.kind().equals("coup")).anySatisfy(i -> {
            assertThat(i.time().start()).isEqualTo(Instant.parse("2024-07-21T00:00:00Z"));
            assertThat(i.evidence().get(0).quote()).contains("فاغنر");
        });
        assertThat(report().incidents())
                .filteredOn(i -> !i.background())
                .allSatisfy(i -> assertThat(i.kind()).isNotEqualTo("coup"));
    }

    @Test
    void point_5_two_accounts_of_where_the_gunfire_came_from_are_kept_apart() {
        Incident gunfire = only(news(report(), "gunfire"));
        assertThat(gunfire.origins())
                .extracting(o -> o.location().relation() + " "
                        + Objects.requireNonNull(o.location().placeId()).value())
                .containsExactlyInAnyOrder("DIRECTION ml.bamako.airport", "NEAR ml.bamako.faladie");
        assertThat(gunfire.origins())
                .filteredOn(o -> o.location().relation() == Relation.DIRECTION)
                .allSatisfy(o -> assertThat(o.location().extent()).isNull());
        assertThat(gunfire.location().relation()).isEqualTo(Relation.IN);
        assertThat(gunfire.origins())
                .allSatisfy(o -> assertThat(o.source().kind()).isEqualTo(SourceKind.WITNESS));
    }

    @Test
    void point_6_without_a_date_the_report_says_so_and_none_is_invented() {
        Reading reading = Shipped.read(SharedFolder.read(FILE), null);
        assertThat(reading.report().publication().basis()).isEqualTo(PublicationBasis.RECEIVED);
        assertThat(reading.warnings()).extracting(Warning::code).containsExactly("publication-date-unknown");
        assertThat(reading.incidents().stream().filter(i -> !i.background()))
                .isNotEmpty()
                .allSatisfy(i -> assertThat(i.time().isKnown()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"A02", "A08", "A11", "B01", "C02", "C05"})
    void other_reports_come_out_by_the_same_rules(String id) throws IOException {
        JsonNode report = report(id);
        Reading reading = Shipped.read(
                report.path("text").asText(), report.path("published").asText() + "T12:00:00Z");
        assertThat(reading.report().language().code())
                .isEqualTo(report.path("lang").asText());
        List<Incident> news =
                reading.incidents().stream().filter(i -> !i.background()).toList();
        assertThat(news).isNotEmpty();

        JsonNode when = report.path("when");
        LocalDate first =
                LocalDate.parse(when.path("date").asText(when.path("from").asText()));
        LocalDate last =
                LocalDate.parse(when.path("date").asText(when.path("to").asText()));
        assertThat(news).allSatisfy(i -> {
            assertThat(i.time().start()).isAfterOrEqualTo(first.atStartOfDay().toInstant(ZoneOffset.UTC));
            assertThat(i.time().end())
                    .isBeforeOrEqualTo(last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        });
        if (when.has("time")) {
            assertThat(news)
                    .anySatisfy(i -> assertThat(i.time().start())
                            .isEqualTo(Instant.parse(
                                    first + "T" + when.path("time").asText().replace("Z", ":00Z"))));
        }

        JsonNode places = JsonMapper.builder()
                .build()
                .readTree(SharedFolder.read("reports/places.json"))
                .path("places");
        for (JsonNode place : report.path("places")) {
            JsonNode truth = places.path(place.path("key").asText());
            if (truth.path("tolerance_m").asInt() > 0) {
                assertThat(reading.mentions())
                        .as(place.path("surface").asText())
                        .anySatisfy(m -> isWithin(
                                m, point(truth), truth.path("tolerance_m").asInt()));
            }
            if (List.of("event", "gunfire heard").contains(place.path("role").asText())
                    && news.stream().noneMatch(i -> i.location().precision() == Precision.NEIGHBOURHOOD)) {
                assertThat(Geodesy.distanceMetres(
                                Objects.requireNonNull(news.get(0).location().extent())
                                        .point(),
                                point(truth)))
                        .isLessThan(truth.path("tolerance_m").asInt());
            }
        }
    }

    /** What each report claims: the quantity and the least and greatest number its words allow. */
    private static final Map<String, List<String>> CLAIMS = Map.of(
            "A02", List.of(),
            "A08", List.of("KILLED 70 null", "KILLED 2 null"),
            "A11", List.of(),
            "B01", List.of("KILLED 84 84", "KILLED 47 47", "KILLED 2 null"),
            "C02", List.of("KILLED 100 200"),
            "C05", List.of("KILLED 100 100", "KILLED 100 200"));

    @ParameterizedTest
    @ValueSource(strings = {"A02", "A08", "A11", "B01", "C02", "C05"})
    void the_claims_of_other_reports_are_read_with_their_bounds(String id) throws IOException {
        JsonNode report = report(id);
        Reading reading = Shipped.read(
                report.path("text").asText(), report.path("published").asText() + "T12:00:00Z");
        List<String> killed = new ArrayList<>();
        reading.incidents().stream()
                .flatMap(i -> i.claims().stream())
                .filter(c -> c.quantity() == Quantity.KILLED)
                .map(c -> c.quantity() + " " + c.low() + " " + c.high())
                .distinct()
                .forEach(killed::add);
        assertThat(killed).containsExactlyInAnyOrderElementsOf(Objects.requireNonNull(CLAIMS.get(id)));
    }

    @Test
    void the_evacuated_are_neither_dead_nor_displaced() throws IOException {
        for (String id : List.of("C02", "C05")) {
            assertThat(Shipped.read(report(id).path("text").asText(), "2024-08-25T12:00:00Z").incidents().stream()
                            .flatMap(i -> i.claims().stream()))
                    .extracting(Claim::low)
                    .doesNotContain(140);
        }
    }

    private static Reading report() {
        return Shipped.read(SharedFolder.read(FILE), "2024-09-19T00:00:00Z");
    }

    private static JsonNode report(String id) throws IOException {
        for (JsonNode each : JsonMapper.builder().build().readTree(SharedFolder.read("reports/real-reports.json"))) {
            if (each.path("id").asText().equals(id)) {
                return each;
            }
        }
        throw new AssertionError("no report " + id);
    }

    private static LonLat point(JsonNode truth) {
        return new LonLat(truth.path("lon").asDouble(), truth.path("lat").asDouble());
    }

    private static List<Resolution> mentions(Reading reading, String words) {
        return reading.mentions().stream()
                .filter(m -> m.surface().contains(words))
                .toList();
    }

    /** How often words stand in a text, letters glued before them allowed, as words of their own. */
    private static int occurrences(String text, String words) {
        return (int) java.util.regex.Pattern.compile("(?<!\\p{L})[وبلف]?" + words + "(?!\\p{L})")
                .matcher(text)
                .results()
                .count();
    }

    private static void isWithin(Resolution m, LonLat truth, double metres) {
        assertThat(Geodesy.distanceMetres(
                        Objects.requireNonNull(m.extent(), m.surface()).point(), truth))
                .as(m.surface())
                .isLessThan(metres);
    }

    private static List<Incident> news(Reading reading, String kind) {
        return reading.incidents().stream()
                .filter(i -> !i.background() && i.kind().equals(kind))
                .toList();
    }

    private static Incident only(List<Incident> incidents) {
        assertThat(incidents).hasSize(1);
        return incidents.get(0);
    }
}
