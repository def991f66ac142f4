package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.mention.MarkedReport;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects which numbers count people, and what they count: no wrong number may reach the map. */
class TollReaderTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // passive
                "en | At least 70 people were killed in the attack.               | KILLED 70-",
                "fr | Au moins 70 personnes ont été tuées dans l'attaque.         | KILLED 70-",
                "ar | قتل ما لا يقل عن 70 شخصا في الهجوم.                         | KILLED 70-",
                "en | Twelve people were wounded.                                 | WOUNDED 12-12",
                "fr | Douze personnes ont été blessées.                           | WOUNDED 12-12",
                "ar | أصيب 12 شخصا بجروح.                                         | WOUNDED 12-12",
                // active
                "en | Gunmen killed 23 villagers.                                 | KILLED 23-23",
                "fr | Des hommes armés ont tué 23 villageois.                     | KILLED 23-23",
                "ar | قتل مسلحون 23 قرويا.                                        | KILLED 23-23",
                "en | Police arrested 15 suspects.                                | ARRESTED 15-15",
                "fr | La police a arrêté 15 suspects.                             | ARRESTED 15-15",
                "ar | اعتقلت الشرطة 15 مشتبها به.                                 | ARRESTED 15-15",
                "en | Gunmen abducted 30 schoolgirls.                             | ABDUCTED 30-30",
                "fr | Des hommes armés ont enlevé 30 élèves.                      | ABDUCTED 30-30",
                "ar | خطف مسلحون 30 تلميذة.                                       | ABDUCTED 30-30",
                "en | The floods displaced 5,000 people.                          | DISPLACED 5000-5000",
                "fr | Les inondations ont déplacé 5 000 personnes.                | DISPLACED 5000-5000",
                "ar | نزح 5000 شخص بسبب الفيضانات.                                | DISPLACED 5000-5000",
                "en | More than 9,000 people are missing.                         | MISSING 9000-",
                "fr | Plus de 9 000 personnes sont portées disparues.             | MISSING 9000-",
                // nouns
                "en | The attack left 70 dead and 200 wounded.                    | KILLED 70-70, WOUNDED 200-200",
                "fr | L'attaque a fait 70 morts et 200 blessés.                   | KILLED 70-70, WOUNDED 200-200",
                "ar | خلف الهجوم 70 قتيلا و200 جريح.                              | KILLED 70-70, WOUNDED 200-200",
                "ar | 77 شخصا قتلوا وأصيب 255 آخرون.                              | KILLED 77-77, WOUNDED 255-255",
                "en | The death toll rose to 81.                                  | KILLED 81-81",
                "fr | Le bilan est monté à 81 morts.                              | KILLED 81-81",
                "ar | ارتفع عدد القتلى إلى 81.                                    | KILLED 81-81",
                // conjunctions
                "en | Two soldiers and five civilians were killed.                | KILLED 2-2, KILLED 5-5",
                "fr | Deux soldats et cinq civils ont été tués.                   | KILLED 2-2, KILLED 5-5",
                "ar | مقتل جنديين وخمسة مدنيين.                                   | KILLED 2-2, KILLED 5-5",
                "en | Seven people were killed and 12 others wounded.             | KILLED 7-7, WOUNDED 12-12",
                "fr | Sept personnes ont été tuées et 12 autres blessées.         | KILLED 7-7, WOUNDED 12-12",
                // a part of a number is no claim of its own
                "en | The attack killed 70 people, including 14 soldiers.         | KILLED 70-70",
                "fr | L'attaque a tué 70 personnes, dont 14 soldats.              | KILLED 70-70",
                "ar | قتل 70 شخصا بينهم 14 جنديا.                                 | KILLED 70-70",
                // vague
                "en | Dozens were killed.                                         | KILLED 12-",
                "fr | Des dizaines de personnes ont été tuées.                    | KILLED 12-",
                "ar | قتل عشرات الأشخاص.                                          | KILLED 10-",
                "en | Between 100 and 200 people were killed.                     | KILLED 100-200",
                "fr | Entre 30 et 40.000 personnes ont fui.                       | DISPLACED 30000-40000",
                "ar | أصيب ما بين ثلاثين وأربعين شخصا.                            | WOUNDED 30-40",
                // totals that rise: the old one is a toll said earlier
                "en | The death toll rose from nine to eleven.                    | KILLED 9-9, KILLED 11-11",
                "fr | Le bilan est passé de 9 à 11 morts.                         | KILLED 9-9, KILLED 11-11",
                "ar | ارتفعت حصيلة القتلى إلى أحد عشر قتيلا.                      | KILLED 11-11",
                // one person without a number
                "en | A soldier was killed and another wounded in the ambush.     | KILLED 1-1, WOUNDED 1-1",
                "fr | Un civil a été tué dans l'attaque.                          | KILLED 1-1",
                "fr | Deux hommes ont attaqué le restaurant, tuant un client.     | KILLED 1-1",
                "ar | مقتل جندي في كمين.                                          | KILLED 1-1",
                "en | The mayor was shot dead at his home.                        | KILLED 1-1",
                "fr | Un boucher et un client ont été exécutés.                   | KILLED 2-2",
                // people of one side who share a verb are one toll
                "en | Three women and six children died.                          | KILLED 9-9",
                "en | Ten soldiers and four policemen were killed.                | KILLED 14-14",
                "en | A missile fell on the house, killing a boy and his grandmother. | KILLED 2-2",
                "en | Gunmen killed an elder and his two sons.                    | KILLED 3-3",
                "fr | Trois femmes et deux enfants ont été tués.                  | KILLED 5-5",
                "fr | Ils ont abattu un chef de village et ses deux fils.         | KILLED 3-3",
                "en | Six soldiers and four civilians were killed.                | KILLED 6-6, KILLED 4-4",
                "fr | Dix gardes et sept détenus ont été tués.                    | KILLED 10-10, KILLED 7-7",
                // the dead of those held, sought or driven out
                "en | Five hostages were killed.                                  | KILLED 5-5",
                "en | The bodies of five hostages were found.                     | KILLED 5-5",
                "fr | Les corps de cinq otages ont été retrouvés.                 | KILLED 5-5",
                "en | Eleven miners were killed and six remain trapped.           | KILLED 11-11, MISSING 6-6",
                "en | Seven members of one family were killed.                    | KILLED 7-7",
                // tolls denied
                "en | Nobody was hurt.                                            | KILLED 0-0, WOUNDED 0-0",
                "en | The blast caused no casualties.                             | KILLED 0-0, WOUNDED 0-0",
                "fr | Une roquette est tombée sans faire de victimes.             | KILLED 0-0, WOUNDED 0-0",
                "ar | سقط صاروخ دون وقوع إصابات.                                  | KILLED 0-0, WOUNDED 0-0",
                "en | No injuries were reported.                                  | WOUNDED 0-0",
                // the Arabic dual and rough numbers
                "ar | سقط قتيلان وأصيب طفلان.                                     | KILLED 2-2, WOUNDED 2-2",
                "ar | قتل ألفا شخص.                                               | KILLED 2000-2000",
                "fr | Quatre-vingt-dix personnes sont mortes.                     | KILLED 90-90",
                "en | Two dozen people were killed.                               | KILLED 24-24",
                "en | At the gate 20+ dead were counted.                          | KILLED 20-",
                // those who did it are not those it was done to
                "en | The villagers were killed by 12 gunmen.                     |"
            })
    void numbers_of_people_are_read(String language, String text, @org.jspecify.annotations.Nullable String expected) {
        assertThat(String.join(", ", tolls(language, text))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The blast killed no one and damaged 30 vehicles.",
                "en | The ambush took place 40 km from Gao and 12 trucks were burnt.",
                "en | The 28-year-old driver spoke of the 17 September attack.",
                "en | A magnitude 6.8 quake struck at 11:11 p.m.",
                "en | About 30% of the town was destroyed at a cost of $200 million.",
                "fr | Une vingtaine de maisons ont été brûlées dans l'attaque.",
                "fr | L'attaque a eu lieu à 40 km de Gao, 12 camions ont été brûlés.",
                "ar | دمر القصف 30 منزلا و12 سيارة.",
                "ar | وقع الهجوم على بعد 40 كيلومترا من غاو.",
                "en | The M23 movement and the 101 air base were named.",
                "en | Some 2,000 soldiers were deployed after the attack.",
                "en | Police freed 12 hostages.",
                "en | Nobody knows how many are dead.",
                "fr | L'armée a libéré 12 otages.",
                "ar | إطلاق سراح 12 رهينة.",
                "fr | Soixante assaillants ont fui.",
                "en | Four of the dead were children.",
                "fr | Quatre des victimes étaient des enfants.",
                "en | His daughter was among the dead.",
                "en | A mother and her two children were among those killed.",
                "en | He was sentenced to 20 years in prison for the attack."
            })
    void numbers_that_count_nobody_hurt_are_left_out(String language, String text) {
        assertThat(tolls(language, text))
                .filteredOn(t -> !t.equals("KILLED 0-0"))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Six soldiers and four civilians were killed. | soldiers, civilians",
                "fr | Six soldats et quatre civils ont été tués.   | soldiers, civilians",
                "ar | مقتل ستة جنود وأربعة مدنيين.                  | soldiers, civilians",
                "en | Police killed 12 gunmen.                     | attackers",
                "en | Twelve people were killed.                   | -"
            })
    void the_victims_are_known_where_the_report_names_them(String language, String text, String expected) {
        MarkedReport report = Shipped.mark(language, text);
        TollReader reader = new TollReader(report);
        assertThat(reader.read(report.text().text().sentences().get(0)).stream()
                        .map(t -> t.victims() == null ? "-" : t.victims())
                        .reduce((a, b) -> a + ", " + b))
                .hasValue(expected);
    }

    @Test
    void a_rule_that_takes_or_leaves_a_number_says_so() {
        MarkedReport report =
                Shipped.mark("en", "The attack killed 70 people, including 14 soldiers, and burnt 30 vehicles.");
        new TollReader(report).read(report.text().text().sentences().get(0));
        assertThat(report.text().trace().decisions())
                .extracting(dateline.report.Decision::rule)
                .contains("toll.before", "toll.part", "toll.thing");
    }

    private static List<String> tolls(String language, String text) {
        MarkedReport report = Shipped.mark(language, text);
        TollReader reader = new TollReader(report);
        List<String> all = new ArrayList<>();
        report.text()
                .text()
                .sentences()
                .forEach(s -> reader.read(s)
                        .forEach(t -> all.add(t.quantity() + " " + word(t.low()) + "-" + word(t.high()))));
        return all;
    }

    private static String word(@org.jspecify.annotations.Nullable Integer number) {
        return number == null ? "" : number.toString();
    }
}
