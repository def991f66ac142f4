package dateline.gazetteer.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedRowsTest {
    @TempDir
    Path folder;

    @Test
    void the_first_are_told_all_are_counted_and_the_list_has_an_end() throws IOException {
        try (Imports imports = new Imports(folder)) {
            Path file = RejectedRows.file(folder, "mali");
            RejectedRows rows = new RejectedRows(file, imports, 0, false);
            for (int i = 1; i <= RejectedRows.WRITTEN + 500; i++) {
                rows.reject("mali.csv", i, "it has no name", "x".repeat(10_000));
            }
            rows.close();
            assertThat(rows.count()).isEqualTo(RejectedRows.WRITTEN + 500);
            assertThat(imports.notes).hasSize(RejectedRows.TOLD + 1);
            assertThat(imports.notes.get(0))
                    .startsWith("mali.csv:1: it has no name: xxx")
                    .hasSizeLessThan(300);
            assertThat(Files.readAllLines(file)).hasSize(RejectedRows.WRITTEN);
        }
    }

    @Test
    void an_import_that_goes_on_keeps_the_list() throws IOException {
        try (Imports imports = new Imports(folder)) {
            Path file = RejectedRows.file(folder, "mali");
            try (RejectedRows rows = new RejectedRows(file, imports, 0, false)) {
                rows.reject("mali.csv", 1, "one", "");
            }
            try (RejectedRows rows = new RejectedRows(file, imports, 1, true)) {
                rows.reject("mali.csv", 2, "two", "a\tb\u0007");
                assertThat(rows.count()).isEqualTo(2);
            }
            assertThat(Files.readAllLines(file)).isEqualTo(List.of("mali.csv:1: one", "mali.csv:2: two: a b"));
        }
    }
}
