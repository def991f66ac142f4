package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects that who does what to whom decides which kind it is, not one word. */
class FrameTest {
    private static final String THURSDAY = "2024-09-19T10:00:00Z";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "armed-attack | Gunmen killed 12 villagers in Gao on Tuesday.",
                "airstrike | Warplanes killed 12 villagers in Gao on Tuesday.",
                "clash | The army killed 12 militants in Gao on Tuesday.",
                "protest | Police opened fire on protesters in Gao on Tuesday.",
                "closure | The authorities closed the airport of Gao on Tuesday.",
                "arrest | Police detained 12 traders in Gao on Tuesday.",
                "armed-attack | Des hommes armés ont tué 12 villageois à Gao mardi.",
                "airstrike | Des avions ont tué 12 villageois à Gao mardi.",
                "clash | L'armée a tué 12 jihadistes à Gao mardi.",
                "protest | La police a ouvert le feu sur des manifestants à Gao mardi.",
                "closure | Les autorités ont fermé l'aéroport de Gao mardi.",
                "armed-attack | قتل مسلحون 12 قرويا في مدينة غاو الثلاثاء.",
                "airstrike | قتلت طائرات حربية 12 قرويا في مدينة غاو الثلاثاء.",
                "protest | أطلقت الشرطة النار على متظاهرين في مدينة غاو الثلاثاء.",
                "closure | أغلقت السلطات مطار غاو الثلاثاء."
            })
    void the_kind_follows_from_who_did_it_to_whom(String kind, String text) {
        List<Incident> all = Shipped.read(text, THURSDAY).incidents();
        assertThat(all).extracting(Incident::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Suspected jihadists killed 12 farmers in Gao on Tuesday. | Suspected jihadists | farmers",
                "Twelve farmers were killed by gunmen in Gao on Tuesday. | gunmen | farmers",
                "Des jihadistes présumés ont tué 12 paysans à Gao mardi. | jihadistes présumés | paysans",
                "قتل مسلحون مجهولون 12 من المزارعين في مدينة غاو الثلاثاء. | مسلحون مجهولون | المزارعين"
            })
    void the_attacker_and_the_target_are_named_in_the_words_of_the_report(String text, String attacker, String target) {
        Actors actors = only(text).actors();
        assertThat(Objects.requireNonNull(actors.attacker()).words()).isEqualTo(attacker);
        assertThat(Objects.requireNonNull(actors.target()).words()).contains(target);
        assertThat(actors.attacker().evidence().quote()).isEqualTo(text);
        assertThat(actors.claimedBy()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen attacked Gao on Tuesday. JNIM claimed responsibility for the attack. | JNIM",
                "Des hommes armés ont attaqué Gao mardi. Le JNIM a revendiqué l'attaque. | JNIM",
                "هاجم مسلحون مدينة غاو الثلاثاء. وتبنى تنظيم داعش الهجوم. | تنظيم داعش"
            })
    void who_claims_it_is_named(String text, String by) {
        assertThat(Objects.requireNonNull(only(text).actors().claimedBy()).words())
                .isEqualTo(by);
    }

    @ParameterizedTest
    @CsvSource({
        "Gunmen attacked Gao on Tuesday. No group has claimed responsibility for the attack.",
        "Des hommes armés ont attaqué Gao mardi. Aucun groupe n'a revendiqué l'attaque.",
        "هاجم مسلحون مدينة غاو الثلاثاء. ولم يتبن أي تنظيم الهجوم."
    })
    void what_nobody_claims_has_no_claimant(String text) {
        assertThat(only(text).actors().claimedBy()).isNull();
    }

    private static Incident only(String text) {
        List<Incident> all = Shipped.read(text, THURSDAY).incidents();
        assertThat(all).hasSize(1);
        return all.get(0);
    }
}
