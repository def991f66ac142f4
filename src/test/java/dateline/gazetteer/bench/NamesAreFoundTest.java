package dateline.gazetteer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dateline.gazetteer.MatchRanking;
import dateline.gazetteer.trial.NameRow;
import dateline.gazetteer.trial.NameTrial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects how well names are found, over the shipped table and the cities of the world, no Arabic name indexed. */
class NamesAreFoundTest {
    private static final Path DUMP = Path.of("..", "shared", "reference", "gazetteer", "cities15000.zip");

    @TempDir
    static Path folder;

    private static @Nullable TrialPlaces places;

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isRegularFile(DUMP), () -> "skipped: the reference file " + DUMP + " is not there");
        places = new TrialPlaces(folder, DUMP);
    }

    @AfterAll
    static void close() throws IOException {
        if (places != null) {
            places.close();
        }
    }

    private static TrialPlaces places() {
        return Objects.requireNonNull(places);
    }

    @Test
    void arabic_spellings_of_places_without_an_arabic_name() throws IOException {
        NameTrial trial = trial(both("arabic-west-africa"));
        assertThat(share(trial.first(), trial)).as(trial.line("")).isGreaterThanOrEqualTo(0.93);
        assertThat(share(trial.inFive(), trial)).as(trial.line("")).isGreaterThanOrEqualTo(0.98);
    }

    @Test
    void latin_variants() throws IOException {
        NameTrial trial = trial(both("latin-variants"));
        assertThat(share(trial.first(), trial))
                .as("%s %s", trial.line(""), trial.wrong())
                .isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void names_that_exist_nowhere_are_seldom_answered() throws IOException {
        NameTrial trial = trial(both("no-such-place"));
        assertThat(share(trial.falseAnswers(), trial))
                .as("%s %s", trial.line(""), trial.wrong())
                .isLessThanOrEqualTo(0.02);
    }

    @Test
    void other_peoples_arabic_names_and_random_slips() {
        GeneratedLists generated = new GeneratedLists(places());
        NameTrial heldOut = trial(generated.heldOut(600));
        assertThat(share(heldOut.first(), heldOut)).as(heldOut.line("")).isGreaterThanOrEqualTo(0.85);
        NameTrial edited = trial(generated.edited(600));
        assertThat(share(edited.inFive(), edited)).as(edited.line("")).isGreaterThanOrEqualTo(0.95);
    }

    private static List<NameRow> both(String list) throws IOException {
        List<NameRow> rows = new ArrayList<>(EvaluateNames.rows(list, NameRow.Half.TUNE));
        rows.addAll(EvaluateNames.rows(list, NameRow.Half.HELD));
        return rows;
    }

    private static NameTrial trial(List<NameRow> rows) {
        return NameTrial.of(rows, places()::search, MatchRanking.REPORTED);
    }

    private static double share(int of, NameTrial trial) {
        return (double) of / trial.names();
    }
}
