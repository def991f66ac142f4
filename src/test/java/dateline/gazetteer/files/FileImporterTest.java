package dateline.gazetteer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Toponym;
import dateline.gazetteer.imports.ImportException;
import dateline.gazetteer.imports.Imports;
import dateline.gazetteer.imports.InputFile;
import dateline.gazetteer.imports.InputFormat;
import dateline.gazetteer.imports.RejectedRows;
import dateline.gazetteer.imports.SourceTerms;
import dateline.geo.LonLat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as people bring them; what they say is invented. */
class FileImporterTest {
    private static final String SQUARE = "[[[-8.0,12.6],[-7.9,12.6],[-7.9,12.7],[-8.0,12.7],[-8.0,12.6]]]";

    @TempDir
    Path folder;

    private Imports imports;

    @BeforeEach
    void open() {
        imports = new Imports(folder.resolve("gazetteer"));
    }

    @AfterEach
    void close() throws IOException {
        imports.close();
    }

    private GazetteerSource read(Path file, FileSettings settings) throws IOException {
        Map<InputFile, InputFormat> files = new LinkedHashMap<>();
        for (InputFile one : InputFile.at(file)) {
            files.put(one, InputFormat.of(one));
        }
        return new FileImporter(
                        imports.target,
                        Imports.table("imports/columns.tsv", ColumnNames::read),
                        Imports.table("imports/types.tsv", TypeWords::read),
                        imports.folder,
                        Imports.CLOCK,
                        imports)
                .importFiles("x", files, settings, SourceTerms.UNSTATED);
    }

    private GazetteerSource read(String name, String content) throws IOException {
        return read(Files.writeString(folder.resolve(name), content), FileSettings.UNSTATED);
    }

