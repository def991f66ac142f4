package dateline.gazetteer.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.gazetteer.Match;
import dateline.gazetteer.MatchMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects that a place is found however its name is spaced, hyphenated, accented or capitalised. */
class NameKeyTest {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "Bobo-Dioulasso, bf.bobo-dioulasso",
        "BOBO DIOULASSO, bf.bobo-dioulasso",
        "bobodioulasso, bf.bobo-dioulasso",
        "بوركينا فاسو, bf",
        "بوركينافاسو, bf",
        "faladie, ml.bamako.faladie",
        "Faladié, ml.bamako.faladie",
        "TOMBOUCTOU, ml.tombouctou",
        "Timbuktu, ml.tombouctou",
        "تمبكتو, ml.tombouctou",
        "Sevare, ml.sevare",
        "Sévaré, ml.sevare",
        "باماكو, ml.bamako"
    })
    void one_place_is_found_under_all_spellings(String name, String id) {
        assertThat(Shipped.GAZETTEER.named(name))
                .extracting(m -> m.place().id().value())
                .contains(id);
    }

    @Test
    void the_name_as_written_is_trusted_more_than_a_folded_one() {
        Match exact = Shipped.GAZETTEER.named("Faladié").get(0);
        Match folded = Shipped.GAZETTEER.named("FALADIE").get(0);
        assertThat(exact.method()).isEqualTo(MatchMethod.EXACT);
        assertThat(folded.method()).isEqualTo(MatchMethod.FOLDED);
        assertThat(exact.score()).isGreaterThan(folded.score());
    }

    @Test
    void punctuation_alone_names_nothing() {
        assertThat(NameKey.of("– . '")).isEmpty();
        assertThat(Shipped.GAZETTEER.named("–")).isEmpty();
    }

    @Test
    void a_place_is_found_once_however_many_of_its_names_match() {
        assertThat(Shipped.GAZETTEER.named("Bamako"))
                .extracting(m -> m.place().id())
                .doesNotHaveDuplicates();
    }
}
