package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.incident.Location;
import dateline.incident.Occurrence;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects when an incident counts as read rightly, and which of those read is held against which. */
class IncidentScorerTest {
    private static final String TEXT =
            "Gunmen attacked Gao on Tuesday. A drill was held. Years ago soldiers fled Kidal.";
    private static final String ATTACK = """
            incidents:
              - kind: [armed-attack, killing]
                words: attacked Gao
                at: [-0.04, 16.27]
                radius_km: 10
                from: 2024-09-17
                to: 2024-09-17
                verification: reported
                attacker: gunmen in pick-ups
            """;
    private static final Location GAO = HandMade.at(-0.04, 16.27, "ML");
    private static final Occurrence TUESDAY = HandMade.day("2024-09-17");

    private static HandMade against(String yaml) {
        return HandMade.against(TEXT, yaml);
    }

    private static HandMade attack(String kind, Location where, Occurrence when) {
        return against(ATTACK).incident("Gunmen attacked Gao on Tuesday.", kind, where, when);
    }

    @Test
    void an_incident_is_right_when_kind_place_and_day_are() {
        HandMade right = attack("killing", GAO, TUESDAY);
        assertThat(right.tally(Measure.INCIDENT)).isEqualTo(new Tally(1, 1, 1));
        assertThat(right.tally(Measure.EVENT_DAY)).isEqualTo(new Tally(1, 1, 1));
        assertThat(right.faults("incident")).isEmpty();
    }

