package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.report.Provenance;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Protects that the time to read a text grows with its length and not with the square of it, whatever the text is made
 * of: four times the text must not take eight times as long. What is compared is the time of the processor, so that a busy
 * machine changes little.
 */
class LinearTimeTest {
    private static final int CHARACTERS = 12_500;
    private static final int TIMES_LONGER = 4;
    private static final int TIMES_SLOWER = 8;

    /** The clock of the processor is coarse, and the first reading of a sort compiles code. */
    private static final double LEAST_SECONDS = 0.1;

    private static final List<String> PROSE = List.of(
            "BAMAKO, Sept 19 (Agency) - Gunmen killed more than 70 people at the gendarmerie school in Faladié on Tuesday,"
                    + " security sources said. “We heard shots around 05:30 GMT,” a resident told reporters.\n\n",
            "Des hommes armés ont tué une vingtaine de civils près de Kaya, avant-hier mardi, selon l'armée. À 40 km au"
                    + " nord de Gao, au moins trois soldats ont été blessés, a déclaré un habitant.\n\n",
            "قتل مسلحون أكثر من سبعين شخصا في حي فالادي فجر الثلاثاء 17 سبتمبر (أيلول) 2024، بحسب مصادر أمنية."
                    + " وقال شاهد إنه سمع إطلاق نار على بعد 40 كيلومتراً شمال شرقي غاو.\n\n");

    @BeforeAll
    static void compile() {
        PROSE.forEach(p -> seconds(repeated(p, CHARACTERS)));
    }

    @Test
    void prose_of_a_megabyte_in_three_languages() {
        assertLinear(String.join("", PROSE), ReportInput.MAX_CHARACTERS / TIMES_LONGER);
    }

    @Test
    void a_hundred_thousand_names_of_places() {
        String names = "Bamako, Gao, Kidal, ";
        assertLinear(names, 100_000 / 3 * names.length() / TIMES_LONGER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bamako\n",
                "باماكو وغاو وكيدال ",
                "in the town of Kxqzomba ",
                "في قرية كحزقومبا ",
                "the capital ",
                "the hospital of the market ",
                "at the school in Faladié ",
                "40 km north of Kaya "
            })
    void words_for_places(String words) {
        assertLinear(words, CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12 34 5,600 7 ",
                "1",
                "one two three twenty ",
                "Tuesday ",
                "الثلاثاء ",
                "17/09/2024 ",
                "on Tuesday, at 05:30 "
            })
    void numbers_and_times(String words) {
        assertLinear(words, CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the army said on Tuesday that ",
                "“he said ‘no”, the army said. ",
                "Gunmen killed 12 people in Gao on Tuesday. ",
                "Des soldats ont été enlevés à Kaya, selon des témoins. "
            })
    void speakers_and_incidents(String words) {
        assertLinear(words, CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“‘“",
                "((((",
                "<b>",
                "<div><p>a ",
                "<p>&amp;&lt;",
                "<p><!-- ",
                "\u202eabc \u202bباماكو\u202c ",
                "a\ud800 b\udc00 ",
                "abcdéباماكو",
                ". . . . ",
                "....",
                "A - ",
                "ا\u0640",
                "a\u0301\u0301\u0301",
                "\ufdfa",
                " a            "
            })
    void signs_and_markup(String signs) {
        assertLinear(signs, CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", " ", "\u2060", "K", "باماكو"})
    void one_word_after_a_long_run_of_one_sign(String sign) {
        assertLinear("the town of ", sign, CHARACTERS);
        assertLinear("", sign, CHARACTERS);
    }

    private static void assertLinear(String words, int characters) {
        assertLinear("", words, characters);
    }

    private static void assertLinear(String before, String words, int characters) {
        double once = seconds(before + repeated(words, characters) + "a");
        double longer = seconds(before + repeated(words, TIMES_LONGER * characters - before.length() - 1) + "a");
        assertThat(longer)
                .as("seconds for %,d characters, %.2f for a quarter of them", TIMES_LONGER * characters, once)
                .isLessThan(TIMES_SLOWER * Math.max(once, LEAST_SECONDS));
    }

    private static String repeated(String words, int characters) {
        return words.repeat(characters / words.length() + 1).substring(0, characters);
    }

    private static double seconds(String text) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        Shipped.read(new ReportInput(text, Instant.parse("2024-09-19T00:00:00Z"), null, Provenance.UNKNOWN));
        return (threads.getCurrentThreadCpuTime() - start) / 1e9;
    }
}
