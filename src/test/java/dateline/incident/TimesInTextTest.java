package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.report.Decision;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects what each time of a report is the time of, and the day that words without one belong to. */
class TimesInTextTest {
    private static final String THURSDAY = "2024-09-19T00:00:00Z";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Police said on Thursday that ten people were killed in Gao. | STATEMENT",
                "en | Ten people were killed in Gao on Wednesday, police said. | EVENT",
                "en | Police said that on Wednesday gunmen attacked Gao. | EVENT",
                "en | On Thursday the army said that it had attacked a village near Gao. | STATEMENT",
                "en | Nobody had claimed the attack in Gao by Thursday. | STATEMENT",
                "en | Residents mourned after Wednesday's attack in Gao. | EVENT",
                "en | The town of Gao was attacked in June 2012. | BACKGROUND",
                "fr | L'armée a annoncé jeudi que dix personnes avaient été tuées à Gao. | STATEMENT",
                "fr | Dix personnes ont été tuées mercredi à Gao, selon l'armée. | EVENT",
                "fr | La ville de Gao avait été attaquée en juin 2012. | BACKGROUND",
                "ar | قالت الشرطة الخميس إن عشرة أشخاص قتلوا في غاو. | STATEMENT",
                "ar | قتل عشرة أشخاص في غاو الأربعاء، وفق الشرطة. | EVENT",
                "ar | لم تعلن أي جهة مسؤوليتها عن الهجوم في غاو حتى مساء الخميس. | STATEMENT",
                "ar | تعرضت غاو لهجوم في يونيو 2012. | BACKGROUND"
            })
    void a_time_has_the_role_that_its_sentence_gives_it(String language, String text, TimeRole role) {
        assertThat(times(text)).as(text).extracting(TimeInText::role).containsExactly(role);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Gunmen attacked Gao on Saturday. The next day they attacked Kidal. | 2024-09-15",
                "en | Gunmen attacked Gao on Saturday, police said on Monday. The same day they attacked Kidal. | 2024-09-14",
                "fr | Des hommes armés ont attaqué Gao samedi. Le lendemain, ils ont attaqué Kidal. | 2024-09-15",
                "ar | هاجم مسلحون غاو السبت. وفي اليوم التالي هاجموا كيدال. | 2024-09-15"
            })
    void the_next_day_is_counted_from_the_day_told_last(String language, String text, String day) {
        List<TimeInText> times = times(text);
        assertThat(String.valueOf(times.get(times.size() - 1).time().start())).startsWith(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The town of Gao was attacked in 2012 and 2020.",
                "fr | La ville de Gao avait été attaquée en 2012 et 2020.",
                "ar | تعرضت غاو لهجوم عامي 2012 و2020."
            })
    void of_two_years_named_together_each_is_a_time(String language, String text) {
        assertThat(times(text))
                .as(text)
                .extracting(t -> String.valueOf(t.time().start()).substring(0, 4))
                .containsExactly("2012", "2020");
    }

    @Test
    void dawn_told_after_a_night_between_two_days_is_that_of_the_second() {
        List<TimeInText> times =
                times("L'attaque a eu lieu à Gao dans la nuit de lundi à mardi. À l'aube, la ville était calme.");
        assertThat(times.get(1).time().start()).isEqualTo("2024-09-17T04:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "'BAMAKO, Sept 19, 2024 (Agency) - Shots were heard in Bamako.'",
        "'Rapport. Bamako, jeudi 19 septembre 2024.\nDes tirs ont été entendus à Bamako.'"
    })
    void the_date_in_the_heading_is_that_of_publication(String text) {
        assertThat(Shipped.read(text, null).explanation().times().get(0).role()).isEqualTo(TimeRole.PUBLISHED);
    }

    @Test
    void in_a_report_that_nobody_dates_a_weekday_is_near_the_latest_full_date() {
        String text = "The army said on Tuesday that gunmen had attacked Gao on Monday, 7 March 2016.";
        assertThat(Shipped.read(text, null).explanation().times().get(0).time().start())
                .isEqualTo("2016-03-08T00:00:00Z");
    }

    @Test
    void each_time_says_how_it_was_counted_out() {
        List<Decision> decisions = Shipped.read("Gunmen attacked Gao two days ago.", THURSDAY)
                .explanation()
                .decisions();
        assertThat(decisions)
                .filteredOn(d -> d.rule().equals("time.counted"))
                .extracting(Decision::outcome)
                .containsExactly("event: 2024-09-17, day, from publication 2024-09-19");
    }

    private static List<TimeInText> times(String text) {
        return Shipped.read(text, THURSDAY).explanation().times();
    }
}
