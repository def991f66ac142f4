package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.report.Decision;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects what is part of an incident, what is none, and why the report was read so. */
class AssemblyTest {
    private static final String THURSDAY = "2024-09-19T10:00:00Z";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen attacked Gao on Tuesday. They set houses on fire. They looted shops.",
                "Des hommes armés ont attaqué Gao mardi. Ils ont incendié des maisons. Des boutiques ont été pillées.",
                "هاجم مسلحون مدينة غاو الثلاثاء. وأحرقوا منازل. ونهبوا متاجر."
            })
    void what_was_done_in_an_attack_is_part_of_it(String text) {
        List<Incident> all = read(text);
        assertThat(all).extracting(Incident::kind).containsExactly("armed-attack");
        assertThat(all.get(0).evidence()).hasSize(3);
        assertThat(rules(text)).contains("incident.part");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Officials warned of an attack on Gao.",
                "If gunmen attacked Gao, thousands would flee.",
                "Police in Gao foiled a planned bombing.",
                "The army denied that there had been an attack on Gao.",
                "Rumours of an attack on Gao spread on Tuesday.",
                "The trial of those who attacked Gao opened on Tuesday.",
                "Les autorités redoutent une attaque à Gao.",
                "La rumeur d'une attaque à Gao a circulé mardi.",
                "Le procès des auteurs de l'attaque de Gao s'est ouvert mardi.",
                "L'armée a démenti une attaque à Gao.",
                "حذرت السلطات من هجوم على مدينة غاو.",
                "نفى الجيش وقوع هجوم على مدينة غاو.",
                "بدأت الثلاثاء محاكمة منفذي الهجوم على مدينة غاو."
            })
    void what_is_feared_denied_rumoured_or_tried_is_no_incident(String text) {
        assertThat(read(text)).isEmpty();
        assertThat(rules(text)).containsAnyOf("incident.unreal", "incident.recalled");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Families in Gao were burying relatives on Wednesday after gunmen attacked the town. The attack began on Tuesday.",
                "Gao pleurait mercredi, après une attaque. L'attaque a commencé mardi.",
            })
    void the_day_of_what_came_after_is_not_that_of_the_attack(String text) {
        assertThat(read(text))
                .extracting(
                        i -> Objects.requireNonNull(i.time().start()).toString().substring(0, 10))
                .containsExactly("2024-09-17");
    }

    @Test
    void under_the_head_of_a_section_things_happened_there() {
        List<Incident> all = read(
                "Attacks in Mali\n\nGAO. Gunmen raided a market on Tuesday.\n\nMOPTI. A bomb exploded on Tuesday.");
        assertThat(all)
                .extracting(i -> i.kind() + " " + i.location().placeName())
                .contains("explosion Mopti")
                .anyMatch(s -> s.equals("armed-attack Gao"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen attacked Gao on Tuesday. The minister heard of the attack at a conference in Paris.",
                "Des hommes armés ont attaqué Gao mardi. Le ministre a appris l'attaque lors d'une conférence à Paris.",
                "هاجم مسلحون مدينة غاو الثلاثاء. وعلم الوزير بنبأ الهجوم أثناء مؤتمر في باريس."
            })
    void where_an_attack_is_only_heard_of_it_was_not(String text) {
        assertThat(read(text))
                .singleElement()
                .satisfies(i -> assertThat(i.location().placeName()).isEqualTo("Gao"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen attacked Gao on Tuesday. Reinforcements hit a mine.",
                "Des hommes armés ont attaqué Gao mardi. Des renforts ont sauté sur une mine.",
                "هاجم مسلحون مدينة غاو الثلاثاء. وانفجر لغم بالتعزيزات."
            })
    void a_mine_under_reinforcements_is_an_incident_of_its_own(String text) {
        assertThat(read(text)).extracting(Incident::kind).containsExactlyInAnyOrder("armed-attack", "explosion");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Floods hit Gao on Tuesday, killing six people. Mopti was flooded too.",
                "Des inondations ont frappé Gao mardi et tué six personnes. Mopti a été inondée aussi.",
                "ضربت فيضانات غاو الثلاثاء وقتلت ستة أشخاص. وطالت الفيضانات موبتي أيضا."
            })
    void a_flood_told_town_by_town_is_one(String text) {
        assertThat(read(text)).extracting(Incident::kind).containsExactly("flood");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen attacked Gao on Tuesday. They also attacked the town of Mopti last month.",
                "Des hommes armés ont attaqué Gao mardi. Ils avaient attaqué la ville de Mopti le mois dernier.",
                "هاجم مسلحون مدينة غاو الثلاثاء. وكانوا قد هاجموا مدينة موبتي الشهر الماضي."
            })
    void what_happened_in_the_month_before_is_background(String text) {
        assertThat(read(text))
                .filteredOn(Incident::background)
                .singleElement()
                .satisfies(i -> assertThat(i.location().placeName()).isEqualTo("Mopti"));
    }

    @Test
    void two_coups_on_two_days_are_two() {
        assertThat(read("Burkina Faso saw a coup in January 2022 and another coup in September 2022."))
                .extracting(Incident::kind)
                .containsExactly("coup", "coup");
    }

    @Test
    void what_two_kinds_of_source_say_and_an_authority_among_them_is_confirmed() {
        Source police = new Source(SourceKind.POLICE, "police", false);
        Source doctor = new Source(SourceKind.MEDICAL, "a doctor", true);
        Source witness = new Source(SourceKind.WITNESS, "a resident", true);
        Source nobody = new Source(SourceKind.UNKNOWN, "", true);
        assertThat(Verification.bySources(List.of(police, police, nobody), List.of(), false))
                .isEqualTo(Verification.REPORTED);
        assertThat(Verification.bySources(List.of(doctor, witness), List.of(), false))
                .isEqualTo(Verification.CORROBORATED);
        assertThat(Verification.bySources(List.of(police, witness), List.of(), false))
                .isEqualTo(Verification.CONFIRMED);
        assertThat(Verification.bySources(List.of(police, witness), List.of(), true))
                .isEqualTo(Verification.DISPUTED);
    }

    private static List<Incident> read(String text) {
        return Shipped.read(text, THURSDAY).incidents();
    }

    private static List<String> rules(String text) {
        return Shipped.read(text, THURSDAY).explanation().decisions().stream()
                .map(Decision::rule)
                .toList();
    }
}
