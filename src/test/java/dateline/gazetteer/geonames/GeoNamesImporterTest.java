package dateline.gazetteer.geonames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Toponym;
import dateline.gazetteer.imports.ImportException;
import dateline.gazetteer.imports.ImportStopped;
import dateline.gazetteer.imports.Imports;
import dateline.gazetteer.imports.InputFile;
import dateline.gazetteer.imports.InputFormat;
import dateline.gazetteer.imports.RejectedRows;
import dateline.gazetteer.imports.SourceTerms;
import java.io.IOException;
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

/** Rows in the form of GeoNames; places and numbers are invented but for what the shipped table holds. */
class GeoNamesImporterTest {
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

    static String row(int id, String name, String alternates, String feature, String admin, long population) {
        String[] codes = (admin + "////").split("/", -1);
        return String.join(
                        "\t",
                        String.valueOf(id),
                        name,
                        name,
                        alternates,
                        "12.25",
                        "-5.5",
                        feature.substring(0, 1),
                        feature.substring(2),
                        codes[0],
                        "",
                        codes[1],
                        codes[2],
                        codes[3],
                        "",
                        String.valueOf(population),
                        "",
                        "300",
                        "Africa/Bamako",
                        "2024-03-0" + (1 + id % 9))
                + "\n";
    }

