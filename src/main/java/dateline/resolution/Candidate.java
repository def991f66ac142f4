package dateline.resolution;

import dateline.gazetteer.Place;
import java.util.List;

/**
 * A place that a mention may denote.
 *
 * @param score 0 to 1; only the order and the distance to the next candidate mean something
 * @param why the reasons, readable
 */
public record Candidate(Place place, double score, List<String> why) {
    public Candidate {
        why = List.copyOf(why);
    }
}
