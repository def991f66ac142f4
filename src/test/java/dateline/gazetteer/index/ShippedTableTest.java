package dateline.gazetteer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.data.Knowledge;
import dateline.data.SharedFolder;
import dateline.data.Shipped;
import dateline.gazetteer.Match;
import dateline.gazetteer.MatchMethod;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Scope;
import dateline.gazetteer.Toponym;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects the shipped table: that it loads, hangs together, and says what other sources say. */
class ShippedTableTest {
    private static final PlaceId BAMAKO = new PlaceId("ml.bamako");
    private static final String HEADER =
            "id\ttype\tparent\tcountry\tlon\tlat\tradius_m\tpopulation\tnames\tcodes\tsource\tnote\n";

    @Test
    void ids_are_unique_and_parents_exist() {
        List<Place> places = Shipped.KNOWLEDGE.places();
        assertThat(places).extracting(Place::id).doesNotHaveDuplicates();
        Set<PlaceId> ids = places.stream().map(Place::id).collect(Collectors.toSet());
        assertThat(places).allSatisfy(p -> {
            if (p.parent() != null) {
                assertThat(ids).contains(p.parent());
            }
        });
    }

    @Test
    void every_row_says_where_it_can_be_checked() {
        assertThat(Shipped.KNOWLEDGE.places())
                .allSatisfy(p -> assertThat(p.source()).as(p.id().value()).isNotBlank());
    }

    @Test
    void the_first_version_has_the_places_it_promises() {
        assertThat(inBamako(PlaceType.NEIGHBOURHOOD)).hasSizeGreaterThanOrEqualTo(60);
        assertThat(inBamako(PlaceType.COMMUNE)).hasSize(6);
        assertThat(Shipped.KNOWLEDGE.places().stream()
                        .filter(p -> p.type() == PlaceType.TOWN || p.type() == PlaceType.CITY))
                .hasSizeGreaterThanOrEqualTo(120);
        assertThat(Shipped.KNOWLEDGE.places().stream().filter(p -> p.type() == PlaceType.COUNTRY))
                .hasSizeGreaterThanOrEqualTo(193);
    }

