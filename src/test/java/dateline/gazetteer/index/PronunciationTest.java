package dateline.gazetteer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.data.Shipped;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects that spellings of one name sound alike, and other names do not. */
class PronunciationTest {
    private static final Pronunciation PRONUNCIATION = Shipped.KNOWLEDGE.pronunciation();
    private static final String HEAD = "letters\tafter\tbefore\troom\tsounds\n";

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Ségou, Segu",
        "Ouagadougou, Wagadugu",
        "Djibo, Jibo",
        "Koutiala, Kou tiala",
        "Banankabougou, Banancabugu",
        "Filingué, Filinge",
        "Missira, Missirah",
        "Magnambougou, Manyanbugu",
        "Bamako, باماكو",
        "Ségou, سيغو",
        "Ségou, سيجو",
        "Faladié, فالاديي",
        "Banankabougou, بانانكابوجو",
        "Ouahigouya, واهيغويا",
        "Ziguinchor, زيغينشور",
        "Tchintabaraden, تشينتابارادن",
        "Hamdallaye, حمدالاي"
    })
    void spellings_of_one_name_sound_alike(String a, String b) {
        assertThat(similarity(a, b)).isGreaterThan(0.8);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"Bamako, Niamey", "Kayes, Gao", "Mopti, كيدال", "Koulikoro, سيكاسو", "Tombouctou, استراتيجية"})
    void other_names_do_not(String a, String b) {
        assertThat(similarity(a, b)).isLessThan(0.5);
    }

    @Test
    void likeness_is_the_same_both_ways_and_whole_for_the_same() {
        assertThat(similarity("Faladié", "فالادي")).isEqualTo(similarity("فالادي", "Faladié"));
        assertThat(similarity("Faladié", "Faladié")).isEqualTo(1);
        assertThat(similarity("", "")).isEqualTo(1);
        assertThat(similarity("Бамако", "Бамако")).isEqualTo(1);
    }

    @Test
    void a_floor_changes_nothing_above_it() {
        String a = sounds("Sévaré");
        String b = sounds("سيفاري");
        double whole = PRONUNCIATION.similarity(a, b);
        assertThat(PRONUNCIATION.similarity(a, b, whole - 0.01)).isEqualTo(whole);
        assertThat(PRONUNCIATION.similarity(a, b, 0.999)).isZero();
    }

    @Test
    void digits_are_not_taken_for_one_another() {
        assertThat(similarity("Ouaga 2000", "Ouaga 3000")).isLessThan(similarity("Ouaga 2000", "Waga 2000"));
        assertThat(sounds("ACI 2000")).endsWith("2000");
    }

    @Test
    void another_script_needs_no_code() throws IOException {
        StringReader tifinagh = new StringReader(HEAD + "ⴳ\t\t\t\tg\nⴰ\t\t\t\ta\nⵡ\t\t\t\tw\n");
        Pronunciation own = Pronunciation.read(
                List.of(tifinagh),
                new StringReader("letter\tsounds\nK\tg\n-\ta w\n"),
                new StringReader("a\tb\tc\ng\t-\t1\n"),
                List.of());
        assertThat(own.sounds("ⴳⴰⵡ")).isEqualTo("gaw");
        assertThat(own.skeleton("gaw")).isEqualTo("K");
    }

    @Test
    void a_name_of_ten_thousand_letters_is_answered() {
        assertThat(similarity("ba".repeat(5000), "bamako")).isBetween(0.0, 1.0);
    }

    @Test
    void the_version_tells_when_skeletons_become_stale() throws IOException {
        assertThat(version("a\t\t\t\ta\n", "a\t-\t0.2\n")).isEqualTo(version("a\t\t\t\ta\n", "a\t-\t0.9\n"));
        assertThat(version("a\t\t\t\ta\n", "a\t-\t0.2\n")).isNotEqualTo(version("a\t\t\t\te\n", "a\t-\t0.2\n"));
    }

    @Test
    void a_row_that_cannot_be_read_is_named() {
        assertThatThrownBy(() -> version("a\t\n", "")).hasMessageContaining("[a, ]");
        assertThatThrownBy(() -> version("", "a\tbc\t0.2\n")).hasMessageContaining("bc");
        assertThatThrownBy(() -> version("", "a\tb\t2\n")).hasMessageContaining("2");
    }

    private static String version(String spelling, String cost) throws IOException {
        return Pronunciation.read(
                        List.of(new StringReader(HEAD + spelling)),
                        new StringReader("letter\tsounds\nP\tb\n"),
                        new StringReader("sound\tother\tcost\n" + cost),
                        List.of())
                .version();
    }

    private static String sounds(String name) {
        return PRONUNCIATION.sounds(NameKey.of(name));
    }

    private static double similarity(String a, String b) {
        return PRONUNCIATION.similarity(sounds(a), sounds(b));
    }
}
