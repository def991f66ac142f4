package dateline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Protects what counts as a place found, and as a place found where it is. */
class MentionScorerTest {
    private static final String TEXT = "Gunmen attacked Gao and Tin-Nowhere in Mali.";
    private static final String GAO = "mentions: [{words: Gao, at: [-0.04, 16.27], radius_km: 5, level: town}]";

    private static HandMade against(String yaml) {
        return HandMade.against(TEXT, yaml);
    }

    @Test
    void the_same_words_are_exact_and_overlapping_words_are_found() {
        HandMade same = against(GAO).mention("Gao", "ml.gao");
        assertThat(same.tally(Measure.MENTION_EXACT)).isEqualTo(new Tally(1, 1, 1));
        HandMade more = against(GAO).mention("attacked Gao", "ml.gao");
        assertThat(more.tally(Measure.MENTION_EXACT)).isEqualTo(new Tally(0, 1, 1));
        assertThat(more.tally(Measure.MENTION_OVERLAP)).isEqualTo(new Tally(1, 1, 1));
        assertThat(more.faults("mention-words")).containsExactly("Gao → attacked Gao");
    }

    @Test
    void what_is_missed_lowers_recall_and_what_is_none_lowers_precision() {
        HandMade wrong = against(GAO).mention("Gunmen", null);
        assertThat(wrong.tally(Measure.MENTION_OVERLAP)).isEqualTo(new Tally(0, 1, 1));
        assertThat(wrong.faults("mention")).containsExactly("Gao → ", " → Gunmen");
    }

    @Test
    void one_mention_is_not_found_twice() {
        HandMade twice = against(GAO).mention("attacked Gao", null).mention("Gao", "ml.gao");
        assertThat(twice.tally(Measure.MENTION_OVERLAP)).isEqualTo(new Tally(1, 2, 1));
        assertThat(twice.tally(Measure.MENTION_EXACT).right()).isEqualTo(1);
    }

    @Test
    void an_optional_mention_counts_neither_when_found_nor_when_missed() {
        String optional = "mentions: [{words: Gao, at: [-0.04, 16.27], level: town, optional: true}]";
        assertThat(against(optional).tally(Measure.MENTION_OVERLAP)).isEqualTo(Tally.NONE);
        HandMade found = against(optional).mention("Gao", "ml.bamako");
        assertThat(found.tally(Measure.MENTION_OVERLAP)).isEqualTo(Tally.NONE);
        assertThat(found.tally(Measure.PLACED_25KM)).isEqualTo(Tally.NONE);
    }

    @Test
    void a_place_is_right_within_the_distance_and_within_its_own_radius() {
        HandMade right = against(GAO).mention("Gao", "ml.gao");
        assertThat(right.tally(Measure.PLACED_25KM)).isEqualTo(new Tally(1, 1, 1));
        // The point is some 11 km off.
        String near = "mentions: [{words: Gao, at: [-0.04, 16.37], radius_km: %d, level: town}]";
        HandMade off = against(near.formatted(5)).mention("Gao", "ml.gao");
        assertThat(off.tally(Measure.PLACED_2KM)).isEqualTo(new Tally(0, 1, 1));
        assertThat(off.tally(Measure.PLACED_25KM)).isEqualTo(new Tally(1, 1, 1));
        HandMade large = against(near.formatted(15)).mention("Gao", "ml.gao");
        assertThat(large.tally(Measure.PLACED_2KM)).isEqualTo(new Tally(1, 1, 1));
    }

    @Test
    void a_place_that_is_found_elsewhere_is_wrong_and_one_left_open_was_not_answered() {
        HandMade elsewhere = against(GAO).mention("Gao", "ml.bamako");
        assertThat(elsewhere.tally(Measure.PLACED_161KM)).isEqualTo(new Tally(0, 1, 1));
        assertThat(elsewhere.faults("place")).singleElement().asString().contains("Bamako");
        assertThat(against(GAO).mention("Gao", null).tally(Measure.PLACED_161KM))
                .isEqualTo(new Tally(0, 0, 1));
    }

    @Test
    void a_country_is_right_as_that_country_and_not_as_a_place_in_it() {
        String mali = "mentions: [{words: Mali, level: country, country: ML}]";
        assertThat(against(mali).mention("Mali", "ml").tally(Measure.PLACED_25KM))
                .isEqualTo(new Tally(1, 1, 1));
        assertThat(against(mali).mention("Mali", "ml.gao").tally(Measure.PLACED_25KM))
                .isEqualTo(new Tally(0, 1, 1));
    }

    @Test
    void what_nobody_can_place_is_right_when_it_is_left_open() {
        String nowhere = "mentions: [{words: Tin-Nowhere, level: village}]";
        HandMade open = against(nowhere).mention("Tin-Nowhere", null);
        assertThat(open.tally(Measure.UNPLACEABLE_OPEN)).isEqualTo(new Tally(1, 1, 1));
        assertThat(open.tally(Measure.PLACED_25KM)).isEqualTo(Tally.NONE);
        HandMade guessed = against(nowhere).mention("Tin-Nowhere", "ml.gao");
        assertThat(guessed.tally(Measure.UNPLACEABLE_OPEN).right()).isZero();
        assertThat(guessed.tally(Measure.PLACED_25KM)).isEqualTo(new Tally(0, 1, 0));
    }

    @Test
    void quarters_and_sites_are_counted_apart_within_two_kilometres() {
        String quarter = "mentions: [{words: Gao, at: [-0.04, 16.30], radius_km: 1, level: neighbourhood}]";
        HandMade off = against(quarter).mention("Gao", "ml.gao");
        assertThat(off.tally(Measure.QUARTERS_PLACED)).isEqualTo(new Tally(0, 1, 1));
        assertThat(off.tally(Measure.SITES_PLACED)).isEqualTo(Tally.NONE);
        HandMade site = against(quarter.replace("neighbourhood", "site")).mention("Gao", "ml.gao");
        assertThat(site.tally(Measure.SITES_PLACED)).isEqualTo(new Tally(0, 1, 1));
        assertThat(off.tally(Measure.PLACED_25KM).right()).isEqualTo(1);
        assertThat(against(GAO).mention("Gao", "ml.gao").tally(Measure.QUARTERS_PLACED))
                .isEqualTo(Tally.NONE);
    }

    @Test
    void words_that_look_like_a_place_are_counted_when_they_are_taken_for_one() {
        String lure = "not_places: [{words: Gao and, why: newspaper}]\n";
        assertThat(against(lure).tally(Measure.NOT_PLACE_READ)).isEqualTo(new Tally(0, 1, 1));
        HandMade taken = against(lure).mention("Gao", "ml.gao");
        assertThat(taken.tally(Measure.NOT_PLACE_READ)).isEqualTo(new Tally(1, 1, 1));
        assertThat(taken.faults("not-place")).containsExactly("newspaper → Gao and");
        HandMade alsoMention = against(lure + GAO).mention("Gao", "ml.gao");
        assertThat(alsoMention.tally(Measure.NOT_PLACE_READ).right()).isZero();
    }
}
