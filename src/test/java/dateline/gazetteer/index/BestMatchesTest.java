package dateline.gazetteer.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.gazetteer.Match;
import dateline.gazetteer.MatchMethod;
import dateline.gazetteer.Place;
import dateline.geo.BoundingBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Dropping the worse of many matches early must not change which are the best. */
class BestMatchesTest {
    private static final List<Place> PLACES = Shipped.GAZETTEER.within(BoundingBox.WORLD, 60);

    @Test
    void the_best_of_many_are_those_that_sorting_all_would_find() {
        Random random = new Random(7);
        List<Match> all = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            Place place = PLACES.get(random.nextInt(PLACES.size()));
            all.add(new Match(place, place.names().get(0), MatchMethod.TYPO, random.nextInt(50) / 50.0));
        }
        BestMatches best = new BestMatches(10);
        all.forEach(best::add);
        assertThat(best.list()).isEqualTo(bestOfAll(all).subList(0, 10));
    }

    @Test
    void a_place_comes_once_by_its_best_name() {
        Place place = PLACES.get(0);
        BestMatches best = new BestMatches(5);
        best.add(new Match(place, place.names().get(0), MatchMethod.SOUND, 0.7));
        best.add(new Match(place, place.names().get(0), MatchMethod.SOUND, 0.9));
        assertThat(best.list()).extracting(Match::score).containsExactly(0.9);
    }

    @Test
    void nothing_added_is_nothing_found() {
        assertThat(new BestMatches(Integer.MAX_VALUE).list()).isEmpty();
    }

    private static List<Match> bestOfAll(List<Match> matches) {
        List<Match> best = new ArrayList<>();
        matches.stream().sorted(Match.BEST_FIRST).forEach(m -> {
            if (best.stream().noneMatch(b -> b.place().id().equals(m.place().id()))) {
                best.add(m);
            }
        });
        best.sort(Comparator.comparingDouble(Match::score).reversed());
        return best;
    }
}