    @Test
    void each_of_kind_place_and_day_is_judged_alone_too() {
        HandMade kind = attack("flood", GAO, TUESDAY);
        assertThat(kind.tally(Measure.INCIDENT_KIND).right()).isZero();
        assertThat(kind.tally(Measure.INCIDENT_PLACE).right()).isEqualTo(1);
        assertThat(kind.tally(Measure.INCIDENT_DAY).right()).isEqualTo(1);
        assertThat(kind.tally(Measure.INCIDENT)).isEqualTo(new Tally(0, 1, 1));
        HandMade place = attack("killing", HandMade.at(-0.04, 16.47, "ML"), TUESDAY);
        assertThat(place.tally(Measure.INCIDENT_PLACE).right()).isZero();
        assertThat(place.faults("incident")).singleElement().asString().endsWith("[wrong: place]");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-09-17, 2024-09-17, true",
        "2024-09-17, 2024-09-18, true",
        "2024-09-16, 2024-09-18, false", // two days more than is right
        "2024-09-18, 2024-09-18, false"
    })
    void a_day_is_right_when_it_overlaps_and_says_at_most_a_day_more(String first, String last, boolean right) {
        HandMade read = attack("killing", GAO, HandMade.days(first, last));
        assertThat(read.tally(Measure.INCIDENT_DAY).right()).isEqualTo(right ? 1 : 0);
        assertThat(read.tally(Measure.EVENT_DAY)).isEqualTo(new Tally(right ? 1 : 0, 1, 1));
    }

    @Test
    void moments_are_days_of_the_place_and_dates_are_days_as_they_are() {
        String tokyo = ATTACK.replace("[-0.04, 16.27]", "[139.7, 35.7]");
        // Half past midnight on the 17th in Tokyo is the 16th in UTC.
        HandMade moment = against(tokyo)
                .incident(
                        "Gunmen attacked Gao on Tuesday.",
                        "killing",
                        HandMade.at(139.7, 35.7, "JP"),
                        HandMade.moment("2024-09-16T15:30:00Z", "2024-09-16T16:30:00Z"));
        assertThat(moment.tally(Measure.INCIDENT_DAY).right()).isEqualTo(1);
        HandMade date = against(tokyo)
                .incident("Gunmen attacked Gao on Tuesday.", "killing", HandMade.at(139.7, 35.7, "JP"), TUESDAY);
        assertThat(date.tally(Measure.INCIDENT_DAY).right()).isEqualTo(1);
    }

    @Test
    void where_the_report_says_no_place_and_no_day_none_must_be_read() {
        String vague = "incidents: [{kind: killing, words: attacked}]";
        HandMade none = against(vague).incident("Gunmen attacked", "killing", Location.UNKNOWN, Occurrence.UNKNOWN);
        assertThat(none.tally(Measure.INCIDENT)).isEqualTo(new Tally(1, 1, 1));
        assertThat(none.tally(Measure.EVENT_DAY)).isEqualTo(Tally.NONE);
        HandMade guessed = against(vague).incident("Gunmen attacked", "killing", GAO, TUESDAY);
        assertThat(guessed.tally(Measure.INCIDENT_PLACE).right()).isZero();
        assertThat(guessed.tally(Measure.INCIDENT_DAY).right()).isZero();
    }

    @Test
    void a_country_alone_is_right_with_any_place_in_it() {
        String mali = "incidents: [{kind: killing, words: attacked Gao, country: ML, from: 2024-09-17}]";
        assertThat(against(mali)
                        .incident("attacked Gao", "killing", GAO, TUESDAY)
                        .tally(Measure.INCIDENT)
                        .right())
                .isEqualTo(1);
        assertThat(against(mali)
                        .incident("attacked Gao", "killing", HandMade.at(2.1, 13.5, "NE"), TUESDAY)
                        .tally(Measure.INCIDENT_PLACE)
                        .right())
                .isZero();
    }

    @Test
    void a_region_is_right_within_25_km_at_least() {
        String region = """
                mentions: [{words: Kidal, at: [1.4, 18.4], level: region}]
                incidents: [{kind: killing, words: fled, place: Kidal, at: [1.4, 18.4], radius_km: 5, from: 2024-09-17}]
                """;
        HandMade off = against(region).incident("fled", "killing", HandMade.at(1.4, 18.6, "ML"), TUESDAY);
        assertThat(off.tally(Measure.INCIDENT_PLACE).right()).isEqualTo(1);
    }

    @Test
    void the_best_pair_is_taken_first_and_what_is_left_is_too_much() {
        HandMade two = attack("flood", GAO, TUESDAY).incident("A drill was held.", "armed-attack", GAO, TUESDAY);
        assertThat(two.tally(Measure.INCIDENT)).isEqualTo(new Tally(1, 2, 1));
        assertThat(two.faults("incident")).singleElement().asString().startsWith(" → flood");
    }

    @Test
    void the_sentence_decides_between_equals() {
        HandMade two = against(ATTACK)
                .incident("A drill was held.", "flood", GAO, TUESDAY)
                .incident("Gunmen attacked Gao on Tuesday.", "flood", GAO, TUESDAY);
        // Only with the sentence is it surely the same thing, so that its day is judged.
        assertThat(two.tally(Measure.EVENT_DAY)).isEqualTo(new Tally(1, 1, 1));
    }

    @Test
    void the_day_of_an_incident_that_is_hardly_the_same_is_not_judged() {
        HandMade other = against(ATTACK).incident("A drill was held.", "flood", GAO, HandMade.day("2024-09-01"));
        assertThat(other.tally(Measure.EVENT_DAY)).isEqualTo(Tally.NONE);
    }

    @Test
    void background_is_judged_apart_from_the_news() {
        String background = ATTACK + "    background: true\n";
        HandMade asNews = against(background).incident("attacked Gao", "killing", GAO, TUESDAY);
        assertThat(asNews.tally(Measure.BACKGROUND)).isEqualTo(new Tally(0, 1, 1));
        assertThat(asNews.tally(Measure.INCIDENT)).isEqualTo(new Tally(0, 1, 0));
        HandMade asBackground = against(background).incident("attacked Gao", "killing", GAO, TUESDAY, true);
        assertThat(asBackground.tally(Measure.BACKGROUND)).isEqualTo(new Tally(1, 1, 1));
        assertThat(asBackground.tally(Measure.INCIDENT)).isEqualTo(Tally.NONE);
    }

    @Test
    void what_only_looks_like_an_incident_is_counted_when_it_is_read_as_one() {
        String lure = ATTACK + "not_incidents: [{words: A drill, why: drill}]\n";
        HandMade fell =
                against(lure).incident("A drill was held.", "security-operation", GAO, HandMade.day("2024-09-30"));
        assertThat(fell.tally(Measure.NOT_INCIDENT_READ).right()).isZero();
        fell.incident("Gunmen attacked Gao on Tuesday.", "killing", GAO, TUESDAY);
        assertThat(fell.tally(Measure.NOT_INCIDENT_READ)).isEqualTo(new Tally(1, 1, 1));
    }

    @Test
    void actors_are_judged_only_where_features_say_who() {
        HandMade read = attack("killing", GAO, TUESDAY);
        assertThat(read.score().scores().of(Measure.ATTACKER)).isEqualTo(Tally.NONE);
        assertThat(read.score(Map.of("attacker", "the gunmen in pick-ups"))
                        .scores()
                        .of(Measure.ATTACKER))
                .isEqualTo(new Tally(1, 1, 1));
        assertThat(read.score(Map.of("attacker", "residents")).scores().of(Measure.ATTACKER))
                .isEqualTo(new Tally(0, 1, 1));
    }

    @Test
    void verification_is_judged_of_what_is_surely_the_same() {
        assertThat(attack("killing", GAO, TUESDAY).tally(Measure.VERIFICATION)).isEqualTo(new Tally(1, 1, 1));
        assertThat(against(ATTACK.replace("verification: reported", "verification: disputed"))
                        .incident("attacked Gao", "killing", GAO, TUESDAY)
                        .faults("verification"))
                .containsExactly("disputed → reported");
    }
}
