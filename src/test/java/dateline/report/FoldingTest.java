package dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects that one name has one folded form, and that folded text leads back to the words as they were written. */
class FoldingTest {
    private static final String ALPHABET =
            "aZéÉœŒßıİøŁđɔƐɲ'’«»–—-.,0٣۷²½ǅﬁ ا أ إ آ ٱ ء ؤ ئ ى ي ة ه ڤ پ گ ک ی ـ َ ُ ّ ﻻ ﷲ\u200f\u0301😀K";

    /** A seed can be given to repeat a failing run. */
    private static final long SEED = Long.getLong("tests.seed", System.nanoTime());

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Faladié, faladie",
        "SÉVARÉ, sevare",
        "œuvre, Oeuvre",
        "İstanbul, istanbul",
        "N’Djamena, N'Djamena",
        "قُتِل, قتل",
        "أحمد, احمد",
        "إفريقيا, افريقيا",
        "مستشفى, مستشفي",
        "مدرسة, مدرسه",
        "مـــالي, مالي",
        "گاو, غاو",
        "٢٠٠, 200",
        "۲۰۰, 200",
        "Bamakɔ, bamako",
        "«, “"
    })
    void spellings_of_one_word_fold_to_the_same(String one, String other) {
        assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"قتل, قتال", "Gao, Goa", "مالي, مال", "Mali, Mali2", "a-b, a b"})
    void different_words_stay_different(String one, String other) {
        assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"ﷺ, صلياللهعليهوسلم", "㏂, am", "㏠, ㏠", "5½, 5½", "km², km²", "①, ①"})
    void no_character_is_part_of_two_words_or_a_number_of_its_own(String written, String folded) {
        assertThat(Folding.fold(written)).isEqualTo(folded);
    }

    @Test
    void folding_twice_changes_nothing_more() {
        Random random = new Random(SEED);
        for (int run = 0; run < 2000; run++) {
            String text = randomText(random);
            String once = Folding.fold(text);
            assertThat(Folding.fold(once))
                    .as("seed %d, run %d: %s", SEED, run, text)
                    .isEqualTo(once);
        }
    }

    @Test
    void every_stretch_of_the_folded_text_maps_back_to_words_that_fold_to_it() {
        Random random = new Random(SEED);
        for (int run = 0; run < 2000; run++) {
            String text = randomText(random);
            FoldedText folded = FoldedText.of(text);
            assertThat(folded.folded())
                    .as("seed %d, run %d: %s", SEED, run, text)
                    .isEqualTo(Folding.fold(text));
            if (folded.folded().isEmpty()) {
                continue;
            }
            int start = random.nextInt(folded.folded().length());
            int end = start + 1 + random.nextInt(folded.folded().length() - start);
            Span span = folded.toOriginal(start, end);
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            assertThat(Folding.fold(span.of(text)))
                    .as("seed %d, run %d: %s, %d to %d", SEED, run, text, start, end)
                    .contains(folded.folded().substring(start, end));
            assertThat(folded.toFolded(span.start())).isLessThanOrEqualTo(start);
        }
    }

    @Test
    void a_vowel_sign_belongs_to_the_letter_before_it() {
        String text = "هجوم قُتِلَ فيه";
        FoldedText folded = FoldedText.of(text);
        int at = folded.folded().indexOf("قتل");
        assertThat(folded.toOriginal(at, at + 3).of(text)).isEqualTo("قُتِلَ");
    }

    @Test
    void a_ligature_is_taken_whole() {
        String text = "un coup d’œil";
        FoldedText folded = FoldedText.of(text);
        int at = folded.folded().indexOf("oe");
        assertThat(folded.toOriginal(at, at + 1).of(text)).isEqualTo("œ");
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        int[] alphabet = ALPHABET.codePoints().toArray();
        for (int i = random.nextInt(30); i >= 0; i--) {
            text.appendCodePoint(
                    random.nextInt(8) == 0 ? anyCharacter(random) : alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }

    private static int anyCharacter(Random random) {
        int c = random.nextInt(0x1F700);
        return c >= 0xD800 && c <= 0xDFFF ? 'x' : c;
    }
}