    @Test
    void every_country_has_a_capital() {
        Set<String> withCapital = Shipped.KNOWLEDGE.places().stream()
                .filter(p -> p.isCapital())
                .map(p -> String.valueOf(p.country()))
                .collect(Collectors.toSet());
        // Territories of other countries and places without a town may go without.
        List<String> without = Shipped.KNOWLEDGE.places().stream()
                .filter(p -> p.type() == PlaceType.COUNTRY)
                .map(p -> String.valueOf(p.country()))
                .filter(c -> !withCapital.contains(c))
                .toList();
        assertThat(without)
                .doesNotContain("ML", "BF", "NE", "SN", "DZ", "LY", "SD", "SY", "LB", "FR", "US", "RU", "NG", "TD");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Germany, DE",
        "Allemagne, DE",
        "ألمانيا, DE",
        "Burkina Faso, BF",
        "بوركينا فاسو, BF",
        "Côte d’Ivoire, CI",
        "Ivory Coast, CI",
        "ساحل العاج, CI",
        "Mali, ML",
        "مالي, ML",
        "النيجر, NE",
        "نيجيريا, NG",
        "Niger, NE",
        "Nigéria, NG",
        "United States, US",
        "États-Unis, US",
        "الولايات المتحدة, US"
    })
    void countries_are_known_in_every_language(String name, String country) {
        assertThat(Shipped.GAZETTEER.named(name).stream().map(Match::place))
                .filteredOn(p -> p.type() == PlaceType.COUNTRY)
                .extracting(Place::country)
                .containsExactly(country);
    }

    @Test
    void every_country_of_the_table_has_a_name_in_every_language_of_the_reader() {
        Shipped.KNOWLEDGE.places().stream()
                .filter(p -> p.type() == PlaceType.COUNTRY)
                .flatMap(p -> Shipped.GAZETTEER.find(p.id()).stream())
                .forEach(p -> assertThat(p.names())
                        .as(p.id().value())
                        .extracting(Toponym::language)
                        .contains("en", "fr", "ar"));
    }

    @Test
    void neither_faladie_nor_banankabougou_is_listed_in_arabic() {
        Stream.of("ml.bamako.faladie", "ml.bamako.banankabougou")
                .flatMap(id -> Shipped.GAZETTEER.find(new PlaceId(id)).stream())
                .forEach(p -> assertThat(p.names())
                        .noneMatch(n -> n.language().equals("ar")
                                || n.name()
                                        .codePoints()
                                        .anyMatch(
                                                c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC)));
    }

    @ParameterizedTest
    @CsvSource({
        "فالادي, ml.bamako.faladie",
        "فالادييه, ml.bamako.faladie",
        "فالاديي, ml.bamako.faladie",
        "فالجي, ml.bamako.faladie",
        "فالدجي, ml.bamako.faladie",
        "فلاديه, ml.bamako.faladie",
        "بانانكابوجو, ml.bamako.banankabougou",
        "بانانكابوغو, ml.bamako.banankabougou",
        "بانانكابوڨو, ml.bamako.banankabougou",
        "بنانكابوغو, ml.bamako.banankabougou",
        "سيبنيكورو, ml.bamako.sebenikoro",
        "لافيابوغو, ml.bamako.lafiabougou"
    })
    void arabic_spellings_are_found_by_sound_among_the_first(String arabic, String id) {
        List<Match> found = Shipped.GAZETTEER.soundingLike(arabic, 60);
        assertThat(found.stream()
                        .limit(60)
                        .filter(m -> m.method() == MatchMethod.SOUND)
                        .map(Match::place))
                .filteredOn(p -> Shipped.GAZETTEER.isInside(p, BAMAKO))
                .extracting(p -> p.id().value())
                .startsWith(id);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource({
        "Bamoko, ml.bamako",
        "Wagadougo, bf.ouagadougou",
        "Tymbuktu, ml.tombouctou",
        "Banankabugou, ml.bamako.banankabougou",
        "Magnanbugo, ml.bamako.magnambougou",
        "Mopty, ml.mopti"
    })
    void a_typing_error_or_two_are_forgiven(String wrong, String id) {
        assertThat(Shipped.GAZETTEER.named(wrong)).isEmpty();
        assertThat(Shipped.GAZETTEER.soundingLike(wrong, 5))
                .extracting(m -> m.place().id().value())
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"qwrtzpsd", "hello world again", "xxxxxx", "استراتيجية", "المسؤولين", "vocabulaire", "undermined"
            })
    void nonsense_and_common_words_sound_like_nothing(String word) {
        assertThat(Shipped.GAZETTEER.soundingLike(word, 5))
                .allSatisfy(m -> assertThat(m.score())
                        .as("%s for %s", m.toponym().name(), word)
                        .isLessThanOrEqualTo(0.85));
    }

    @Test
    void a_beginning_finds_the_names_that_go_on_from_it() {
        assertThat(Shipped.GAZETTEER.beginningWith("banank", Scope.ANYWHERE, 5))
                .extracting(m -> m.place().name())
                .contains("Banankabougou");
        assertThat(Shipped.GAZETTEER.beginningWith("Bobo D", Scope.ANYWHERE, 5))
                .extracting(m -> m.place().name())
                .contains("Bobo-Dioulasso");
        assertThat(Shipped.GAZETTEER.beginningWith("  ", Scope.ANYWHERE, 5)).isEmpty();
        assertThat(Shipped.GAZETTEER.beginningWith("b", Scope.ANYWHERE, 3)).hasSize(3);
    }

    @Test
    void a_broken_table_names_the_table_and_the_line() {
        assertThatThrownBy(() -> read("name\twrong\n")).hasMessageContaining("test.tsv, line 1");
        assertThatThrownBy(() -> read("# a remark\n" + HEADER + "\na.b\ttown\t\n"))
                .hasMessageContaining("test.tsv, line 4")
                .hasMessageContaining("12 cells");
        assertThatThrownBy(() -> read(row("a.b", "castle", "1", "1", "100", "en:A")))
                .hasMessageContaining("test.tsv, line 2")
                .hasMessageContaining("castle");
        assertThatThrownBy(() -> read(row("a.b", "town", "east", "1", "100", "en:A")))
                .hasMessageContaining("test.tsv, line 2")
                .hasMessageContaining("east");
        assertThatThrownBy(() -> read(row("a.b", "town", "1", "91", "100", "en:A")))
                .hasMessageContaining("test.tsv, line 2");
        assertThatThrownBy(() -> read(row("a.b", "town", "1", "1", "0", "en:A")))
                .hasMessageContaining("test.tsv, line 2")
                .hasMessageContaining("radius");
        assertThatThrownBy(() -> read(row("a.b", "town", "1", "1", "100", "Nameless")))
                .hasMessageContaining("test.tsv, line 2")
                .hasMessageContaining("Nameless");
        assertThatThrownBy(() -> read(row("A B", "town", "1", "1", "100", "en:A")))
                .hasMessageContaining("test.tsv, line 2")
                .hasMessageContaining("A B");
    }

    @Test
    void two_rows_with_one_id_and_a_missing_parent_are_refused() throws Exception {
        List<Place> one = read(row("a.b", "town", "1", "1", "100", "en:A"));
        List<Place> twice = Stream.concat(one.stream(), one.stream()).toList();
        assertThatThrownBy(() -> Knowledge.checkLinks(twice)).hasMessageContaining("a.b");
        List<Place> orphan = read(HEADER + "a.b\ttown\tnowhere\tML\t1\t1\t100\t\ten:A\t\tx\t\n");
        assertThatThrownBy(() -> Knowledge.checkLinks(orphan)).hasMessageContaining("nowhere");
    }

    @Test
    void bamakos_quartiers_lie_where_other_sources_put_them() {
        List<Map<String, String>> truth = SharedFolder.table("truth/truth_bamako.csv").stream()
                .filter(r -> String.valueOf(r.get("type")).equals("quartier"))
                .toList();
        List<String> wrong = new ArrayList<>();
        for (Map<String, String> row : truth) {
            double metres = nearest(row, spellings(row).filter(p -> Shipped.GAZETTEER.isInside(p, BAMAKO)));
            if (metres > 2500) {
                wrong.add(row.get("name") + " " + (metres > 1e7 ? "absent" : Math.round(metres) + " m"));
            }
        }
        assertThat(wrong.size() / (double) truth.size())
                .as("%s of %d", wrong, truth.size())
                .isLessThanOrEqualTo(0.05);
    }

    @Test
    void towns_of_the_sahel_lie_where_other_sources_put_them() {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        for (Map<String, String> row : SharedFolder.table("truth/truth_sahel_towns.csv")) {
            // Towns that one source alone knows may be a namesake far away.
            if (!String.valueOf(row.get("sources")).matches(".*(OSM|NE):.*")) {
                continue;
            }
            List<Place> named = Shipped.GAZETTEER.named(String.valueOf(row.get("name"))).stream()
                    .map(Match::place)
                    .filter(p ->
                            p.type() == PlaceType.TOWN || p.type() == PlaceType.CITY || p.type() == PlaceType.VILLAGE)
                    .filter(p -> String.valueOf(row.get("country")).equals(p.country()))
                    .toList();
            if (!named.isEmpty()) {
                compared++;
                double metres = nearest(row, named.stream());
                if (metres > Math.max(5000, disagreement(row))) {
                    wrong.add(row.get("name") + " " + Math.round(metres) + " m");
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
        assertThat(wrong).isEmpty();
    }

    /** How far the sources lie apart from one another. */
    private static double disagreement(Map<String, String> row) {
        return Stream.of(String.valueOf(row.get("distance_from_geonames")).split(";", -1))
                .map(d -> d.replaceAll("\\D", ""))
                .filter(d -> !d.isEmpty())
                .mapToDouble(Double::parseDouble)
                .max()
                .orElse(0);
    }

    private static Stream<Place> spellings(Map<String, String> row) {
        return Stream.concat(
                        Stream.of(row.get("name")),
                        Stream.of(String.valueOf(row.get("variants")).split("\\|", -1)))
                .flatMap(n -> Shipped.GAZETTEER.named(String.valueOf(n)).stream())
                .map(Match::place);
    }

    private static double nearest(Map<String, String> row, Stream<Place> places) {
        LonLat truth = new LonLat(
                Double.parseDouble(String.valueOf(row.get("lon"))), Double.parseDouble(String.valueOf(row.get("lat"))));
        return places.map(p -> Geodesy.distanceMetres(p.point(), truth))
                .min(Comparator.naturalOrder())
                .orElse(1e8);
    }

    private static List<Place> inBamako(PlaceType type) {
        return Shipped.GAZETTEER.inside(BAMAKO, Scope.ANYWHERE, Integer.MAX_VALUE).stream()
                .filter(p -> p.type() == type)
                .toList();
    }

    private static String row(String id, String type, String lon, String lat, String radius, String names) {
        return HEADER
                + String.format(
                        Locale.ROOT, "%s\t%s\t\tML\t%s\t%s\t%s\t\t%s\t\tx\t\n", id, type, lon, lat, radius, names);
    }

    private static List<Place> read(String table) throws java.io.IOException {
        return PlaceTable.read("test.tsv", new StringReader(table));
    }
}
