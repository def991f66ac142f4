package dateline.gazetteer.index;

import dateline.gazetteer.Match;
import dateline.gazetteer.PlaceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keeps the best of many matches, of each place the best one. For one thread. */
final class BestMatches {
    /** So many more than asked for are gathered before the worse ones are dropped. */
    private static final int GATHERED = 100;

    private final int limit;
    private List<Match> gathered = new ArrayList<>();
    /** What scores less comes behind as many places as are asked for. */
    private double least = Double.NEGATIVE_INFINITY;

    BestMatches(int limit) {
        this.limit = limit;
    }

    void add(Match match) {
        if (match.score() < least) {
            return;
        }
        gathered.add(match);
        if (gathered.size() - limit > GATHERED) {
            gathered = best();
            least = gathered.isEmpty() || gathered.size() < limit
                    ? least
                    : gathered.get(limit - 1).score();
        }
    }

    /** The best, best first, of each place one. */
    List<Match> list() {
        return List.copyOf(gathered.size() > 1 ? best() : gathered);
    }

    private List<Match> best() {
        gathered.sort(Match.BEST_FIRST);
        List<Match> best = new ArrayList<>();
        Set<PlaceId> places = new HashSet<>();
        for (Match m : gathered) {
            if (best.size() < limit && places.add(m.place().id())) {
                best.add(m);
            }
        }
        return best;
    }
}
