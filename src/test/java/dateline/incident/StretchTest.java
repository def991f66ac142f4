package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects that each of several things told in one sentence is where its own clause says. */
class StretchTest {
    private static final String THURSDAY = "2024-09-19T10:00:00Z";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen attacked a market in Gao on Tuesday while police arrested four men in Mopti.",
                "Des hommes armés ont attaqué un marché à Gao mardi tandis que la police a arrêté quatre hommes à Mopti.",
                "هاجم مسلحون سوقا في غاو الثلاثاء فيما اعتقلت الشرطة أربعة رجال في موبتي."
            })
    void each_of_two_things_in_a_sentence_is_where_its_clause_says(String text) {
        assertThat(told(text)).containsExactlyInAnyOrder("armed-attack Gao", "arrest Mopti");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen coming from Kidal attacked the town of Gao on Tuesday.",
                "Des hommes armés venus de Kidal ont attaqué la ville de Gao mardi.",
                "هاجم مسلحون قادمون من كيدال مدينة غاو الثلاثاء."
            })
    void where_they_came_from_is_not_where_it_happened(String text) {
        assertThat(told(text)).containsExactly("armed-attack Gao");
    }

    private static List<String> told(String text) {
        return Shipped.read(text, THURSDAY).incidents().stream()
                .map(i -> i.kind() + " " + i.location().placeName())
                .toList();
    }
}
