package dateline.gazetteer.geonames;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.files.ColumnNames;
import dateline.gazetteer.files.FileImporter;
import dateline.gazetteer.files.FileSettings;
import dateline.gazetteer.files.TypeWords;
import dateline.gazetteer.imports.Imports;
import dateline.gazetteer.imports.InputFile;
import dateline.gazetteer.imports.InputFormat;
import dateline.gazetteer.imports.SourceTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real files, where they are there. */
class RealDumpTest {
    private static final Path REFERENCE = Path.of("..", "shared", "reference", "gazetteer");

    @TempDir
    Path folder;

    private static InputFile file(String name) throws IOException {
        Path file = REFERENCE.resolve(name);
        assumeTrue(Files.isRegularFile(file), () -> "skipped: the reference file " + file + " is not there");
        return InputFile.at(file).get(0);
    }

    @Test
    void every_row_of_a_real_dump_is_read() throws IOException {
        InputFile dump = file("cities15000.zip");
        assertThat(InputFormat.of(dump)).isEqualTo(InputFormat.GEONAMES_PLACES);
        try (Imports imports = new Imports(folder)) {
            GazetteerSource source = new GeoNamesImporter(
                            imports.target,
                            Imports.table("geonames/feature-codes.tsv", FeatureCodes::read),
                            imports.folder,
                            Imports.CLOCK,
                            imports)
                    .importPlaces("cities", java.util.List.of(dump), Map.of(), SourceTerms.UNSTATED);
            assertThat(source.rejected()).isZero();
            assertThat(source.places()).isGreaterThan(33_000);
            Place bamako = imports.place("geonames:2460596");
            assertThat(bamako.type()).isEqualTo(PlaceType.CITY);
            assertThat(bamako.isCapital()).isTrue();
            assertThat(bamako.name("ar")).isEqualTo("باماكو");
            assertThat(imports.place("geonames:2451185").parent()).hasToString("PlaceId[value=ml.sikasso-region]");
        }
    }

    @Test
    void quarters_of_a_real_city_lie_in_its_communes() throws IOException {
        InputFile communes = file("bamako_communes_adm3.geojson");
        InputFile quarters = file("bamako_quartiers_adm4.geojson");
        try (Imports imports = new Imports(folder)) {
            FileImporter importer = new FileImporter(
                    imports.target,
                    Imports.table("imports/columns.tsv", ColumnNames::read),
                    Imports.table("imports/types.tsv", TypeWords::read),
                    imports.folder,
                    Imports.CLOCK,
                    imports);
            for (Map.Entry<String, InputFile> one :
                    Map.of("communes", communes, "quarters", quarters).entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .toList()) {
                GazetteerSource source = importer.importFiles(
                        one.getKey(),
                        Map.of(one.getValue(), InputFormat.of(one.getValue())),
                        FileSettings.UNSTATED,
                        SourceTerms.UNSTATED);
                assertThat(source.rejected()).isZero();
            }
            Place commune = imports.place("communes:ml090104");
            assertThat(commune.type()).isEqualTo(PlaceType.COMMUNE);
            assertThat(commune.parent()).hasToString("PlaceId[value=ml.bamako]");
            Place quarter = imports.place("quarters:ml090104223");
            assertThat(quarter.name()).isEqualTo("Hamdallaye");
            assertThat(quarter.type()).isEqualTo(PlaceType.NEIGHBOURHOOD);
            assertThat(quarter.radiusMetres()).isBetween(300.0, 3_000.0);
            assertThat(imports.gazetteer().hasOutline(quarter.id())).isTrue();
        }
    }
}
