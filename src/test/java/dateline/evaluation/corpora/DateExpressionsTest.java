package dateline.evaluation.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.evaluation.gold.Days;
import dateline.evaluation.gold.GoldFormatException;
import dateline.evaluation.gold.GoldReport;
import dateline.evaluation.gold.GoldTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects which expressions of time count, and which of their values is right. */
class DateExpressionsTest {
    @TempDir
    Path folder;

    private DateExpressions read(String language, String... results) throws IOException {
        Path specification = Files.createDirectories(folder.resolve(language)).resolve("DateTimeModel.json");
        Files.writeString(specification, "\uFEFF[" + String.join(",", results) + "]");
        try (InputStream rules = Files.newInputStream(Path.of("data", NewsDates.FILE))) {
            return DateExpressions.read(folder, NewsDates.read(rules));
        }
    }

    /** An expression counted from Monday, 7 November 2016. */
    private static String expression(String words, String type, String... values) {
        return """
                {"Input": "It happened %s.", "Context": {"ReferenceDateTime": "2016-11-07T16:12:00"},
                 "Results": [{"Text": "%s", "TypeName": "datetimeV2.%s", "Resolution": {"values": [%s]}}]}
                """.formatted(words, words.toLowerCase(java.util.Locale.ROOT), type, String.join(",", values));
    }

    private static String value(String timex, String start, String end) {
        return "{\"timex\": \"%s\", \"start\": \"%s\", \"end\": \"%s\"}".formatted(timex, start, end);
    }

    private static String value(String timex, String day) {
        return "{\"timex\": \"%s\", \"value\": \"%s\"}".formatted(timex, day);
    }

    @Test
    void the_latest_value_that_does_not_lie_ahead_is_right() throws IOException {
        GoldReport report = read(
                        "English",
                        expression(
                                "on Friday",
                                "date",
                                value("XXXX-WXX-5", "2016-11-04"),
                                value("XXXX-WXX-5", "2016-11-11")))
                .reports()
                .get(0);
        GoldTime time = report.times().get(0);
        assertThat(report.language().code()).isEqualTo("en");
        assertThat(report.languageSaid()).isTrue();
        assertThat(report.published()).isEqualTo(LocalDate.of(2016, 11, 7));
        assertThat(time.words()).isEqualTo("on Friday");
        assertThat(time.days()).isEqualTo(Days.one(LocalDate.of(2016, 11, 4)));
    }

    @Test
    void the_end_of_a_stretch_may_be_counted_in() throws IOException {
        GoldTime time = read(
                        "French",
                        expression(
                                "du 3 au 12 septembre 2016",
                                "daterange",
                                value("(2016-09-03,2016-09-12,P9D)", "2016-09-03", "2016-09-12")))
                .reports()
                .get(0)
                .times()
                .get(0);
        LocalDate third = LocalDate.of(2016, 9, 3);
        assertThat(time.days()).isEqualTo(new Days(third, LocalDate.of(2016, 9, 11)));
        assertThat(time.alsoRight()).contains(new Days(third, LocalDate.of(2016, 9, 12)));
    }

    @Test
    void so_many_months_ago_may_be_the_month() throws IOException {
        GoldTime time = read("English", expression("two months ago", "date", value("2016-09-07", "2016-09-07")))
                .reports()
                .get(0)
                .times()
                .get(0);
        assertThat(time.alsoRight()).containsExactly(new Days(LocalDate.of(2016, 9, 1), LocalDate.of(2016, 9, 30)));
        GoldTime day = read("English", expression("three days ago", "date", value("2016-11-04", "2016-11-04")))
                .reports()
                .get(0)
                .times()
                .get(0);
        assertThat(day.alsoRight()).isEmpty();
    }

    @Test
    void appointments_durations_and_what_recurs_are_left_out_and_counted() throws IOException {
        DateExpressions none = read(
                "English",
                expression("tomorrow", "date", value("2016-11-08", "2016-11-08")),
                expression("every day", "set", value("P1D", "not resolved")),
                expression("3 hours", "duration", value("PT3H", "10800")),
                expression(
                        "the last 3 months",
                        "daterange",
                        value("(2016-08-07,2016-11-07,P3M)", "2016-08-07", "2016-11-07")),
                expression("4/22", "date", value("XXXX-04-22", "2016-04-22")));
        assertThat(none.reports()).isEmpty();
        assertThat(none.notes())
                .containsExactly("en: 5 expressions, 0 that news uses; not: {duration=1, future=1,"
                        + " numbers-without-year=1, recurring=1, stretch-to-today=1}");
    }

    @Test
    void a_date_ahead_whose_year_is_written_counts() throws IOException {
        assertThat(read("English", expression("4 January 2019", "date", value("2019-01-04", "2019-01-04")))
                        .reports())
                .hasSize(1);
    }

    @Test
    void a_folder_that_is_no_language_and_rules_that_are_none_are_named() {
        assertThatExceptionOfType(GoldFormatException.class)
                .isThrownBy(() -> read("Klingon"))
                .withMessageEndingWith("Klingon: is not named for a language in English");
        for (String rules : List.of("- {name: x, use: true, where: nowhere}", "- {name: x, use: true, words: '('}")) {
            assertThatExceptionOfType(GoldFormatException.class)
                    .isThrownBy(() -> NewsDates.read(new ByteArrayInputStream(rules.getBytes(StandardCharsets.UTF_8))))
                    .withMessageStartingWith("gold/dates.yaml: ");
        }
    }
}
