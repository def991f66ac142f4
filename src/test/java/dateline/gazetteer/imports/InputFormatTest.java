package dateline.gazetteer.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputFormatTest {
    private static final String PLACE =
            "1\tA\tA\t\t12.5\t-8.1\tP\tPPL\tML\t\t01\t\t\t\t10\t\t330\tAfrica/Bamako\t2024-01-01\n";

    @TempDir
    Path folder;

    private InputFormat of(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        return InputFormat.of(InputFile.at(file).get(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GEONAMES_NAMES | 1\\t2460596\\tfr\\tBamako\\t1\\t\\t\\t",
                "GEONAMES_ADMIN | ML.06\\tSikasso\\tSikasso\\t2451184",
                "GEONAMES_ADMIN | ML.06.123\\tYorosso\\tYorosso\\t2451184",
                "GEONAMES_HIERARCHY | 2453866\\t2460596\\tADM",
                "GEOJSON | {\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\"}]}",
                "GEOJSON_LINES | {\"type\":\"Feature\",\"properties\":{}}",
                "CSV | nom;latitude;longitude",
                "CSV | name\\tlat\\tlon"
            })
    void a_file_is_known_by_its_content(String format, String content) throws IOException {
        assertThat(of("upload.bin", content.replace("\\t", "\t") + "\n")).isEqualTo(InputFormat.valueOf(format));
    }

    @Test
    void a_few_broken_lines_do_not_hide_a_dump() throws IOException {
        assertThat(of("x", "broken\n" + PLACE.repeat(5) + "1\t2\n")).isEqualTo(InputFormat.GEONAMES_PLACES);
    }

    @Test
    void what_nobody_can_import_is_refused_in_words() {
        assertThatThrownBy(() -> of("photo.jpg", "\u0000\u0001binary"))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("photo.jpg is none of what can be imported");
        assertThatThrownBy(() -> of("letter.txt", "Dear all\nthe list is attached\n"))
                .isInstanceOf(ImportException.class);
    }

    @Test
    void a_zip_that_is_cut_short_says_so() throws IOException {
        Path zip = Imports.zip(folder.resolve("ML.zip"), "ML.txt", PLACE.repeat(2_000));
        byte[] bytes = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> InputFile.at(zip))
                .isInstanceOf(ImportException.class)
                .hasMessageContaining("damaged or cut short");
    }

    @Test
    void explanations_in_a_zip_are_passed_over() throws IOException {
        Path zip = folder.resolve("ML.zip");
        try (var out = new java.util.zip.ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("readme.txt", "ML.txt")) {
                out.putNextEntry(new java.util.zip.ZipEntry(name));
                out.write(PLACE.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        assertThat(InputFile.at(zip)).extracting(InputFile::name).containsExactly("ML.txt");
    }

    @Test
    void an_empty_or_missing_file_says_so() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        assertThatThrownBy(() -> InputFile.at(empty)).hasMessageContaining("is empty");
        assertThatThrownBy(() -> InputFile.at(folder.resolve("none"))).hasMessageContaining("is not there");
    }
}