    private List<String> rejected() throws IOException {
        Path file = RejectedRows.file(imports.folder, "x");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static String feature(String properties, String type, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties + "},\"geometry\":{\"type\":\"" + type
                + "\",\"coordinates\":" + coordinates + "}}";
    }

    private static String collection(String more, String... features) {
        return "{\"type\":\"FeatureCollection\"," + more + "\"features\":[" + String.join(",\n", features) + "]}";
    }

    @Test
    void a_table_with_french_columns_semicolons_a_mark_and_hxl_tags_is_understood() throws IOException {
        GazetteerSource source = read("villages.csv", """
                \uFEFFNom;Nom_AR;Latitude;Longitude;Type;Pays;Population
                #loc+name;#loc+name+ar;#geo+lat;#geo+lon;#loc+type;#country;#population
                Testdougou;تستدوغو;14,25;-3,5;Village;MLI;1 250
                "Camp; de Test";;14.3;-3.4;camp militaire;Mali;
                """);
        assertThat(source.places()).isEqualTo(2);
        assertThat(source.licence()).isEqualTo("unknown");
        Place village = imports.place("x:1");
        assertThat(village.names()).containsExactly(new Toponym("Testdougou", "alt"), new Toponym("تستدوغو", "ar"));
        assertThat(village.point()).isEqualTo(new LonLat(-3.5, 14.25));
        assertThat(village.country()).isEqualTo("ML");
        assertThat(village.population()).isEqualTo(1_250);
        assertThat(village.parent()).hasToString("PlaceId[value=ml]");
        assertThat(imports.place("x:2").type()).isEqualTo(PlaceType.MILITARY_CAMP);
        assertThat(imports.place("x:2").name()).isEqualTo("Camp; de Test");
        assertThat(imports.gazetteer().named("تستدوغو")).isNotEmpty();
    }

    @Test
    void columns_that_nobody_could_guess_are_named_by_the_person() throws IOException {
        Path file = Files.writeString(folder.resolve("odd.csv"), "a,b,c,name\nTestdougou,-3.5,14.25,not this\n");
        read(
                file,
                new FileSettings(
                        Map.of("name", "a", "lon", "b", "lat", "c"), Optional.of(PlaceType.TOWN), Optional.of("ML")));
        assertThat(imports.place("x:1").name()).isEqualTo("Testdougou");
        assertThat(imports.place("x:1").type()).isEqualTo(PlaceType.TOWN);
    }

    @Test
    void areas_find_the_area_above_them_by_its_code_in_any_order() throws IOException {
        String commune = "\"ADM0_PCODE\":\"ML\",\"ADM1_FR\":\"Bamako\",\"ADM1_PCODE\":\"ML09\",\"ADM3_PCODE\":\"MLX1\","
                + "\"ADM3_FR\":\"Commune de Test\",\"ADM3_AR\":\"بلدية\",\"validOn\":\"2015-04-08\"";
        String quarter = commune + ",\"ADM4_FR\":\"Quartier de Test\",\"ADM4_PCODE\":\"MLX1Q1\"";
        read("adm.geojson", collection("", feature(quarter, "Polygon", SQUARE), feature(commune, "Polygon", SQUARE)));
        Place area = imports.place("x:mlx1");
        assertThat(area.type()).isEqualTo(PlaceType.COMMUNE);
        assertThat(area.parent()).hasToString("PlaceId[value=ml.bamako]");
        assertThat(area.names()).containsExactly(new Toponym("Commune de Test", "fr"), new Toponym("بلدية", "ar"));
        assertThat(area.codes()).containsExactly(PlaceCode.parse("ocha-pcode:MLX1@2015-04-08/.."));
        assertThat(area.radiusMetres()).isBetween(7_000.0, 9_000.0);
        assertThat(imports.gazetteer().hasOutline(area.id())).isTrue();
        Place part = imports.place("x:mlx1q1");
        assertThat(part.type()).isEqualTo(PlaceType.NEIGHBOURHOOD);
        assertThat(part.parent()).hasToString("PlaceId[value=x:mlx1]");
        assertThat(part.name()).isEqualTo("Quartier de Test");
    }

    @Test
    void the_newest_form_of_admin_tables_says_its_languages_in_columns() throws IOException {
        read(
                "adm2.geojson",
                collection(
                        "",
                        feature(
                                "\"adm2_name\":\"Test\",\"adm2_name1\":\"تست\",\"adm2_pcode\":\"ML0188\",\"lang\":\"fr\","
                                        + "\"lang1\":\"ar\",\"adm0_pcode\":\"ML\"",
                                "Polygon",
                                SQUARE)));
        assertThat(imports.place("x:ml0188").names())
                .containsExactly(new Toponym("Test", "fr"), new Toponym("تست", "ar"));
    }

    @Test
    void a_crossing_polygon_is_mended_where_that_changes_next_to_nothing_else_refused() throws IOException {
        String bowTie = "[[[0,10],[1,11],[1,10],[0,11],[0,10]]]";
        String nick = "[[[-8,12],[-7,12],[-7,13],[-7.5,13.0001],[-7.50001,13.0002],[-7.5,13.0002],[-7.50001,13.0001],"
                + "[-8,13],[-8,12]]]";
        GazetteerSource source = read(
                "areas.geojson",
                collection(
                        "",
                        feature("\"name\":\"Noeud\"", "Polygon", bowTie),
                        feature("\"name\":\"Entaille\"", "Polygon", nick)));
        assertThat(source.places()).isEqualTo(1);
        assertThat(source.rejected()).isEqualTo(1);
        assertThat(rejected())
                .anySatisfy(r -> assertThat(r).contains("crosses itself").contains("Noeud"))
                .anySatisfy(r -> assertThat(r).contains("was repaired: Entaille"));
        assertThat(imports.notes).contains("1 areas crossed themselves and were repaired");
    }

    @Test
    void a_stated_reference_system_is_followed_and_an_unknown_one_refused_by_name() throws IOException {
        String crs = "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:EPSG::32629\"}},";
        read("utm.geojson", collection(crs, feature("\"name\":\"Test\"", "Point", "[610000,1398000]")));
        LonLat point = imports.place("x:1").point();
        assertThat(point.lon()).isBetween(-8.0, -7.97);
        assertThat(point.lat()).isBetween(12.63, 12.66);
        assertThatThrownBy(() -> read(
                        "odd.geojson",
                        collection(
                                crs.replace("EPSG::32629", "EPSG::99999"),
                                feature("\"name\":\"A\"", "Point", "[1,1]"))))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("'urn:ogc:def:crs:EPSG::99999' is not known");
        assertThat(imports.place("x:1").name()).isEqualTo("Test");
    }

    @Test
    void coordinates_that_are_no_degrees_are_refused() throws IOException {
        GazetteerSource source = read(
                "places.geojson",
                collection(
                        "",
                        feature("\"name\":\"Gut\"", "Point", "[-3.5,14.25]"),
                        feature("\"name\":\"Meter\"", "Point", "[610000,1398000]"),
                        feature("\"name\":\"Süden\"", "Point", "[10,200]"),
                        feature("\"name\":\"Strich\"", "LineString", "[[1,2],[3,4]]"),
                        feature("\"name\":\"" + "x".repeat(10_000) + "\"", "Point", "[1,2]"),
                        feature("\"other\":\"x\"", "Point", "[1,2]"),
                        feature("\"name\":\"Text\"", "Point", "[\"a\",2]")));
        assertThat(source.places()).isEqualTo(1);
        assertThat(String.join("\n", rejected()))
                .contains("610000")
                .contains("projected reference system")
                .contains("200.000 is no longitude and latitude")
                .contains("a LineString is neither a point nor an area")
                .contains("its name has 10000 characters")
                .contains("it has no name")
                .contains("is no position");
    }

    @Test
    void exchanged_coordinates_contradict_the_stated_country() throws IOException {
        assertThatThrownBy(() -> read("swapped.csv", "name,lon,lat,country\nTestdougou,14.25,-3.5,ML\n"))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("none of the 1 rows could be read");
        assertThat(rejected())
                .singleElement()
                .asString()
                .contains("outside of ML, but within if longitude and latitude change places");
    }

    @Test
    void broken_files_change_nothing_and_say_where() throws IOException {
        read("good.csv", "name,lon,lat\nTestdougou,-3.5,14.25\n");
        String whole = collection(
                "", feature("\"name\":\"A\"", "Point", "[1,2]"), feature("\"name\":\"B\"", "Point", "[1,2]"));
        assertThatThrownBy(() -> read("cut.geojson", whole.substring(0, whole.length() - 40)))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("cut.geojson:2: broken or cut short");
        assertThatThrownBy(() -> read("none.geojson", "{\"type\":\"Topology\",\"objects\":{}}"))
                .hasMessageContaining("is no FeatureCollection");
        Path latin1 = Files.write(
                folder.resolve("latin1.csv"),
                "name,lon,lat\nGréboun,-3.5,14.25\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(latin1, FileSettings.UNSTATED))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("latin1.csv is not UTF-8");
        assertThat(imports.place("x:1").name()).isEqualTo("Testdougou");
    }

    @Test
    void a_broken_line_among_features_costs_no_other() throws IOException {
        GazetteerSource source = read(
                "places.ndjson",
                feature("\"name\":\"A\"", "Point", "[1,2]") + "\n{\"type\":\"Feat\n"
                        + feature("\"name\":\"B\"", "Point", "[3,4]") + "\n");
        assertThat(source.places()).isEqualTo(2);
        assertThat(rejected()).singleElement().asString().startsWith("places.ndjson:2: broken JSON");
    }

    @Test
    void a_code_that_is_given_twice_is_told() throws IOException {
        GazetteerSource source = read("twice.csv", "name,lon,lat,pcode\nA,-3.5,14.25,ML01\nB,-3.6,14.2,ML01\n");
        assertThat(source.places()).isEqualTo(1);
        assertThat(rejected()).singleElement().asString().contains("the code of x:ml01 is given twice");
    }

    @Test
    void an_area_over_the_180th_meridian_keeps_its_size() throws IOException {
        read(
                "fiji.geojson",
                collection(
                        "",
                        feature(
                                "\"name\":\"Test\"",
                                "Polygon",
                                "[[[179,-17],[181,-17],[181,-16],[179,-16],[179,-17]]]")));
        assertThat(imports.place("x:1").radiusMetres()).isLessThan(300_000);
    }

    @Test
    void a_geopackage_in_metres_is_read() throws Exception {
        Path file = GeoPackages.utm29(folder.resolve("places.gpkg"));
        GazetteerSource source = read(file, FileSettings.UNSTATED);
        assertThat(source.places()).isEqualTo(2);
        Place point = imports.place("x:1");
        assertThat(point.name()).isEqualTo("Puits de Test");
        assertThat(point.point().lon()).isBetween(-8.0, -7.97);
        assertThat(point.point().lat()).isBetween(12.63, 12.66);
        assertThat(imports.gazetteer().hasOutline(imports.place("x:2").id())).isTrue();
        assertThat(rejected()).singleElement().asString().contains("none of a GeoPackage");
    }

    @Test
    void a_damaged_geopackage_says_so() throws Exception {
        Path file = GeoPackages.utm29(folder.resolve("places.gpkg"));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, 5_000));
        assertThatThrownBy(() -> read(file, FileSettings.UNSTATED))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("is no GeoPackage, or a damaged one");
    }
}
