package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects what is one incident and what are several, what is news and what is history. */
class IncidentReaderTest {
    private static final String THURSDAY = "2024-09-19T10:00:00Z";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen attacked Gao on Tuesday. The attack began at dawn. Police said that 12 people were killed in the attack.",
                "Des hommes armés ont attaqué Gao mardi. L'attaque a commencé à l'aube. L'attaque a fait 12 morts, selon la police.",
                "هاجم مسلحون مدينة غاو الثلاثاء. وبدأ الهجوم فجراً. وقالت الشرطة إن 12 شخصا قتلوا في الهجوم."
            })
    void one_attack_told_three_times_is_one(String text) {
        Incident attack = only(text);
        assertThat(attack.kind()).isEqualTo("armed-attack");
        assertThat(placeId(attack)).isEqualTo("ml.gao");
        assertThat(attack.claims()).extracting(Claim::low).containsExactly(12);
        assertThat(attack.claims().get(0).source().kind()).isEqualTo(SourceKind.POLICE);
        assertThat(attack.evidence()).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen attacked Gao on Tuesday. On Wednesday, gunmen attacked Mopti. Gunmen also attacked Kidal on Thursday.",
                "Des hommes armés ont attaqué Gao mardi. Mercredi, des hommes armés ont attaqué Mopti. Des hommes armés ont aussi attaqué Kidal jeudi.",
                "هاجم مسلحون مدينة غاو الثلاثاء. وهاجم مسلحون مدينة موبتي الأربعاء. وهاجم مسلحون مدينة كيدال الخميس."
            })
    void attacks_on_three_towns_are_three(String text) {
        List<Incident> all = Shipped.read(text, THURSDAY).incidents();
        assertThat(all)
                .extracting(i -> placeId(i) + " "
                        + Objects.requireNonNull(i.time().start()).toString().substring(0, 10))
                .containsExactly("ml.gao 2024-09-17", "ml.mopti 2024-09-18", "ml.kidal 2024-09-19");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen attacked Gao on Tuesday. Mali has been in crisis since a coup in 2012.",
                "Des hommes armés ont attaqué Gao mardi. Le Mali est en crise depuis un coup d'État en 2012.",
                "هاجم مسلحون مدينة غاو في مالي الثلاثاء. وشهدت مالي انقلابا عام 2012."
            })
    void history_is_background(String text) {
        List<Incident> all = Shipped.read(text, THURSDAY).incidents();
        assertThat(all)
                .filteredOn(i -> !i.background())
                .extracting(Incident::kind)
                .containsExactly("armed-attack");
        assertThat(all).filteredOn(Incident::background).allSatisfy(i -> {
            assertThat(i.kind()).isEqualTo("coup");
            assertThat(i.time().precision()).isEqualTo(TimePrecision.YEAR);
            assertThat(i.location().country()).isEqualTo("ML");
        });
        assertThat(all).anyMatch(Incident::background);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunfire was heard in Banankabougou, in Bamako, on Tuesday, residents said. Some witnesses said it came from the direction of the airport, others said it came from near Faladié.",
                "سمع إطلاق نار في حي بانانكابوغو في باماكو الثلاثاء، بحسب سكان. وقال شهود إنه جاء من اتجاه المطار، بينما قال آخرون إنه جاء من منطقة قريبة من فالادي."
            })
    void accounts_of_an_origin_that_differ_are_kept_apart_and_are_not_the_place(String text) {
        Incident gunfire = only(text);
        assertThat(gunfire.kind()).isEqualTo("gunfire");
        assertThat(placeId(gunfire)).isEqualTo("ml.bamako.banankabougou");
        assertThat(gunfire.origins())
                .extracting(o -> o.location().relation() + " "
                        + Objects.requireNonNull(o.location().placeId()).value())
                .containsExactly("DIRECTION ml.bamako.airport", "NEAR ml.bamako.faladie");
        assertThat(gunfire.origins().get(0).location().extent()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen attacked a gendarmerie school and a military airport in Bamako, Mali, on Tuesday. The attacks killed 70 people, a security source said.",
                "Des hommes armés ont attaqué mardi une école de gendarmerie et un aéroport militaire à Bamako, au Mali. Les attaques ont fait 70 morts, selon une source sécuritaire.",
                "هاجم مسلحون الثلاثاء مدرسة للدرك ومطارا عسكريا في باماكو. وقتل 70 شخصا في الهجمات، وفق مصدر أمني."
            })
    void a_number_stated_for_two_places_is_a_joint_claim_of_both(String text) {
        List<Incident> attacks = Shipped.read(text, THURSDAY).incidents().stream()
                .filter(i -> i.kind().equals("armed-attack"))
                .toList();
        assertThat(attacks).hasSize(2).allSatisfy(a -> {
            assertThat(a.claims()).hasSize(1);
            assertThat(a.claims().get(0).joint()).isTrue();
            assertThat(a.claims().get(0).low()).isEqualTo(70);
        });
    }

    @Test
    void a_claim_of_one_incident_is_not_joint() {
        assertThat(only("Gunmen attacked Gao on Tuesday, killing 12 people.").claims())
                .singleElement()
                .satisfies(c -> assertThat(c.joint()).isFalse());
    }

    @Test
    void the_same_number_from_two_sources_is_two_claims_and_from_one_source_one() {
        Incident attack = only("Gunmen attacked Gao on Tuesday. Police said that 12 people were killed."
                + " Police said that 12 people were killed. A hospital source said that 12 people were killed.");
        assertThat(attack.claims())
                .extracting(c -> c.source().kind())
                .containsExactly(SourceKind.POLICE, SourceKind.MEDICAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The army said that it feared an attack on Gao.",
                "No attack on Gao was reported on Tuesday.",
                "L'armée a démenti toute attaque à Gao.",
                "The army denied that there had been an attack on Gao.",
                "نفى الجيش وقوع أي هجوم في غاو.",
                "لم يقع هجوم في غاو الثلاثاء."
            })
    void what_is_feared_or_did_not_happen_is_no_incident(String text) {
        assertThat(Shipped.read(text, THURSDAY).incidents()).isEmpty();
    }

    @Test
    void without_a_date_of_publication_the_words_for_a_day_are_kept_and_no_day_is_made_of_them() {
        Incident attack = Shipped.read("Gunmen attacked Gao on Tuesday, the army said.", null)
                .incidents()
                .get(0);
        assertThat(attack.time().isKnown()).isFalse();
        assertThat(attack.time().text()).isEqualTo("on Tuesday");
    }

    @Test
    void what_could_not_be_placed_is_kept_without_a_place() {
        Incident attack = only("Gunmen attacked the village of Zzyzxville on Tuesday, killing 12 people.");
        assertThat(attack.location().extent()).isNull();
        assertThat(attack.location().placeName()).isEqualTo("Zzyzxville");
    }

    @Test
    void every_statement_carries_words_of_the_report() {
        String text =
                "Gunmen attacked Gao on Tuesday. Police said that 12 people were killed. Shots were heard in Kidal.";
        Reading reading = Shipped.read(text, THURSDAY);
        assertThat(reading.incidents()).isNotEmpty().allSatisfy(i -> {
            assertThat(i.evidence())
                    .isNotEmpty()
                    .allSatisfy(e -> assertThat(e.span().of(text)).isEqualTo(e.quote()));
            assertThat(i.claims())
                    .allSatisfy(c -> assertThat(c.evidence().span().of(text)).contains(c.text()));
            assertThat(i.status()).isEqualTo(Status.DRAFT);
        });
    }

    @Test
    void the_same_report_gives_the_same_reading() {
        String text = "Gunmen attacked Gao on Tuesday. Police said that 12 people were killed.";
        assertThat(Shipped.read(text, THURSDAY)).isEqualTo(Shipped.read(text, THURSDAY));
    }

    @Test
    void a_report_of_nothing_has_no_incidents() {
        assertThat(Shipped.read("The market in Gao opened on Tuesday and sold onions.", THURSDAY)
                        .incidents())
                .isEmpty();
    }

    @Test
    void a_disaster_is_placed_and_counted_like_an_attack() {
        Incident flood = only(
                "Floods hit Derna, in Libya, on 10 September 2023. The Red Crescent said that 11,300 people were killed.");
        assertThat(flood.kind()).isEqualTo("flood");
        assertThat(placeId(flood)).isEqualTo("ly.derna");
        assertThat(flood.time().start()).isEqualTo(Instant.parse("2023-09-10T00:00:00Z"));
        assertThat(flood.claims()).extracting(Claim::low).containsExactly(11300);
    }

    @Test
    void a_wrong_weekday_is_a_warning_at_its_words() {
        String text = "هاجم مسلحون مدينة غاو أول من أمس الاثنين.";
        assertThat(Shipped.read(text, THURSDAY).warnings()).singleElement().satisfies(w -> {
            assertThat(w.code()).isEqualTo("weekday-conflict");
            assertThat(Objects.requireNonNull(w.span()).of(text)).isEqualTo("أول من أمس الاثنين");
        });
    }

    private static Incident only(String text) {
        List<Incident> all = Shipped.read(text, THURSDAY).incidents();
        assertThat(all).as(text).hasSize(1);
        return all.get(0);
    }

    private static String placeId(Incident i) {
        return i.location().placeId() == null
                ? "nowhere"
                : Objects.requireNonNull(i.location().placeId()).value();
    }
}
