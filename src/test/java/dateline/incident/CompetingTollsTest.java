package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects that tolls which contradict each other stay side by side, each with the one who says it. */
class CompetingTollsTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A bomb killed three people in Gao on Tuesday, a hospital official told AFP. | killed 3 medical",
                "A bomb killed three people in Gao on Tuesday, the mayor told reporters. | killed 3 official",
                "Three people were killed in Gao on Tuesday, a resident, Musa Bello, told Reuters by phone."
                        + " | killed 3 witness",
                "Gunmen attacked Djibo on Sunday. State media said 10 people had died; rescuers counted 14."
                        + " | killed 10 media, killed 14 aid",
                "Gunmen attacked Djibo on Sunday. Seven people died, according to the hospital, while the army spoke of"
                        + " three. | killed 7 medical, killed 3 military",
                "Gunmen attacked Djibo on Sunday. The military acknowledged the loss of six soldiers; JNIM claims 60."
                        + " | killed 6 military, killed 60 armed-group",
                "Gunmen attacked Djibo on Sunday. In a statement, the group JNIM said it had killed 11 soldiers."
                        + " | killed 11 armed-group",
                "Gunmen attacked Djibo on Sunday. The governor, Ali Traoré, visited the town. He said 12 people had been"
                        + " wounded. | wounded 12 official",
                "Gunmen attacked Djibo on Sunday. Residents say they buried 32 people. The army denies that any civilian"
                        + " was killed. | killed 32 witness",
                "Gunmen attacked Djibo on Sunday. One man, 55, died in the hospital. | killed 1 unknown",
                "Des hommes armés ont attaqué Djibo dimanche. Des élus parlent d'une vingtaine de morts. L'armée n'en"
                        + " reconnaît que six. | killed 20 official, killed 6 military",
                "Un barrage a cédé dimanche à Djibo. Les secours ont compté 10 morts ; les habitants en dénombrent 14."
                        + " | killed 10 aid, killed 14 witness",
                "Des hommes armés ont attaqué Djibo dimanche. Sept personnes sont mortes selon l'hôpital, trois selon"
                        + " l'armée. | killed 7 medical, killed 3 military",
                "هاجم مسلحون جيبو الأحد. وأحصى المسعفون 10 قتلى، بينما تحدث السكان عن 14."
                        + " | killed 10 medical, killed 14 witness",
                "هاجم مسلحون جيبو الأحد. وقتل سبعة أشخاص بحسب المستشفى، وثلاثة وفقا للجيش."
                        + " | killed 7 medical, killed 3 military",
                "هاجم مسلحون جيبو الأحد. وزار الحاكم علي تراوري المدينة، وقال إن 12 شخصا على الأقل أصيبوا."
                        + " | wounded 12 official"
            })
    void each_keeps_its_source(String text, String claims) {
        Incident incident =
                Shipped.read(text, "2024-09-19T10:00:00Z").incidents().get(0);
        assertThat(incident.claims().stream().map(CompetingTollsTest::told).collect(Collectors.joining(", ")))
                .isEqualTo(claims);
    }

    private static String told(Claim c) {
        return c.quantity().word() + " " + c.low() + " "
                + c.source().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
