package dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dateline.data.Shipped;
import dateline.mention.TimeMention.Base;
import dateline.mention.TimeMention.CalendarWords;
import dateline.mention.TimeMention.ClockWords;
import dateline.mention.TimeMention.CountWords;
import dateline.mention.TimeMention.DateWords;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects what the words for a time are taken to say, before anything is counted out. */
class TimeGrammarTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The damage was put at 6,107.31 August 2019 prices. | August 2019",
                "en | They paid $12 December 27 came.                    | December 27",
                "fr | Un total de 6.107,31 août 2019.                    | août 2019"
            })
    void the_end_of_a_number_is_no_day(String language, String text, String time) {
        assertThat(only(language, text).text()).isEqualTo(time);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | It happened on 17 September 2024.             |   | 17 | 9  | 2024",
                "en | It happened on September 17, 2024.            |   | 17 | 9  | 2024",
                "en | It happened on Tuesday, September 17.         | 2 | 17 | 9  |",
                "en | It happened on the 17th of September.         |   | 17 | 9  |",
                "en | It happened on 2024-09-17.                    |   | 17 | 9  | 2024",
                "en | It happened on Tuesday.                       | 2 |    |    |",
                "en | It happened in July 2024.                     |   |    | 7  | 2024",
                "en | It happened in 2012.                          |   |    |    | 2012",
                "fr | C'était le 17 septembre 2024.                 |   | 17 | 9  | 2024",
                "fr | C'était mardi 17 septembre.                   | 2 | 17 | 9  |",
                "fr | C'était le 1er août.                          |   | 1  | 8  |",
                "fr | C'était mardi.                                | 2 |    |    |",
                "fr | C'était en juillet 2024.                      |   |    | 7  | 2024",
                "fr | C'était en 2012.                              |   |    |    | 2012",
                "ar | وقع ذلك في 17 سبتمبر 2024.                   |   | 17 | 9  | 2024",
                "ar | وقع ذلك في 17 أيلول 2024.                    |   | 17 | 9  | 2024",
                "ar | وقع ذلك في 17 سبتمبر (أيلول) 2024.           |   | 17 | 9  | 2024",
                "ar | وقع ذلك يوم الثلاثاء 17 سبتمبر.              | 2 | 17 | 9  |",
                "ar | وقع ذلك يوم الثلاثاء.                        | 2 |    |    |",
                "ar | وقع ذلك عام 2012.                            |   |    |    | 2012",
                "ar | وقع الهجوم السبت الـ24 من أغسطس.             | 6 | 24 | 8  |"
            })
    void dates_are_taken_apart(
            String language, String text, Integer weekday, Integer day, Integer month, Integer year) {
        CalendarWords date = calendar(language, text);
        assertThat(date.weekday()).as("weekday").isEqualTo(weekday);
        assertThat(date.day()).as("day").isEqualTo(day);
        assertThat(date.month()).as("month").isEqualTo(month);
        assertThat(date.year()).as("year").isEqualTo(year);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | It happened the day before yesterday.         | -2 |",
                "en | It happened yesterday.                        | -1 |",
                "en | It happened today.                            | 0  |",
                "fr | C'était avant-hier mardi.                     | -2 | 2",
                "fr | C'était hier soir.                            | -1 |",
                "fr | C'était aujourd'hui.                          | 0  |",
                "ar | وقع أول من أمس الثلاثاء.                     | -2 | 2",
                "ar | وقع أمس الأربعاء.                            | -1 | 3",
                "ar | وقع اليوم الخميس.                            | 0  | 4"
            })
    void days_counted_from_publication_keep_their_weekday(String language, String text, int days, Integer weekday) {
        DateWords date = Objects.requireNonNull(only(language, text).date());
        assertThat(date.count()).isEqualTo(new CountWords(days, "day", Base.PUBLICATION, false));
        assertThat(date.calendar().weekday()).isEqualTo(weekday);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | It began at 0530 GMT.                         | 5  | 30 | UTC   | false",
                "en | It began around 0530 GMT.                     | 5  | 30 | UTC   | true",
                "en | It began at 5.30 p.m. (1750 GMT).             | 17 | 50 | UTC   | false",
                "en | It began at 5:30 a.m. local time.             | 5  | 30 | local | false",
                "en | It began at 5:30 pm.                          | 17 | 30 |       | false",
                "fr | Cela a commencé à 5h30.                       | 5  | 30 |       | false",
                "fr | Cela a commencé vers 5 h 30 GMT.              | 5  | 30 | UTC   | true",
                "fr | Cela a commencé à 5 heures.                   | 5  | 0  |       | false",
                "ar | بدأ الساعة 05:30 تقريباً بتوقيت غرينتش.      | 5  | 30 | UTC   | true",
                "ar | بدأ في حوالي الساعة (5:30) بتوقيت غرينيتش.   | 5  | 30 | UTC   | true",
                "ar | بدأ الساعة الخامسة والنصف صباحا.             | 5  | 30 |       | false",
                "ar | بدأ الساعة الثامنة مساء.                     | 20 | 0  |       | false"
            })
    void clocks_are_read_with_their_zone(
            String language, String text, int hour, int minute, String zone, boolean about) {
        List<TimeMention> all = Shipped.mark(language, text).times();
        ClockWords clock = Objects.requireNonNull(all.get(all.size() - 1).clock());
        assertThat(clock).isEqualTo(new ClockWords(LocalTime.of(hour, minute), null, zone, about));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | It happened before dawn on Tuesday.           | 0",
                "en | It happened early on Tuesday morning.         | 4",
                "en | It happened on Tuesday evening.               | 17",
                "fr | C'était mardi avant l'aube.                   | 0",
                "fr | C'était mardi matin.                          | 6",
                "fr | C'était hier soir.                            | 17",
                "ar | وقع قبل فجر أول من أمس الثلاثاء.             | 0",
                "ar | وقع فجر الثلاثاء.                            | 4",
                "ar | وقع مساء الثلاثاء.                           | 17"
            })
    void a_part_of_the_day_joins_its_date(String language, String text, int from) {
        TimeMention time = only(language, text);
        assertThat(time.date()).isNotNull();
        assertThat(Objects.requireNonNull(time.part()).from()).isEqualTo(from);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | It happened in late July.                     | 7 | late",
                "fr | C'était fin juillet.                          | 7 | late",
                "fr | C'était début août.                           | 8 | early",
                "ar | وقع في أواخر يوليو (تموز) الماضي.            | 7 | late",
                "ar | وقع في مطلع أغسطس.                           | 8 | early"
            })
    void parts_of_a_month_are_kept(String language, String text, int month, String position) {
        DateWords date = Objects.requireNonNull(only(language, text).date());
        assertThat(date.calendar().month()).isEqualTo(month);
        assertThat(date.position()).isEqualTo(position);
    }

    @Test
    void a_run_of_days_keeps_both_ends() {
        CalendarWords date = calendar("en", "It happened between 25 and 27 July.");
        assertThat(date.day()).isEqualTo(25);
        assertThat(date.day2()).isEqualTo(27);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Coups struck in 2020 and 2021.",
                "fr | Deux coups d'État en 2020 et 2021.",
                "ar | وقع انقلابان عامي 2020 و2021."
            })
    void two_years_named_together_are_both_kept(String language, String text) {
        CalendarWords date = calendar(language, text);
        assertThat(date.year()).isEqualTo(2020);
        assertThat(date.year2()).isEqualTo(2021);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | They may march on the town.",
                "en | At least 17 people were hurt.",
                "en | In the province of Gao 12 may have died.",
                "fr | Il a marché vers la ville.",
                "fr | Il a été blessé.",
                "ar | ثم فجر الثاني نفسه.",
                "ar | قتل اثنين من الجنود.",
                "ar | سقط 17 قتيلا في المدينة."
            })
    void words_that_only_look_like_times_are_none(String language, String text) {
        assertThat(Shipped.mark(language, text).times()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "12/12/",
                "monday ",
                "on the ",
                "from 1 to 2 may ",
                "الاثنين ",
                "10                         "
            })
    void the_work_grows_with_the_length_of_the_text_and_no_faster(String piece) {
        for (String language : List.of("en", "fr", "ar")) {
            String text = piece.repeat(40_000 / piece.length());
            assertTimeout(
                    Duration.ofSeconds(20),
                    () -> Shipped.vocabulary(language)
                            .times()
                            .find(Shipped.vocabulary(language).mark(text)));
        }
    }

    @Test
    void the_words_are_those_of_the_report() {
        String text = "وقع الهجوم أول من أمس الثلاثاء في باماكو.";
        TimeMention time = only("ar", text);
        assertThat(time.text())
                .isEqualTo("أول من أمس الثلاثاء")
                .isEqualTo(time.span().of(text));
    }

    private static CalendarWords calendar(String language, String text) {
        return Objects.requireNonNull(only(language, text).date()).calendar();
    }

    private static TimeMention only(String language, String text) {
        List<TimeMention> all = Shipped.mark(language, text).times();
        assertThat(all).as(text).extracting(TimeMention::text).hasSize(1);
        return all.get(0);
    }
}