    private Path file(String name, String... rows) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("", rows));
    }

    private GazetteerSource read(Path places, Path... beside) throws IOException {
        Map<InputFile, InputFormat> tables = new LinkedHashMap<>();
        for (Path table : beside) {
            for (InputFile file : InputFile.at(table)) {
                tables.put(file, InputFormat.of(file));
            }
        }
        return new GeoNamesImporter(
                        imports.target,
                        Imports.table("geonames/feature-codes.tsv", FeatureCodes::read),
                        imports.folder,
                        Imports.CLOCK,
                        imports)
                .importPlaces("geonames-ml", InputFile.at(places), tables, SourceTerms.UNSTATED);
    }

    @Test
    void features_become_types_and_sizes_are_honest() throws IOException {
        GazetteerSource source = read(file(
                "ML.txt",
                row(11, "Testville", "", "P.PPLC", "ML/01", 1_000_000),
                row(12, "Testbourg", "", "P.PPL", "ML/06", 7_000),
                row(13, "Testdougou", "", "P.PPL", "ML/06", 0),
                row(14, "Testquartier", "", "P.PPLX", "ML/01", 0),
                row(15, "Aéroport de Test", "TST,GATS,Test Airport", "S.AIRP", "ML/06", 0),
                row(16, "République du Mali", "", "A.PCLI", "ML", 20_000_000),
                row(17, "Perdu", "", "P.PPLQ", "ML/06", 0)));
        assertThat(source.places()).isEqualTo(5);
        assertThat(source.licence()).isEqualTo("CC-BY-4.0");
        assertThat(source.attribution()).isEqualTo("GeoNames");
        assertThat(source.dated()).hasToString("2024-03-09");
        Place capital = imports.place("geonames:11");
        assertThat(capital.type()).isEqualTo(PlaceType.CITY);
        assertThat(capital.isCapital()).isTrue();
        assertThat(capital.radiusMetres()).isBetween(8_000.0, 10_000.0);
        assertThat(imports.place("geonames:12").type()).isEqualTo(PlaceType.TOWN);
        assertThat(imports.place("geonames:13").type()).isEqualTo(PlaceType.VILLAGE);
        assertThat(imports.place("geonames:13").radiusMetres()).isEqualTo(1_000);
        assertThat(imports.place("geonames:14").type()).isEqualTo(PlaceType.NEIGHBOURHOOD);
        assertThat(imports.place("geonames:15").codes())
                .contains(PlaceCode.of("iata", "TST"), PlaceCode.of("icao", "GATS"));
    }

    @Test
    void the_parent_is_the_deepest_area_of_the_dump_else_the_shipped_region_else_the_country() throws IOException {
        read(
                file(
                        "ML.txt",
                        row(20, "Village profond", "", "P.PPL", "ML/06/0601/060101", 0),
                        row(21, "Commune de Test", "", "A.ADM3", "ML/06/0601/060101", 0),
                        row(22, "Cercle de Test", "", "A.ADM2", "ML/06/0601", 0),
                        row(23, "Village du cercle", "", "P.PPL", "ML/06/0601/069999", 0),
                        row(24, "Village de la région", "", "P.PPL", "ML/03", 0),
                        row(25, "Village sans rien", "", "P.PPL", "ML/99", 0),
                        row(26, "Quartier", "", "P.PPLX", "ML/06/0601", 0)),
                file("admin1CodesASCII.txt", "ML.03\tKayes\tKayes\t2455517\n", "ML.06\tSikasso\tSikasso\t2451184\n"),
                file("hierarchy.txt", "23\t26\t\n", "9999\t25\t\n"));
        assertThat(imports.place("geonames:20").parent()).hasToString("PlaceId[value=geonames:21]");
        assertThat(imports.place("geonames:21").parent()).hasToString("PlaceId[value=geonames:22]");
        assertThat(imports.place("geonames:22").parent()).hasToString("PlaceId[value=ml.sikasso-region]");
        assertThat(imports.place("geonames:23").parent()).hasToString("PlaceId[value=geonames:22]");
        assertThat(imports.place("geonames:24").parent()).hasToString("PlaceId[value=ml.kayes-region]");
        assertThat(imports.place("geonames:25").parent()).hasToString("PlaceId[value=ml]");
        assertThat(imports.place("geonames:26").parent()).hasToString("PlaceId[value=geonames:23]");
    }

    @Test
    void rubbish_among_alternates_is_left_out() throws IOException {
        read(file(
                "ML.txt",
                row(
                        31,
                        "Testdougou",
                        "Testdugu,testdwghw,تستدوغو,teدstdwغو,تستدوګو,Тестдугу,TSD," + "x".repeat(900),
                        "P.PPL",
                        "ML/06",
                        0)));
        assertThat(imports.place("geonames:31").names())
                .containsExactly(
                        new Toponym("Testdougou", "alt"),
                        new Toponym("Testdugu", "alt"),
                        new Toponym("تستدوغو", "ar"),
                        new Toponym("تستدوګو", "alt"),
                        new Toponym("Тестдугу", "alt"));
    }

    private Path alternateNames() throws IOException {
        return Imports.zip(folder.resolve("alternateNamesV2.zip"), "alternateNamesV2.txt", """
                1\t41\tfr\tTestdougou\t\t\t\t\t\t
                2\t41\tfr\tTestville-sur-Niger\t1\t\t\t\t\t
                3\t41\tar\tتستدوغو\t\t\t\t\t\t
                4\t41\ten\tOld Test\t\t\t\t1\t1900\t1960
                5\t41\tlink\thttps://example.org\t\t\t\t\t\t
                6\t41\tiata\tTSD\t\t\t\t\t\t
                7\t41\tpost\t12345\t\t\t\t\t\t
                8\t999\tfr\tAilleurs\t\t\t\t\t\t
                broken line
                """);
    }

    private static void assertNamed(Place place) {
        assertThat(place.names())
                .contains(
                        new Toponym("Testdougou", "fr"),
                        new Toponym("Testville-sur-Niger", "fr"),
                        new Toponym("تستدوغو", "ar"),
                        new Toponym("Old Test", "alt"))
                .extracting(Toponym::name)
                .doesNotContain("12345", "https://example.org", "Ailleurs", "TSD");
        assertThat(place.name()).isEqualTo("Testdougou");
        assertThat(place.name("fr")).isEqualTo("Testdougou");
        assertThat(place.codes()).contains(PlaceCode.of("iata", "TSD"), PlaceCode.of("geonames", "41"));
    }

    @Test
    void alternate_names_come_with_their_languages() throws IOException {
        read(file("ML.txt", row(41, "Testdougou", "Tstdgu", "P.PPL", "ML/06", 0)), alternateNames());
        assertNamed(imports.place("geonames:41"));
        assertThat(imports.notes)
                .anySatisfy(n -> assertThat(n).contains("alternateNamesV2.txt:9: expected at least 4"));
    }

    @Test
    void names_given_later_are_added_to_what_is_there() throws IOException {
        read(file("ML.txt", row(41, "Testdougou", "", "P.PPL", "ML/06", 0)));
        InputFile names = InputFile.at(alternateNames()).get(0);
        List<GazetteerSource> sources = new NamesAdded(imports.target, imports.folder, Imports.CLOCK, imports)
                .addTo(Optional.empty(), Map.of(names, InputFormat.of(names)));
        assertThat(sources).singleElement().satisfies(s -> {
            assertThat(s.id()).isEqualTo("geonames-ml");
            assertThat(s.files()).containsExactly("ML.txt", "alternateNamesV2.zip");
            assertThat(s.places()).isEqualTo(1);
        });
        assertNamed(imports.place("geonames:41"));
    }

    @Test
    void names_without_places_are_refused_in_words() throws IOException {
        InputFile names = InputFile.at(alternateNames()).get(0);
        NamesAdded added = new NamesAdded(imports.target, imports.folder, Imports.CLOCK, imports);
        assertThatThrownBy(() -> added.addTo(Optional.empty(), Map.of(names, InputFormat.GEONAMES_NAMES)))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("no places of GeoNames yet");
    }

    @Test
    void rows_that_cannot_be_read_are_counted_and_listed_with_their_reason() throws IOException {
        String good = row(51, "Testdougou", "", "P.PPL", "ML/06", 0);
        GazetteerSource source = read(file(
                "ML.txt",
                good,
                "52\tcut",
                "\n",
                good.replace("51\t", "53\t").replace("12.25", "200"),
                row(54, "x".repeat(10_000), "", "P.PPL", "ML/06", 0),
                good.replace("51\t", "abc\t"),
                row(55, "Autre", "", "P.PPL", "Mali/06", 0)));
        assertThat(source.places()).isEqualTo(1);
        assertThat(source.rejected()).isEqualTo(5);
        assertThat(Files.readAllLines(RejectedRows.file(imports.folder, "geonames-ml")))
                .extracting(line -> line.replaceFirst("(: [^:]*): .*", "$1"))
                .containsExactly(
                        "ML.txt:2: expected 19 cells, found 2",
                        "ML.txt:3: latitude 200.0 is outside -90 to 90",
                        "ML.txt:4: its name has 10000 characters",
                        "ML.txt:5: 'abc' is no geonameid",
                        "ML.txt:6: 'Mali' is no country code");
    }

    @Test
    void a_dump_without_one_good_row_changes_nothing() throws IOException {
        read(file("ML.txt", row(61, "Testdougou", "", "P.PPL", "ML/06", 0)));
        assertThatThrownBy(() -> read(file("bad.txt", "1\t2\n", "3\t4\n")))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("none of the 2 rows could be read; nothing was changed");
        assertThat(imports.place("geonames:61").name()).isEqualTo("Testdougou");
    }

    @Test
    void a_stopped_import_shows_nothing_and_the_same_command_goes_on() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int id = 1; id <= 5_000; id++) {
            rows.append(row(id, "Test " + id, "", "P.PPL", "ML/06", 0));
        }
        rows.append("broken\n");
        Path dump = file("ML.txt", rows.toString());
        imports.stopAt = 3_000;
        // The first reading stops first: it must not leave anything behind either.
        assertThatThrownBy(() -> read(dump)).isInstanceOf(ImportStopped.class);
        imports.stopAt = Long.MAX_VALUE;
        stopInSecondReading(dump);
        assertThat(imports.gazetteer().find(GeoNamesPlaces.id(1))).isEmpty();
        imports.stopAt = -1;
        GazetteerSource source = read(dump);
        assertThat(imports.notes).anySatisfy(n -> assertThat(n).startsWith("resuming at row "));
        assertThat(source.places()).isEqualTo(5_000);
        assertThat(source.rejected()).isEqualTo(1);
        assertThat(imports.place("geonames:1").name()).isEqualTo("Test 1");
        assertThat(imports.place("geonames:5000").name()).isEqualTo("Test 5000");
        assertThat(imports.folder).isDirectoryNotContaining("glob:**staging-*");
    }

    private void stopInSecondReading(Path dump) {
        assertThatThrownBy(() -> new GeoNamesImporter(
                                imports.target,
                                Imports.table("geonames/feature-codes.tsv", FeatureCodes::read),
                                imports.folder,
                                Imports.CLOCK,
                                new StopsAt(imports, "importing", 2_000))
                        .importPlaces("geonames-ml", InputFile.at(dump), Map.of(), SourceTerms.UNSTATED))
                .isInstanceOf(ImportStopped.class)
                .hasMessageContaining("2000 rows");
    }
}
