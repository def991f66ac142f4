package dateline.gazetteer.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.data.Shipped;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.MatchRanking;
import dateline.gazetteer.RankedPlace;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Protects the scoring of lists of names. */
class NameTrialTest {
    private static final Gazetteer GAZETTEER = Shipped.GAZETTEER;
    private static final String HEAD = "name\tid\tplace\tcountry\tlon\tlat\thalf\n";

    @Test
    void what_comes_first_and_what_comes_falsely_is_counted() throws IOException {
        List<NameRow> rows = NameRow.read(new StringReader("# a remark\n" + HEAD
                + "Segou\tml.segou\tSégou\tML\t-6.27\t13.43\ttune\n"
                + "Bamako\t\tBamako\tML\t-7.99\t12.63\theld\n"
                + "Gao\tml.mopti\tMopti\tML\t-4.2\t14.48\theld\n"
                + "\n"));
        NameTrial trial = NameTrial.of(rows, NameTrialTest::search, MatchRanking.REPORTED);
        assertThat(trial.names()).isEqualTo(3);
        assertThat(trial.first()).isEqualTo(2);
        assertThat(trial.inFive()).isEqualTo(2);
        assertThat(trial.wrong()).singleElement().asString().startsWith("Gao for Mopti at 0: Gao, ML");
        assertThat(trial.line("list")).contains("first 0.667");
    }

    @Test
    void another_bearer_of_the_name_may_be_right_too() throws IOException {
        List<NameRow> rows = NameRow.read(new StringReader(HEAD + "Gao\tml.mopti\tMopti\tML\t-4.2\t14.48\theld\n"));
        NameTrial trial = NameTrial.of(
                rows,
                NameTrialTest::search,
                MatchRanking.REPORTED,
                (name, place) -> name.equals("Gao") && place.name().equals("Gao"));
        assertThat(trial.first()).isEqualTo(1);
        assertThat(trial.wrong()).isEmpty();
    }

    @Test
    void an_answer_to_a_name_of_no_place_is_false() throws IOException {
        List<NameRow> rows = NameRow.read(new StringReader("name\thalf\nGao\theld\nflumpergast\ttune\n"));
        NameTrial trial = NameTrial.of(rows, NameTrialTest::search, MatchRanking.REPORTED);
        assertThat(trial.falseAnswers()).isEqualTo(1);
        assertThat(trial.first()).isZero();
    }

    @Test
    void a_broken_row_names_its_line() {
        assertThatThrownBy(() -> NameRow.read(new StringReader(HEAD + "Gao\tml.gao\theld\n")))
                .hasMessageContaining("line 2");
    }

    private static List<RankedPlace> search(String name, int limit) {
        return MatchRanking.rank(GAZETTEER.named(name), limit);
    }
}
