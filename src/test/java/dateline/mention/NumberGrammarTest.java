package dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import dateline.data.Shipped;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects how numbers are read, in digits and in words, and how the words around them bound them. */
class NumberGrammarTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | At least 70 people died            | 70  |      | at-least",
                "en | More than 11,300 people died       | 11300 |    | more-than",
                "en | Some 1,200 people fled             | 1200 | 1200 | about",
                "en | about 100 people were killed       | 100 | 100  | about",
                "en | 1.5 million people fled            | 1500000 | 1500000 | exact",
                "en | twenty-three people were killed    | 23  | 23   | exact",
                "en | two hundred and fifty-five people  | 255 | 255  | exact",
                "en | three thousand people fled         | 3000 | 3000 | exact",
                "en | dozens of people were killed       | 12  |      | vague",
                "en | hundreds of people fled            | 100 |      | vague",
                "en | tens of thousands of people fled   | 10000 |    | vague",
                "en | between 100 and 200 people died    | 100 | 200  | about",
                "en | 10-15 people died                  | 10  | 15   | about",
                "en | up to 50 people died               |     | 50   | at-most",
                "en | fewer than 40 people died          |     | 40   | less-than",
                "en | nearly 300 people died             | 300 | 300  | about",
                "fr | Au moins 70 personnes tuées        | 70  |      | at-least",
                "fr | plus de 70 morts                   | 70  |      | more-than",
                "fr | 1 200 personnes ont fui            | 1200 | 1200 | exact",
                "fr | 1.200 personnes ont fui            | 1200 | 1200 | exact",
                "fr | une vingtaine de personnes tuées   | 20  | 20   | about",
                "fr | une centaine de morts              | 100 | 100  | about",
                "fr | des dizaines de morts              | 12  |      | vague",
                "fr | des milliers de personnes          | 1000 |     | vague",
                "fr | soixante-dix-sept personnes        | 77  | 77   | exact",
                "fr | quatre-vingt-un morts              | 81  | 81   | exact",
                "fr | quatre-vingts morts                | 80  | 80   | exact",
                "fr | deux cent cinquante-cinq blessés   | 255 | 255  | exact",
                "fr | vingt et un morts                  | 21  | 21   | exact",
                "fr | entre 100 et 200 personnes tuées   | 100 | 200  | about",
                "fr | environ 300 personnes tuées        | 300 | 300  | about",
                "fr | près de 300 personnes tuées        | 300 | 300  | about",
                "fr | jusqu'à 50 personnes tuées         |     | 50   | at-most",
                "fr | moins de 40 personnes tuées        |     | 40   | less-than",
                "fr | 2,5 millions de personnes          | 2500000 | 2500000 | exact",
                "ar | مقتل أكثر من 70 شخصا              | 70  |      | more-than",
                "ar | مقتل ما لا يقل عن 140 شخصًا       | 140 |      | at-least",
                "ar | مقتل نحو 100 شخص                  | 100 | 100  | about",
                "ar | مقتل ثلاثة وعشرين شخصا            | 23  | 23   | exact",
                "ar | مقتل سبعة وسبعين شخصا             | 77  | 77   | exact",
                "ar | مقتل مئتين وخمسة وخمسين شخصا      | 255 | 255  | exact",
                "ar | مقتل خمسة عشر شخصا                | 15  | 15   | exact",
                "ar | مقتل مئة شخص                      | 100 | 100  | exact",
                "ar | مقتل ثلاثمئة شخص                  | 300 | 300  | exact",
                "ar | نزوح خمسة آلاف شخص                | 5000 | 5000 | exact",
                "ar | مقتل عشرات الأشخاص                | 10  |      | vague",
                "ar | نزوح مئات الأشخاص                 | 100 |      | vague",
                "ar | نزوح عشرات الآلاف من الأشخاص      | 10000 |    | vague",
                "ar | قتل ما بين 100 و200 شخص           | 100 | 200  | about",
                "ar | قتل ٧٧ شخصا                       | 77  | 77   | exact",
                "ar | نزوح ١٬٢٠٠ شخص                    | 1200 | 1200 | exact",
                "ar | مقتل 70 شخصا على الأقل            | 70  |      | at-least",
                "ar | مقتل أقل من 40 شخصا               |     | 40   | less-than"
            })
    void numbers_are_read_with_their_bounds(String language, String text, Integer low, Integer high, String qualifier) {
        Quantity read = only(language, text);
        assertThat(read.low()).as("low").isEqualTo(low);
        assertThat(read.high()).as("high").isEqualTo(high);
        assertThat(read.qualifier()).isEqualTo(qualifier);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"سقوط قتيلين, 2, killed", "مقتل جنديين, 2, person", "وإصابة جريحين, 2, wounded", "مقتل شخصين, 2, person"
    })
    void the_arabic_dual_carries_its_number(String text, int number, String unit) {
        Quantity read = only("ar", text);
        assertThat(read.low()).isEqualTo(number);
        assertThat(read.high()).isEqualTo(number);
        assertThat(read.unit()).isEqualTo(unit);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A magnitude 6.8 quake struck",
                "fr | Un séisme de magnitude 6,8",
                "ar | زلزال بقوة 6.8 درجات",
            })
    void a_decimal_is_never_a_number_of_people(String language, String text) {
        assertThat(only(language, text).qualifier()).isEqualTo("decimal");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | Un groupe armé est entré dans une maison",
                "en | One of the towns was quiet",
                "en | No one was seen"
            })
    void an_article_is_no_number(String language, String text) {
        assertThat(Shipped.mark(language, text).quantities())
                .filteredOn(q -> q.low() != null && q.low() == 1)
                .isEmpty();
    }

    @Test
    void numbers_in_a_list_stay_apart() {
        assertThat(Shipped.mark("en", "Two, three or four people died, then five more.")
                        .quantities())
                .extracting(Quantity::low)
                .containsExactly(2, 3, 4, 5);
    }

    @Test
    void the_numbers_of_a_date_count_nobody() {
        assertThat(Shipped.mark("fr", "Le 17 septembre 2024, à 5 h 30, le calme régnait. Les tirs ont été entendus.")
                        .quantities())
                .isEmpty();
        assertThat(Shipped.mark("ar", "وقع الهجوم يوم 17 سبتمبر 2024 الساعة 05:30 بتوقيت غرينتش.")
                        .quantities())
                .isEmpty();
    }

    @Test
    void a_number_too_long_to_count_anything_is_left_out() {
        assertThat(Shipped.mark("en", "Call 00223201234567890 now.").quantities())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {"en | %s people were killed", "fr | %s personnes ont été tuées", "ar | مقتل %s من المدنيين"})
    void every_number_that_can_be_spelled_out_is_read(String language, String sentence) {
        RuleBasedNumberFormat speller =
                new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
        List<String> wrong = new ArrayList<>();
        for (int number = 2; number < 3000; number += number < 130 ? 1 : 37) {
            String text = sentence.formatted(speller.format(number));
            List<Quantity> read = Shipped.mark(language, text).quantities();
            if (read.size() != 1 || !Integer.valueOf(number).equals(read.get(0).low())) {
                wrong.add(text + " read as " + read);
            }
        }
        assertThat(wrong).as("numbers in the words of CLDR").isEmpty();
    }

    private static Quantity only(String language, String text) {
        List<Quantity> all = Shipped.mark(language, text).quantities();
        assertThat(all).as(text).hasSize(1);
        return all.get(0);
    }
}
