package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.cli.CommandLineReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects the command that measures accuracy, from the folder to the table. */
class EvaluationCommandsTest {
    private static final String ENGLISH = """
            id: en-01
            language: en
            published: 2024-09-19
            country: ML
            text: |
              Gunmen killed 12 people in Gao on Tuesday, police said.
            mentions:
              - {words: Gao, at: [-0.04, 16.27], radius_km: 15, level: town}
            times:
              - {words: on Tuesday, from: 2024-09-17, to: 2024-09-17, role: event}
            incidents:
              - kind: [armed-attack, killing]
                words: killed 12 people
                place: Gao
                at: [-0.04, 16.27]
                radius_km: 15
                from: 2024-09-17
                claims:
                  - {quantity: killed, low: 12, high: 12, qualifier: exact, words: 12 people, source: police, name: police}
            """;
    private static final String FRENCH = """
            id: fr-01
            language: fr
            published: 2024-09-19
            country: ML
            text: |
              Des hommes armés ont attaqué la ville de Gao mardi. Le calme est revenu.
            mentions:
              - {words: Gao, at: [7.0, 50.0], radius_km: 15, level: town}
            incidents: []
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private Path reports = Path.of("");

    @BeforeEach
    void write() throws IOException {
        reports = Files.createDirectory(folder.resolve("reports"));
        Files.writeString(reports.resolve("en-01.yaml"), ENGLISH);
        Files.writeString(reports.resolve("fr-01.yaml"), FRENCH);
        Files.writeString(reports.resolve("README.md"), "no report");
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        PrintWriter toOut = new PrintWriter(out, true);
        PrintWriter toErr = new PrintWriter(err, true);
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);
        Dateline program = new Dateline("test", clock, InputStream.nullInputStream(), toOut, toErr);
        return new CommandLineReader(
                        program,
                        "test",
                        Map.of("DATELINE_HOME", folder.resolve("home").toString()),
                        toOut,
                        toErr)
                .run(arguments);
    }

    @Test
    void the_totals_come_first_and_then_each_fault_with_its_sentence() {
        assertThat(run("evaluate", reports.toString())).isZero();
        assertThat(out.toString())
                .startsWith("2 reports of gold: " + reports)
                .containsPattern("mentions, overlapping +1\\.000 \\(1\\.00 / 1\\.00, 2\\) +1\\.000")
                .containsPattern("placed within 25 km +0\\.500")
                .contains("fr-01  place\n  right     Gao: 7.00000,50.00000 within 15 km\n  read       → Gao")
                .contains("sentence  Des hommes armés ont attaqué la ville de Gao mardi.\n");
    }

    @Test
    void totals_alone_show_no_sentence() {
        assertThat(run("evaluate", reports.toString(), "--totals")).isZero();
        assertThat(out.toString())
                .contains("mentions, overlapping")
                .doesNotContain("hommes")
                .doesNotContain("sentence");
        assertThat(run("evaluate", reports.toString(), "--totals", "--json")).isZero();
        assertThat(out.toString()).doesNotContain("hommes").doesNotContain("faults\":[");
    }

    @Test
    void json_has_the_scores_by_language_and_the_faults() throws IOException {
        assertThat(run("evaluate", reports.toString(), "--json", "--baseline")).isZero();
        JsonNode json = new JsonMapper().readTree(out.toString());
        assertThat(json.path("reports").asInt()).isEqualTo(2);
        assertThat(json.at("/scores/all/mention_overlap/f1").asDouble()).isEqualTo(1);
        assertThat(json.at("/scores/en/claim_number/expected").asInt()).isEqualTo(1);
        assertThat(json.at("/baseline/en/mention_exact/right").asInt()).isEqualTo(1);
        assertThat(json.at("/baseline/en/incident").isMissingNode()).isTrue();
        assertThat(json.path("faults"))
                .anySatisfy(f -> assertThat(f.path("report").asText()).isEqualTo("fr-01"));
    }

    @Test
    void the_baseline_stands_below() {
        assertThat(run("evaluate", reports.toString(), "--totals", "--baseline"))
                .isZero();
        assertThat(out.toString()).containsPattern("(?s)Baseline, exact match.*mentions, exact");
    }

    @Test
    void a_broken_report_is_one_line_that_names_the_file_and_the_key() throws IOException {
        Files.writeString(reports.resolve("fr-02.yaml"), FRENCH.replace("words: Gao", "words: Kidal"));
        assertThat(run("evaluate", reports.toString())).isEqualTo(1);
        assertThat(err.toString().strip())
                .isEqualTo("dateline: " + reports.resolve("fr-02.yaml")
                        + ": mentions[0].words: 'Kidal' is not in the text");
    }

    @Test
    void what_is_not_there_and_what_is_empty_is_said() throws IOException {
        assertThat(run("evaluate", "nowhere")).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("dateline: nowhere is not there");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run("evaluate", empty.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("there are no reports of the format gold in " + empty);
        assertThat(run("evaluate", reports.toString(), "--format", "conll")).isEqualTo(2);
        assertThat(err.toString()).contains("'conll' is none of gold, lgl, idrisi, dates, reports");
    }

    @Test
    void expressions_of_time_are_measured_with_what_is_left_out() throws IOException {
        Path english = Files.createDirectories(folder.resolve("dates/English"));
        Files.writeString(english.resolve("DateParser.json"), """
                [{"Input": "It happened on 17 September 2016.", "Context": {"ReferenceDateTime": "2016-11-07T00:00:00"},
                  "Results": [{"Text": "17 September 2016", "Type": "date", "Value": {"Timex": "2016-09-17",
                  "FutureResolution": {"date": "2016-09-17"}, "PastResolution": {"date": "2016-09-17"}}}]}]
                """);
        assertThat(run("evaluate", english.toString(), "--format", "dates")).isZero();
        assertThat(out.toString())
                .contains("en: 1 expressions, 1 that news uses")
                .containsPattern("times: days +1\\.000 \\(1 of 1\\)");
        assertThat(run("evaluate", english.toString(), "--format", "dates", "--baseline"))
                .isEqualTo(2);
    }
}
