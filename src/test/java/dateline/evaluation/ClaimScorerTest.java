package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.incident.Claim;
import dateline.incident.Occurrence;
import dateline.incident.Qualifier;
import dateline.incident.Quantity;
import dateline.incident.SourceKind;
import org.junit.jupiter.api.Test;

/** Protects when a number counts as read rightly. */
class ClaimScorerTest {
    private static final String TEXT = "Police said about 60 people were killed in Gao. 60 were killed, 3 were hurt.";
    private static final String SIXTY = """
            incidents:
              - kind: killing
                words: killed in Gao
                claims: [{quantity: killed, low: 60, high: 60, qualifier: about, words: about 60, source: police}]
            """;

    private static HandMade against(String yaml, Claim... claims) {
        return HandMade.against(TEXT, yaml)
                .incident("killed in Gao", "killing", dateline.incident.Location.UNKNOWN, Occurrence.UNKNOWN, claims);
    }

    private static Claim claim(Quantity quantity, int number, String words, SourceKind source, Qualifier qualifier) {
        return HandMade.against(TEXT, "").claim(quantity, number, number, words, source, qualifier);
    }

    private static final Claim RIGHT = claim(Quantity.KILLED, 60, "about 60", SourceKind.POLICE, Qualifier.ABOUT);

    @Test
    void number_quantity_source_and_qualifier_are_judged_one_after_the_other() {
        assertThat(against(SIXTY, RIGHT).tally(Measure.CLAIM_SOURCE)).isEqualTo(new Tally(1, 1, 1));
        assertThat(against(SIXTY, RIGHT).tally(Measure.CLAIM_QUALIFIER)).isEqualTo(new Tally(1, 1, 1));
        HandMade source = against(SIXTY, claim(Quantity.KILLED, 60, "about 60", SourceKind.MEDICAL, Qualifier.ABOUT));
        assertThat(source.tally(Measure.CLAIM_NUMBER)).isEqualTo(new Tally(1, 1, 1));
        assertThat(source.tally(Measure.CLAIM_SOURCE)).isEqualTo(new Tally(0, 1, 1));
        assertThat(source.faults("claim-source")).hasSize(1);
        HandMade qualifier = against(SIXTY, claim(Quantity.KILLED, 60, "about 60", SourceKind.POLICE, Qualifier.EXACT));
        assertThat(qualifier.tally(Measure.CLAIM_QUALIFIER)).isEqualTo(new Tally(0, 1, 1));
    }

    @Test
    void another_number_or_quantity_is_another_claim() {
        HandMade wounded = against(SIXTY, claim(Quantity.WOUNDED, 60, "about 60", SourceKind.POLICE, Qualifier.ABOUT));
        assertThat(wounded.tally(Measure.CLAIM_NUMBER)).isEqualTo(new Tally(0, 1, 1));
        assertThat(wounded.faults("claim")).hasSize(2);
        HandMade atLeast = against(
                SIXTY, HandMade.against(TEXT, "").claim(Quantity.KILLED, 60, null, "about 60", SourceKind.POLICE));
        assertThat(atLeast.tally(Measure.CLAIM_NUMBER).right()).isZero();
    }

    @Test
    void a_claim_that_several_incidents_share_counts_once() {
        HandMade joint = against(SIXTY, RIGHT)
                .incident("killed in Gao", "explosion", dateline.incident.Location.UNKNOWN, Occurrence.UNKNOWN, RIGHT);
        assertThat(joint.tally(Measure.CLAIM_NUMBER)).isEqualTo(new Tally(1, 1, 1));
        String twice = SIXTY + SIXTY.substring(SIXTY.indexOf('\n') + 1);
        assertThat(against(twice, RIGHT).tally(Measure.CLAIM_NUMBER)).isEqualTo(new Tally(1, 1, 1));
    }

    @Test
    void a_number_read_once_more_than_it_is_written_down_is_a_repetition() {
        Claim again = claim(Quantity.KILLED, 60, "60 were killed", SourceKind.UNKNOWN, Qualifier.EXACT);
        assertThat(against(SIXTY, again, RIGHT).tally(Measure.CLAIM_SOURCE)).isEqualTo(new Tally(1, 1, 1));
        Claim other = claim(Quantity.WOUNDED, 3, "3 were hurt", SourceKind.UNKNOWN, Qualifier.EXACT);
        assertThat(against(SIXTY, other, RIGHT).tally(Measure.CLAIM_SOURCE)).isEqualTo(new Tally(1, 2, 1));
    }

    @Test
    void the_same_number_of_two_sources_is_two_claims() {
        String two = SIXTY
                + "      - kind: flood\n".substring(4)
                + "    words: '3 were hurt'\n"
                + "    claims: [{quantity: killed, low: 60, high: 60, qualifier: exact, words: 60 were, source: media}]\n";
        Claim media = claim(Quantity.KILLED, 60, "60 were killed", SourceKind.MEDIA, Qualifier.EXACT);
        assertThat(against(two, media, RIGHT).tally(Measure.CLAIM_SOURCE)).isEqualTo(new Tally(2, 2, 2));
        assertThat(against(two, RIGHT).tally(Measure.CLAIM_NUMBER)).isEqualTo(new Tally(1, 1, 2));
    }
}
