package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.mention.TimeMention;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects how the words for a time are counted out against the day of publication. */
class ChronologyTest {
    private static final LocalDate THURSDAY = LocalDate.of(2024, 9, 19);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ar | وقع أول من أمس الثلاثاء.                | 2024-09-17T00:00Z | 2024-09-18T00:00Z | DAY",
                "fr | C'était avant-hier mardi.               | 2024-09-17T00:00Z | 2024-09-18T00:00Z | DAY",
                "en | It happened the day before yesterday.   | 2024-09-17T00:00Z | 2024-09-18T00:00Z | DAY",
                "en | It happened on Saturday.                | 2024-09-14T00:00Z | 2024-09-15T00:00Z | DAY",
                "en | It happened on Thursday.                | 2024-09-19T00:00Z | 2024-09-20T00:00Z | DAY",
                "en | It happened in late July.               | 2024-07-21T00:00Z | 2024-08-01T00:00Z | WEEK",
                "ar | وقع في أواخر يوليو (تموز) الماضي.       | 2024-07-21T00:00Z | 2024-08-01T00:00Z | WEEK",
                "fr | C'était fin juillet.                    | 2024-07-21T00:00Z | 2024-08-01T00:00Z | WEEK",
                "en | It happened between 25 and 27 July.     | 2024-07-25T00:00Z | 2024-07-28T00:00Z | DAY",
                "en | It happened in 2012.                    | 2012-01-01T00:00Z | 2013-01-01T00:00Z | YEAR",
                "en | It happened in December.                | 2023-12-01T00:00Z | 2024-01-01T00:00Z | MONTH",
                "en | It happened on 24 December.             | 2023-12-24T00:00Z | 2023-12-25T00:00Z | DAY",
                "fr | C'était la semaine dernière.            | 2024-09-09T00:00Z | 2024-09-16T00:00Z | WEEK",
                "en | It happened three days ago.             | 2024-09-16T00:00Z | 2024-09-17T00:00Z | DAY",
                "fr | C'était il y a trois jours.             | 2024-09-16T00:00Z | 2024-09-17T00:00Z | DAY",
                "ar | وقع قبل ثلاثة أيام.                     | 2024-09-16T00:00Z | 2024-09-17T00:00Z | DAY",
                "en | It happened last month.                 | 2024-08-01T00:00Z | 2024-09-01T00:00Z | MONTH",
                "fr | C'était hier soir.                      | 2024-09-18T17:00Z | 2024-09-18T23:00Z | PART_OF_DAY",
                "en | It happened on Tuesday at 0530 GMT.     | 2024-09-17T05:30Z | 2024-09-17T05:31Z | MINUTE",
                "en | It happened on Tuesday around 0530 GMT. | 2024-09-17T05:30Z | 2024-09-17T06:30Z | HOUR",
                "en | It was the third of May.                | 2024-05-03T00:00Z | 2024-05-04T00:00Z | DAY",
                "fr | C'était le 1er mars 2024.               | 2024-03-01T00:00Z | 2024-03-02T00:00Z | DAY",
                "ar | وقع في الثاني من آب/أغسطس.              | 2024-08-02T00:00Z | 2024-08-03T00:00Z | DAY",
                "ar | وقع في ٢ كانون الثاني (يناير) ٢٠٢٤.     | 2024-01-02T00:00Z | 2024-01-03T00:00Z | DAY",
                "ar | وقع في 3 غشت 2023.                      | 2023-08-03T00:00Z | 2023-08-04T00:00Z | DAY",
                "ar | وقع في ۱۹/۰۹/۲۰۲۴.                      | 2024-09-19T00:00Z | 2024-09-20T00:00Z | DAY",
                "fr | C'était le 19-9-2024.                   | 2024-09-19T00:00Z | 2024-09-20T00:00Z | DAY",
                "en | It happened last Friday.                | 2024-09-13T00:00Z | 2024-09-14T00:00Z | DAY",
                "fr | C'était mardi dernier.                  | 2024-09-17T00:00Z | 2024-09-18T00:00Z | DAY",
                "ar | وقع الخميس الماضي.                      | 2024-09-12T00:00Z | 2024-09-13T00:00Z | DAY",
                "fr | C'était mardi de la semaine dernière.   | 2024-09-10T00:00Z | 2024-09-11T00:00Z | DAY",
                "en | It happened in July last year.          | 2023-07-01T00:00Z | 2023-08-01T00:00Z | MONTH",
                "ar | وقع الأسبوع الماضي.                     | 2024-09-09T00:00Z | 2024-09-16T00:00Z | WEEK",
                "ar | وقع الشهر الجاري.                       | 2024-09-01T00:00Z | 2024-10-01T00:00Z | MONTH",
                "ar | وقع قبل يومين.                          | 2024-09-17T00:00Z | 2024-09-18T00:00Z | DAY",
                "en | It happened in mid-2019.                | 2019-05-01T00:00Z | 2019-09-01T00:00Z | SEASON",
                "fr | C'était début 2020.                     | 2020-01-01T00:00Z | 2020-05-01T00:00Z | SEASON",
                "en | It happened in the summer of 2019.      | 2019-06-01T00:00Z | 2019-09-01T00:00Z | SEASON",
                "fr | C'était dans les années 1990.           | 1990-01-01T00:00Z | 2000-01-01T00:00Z | YEAR",
                "ar | وقع في تسعينيات القرن الماضي.           | 1990-01-01T00:00Z | 2000-01-01T00:00Z | YEAR",
                "en | It lasted from May to July 2023.        | 2023-05-01T00:00Z | 2023-08-01T00:00Z | MONTH",
                "fr | C'était du 28 décembre 2022 au 3 janvier 2023. | 2022-12-28T00:00Z | 2023-01-04T00:00Z | DAY",
                "ar | وقع فجر اليوم.                          | 2024-09-19T04:00Z | 2024-09-19T07:00Z | PART_OF_DAY",
                "ar | وقع الثلاثاء في الخامسة والنصف فجرا.    | 2024-09-17T05:30Z | 2024-09-17T05:31Z | MINUTE",
                "en | It began on Tuesday at half past five.  | 2024-09-17T05:30Z | 2024-09-17T05:31Z | MINUTE",
                "fr | C'était mardi à 16 h 30 GMT.            | 2024-09-17T16:30Z | 2024-09-17T16:31Z | MINUTE",
                "fr | C'était mardi soir vers 8 heures.       | 2024-09-17T20:00Z | 2024-09-17T21:00Z | HOUR",
                "en | It lasted from 5 to 6 pm on Tuesday.    | 2024-09-17T17:00Z | 2024-09-17T18:00Z | HOUR"
            })
    void times_are_counted_from_a_thursday(
            String language, String text, String start, String end, TimePrecision precision) {
        Occurrence time = resolve(language, text, THURSDAY, ZoneOffset.UTC).occurrence();
        assertThat(time.start()).isEqualTo(Instant.parse(start.replace("Z", ":00Z")));
        assertThat(time.end()).isEqualTo(Instant.parse(end.replace("Z", ":00Z")));
        assertThat(time.precision()).isEqualTo(precision);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | C'était dans la nuit de lundi à mardi.",
                "ar | وقع ليل الاثنين الثلاثاء.",
                "en | It happened overnight between Monday and Tuesday."
            })
    void a_night_between_two_days_begins_on_the_first_and_ends_on_the_second(String language, String text) {
        Occurrence time = resolve(language, text, THURSDAY, ZoneOffset.UTC).occurrence();
        assertThat(time.start())
                .isBetween(Instant.parse("2024-09-16T17:00:00Z"), Instant.parse("2024-09-16T22:00:00Z"));
        assertThat(time.end()).isBetween(Instant.parse("2024-09-17T04:00:00Z"), Instant.parse("2024-09-17T08:00:00Z"));
        assertThat(time.precision()).isEqualTo(TimePrecision.PART_OF_DAY);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ar | وقع أول من أمس الاثنين.        | 2024-09-16 | 2024-09-17",
                "fr | C'était hier mardi.            | 2024-09-17 | 2024-09-18",
                "en | It happened yesterday, Tuesday. | 2024-09-17 | 2024-09-18"
            })
    void a_weekday_that_contradicts_the_count_gives_both_readings(
            String language, String text, LocalDate first, LocalDate last) {
        Chronology.Moment moment = resolve(language, text, THURSDAY, ZoneOffset.UTC);
        assertThat(moment.conflict()).contains(first.getDayOfWeek() == last.getDayOfWeek() ? "" : last.toString());
        assertThat(moment.occurrence().start()).isEqualTo(first.atStartOfDay().toInstant(ZoneOffset.UTC));
        assertThat(moment.occurrence().end())
                .isEqualTo(last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | It happened the previous day.     | 2024-09-09",
                "en | It happened the same day.         | 2024-09-10",
                "en | It happened two days later.       | 2024-09-12",
                "en | It happened two days earlier.     | 2024-09-08",
                "fr | C'était la veille.                | 2024-09-09",
                "fr | C'était le lendemain.             | 2024-09-11",
                "fr | C'était l'avant-veille.           | 2024-09-08",
                "fr | C'était trois jours plus tôt.     | 2024-09-07",
                "ar | وقع في اليوم نفسه.                | 2024-09-10",
                "ar | وقع في اليوم التالي.              | 2024-09-11",
                "ar | وقع بعد ذلك بيومين.               | 2024-09-12"
            })
    void some_words_count_from_the_day_told_last(String language, String text, LocalDate day) {
        Chronology chronology = new Chronology(THURSDAY, ZoneOffset.UTC);
        assertThat(chronology
                        .resolve(only(language, text), LocalDate.of(2024, 9, 10))
                        .orElseThrow()
                        .day())
                .isEqualTo(day);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | It happened in the rainy season.",
                "fr | C'était pendant la saison des pluies.",
                "ar | وقع في 14 ربيع الأول 1446 هـ.",
                "en | It happened several years ago."
            })
    void what_no_calendar_here_tells_is_seen_and_left_open(String language, String text) {
        assertThat(new Chronology(THURSDAY, ZoneOffset.UTC).resolve(only(language, text), null))
                .isEmpty();
    }

    @Test
    void summer_south_of_the_equator_begins_in_december() {
        TimeMention words = only("en", "It happened in the summer of 2019.");
        assertThat(new Chronology(THURSDAY, ZoneOffset.UTC)
                        .southern()
                        .resolve(words, null)
                        .orElseThrow()
                        .day())
                .isEqualTo(LocalDate.of(2019, 12, 1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | C'était dans la nuit de lundi à mardi, vers 3 heures. | 2024-09-17T03:00:00Z",
                "ar | وقع ليل الاثنين الثلاثاء الساعة 3:00.                 | 2024-09-17T03:00:00Z",
                "en | It was the night of Monday to Tuesday, at 11 p.m.     | 2024-09-16T23:00:00Z"
            })
    void a_clock_in_a_night_between_two_days_is_on_the_day_it_falls_on(String language, String text, Instant at) {
        assertThat(resolve(language, text, THURSDAY, ZoneOffset.UTC)
                        .occurrence()
                        .start())
                .isEqualTo(at);
    }

    @Test
    void a_date_whose_weekday_is_wrong_is_flagged() {
        assertThat(resolve("en", "It happened on Monday, September 17.", THURSDAY, ZoneOffset.UTC)
                        .conflict())
                .contains("2024-09-17")
                .contains("2024-09-16");
        assertThat(resolve("fr", "C'était hier, mercredi 17 septembre.", THURSDAY, ZoneOffset.UTC)
                        .conflict())
                .contains("2024-09-18")
                .contains("2024-09-17");
        assertThat(resolve("en", "It happened on Tuesday, September 17.", THURSDAY, ZoneOffset.UTC)
                        .conflict())
                .isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | C'était le vendredi 13 novembre.",
                "en | It happened on Friday, November 13.",
                "ar | وقع يوم الجمعة 13 نوفمبر."
            })
    void a_weekday_tells_which_year_a_day_of_long_ago_was_of(String language, String text) {
        Chronology.Moment friday = resolve(language, text, THURSDAY, ZoneOffset.UTC);
        assertThat(friday.day()).isEqualTo(LocalDate.of(2020, 11, 13));
        assertThat(friday.conflict()).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ar | وقع أول من أمس.",
                "en | It happened on Tuesday.",
                "en | It happened last week.",
                "fr | C'était le 17 septembre.",
                "en | It happened in July."
            })
    void without_a_day_of_publication_relative_times_stay_open(String language, String text) {
        TimeMention words = only(language, text);
        assertThat(new Chronology(null, ZoneOffset.UTC).resolve(words, null)).isEmpty();
    }

    @Test
    void without_a_day_of_publication_a_full_date_still_stands() {
        assertThat(resolve("en", "It happened on 17 September 2024.", null, ZoneOffset.UTC)
                        .day())
                .isEqualTo(LocalDate.of(2024, 9, 17));
    }

    @Test
    void a_local_clock_is_written_in_utc() {
        ZoneId khartoum = ZoneId.of("Africa/Khartoum");
        Occurrence local = resolve("en", "It happened on Tuesday at 5:30 a.m. local time.", THURSDAY, khartoum)
                .occurrence();
        assertThat(local.start()).isEqualTo(Instant.parse("2024-09-17T03:30:00Z"));
        Occurrence greenwich = resolve("en", "It happened on Tuesday at 0530 GMT.", THURSDAY, khartoum)
                .occurrence();
        assertThat(greenwich.start()).isEqualTo(Instant.parse("2024-09-17T05:30:00Z"));
    }

    @Test
    void a_part_of_the_day_alone_belongs_to_the_day_of_the_report() {
        TimeMention words = only("en", "It happened in the morning.");
        Chronology chronology = new Chronology(THURSDAY, ZoneOffset.UTC);
        assertThat(chronology.resolve(words, null)).isEmpty();
        assertThat(chronology
                        .resolve(words, LocalDate.of(2024, 9, 17))
                        .orElseThrow()
                        .occurrence()
                        .start())
                .isEqualTo(Instant.parse("2024-09-17T06:00:00Z"));
    }

    @Test
    void a_day_that_is_in_no_calendar_is_no_time() {
        assertThat(new Chronology(THURSDAY, ZoneOffset.UTC).resolve(only("en", "It was 31 February 2024."), null))
                .isEmpty();
    }

    @Test
    void the_second_of_two_years_is_a_time_of_its_own() {
        TimeMention words = only("ar", "وقع انقلابان عامي 2020 و2021.");
        Chronology chronology = new Chronology(THURSDAY, ZoneOffset.UTC);
        assertThat(chronology.resolve(words, null).orElseThrow().day().getYear())
                .isEqualTo(2020);
        assertThat(chronology.secondYear(words).orElseThrow().day().getYear()).isEqualTo(2021);
    }

    private static Chronology.Moment resolve(String language, String text, @Nullable LocalDate published, ZoneId zone) {
        return new Chronology(published, zone)
                .resolve(only(language, text), null)
                .orElseThrow();
    }

    private static TimeMention only(String language, String text) {
        List<TimeMention> all = Shipped.mark(language, text).times();
        assertThat(all).as(text).extracting(TimeMention::text).hasSize(1);
        return Objects.requireNonNull(all.get(0));
    }
}
