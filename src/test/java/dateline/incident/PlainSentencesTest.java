package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects that common turns of phrase, said in one sentence, are read for what they say: each of these was a lie once. */
class PlainSentencesTest {
    private static final String THURSDAY = "2024-09-19T12:00:00Z";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Soldiers have seized power in Niamey. | coup",
                "A bomb killed six people in Kano on Monday. | explosion",
                "A man armed with a knife wounded five people in Hamburg on Thursday. | armed-attack",
                "Security forces raided a hideout in Peshawar on Monday and killed four militants. | security-operation",
                "An army helicopter came down near Kidal on Monday, killing its crew. | accident",
                "Hail and lightning killed nine people in Bihar on Monday. | flood",
                "Pirates boarded a tanker off Lome on Monday. | armed-attack",
                "A crowd laid siege to a police post in Sambhal on Sunday. | riot",
                "Bandits swooped on a village in Zamfara on Saturday, marching away 40 women. | abduction",
                "The worst-hit town is Gao, where people queued for water on Monday. |",
                "Police in Lahore arrested the alleged mastermind of the attack on Wednesday. | arrest",
                "ألقت الشرطة القبض الأربعاء في لاهور على العقل المدبر للهجوم. | arrest",
                "خرج قطار ركاب عن سكته الخميس قرب سوهاج. | accident",
                "أعلنت طالبان الثلاثاء سيطرتها على مدينة قندوز. | clash",
                "Three brothers were killed when troops opened fire in Fizi on Monday. | gunfire",
                "Militants tried to storm a base in Bannu on Monday. | armed-attack",
                "Fourteen miners are missing after a pit collapsed in Zamfara on Monday. | accident",
                "A grenade was thrown at a bar in Bujumbura on Saturday night. | explosion",
                "Protesters stormed the parliament in Tripoli on Friday and set parts of it on fire. | riot",
                "Police fired tear gas on Tuesday at students blocking a road in Conakry. | protest",
                "Unions called a general strike in Khartoum on Monday. | protest",
                "Les rebelles ont pris lundi la ville de Masisi. | clash",
                "Des militaires se sont emparés mercredi du pouvoir à Niamey. | coup",
                "Un car a basculé dans un ravin dimanche près de Fianarantsoa. | accident",
                "Quatre hommes soupçonnés d'avoir préparé un attentat ont été interpellés mardi à Lille. | arrest",
                "Boko Haram ont débordé les soldats de la garnison de Baga Sola dimanche. | armed-attack",
                "استولى عسكريون على السلطة في النيجر الأربعاء. | coup",
                "سيطر المتمردون الإثنين على مدينة ماسيسي. | clash",
                "أوقفت الشرطة الإثنين 14 شخصا في خلية كانت تخطط لهجمات في الرباط. | arrest"
            })
    void what_happened(String text, String kind) {
        assertThat(Shipped.read(text, THURSDAY).incidents())
                .extracting(Incident::kind)
                .isEqualTo(kind == null ? List.of() : List.of(kind));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The Lebanese army said two soldiers were killed in a clash in Tripoli on Tuesday. | lb.tripoli",
                "Police fired on a crowd in Gao, doctors at the hospital in Bamako said. The town was calm on Monday after"
                        + " clashes. | ml.gao",
                "هاجم مسلحون نقطة تفتيش جنوب كركوك فجر الأربعاء. | iq.kirkuk",
                "لقي ثلاثة عمال مصرعهم اختناقا الأربعاء داخل بئر في إربد. | jo.irbid",
                "داهمت الشرطة منزلا في حي النصر ببغداد أمس. | iq.baghdad"
            })
    void where_it_happened(String text, String place) {
        Incident only = Shipped.read(text, THURSDAY).incidents().get(0);
        assertThat(Objects.requireNonNull(only.location().placeId()).value()).isEqualTo(place);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Le Conseil de sécurité a condamné mercredi l'attaque de lundi à Bamako. | 2024-09-16",
                "أدان مجلس الأمن الأربعاء الهجوم الذي وقع الإثنين في باماكو. | 2024-09-16",
                "L'armée dit avoir repoussé mardi une attaque de Boko Haram à Bol. | 2024-09-17",
                "La Croix-Rouge dénombrait mercredi 16 morts dans l'attaque de dimanche à Gao. | 2024-09-15",
                "The army said its drones destroyed a rebel base near Goma on Saturday. | 2024-09-14",
                "L'armée a annoncé avoir détruit samedi une base rebelle près de Goma par des frappes. | 2024-09-14",
                "La police a arrêté mercredi à Lahore le cerveau présumé de l'attentat. | 2024-09-18",
                "Ukraine said Russia launched 45 drones on Tuesday, striking Odesa. | 2024-09-17"
            })
    void when_it_happened(String text, String day) {
        Incident only = Shipped.read(text, THURSDAY).incidents().get(0);
        assertThat(String.valueOf(only.time().start())).startsWith(day);
    }

    @Test
    void an_ambulance_stopped_by_armed_men_is_not_arrested() {
        Reading reading = Shipped.read("Une ambulance a été arrêtée mardi à Douentza par des hommes armés.", THURSDAY);
        assertThat(reading.incidents()).extracting(Incident::kind).doesNotContain("arrest");
    }

    @Test
    void who_has_not_been_arrested_has_not_been_arrested() {
        Reading reading = Shipped.read("A bomb went off in Kano on Monday. Nobody has been arrested.", THURSDAY);
        assertThat(reading.incidents()).extracting(Incident::kind).containsExactly("explosion");
    }

    @Test
    void two_days_after_something_in_a_month_is_no_day_of_this_week() {
        Reading reading = Shipped.read("""
                A bomb killed 100 people in Peshawar on Monday, police said.

                In December militants in Bannu took hostages; commandos stormed the building two days later. The same week gunmen killed four policemen in Lakki Marwat.
                """, THURSDAY);
        assertThat(reading.incidents().stream().filter(i -> !i.background()))
                .extracting(i -> i.location().placeName())
                .containsExactly("Peshawar");
    }

    @Test
    void the_day_before_is_counted_from_the_day_its_sentence_says() {
        Reading reading = Shipped.read(
                "Rescuers pulled nine bodies overnight from a mosque in Peshawar, officials said on Tuesday, bringing to 100 the"
                        + " number of people killed by a suicide bomber the day before.",
                THURSDAY);
        assertThat(reading.incidents())
                .extracting(i -> String.valueOf(i.time().start()).substring(0, 10))
                .containsOnly("2024-09-16");
    }

    @Test
    void a_dash_behind_the_day_of_the_dateline_makes_no_range() {
        Reading reading = Shipped.read(
                "WELLINGTON, September 15 - Thirty people were killed in Christchurch on Sunday, police said.",
                THURSDAY);
        assertThat(reading.incidents().get(0).claims()).extracting(Claim::low).containsExactly(30);
    }

    @Test
    void letters_in_brackets_are_the_source_from_there_on() {
        Reading reading = Shipped.read(
                "A flood hit Blantyre on Monday. The Department of Disaster Management Affairs (DoDMA) counts 225 dead. DoDMA"
                        + " said 41 were missing.",
                THURSDAY);
        assertThat(reading.incidents().get(0).claims())
                .extracting(c -> c.source().name())
                .containsOnly("Department of Disaster Management Affairs");
    }

    @Test
    void soldiers_who_come_after_a_bomb_did_not_lay_it() {
        Reading reading = Shipped.read("""
                Two bombs exploded on Sunday in Jolo, killing 20 people, police said.

                As troops ran in, another device went off at the door. Soldiers sealed off the road.
                """, THURSDAY);
        assertThat(reading.incidents()).allMatch(i -> i.actors().attacker() == null);
    }

    @Test
    void who_is_blamed_for_a_bombing_of_long_ago_has_not_laid_its_dead_beside_those_of_today() {
        Reading reading = Shipped.read("""
                Two bombs exploded on Sunday in Jolo, killing 20 people, police said.

                Jolo is a stronghold of Abu Sayyaf, blamed for the bombing of a ferry in Manila Bay in 2004 that left 116 dead.
                """, THURSDAY);
        assertThat(reading.incidents())
                .extracting(
                        i -> (i.background() ? "past " : "") + i.claims().get(0).low())
                .containsExactly("20", "past 116");
    }

    @Test
    void a_school_in_the_west_of_a_country_is_not_the_one_of_another_year() {
        Reading reading = Shipped.read("""
                Fighters killed at least 41 people at a school in western Uganda on Monday, officials said.

                In June 1998 rebels killed 80 students at Kichwamba technical college near Fort Portal.
                """, THURSDAY);
        Incident news = reading.incidents().stream()
                .filter(i -> !i.background())
                .findFirst()
                .orElseThrow();
        assertThat(news.location().placeName()).isEqualTo("Uganda");
        assertThat(news.location().precision()).isEqualTo(dateline.geo.Precision.REGION);
    }

    @Test
    void what_was_two_days_before_has_a_day_and_a_place_of_its_own() {
        Reading reading = Shipped.read(
                "Insurgents ambushed a convoy near Maiduguri on Monday, two days after a bomb killed six people in Kano.",
                THURSDAY);
        assertThat(reading.incidents())
                .extracting(i -> i.kind() + " " + i.location().placeName() + " "
                        + String.valueOf(i.time().start()).substring(0, 10))
                .containsExactlyInAnyOrder("armed-attack Maiduguri 2024-09-16", "explosion Kano 2024-09-14");
    }

    @Test
    void a_day_that_something_lasts_until_is_no_day_it_began() {
        Reading reading = Shipped.read("The curfew in Jos was extended to 15 December, police said.", THURSDAY);
        assertThat(reading.incidents())
                .noneMatch(i -> String.valueOf(i.time().start()).contains("-12-15"));
    }

    @Test
    void the_day_at_the_head_of_a_line_dates_the_line() {
        Reading reading = Shipped.read("""
                Weekly note
                - Mon. 9 September: inc. at Gao market. Three traders abducted.
                - Sat. 14 September: attack on Ansongo, 12 killed.

                Sunday 15 September: incident at Ansongo market. Two homes set on fire.
                """, THURSDAY);
        assertThat(reading.incidents())
                .extracting(
                        i -> i.kind() + " " + String.valueOf(i.time().start()).substring(0, 10))
                .containsExactlyInAnyOrder("abduction 2024-09-09", "armed-attack 2024-09-14", "fire 2024-09-15");
    }

    @Test
    void a_feast_is_a_day() {
        Reading reading = Shipped.read(
                "Gunmen attacked the town of Gao on New Year's Eve, the army said.", "2024-01-02T12:00:00Z");
        assertThat(String.valueOf(reading.incidents().get(0).time().start())).startsWith("2023-12-31");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Goma blast kills 12 - police | killed 12 police",
                "Twelve people were killed in a blast in Goma on Tuesday (police). | killed 12 police",
                "Police said a bomb went off in Goma. The force said 12 people were killed. | killed 12 police",
                "The army said a bomb went off in Goma. It said in a statement that 12 people were killed. | killed 12 military",
                "Twelve people were killed in a blast in Goma, the rebels' spokesman Willy Ngoma said on X. | killed 12 armed_group",
                "The Human Rights Foundation has published the names of 32 people killed in the blast in Goma. | killed 32 aid",
                "Thirty-five people, not 95, were killed in Gao on Monday, the government said. | killed 35 government",
                "Plus d'une vingtaine de personnes ont été tuées lundi à Gao, selon la police. | killed 20 police",
                "Three women died in Gao on Monday, police chief Maj. Gen. Ali Musa said. | killed 3 police",
                "A bomb killed two in Gao on Monday, the defence ministry said. | killed 2 government",
                "Two peacekeepers died in Gao on Monday, the UN mission said. | killed 2 official",
                "Un correspondant a vu sept corps lundi à Gao. | killed 7 media",
                "La télévision d'État a fait état lundi de 15 morts à Damas. | killed 15 media",
                "The conflict has killed 3,000 people in Gao, the UN says. |",
                "More than 3,000 people have died in the war, which reached Gao on Monday. |",
                "All but four of the 12 hostages were freed in Gao on Monday. |",
                "The violence in Gao on Monday cost 29 lives, local activists say. | killed 29 aid"
            })
    void how_many_and_who_says_so(String text, String claims) {
        String read = Shipped.read(text, THURSDAY).incidents().stream()
                .flatMap(i -> i.claims().stream())
                .map(c -> c.quantity().word() + " " + c.low() + " "
                        + c.source().kind().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        assertThat(read).isEqualTo(claims == null ? "" : claims);
    }

    @Test
    void what_the_report_says_itself_stands_beside_who_says_the_same() {
        Reading reading = Shipped.read("""
                Gunmen kill 36 quarry workers in Gao

                BAMAKO, Sept 18 (Agency) - Gunmen killed 36 quarry workers in Gao on Tuesday, the army said.
                """, THURSDAY);
        assertThat(reading.incidents().get(0).claims())
                .extracting(c -> c.low() + " " + c.source().kind())
                .containsExactly("36 UNKNOWN", "36 MILITARY");
    }

    @Test
    void who_died_in_an_ambush_laid_none() {
        Reading reading = Shipped.read("Nine soldiers died in the ambush near Bunia on Monday.", THURSDAY);
        assertThat(reading.incidents().get(0).actors().attacker()).isNull();
    }

    @Test
    void a_round_up_tells_of_the_place_at_the_head_of_each_paragraph() {
        Reading reading = Shipped.read("""
                Afghanistan in brief

                Khost - A bomb went off at a market on Tuesday, killing a child.

                Balkh - At least ten civilians died when government aircraft bombed them on Monday.
                """, THURSDAY);
        assertThat(reading.incidents())
                .extracting(i -> i.kind() + " " + i.location().placeName())
                .containsExactly("explosion Khost", "airstrike Balkh");
    }

    @Test
    void a_headline_may_have_a_toll_of_its_own() {
        Reading reading = Shipped.read("""
                Sixteen dead in attack on Gao

                Gunmen attacked Gao on Tuesday. The mayor counted ten dead.
                """, THURSDAY);
        assertThat(reading.incidents().get(0).claims()).extracting(Claim::low).containsExactly(16, 10);
    }

    @Test
    void where_somebody_comes_from_is_no_place_of_an_incident() {
        Reading reading = Shipped.read(
                "Gunmen attacked a post in Miranshah on Tuesday. The wall came down, and five soldiers died: Sepoy Nasir of"
                        + " Peshawar, Sepoy Raja of Kohat.",
                THURSDAY);
        assertThat(reading.incidents())
                .extracting(i -> i.location().placeName())
                .allSatisfy(name -> assertThat(name).doesNotContain("Peshawar", "Kohat"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "The airport remains closed. | 2024-09-19",
                "The airport is to stay closed until Saturday. | 2024-09-19",
                "The airport was closed. | 2024-09-16",
            })
    void what_is_closed_is_closed_on_the_day_of_the_report(String closure, String day) {
        Reading reading =
                Shipped.read("An attack on the airport of Goma killed four people on Monday. " + closure, THURSDAY);
        assertThat(reading.incidents())
                .filteredOn(i -> i.kind().equals("closure"))
                .singleElement()
                .satisfies(i -> assertThat(String.valueOf(i.time().start())).startsWith(day));
    }

    @Test
    void where_a_bomber_struck_is_the_place_right_before_the_words() {
        Reading reading = Shipped.read(
                "Two police officers were found dead on Wednesday in Ceylanpinar, not far from Suruc, where a suicide bomber"
                        + " struck a gathering two days earlier.",
                THURSDAY);
        assertThat(reading.incidents())
                .extracting(i -> i.location().placeName() + " " + i.time().text())
                .containsExactly("Ceylanpınar on Wednesday", "Suruç two days earlier");
    }

    @Test
    void a_toll_of_one_town_is_no_toll_of_the_country() {
        Reading reading = Shipped.read(
                "Bombs tore through churches and hotels in Sri Lanka on Sunday, killing more than 200 people. At least 28 were"
                        + " killed in Batticaloa, hospital staff said.",
                THURSDAY);
        assertThat(reading.incidents())
                .extracting(i -> i.location().placeName() + " "
                        + i.claims().stream().map(Claim::low).toList())
                .containsExactly("Sri Lanka [200]", "Batticaloa [28]");
    }

    @Test
    void a_record_since_a_year_is_not_of_that_year() {
        Reading reading = Shipped.read(
                "The Taliban overran Kunduz, the first provincial capital to fall to them since 2001, on Monday.",
                THURSDAY);
        assertThat(reading.incidents())
                .extracting(i -> i.background() + " " + i.time().text())
                .containsExactly("false on Monday");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "A soldier and two rebels were killed in the clash near Goma. | killed 1, killed 2",
                "A brigadier and two other officers were wounded in the clash near Goma. | wounded 3",
                "Police arrested a man and his two sons in Goma. | arrested 3",
                "Un soldat et deux rebelles ont été tués dans l'accrochage près de Goma. | killed 1, killed 2",
                "Some 200 of the 600 residents of the village fled after the attack on Goma. | displaced 200",
                "A raid on Djibo claimed nine lives. | killed 9",
                "A guard who tried to stop them was shot dead in Goma. | killed 1",
                "قُتل ضابط وثلاثة جنود الثلاثاء في تفجير في أبين. | killed 4",
                "Gunmen marched 37 girls into the forest near Zaria on Tuesday. | abducted 37",
                "Five members of one family (three adults, two children) were killed in Goma on Tuesday. | killed 5",
                "The floods in Goma killed 225 people, up from 190 a day ago. | killed 225, killed 190",
                "Le bilan du séisme de Goma est porté à 2 189 morts, contre 1 941 la veille. | killed 2189, killed 1941",
                "قتل خمسة أشخاص وأصيب 16 بعبوة ناسفة في سوق في غوما الثلاثاء. | killed 5, wounded 16",
                "Six people were wounded in Goma and three have not been accounted for. | wounded 6, missing 3",
                "In July, 28 students were taken from a college in Zaria. | abducted 28",
                "The first reports spoke of six dead in Garissa on Tuesday; by midnight it was 19. | killed 6, killed 19",
            })
    void how_many(String text, String tolls) {
        assertThat(Shipped.read(text, THURSDAY).incidents().stream()
                        .flatMap(i -> i.claims().stream())
                        .map(c -> c.quantity().word() + " " + c.low())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(tolls);
    }

    @Test
    void the_one_market_known_of_a_city_is_not_any_market_of_it() {
        Reading any = Shipped.read("Gunmen attacked the market of Bamako on Tuesday, killing 12 people.", THURSDAY);
        Reading named = Shipped.read(
                "Gunmen attacked the Medine market of Bamako on Tuesday, killing 12 people. The market burnt for hours.",
                THURSDAY);
        assertThat(any.incidents())
                .extracting(i -> String.valueOf(i.location().precision()))
                .containsExactly("LOCALITY");
        assertThat(named.incidents())
                .extracting(i -> String.valueOf(i.location().precision()))
                .contains("SITE");
    }

    @Test
    void under_words_that_say_what_is_counted_each_source_has_its_number() {
        Reading reading = Shipped.read(
                "Killed in the attack on Goma on Tuesday:\n- army: 12\n- residents: at least 30\n", THURSDAY);
        assertThat(reading.incidents())
                .flatExtracting(Incident::claims)
                .extracting(c -> c.source().kind() + " " + c.quantity() + " " + c.low())
                .containsExactly("MILITARY KILLED 12", "WITNESS KILLED 30");
    }
}
