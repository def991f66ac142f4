package dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects who is taken to say what: the wrong speaker behind a number is worse than none. */
class AttributionGrammarTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The army said that 12 people were killed.                    | military    | false",
                "en | 12 people were killed, police said.                          | police      | false",
                "en | According to a security source, 12 people were killed.       | security    | true",
                "en | Witnesses said that 12 people were killed.                   | witness     | true",
                "en | The Red Cross said that 12 people were killed.               | aid         | false",
                "en | A hospital source said that 12 people were killed.           | medical     | true",
                "en | A local official said that 12 people were killed.            | official    | true",
                "en | A secret document put the dead at 12.                        | document    | true",
                "fr | Selon l'armée, 12 personnes ont été tuées.                   | military    | false",
                "fr | 12 personnes ont été tuées, selon des sources sécuritaires.  | security    | true",
                "fr | Des témoins ont affirmé que 12 personnes ont été tuées.      | witness     | true",
                "fr | Le gouvernement a annoncé que 12 personnes ont été tuées.    | government  | false",
                "fr | 12 personnes ont été tuées, a déclaré un élu local.          | official    | true",
                "fr | D'après une source hospitalière, 12 personnes sont mortes.   | medical     | true",
                "ar | قال الجيش إن 12 شخصا قتلوا.                                  | military    | false",
                "ar | قتل 12 شخصا، وفق ما أفادت مصادر أمنية.                       | security    | true",
                "ar | قال شهود إن 12 شخصا قتلوا.                                   | witness     | true",
                "ar | أعلنت الحكومة أن 12 شخصا قتلوا.                              | government  | false",
                "ar | بحسب مصدر طبي، قتل 12 شخصا.                                  | medical     | true",
                "ar | وقدرت وثيقة رسمية سرية عدد القتلى بنحو 12.                   | document    | true"
            })
    void the_speaker_is_known_by_sort_and_by_whether_named(String language, String text, String kind, boolean unnamed) {
        List<Attribution> said = Shipped.mark(language, text).attributions();
        assertThat(said).as(text).extracting(Attribution::kind).containsExactly(kind);
        assertThat(said.get(0).anonymous()).isEqualTo(unnamed);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | A source at the interior ministry said 12 people died.                | government",
                "en | A member of the state assembly said 12 people died.                   | official",
                "en | OCHA's latest situation report puts the dead at 12.                   | aid",
                "en | Ahmed Omar, a vendor who lost his brother, said he saw 12 bodies.     | witness",
                "fr | Une source à l'hôpital régional a évoqué 12 morts.                    | medical",
                "fr | Selon le ministère français des Armées, 12 soldats ont été tués.      | military",
                "fr | La Croix-Rouge locale a enterré 12 corps, a déclaré son président.    | aid",
                "fr | Le syndicat des transporteurs a dénombré 12 chauffeurs tués.          | official",
                "ar | وأفاد ضابط في الاستخبارات بأن 12 شخصا قتلوا.                          | security",
                "ar | قتل 12 شخصا، بحسب مصدر في مشرحة المدينة.                              | medical",
                "ar | قال المدير في وزارة الداخلية إن 12 شخصا قتلوا.                        | government",
                "en | The provincial disaster office said 12 people died.                   | official",
                "en | Awa Omar, spokeswoman for the rebel-run interior ministry, said 12 died. | government",
                "en | 12 people died, a lawmaker for the area told the agency.              | official",
                "en | Radio Okapi reported, citing the army, that 12 people were killed.    | military",
                "en | Interior Minister Ann Lee, who had announced 12 deaths, resigned.     | government",
                "en | The explosions killed 12 people, by the ICRC's count.                 | aid",
                "fr | 12 personnes sont mortes, ont annoncé lundi les secours.           | aid",
                "fr | Le bilan est de 12 morts, a annoncé le ministre français de la Justice. | government",
                "fr | L'Union nationale, coalition d'opposition, accuse la police et avance 12 tués. | official",
                "fr | « Nous avons enterré 12 de nos voisins », sanglote Oum Ahmed, 42 ans. | witness",
                "ar | أما الدرك الوطني فتحدث عن 12 قتيلا.                                   | police",
                "ar | قتل 12 شخصا، وفق بيان مشترك للأمن العام والجيش.                      | security",
                "ar | وقال مدير صحة المدينة حسان عمر إن 12 شخصا قتلوا.                      | medical"
            })
    void a_source_is_of_the_kind_of_the_body_it_belongs_to(String language, String text, String kind) {
        MarkedReport report = Shipped.mark(language, text);
        int at = token(report, "12");
        assertThat(report.attributions()).filteredOn(a -> a.covers(at)).as(text).isNotEmpty();
        assertThat(report.attributions())
                .filteredOn(a -> a.covers(at))
                .as(text)
                .allMatch(a -> a.kind().equals(kind));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The army said that 12 people were killed.                    | 12",
                "en | 12 people were killed in the raid, the army said.            | 12",
                "fr | 12 personnes ont été tuées dans le raid, selon l'armée.      | 12",
                "ar | قتل 12 شخصا في الغارة، وفق ما أعلن الجيش.                    | 12"
            })
    void what_is_said_before_and_after_the_speaker_is_covered(String language, String text, String number) {
        MarkedReport report = Shipped.mark(language, text);
        int at = token(report, number);
        assertThat(report.attributions()).anyMatch(a -> a.covers(at));
    }

    @Test
    void two_speakers_of_one_sentence_each_have_their_own_number() {
        MarkedReport report = Shipped.mark("en", "Police said 12 people died while witnesses said 30 people died.");
        assertThat(speakerOf(report, "12")).isEqualTo("police");
        assertThat(speakerOf(report, "30")).isEqualTo("witness");
    }

    @Test
    void a_closing_speaker_covers_only_what_stands_before_back_to_the_speaker_before() {
        MarkedReport report = Shipped.mark(
                "fr", "L'armée a déclaré que 12 soldats sont morts; 30 civils ont été tués, selon des témoins.");
        assertThat(speakerOf(report, "12")).isEqualTo("military");
        assertThat(speakerOf(report, "30")).isEqualTo("witness");
    }

    @Test
    void a_source_that_asks_not_to_be_named_is_anonymous_and_keeps_its_words() {
        Attribution said = Shipped.mark("ar", "وأفاد مصدر أمني طالباً عدم كشف اسمه بأن 77 شخصاً قتلوا.")
                .attributions()
                .get(0);
        assertThat(said.kind()).isEqualTo("security");
        assertThat(said.anonymous()).isTrue();
        assertThat(said.name()).startsWith("مصدر أمني");
    }

    @Test
    void a_named_source_keeps_its_name() {
        Attribution said = Shipped.mark("en", "The health minister, Awa Diallo, said that 12 people died.")
                .attributions()
                .get(0);
        assertThat(said.anonymous()).isFalse();
    }

    @Test
    void a_sentence_in_which_nobody_speaks_has_no_speaker() {
        assertThat(Shipped.mark("en", "The army attacked the town and 12 people died.")
                        .attributions())
                .isEmpty();
        assertThat(Shipped.mark("ar", "هاجم الجيش البلدة وقتل 12 شخصا.").attributions())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | State television, quoted by Reuters, said that 12 people died.      | government | Reuters",
                "en | A security source told AFP that 12 people died.                     | security   | AFP",
                "fr | 12 personnes sont mortes, a déclaré à l'AFP un élu local.           | official   | AFP",
                "fr | 12 personnes sont mortes, selon l'armée, citée par Reuters.         | military   | Reuters",
                "ar | نقلت وكالة فرانس برس عن مصدر طبي أن 12 شخصا قتلوا.                  | medical    | وكالة فرانس برس"
            })
    void who_relays_a_source_is_kept_beside_it(String language, String text, String kind, String relayedBy) {
        MarkedReport report = Shipped.mark(language, text);
        int at = token(report, "12");
        Attribution said = report.attributions().stream()
                .filter(a -> a.covers(at))
                .min(Comparator.comparingInt(a -> a.scopeTo() - a.scopeFrom()))
                .orElseThrow();
        assertThat(said.kind()).isEqualTo(kind);
        assertThat(said.relayedBy()).isEqualTo(relayedBy);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The mayor said the raid was brutal. He said 12 people died.                  | official",
                "fr | Le gouverneur a parlé hier. Il a ajouté que 12 personnes sont mortes.         | official",
                "ar | قال الوالي إن الهجوم وقع ليلا. وأضاف أن 12 شخصا قتلوا.                        | official",
                "en | “We were asleep. Then 12 people died. We ran,” a nurse said.                  | medical",
                "fr | « Nous dormions tous. Douze sont morts, 12 sont blessés », raconte une infirmière. | medical",
                "en | IOM: 12 people fled.                                                         | aid",
                "ar | 12 قتيلا (الأمم المتحدة).                                                     | aid",
                "en | Awa Diallo, director of the ambulance service, said 12 people died.           | medical",
                "en | Hussein, a police officer, said relatives had reported 12 people missing.      | police"
            })
    void a_speaker_goes_on_and_is_known_by_what_stands_beside_the_name(String language, String text, String kind) {
        assertThat(speakerOf(Shipped.mark(language, text), "12")).isEqualTo(kind);
    }

    private static String speakerOf(MarkedReport report, String number) {
        int at = token(report, number);
        return report.attributions().stream()
                .filter(a -> a.covers(at))
                .min(Comparator.comparingInt(a -> a.scopeTo() - a.scopeFrom()))
                .map(Attribution::kind)
                .orElse("nobody");
    }

    private static int token(MarkedReport report, String folded) {
        return report.text().tokens().stream().map(t -> t.folded()).toList().indexOf(folded);
    }
}
