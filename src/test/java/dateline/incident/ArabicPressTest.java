package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects turns of phrase of the Arabic press, and what other languages share of them: each of these was a lie once. */
class ArabicPressTest {
    private static final String THURSDAY = "2024-09-19T12:00:00Z";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                // the words of one act stand apart
                "أطلق مسلحون مجهولون النار الإثنين على حافلة تقل عمالا في كركوك، ما أدى إلى مقتل أربعة. | armed-attack",
                "Gunmen fired several dozen rounds at a bus in Kirkuk on Monday, killing four. | armed-attack",
                "Des hommes armés ont tiré plusieurs rafales sur un car lundi à Kirkouk, tuant quatre passagers. |"
                        + " armed-attack",
                // a clause that says more of the bomb
                "قتل ثمانية في انفجار عبوة ناسفة استهدفت حافلة صغيرة في مقديشو الإثنين. | explosion",
                // a number in digits, or "in", between the verb and the armed
                "جُرح 110 في تفجير انتحاري في بغداد الإثنين. | explosion",
                // each may be part of the other
                "اندلع حريق أدى إلى انفجار صهاريج في أبوظبي الإثنين. | fire",
                "A fire set off an explosion at a depot in Kano on Monday. | fire",
                "Un incendie a provoqué une explosion lundi dans un dépôt de Kano. | fire",
                // what overturned is no government
                "فقد 20 مهاجرا بعد انقلاب قاربهم قبالة طرابلس الإثنين. | accident",
                // the same people go on
                "دخل مسلحون بلدة غاو الإثنين على متن دراجات نارية قادمين من الغابة، وأطلقوا النار على السكان. | armed-attack"
            })
    void what_happened(String text, String kind) {
        assertThat(Shipped.read(text, THURSDAY).incidents())
                .extracting(Incident::kind)
                .containsExactly(kind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "هلك 5 أشخاص في غاو الإثنين، حسبما أفادت به مصالح الحماية المدنية. | killed 5 official",
                "هجوم على غاو الإثنين. القتلى: 13 بينهم 4 أطفال (الدفاع المدني). | killed 13 official",
                "أعلنت الشرطة أن القتلى 11 في هجوم على غاو الإثنين. | killed 11 police",
                "قال الجيش إن حريقا في غاو أودى الإثنين بـ82 شخصا. | killed 82 military",
                "قضت المحكمة بإعدام ثلاثة متهمين في هجوم وقع في غاو الإثنين. |",
                "هجوم على غاو الإثنين: وتظهر صور نشرتها صحيفة «بوست كورير» جثثا. |"
            })
    void how_many_and_who_says_so(String text, String claims) {
        String read = Shipped.read(text, THURSDAY).incidents().stream()
                .flatMap(i -> i.claims().stream())
                .map(c -> c.quantity().word() + " " + c.low() + " "
                        + c.source().kind().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        assertThat(read).isEqualTo(claims == null ? "" : claims);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {"هاجم مسلحون بلدة غاو يوم 13/9. | 2024-09-13", "هاجم مسلحون بلدة غاو فجر 3/9. | 2024-09-03"})
    void a_day_and_a_month_in_figures_behind_a_word_for_a_day_are_a_date(String text, String day) {
        assertThat(Shipped.read(text, THURSDAY).incidents())
                .extracting(i -> String.valueOf(i.time().start()).substring(0, 10))
                .containsExactly(day);
    }
}
