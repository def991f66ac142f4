package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects which words tell of an incident of their own and which of one told before. */
class TellingsTest {
    private static final String THURSDAY = "2024-09-19T10:00:00Z";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen attacked Gao on Tuesday. Soldiers later swept the area.",
                "Des hommes armés ont attaqué Gao mardi. L'armée a ensuite mené un ratissage.",
                "هاجم مسلحون مدينة غاو الثلاثاء. ونفذ الجيش بعد ذلك عمليات تمشيط."
            })
    void a_search_that_follows_an_attack_is_part_of_it(String text) {
        assertThat(read(text)).extracting(Incident::kind).containsExactly("armed-attack");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen attacked Gao on Tuesday. In 2015 an attack on Mopti killed 22 people and another in Kidal killed 38.",
                "Des hommes armés ont attaqué Gao mardi. En 2015, une attaque à Mopti avait fait 22 morts ; celle de Kidal, 38 morts.",
                "هاجم مسلحون مدينة غاو الثلاثاء. وشهدت مالي سنة 2015 هجوما على موبتي خلف 22 قتيلا، وآخر على كيدال خلف 38 قتيلا."
            })
    void another_of_what_was_told_is_an_incident_with_a_toll_of_its_own(String text) {
        List<Incident> past = read(text).stream().filter(Incident::background).toList();
        assertThat(past).extracting(TellingsTest::placeId).containsExactlyInAnyOrder("ml.mopti", "ml.kidal");
        assertThat(past)
                .allSatisfy(i -> assertThat(i.claims())
                        .extracting(Claim::low)
                        .containsExactly(placeId(i).equals("ml.kidal") ? 38 : 22));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GAO, Mali, Sept 19 (Agency) - On Tuesday night gunmen attacked Mopti.",
                "GAO (Mali), 19 septembre (Agence) - Mardi soir, des hommes armés ont attaqué Mopti.",
                "غاو (مالي)، 19 سبتمبر (وكالة) - هاجم مسلحون مساء الثلاثاء مدينة موبتي."
            })
    void the_agency_in_brackets_says_nothing_of_the_time_behind_it(String text) {
        assertThat(read(text)).singleElement().satisfies(i -> {
            assertThat(placeId(i)).isEqualTo("ml.mopti");
            assertThat(Objects.requireNonNull(i.time().start())).asString().startsWith("2024-09-17");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gunmen attacked Gao on Tuesday. Rebels captured Kidal in 2012 after long battles.",
                "Des hommes armés ont attaqué Gao mardi. Les rebelles avaient pris Kidal en 2012 après de longs combats.",
                "هاجم مسلحون مدينة غاو الثلاثاء. وكان المتمردون قد سيطروا على كيدال عام 2012 بعد معارك طويلة."
            })
    void a_year_holds_what_came_before_and_after(String text) {
        assertThat(read(text)).filteredOn(Incident::background).singleElement().satisfies(i -> {
            assertThat(placeId(i)).isEqualTo("ml.kidal");
            assertThat(i.time().precision()).isEqualTo(TimePrecision.YEAR);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A suicide bomber blew himself up in Gao on Tuesday, killing 33 people, hours after a bomb hit a bus in Mopti.",
                "Un kamikaze s'est fait exploser mardi à Gao, tuant 33 personnes, quelques heures après l'explosion d'une bombe à Mopti.",
                "فجر انتحاري نفسه الثلاثاء في غاو ما أدى إلى مقتل 33 شخصا، بعد ساعات من انفجار عبوة ناسفة في مدينة موبتي."
            })
    void two_bombs_of_one_sentence_are_two_and_their_dead_no_attack_beside_them(String text) {
        assertThat(read(text)).extracting(Incident::kind).containsExactly("explosion", "explosion");
        assertThat(read(text)).extracting(TellingsTest::placeId).containsExactlyInAnyOrder("ml.gao", "ml.mopti");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The death toll from Saturday's attack on Gao has risen to 30, rescuers said on Monday.",
                "Le bilan de l'attaque de samedi contre Gao est passé à 30 morts, ont indiqué lundi les secours.",
                "ارتفعت حصيلة هجوم السبت على مدينة غاو إلى 30 قتيلا، وفق ما أعلنت أجهزة الإنقاذ الاثنين."
            })
    void the_toll_of_an_attack_leaves_the_attack_its_day(String text) {
        assertThat(read(text)).singleElement().satisfies(i -> {
            assertThat(Objects.requireNonNull(i.time().start())).asString().startsWith("2024-09-14");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Six people died in a shooting in Gao on Tuesday. The attack shocked the town.",
                "Six personnes ont péri mardi dans une fusillade à Gao. L'attaque a choqué la ville.",
                "قضى ستة أشخاص الثلاثاء في إطلاق نار في مدينة غاو. وأثار الهجوم صدمة في المدينة."
            })
    void the_attack_may_speak_of_a_shooting_told_before(String text) {
        assertThat(read(text)).hasSize(1);
    }

    private static List<Incident> read(String text) {
        return Shipped.read(text, THURSDAY).incidents();
    }

    private static String placeId(Incident i) {
        return i.location().placeId() == null
                ? "nowhere"
                : Objects.requireNonNull(i.location().placeId()).value();
    }
}
