package dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Protects that a sentence wrapped over lines stays one, and that headlines and bullets stay apart. */
class ParagraphsTest {
    @Test
    void lines_wrapped_at_a_margin_are_one_paragraph() {
        String mail = """
                Gunmen attacked a gendarmerie school in the Faladie neighbourhood of
                the Malian capital before dawn on Tuesday, and the sound of shots was
                heard near the military airport, residents said. The army said that it
                had the situation under control by noon and asked people to stay calm
                and indoors.

                A second paragraph.""";
        assertThat(paragraphs(mail)).hasSize(2);
    }

    @Test
    void wrapped_arabic_lines_are_one_paragraph() {
        String line = "هاجم مسلحون مدرسة الدرك في حي فالادي بالعاصمة المالية باماكو قبل فجر يوم";
        assertThat(paragraphs(String.join("\n", List.of(line, line, line, line, "الثلاثاء."))))
                .hasSize(1);
    }

    @Test
    void a_headline_a_dateline_and_sentences_on_lines_of_their_own_stay_apart() {
        assertThat(paragraphs("""
                        Gunmen attack gendarmerie school in the Malian capital, dozens dead
                        BAMAKO, Sept 17 (Agency) - Gunmen attacked a school in Bamako on Tuesday.
                        The army said that it had the situation under control by noon the same day.
                        Residents of the neighbourhood said that shots were heard before the prayer.""")).hasSize(4);
    }

    @Test
    void bullets_stay_apart_however_long_they_are() {
        String item = "armed men stopped a bus on the road between the two towns and robbed all of the";
        assertThat(paragraphs("- " + item + "\n- " + item + "\n• " + item + "\n3. " + item + "\n(b) " + item))
                .hasSize(5);
    }

    private static List<Span> paragraphs(String text) {
        return Paragraphs.of(text);
    }
}
