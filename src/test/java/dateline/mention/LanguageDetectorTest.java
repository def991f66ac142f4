package dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects that each report is read by the rules of its own language. */
class LanguageDetectorTest {
    private final LanguageDetector detector = new LanguageDetector(Shipped.KNOWLEDGE.languages());

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Gunfire was heard early on Tuesday in several parts of the city.",
                "fr | Des tirs ont été entendus mardi matin dans plusieurs quartiers de la ville.",
                "ar | سمع دوي إطلاق النار فجر الثلاثاء في عدة أحياء من المدينة.",
                "ar | أعلن الجيش عن مقتل 12 شخصا، وفق وكالة Reuters للأنباء.",
                "fr | À Bamako, l'armée a repris le contrôle du camp.",
                "en | The Groupe de soutien à l'islam et aux musulmans said that it had attacked the camp.",
                "fr | Le porte-parole de Human Rights Watch a dénoncé des exactions dans le nord du pays.",
                "ar | تعرضت غاو لهجوم عامي 2012 و2020.",
                "ar | ـ باماكو ـ",
                "en | 12345 !?"
            })
    void the_language_is_that_of_the_common_words(String language, String text) {
        assertThat(detector.detect(text).language().code()).isEqualTo(language);
    }

    @Test
    void the_markup_of_a_page_is_in_no_language() {
        String page =
                "<!DOCTYPE html><html><head><script>for (a in the) { it.is(of); } // this is for the user</script>"
                        + "</head><body><nav>"
                        + "<a href=\"/the-news/of-a/day\" title=\"what is in it\">A</a>".repeat(80)
                        + "</nav><p>Des hommes armés ont tué douze personnes à Gao mardi, selon l'armée.</p></body></html>";
        assertThat(detector.detect(page).language().code()).isEqualTo("fr");
    }
}
