package dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.geo.LonLat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Protects the order of what is found under a name. */
class MatchRankingTest {
    private static final Place SEGOU = place("ml.segou", PlaceType.CITY, 130_000, "Ségou");
    private static final Place HAMLET = place("xx.segue", PlaceType.VILLAGE, 300, "Segue");

    @Test
    void a_hamlet_nearly_of_that_name_does_not_hide_the_city_that_sounds_like_it() {
        assertThat(ids(
                        new Match(HAMLET, HAMLET.names().get(0), MatchMethod.TYPO, 0.8),
                        new Match(SEGOU, SEGOU.names().get(0), MatchMethod.SOUND, 1)))
                .containsExactly("ml.segou", "xx.segue");
    }

    @Test
    void a_name_as_it_is_comes_before_one_of_the_same_place_that_only_sounds_so() {
        List<RankedPlace> ranked = MatchRanking.rank(
                List.of(
                        new Match(SEGOU, SEGOU.names().get(0), MatchMethod.SOUND, 1),
                        new Match(SEGOU, SEGOU.names().get(0), MatchMethod.EXACT, 1)),
                5);
        assertThat(ranked).hasSize(1);
        assertThat(ranked.get(0).match().method()).isEqualTo(MatchMethod.EXACT);
        assertThat(ranked.get(0).why().get(0)).contains("Ségou").contains("is the name");
    }

    @Test
    void of_equal_names_the_larger_place_comes_first() {
        Place small = place("aa.gao", PlaceType.CITY, 20_000, "Gao");
        Place large = place("bb.gao", PlaceType.CITY, 90_000, "Gao");
        assertThat(ids(
                        new Match(small, small.names().get(0), MatchMethod.EXACT, 1),
                        new Match(large, large.names().get(0), MatchMethod.EXACT, 1)))
                .containsExactly("bb.gao", "aa.gao");
    }

    @Test
    void no_place_found_by_a_lesser_likeness_than_is_needed_reaches_the_score() {
        Place best = from(GazetteerSource.SHIPPED, place("ml.segou", PlaceType.CITY, 40_000_000, "Ségou"));
        for (MatchMethod method : MatchMethod.values()) {
            for (double score = 0.5; score < 1; score += 0.05) {
                double least = MatchRanking.leastToReach(score, method, 5);
                if (least > 0.01 && least <= 1) {
                    Toponym name = best.names().get(0);
                    assertThat(MatchRanking.score(new Match(best, name, method, least - 0.01)))
                            .isLessThan(score);
                    assertThat(MatchRanking.score(new Match(best, name, method, Math.min(1, least + 0.001))))
                            .isGreaterThanOrEqualTo(score - 1e-9);
                }
            }
        }
    }

    @Test
    void an_exact_name_is_reported_and_a_distant_sound_is_not() {
        assertThat(MatchRanking.score(new Match(HAMLET, HAMLET.names().get(0), MatchMethod.EXACT, 1)))
                .isBetween(MatchRanking.REPORTED, 1.0);
        assertThat(MatchRanking.score(new Match(SEGOU, SEGOU.names().get(0), MatchMethod.SOUND, 0.75)))
                .isLessThan(MatchRanking.REPORTED);
    }

    @Test
    void a_spelling_that_an_import_lends_to_a_shipped_place_is_not_its_name() {
        Place tehran = from(GazetteerSource.SHIPPED, place("ir.tehran", PlaceType.CITY, 9_000_000, "Tehran"));
        Match lent = new Match(tehran, new Toponym("Teera", "alt"), MatchMethod.SOUND, 0.99);
        Match own = new Match(tehran, tehran.names().get(0), MatchMethod.SOUND, 0.99);
        assertThat(MatchRanking.score(lent)).isLessThan(MatchRanking.score(own) - 0.05);
    }

    @Test
    void the_name_of_a_place_counts_before_an_odd_spelling_that_is_a_little_nearer() {
        Match odd = new Match(SEGOU, new Toponym("Segu", "alt"), MatchMethod.SOUND, 1);
        Match name = new Match(SEGOU, SEGOU.names().get(0), MatchMethod.SOUND, 0.97);
        assertThat(MatchRanking.bestOfEach(List.of(odd, name), 5)).containsExactly(name);
    }

    private static Place from(String origin, Place p) {
        return new Place(
                p.id(),
                p.type(),
                p.parent(),
                p.country(),
                p.point(),
                p.radiusMetres(),
                p.population(),
                p.names(),
                p.codes(),
                p.source(),
                origin,
                p.siteUnknown());
    }

    private static List<String> ids(Match... matches) {
        return MatchRanking.rank(List.of(matches), 5).stream()
                .map(r -> r.place().id().value())
                .toList();
    }

    private static Place place(String id, PlaceType type, long population, String name) {
        return new Place(
                new PlaceId(id),
                type,
                null,
                "ML",
                new LonLat(0, 10),
                1000,
                population,
                List.of(new Toponym(name, "fr")),
                List.of(),
                "test",
                "test",
                false);
    }
}
