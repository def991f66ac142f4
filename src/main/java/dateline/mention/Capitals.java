package dateline.mention;

import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The countries and capitals that a report names, by their tokens: either may stand for its government. */
final class Capitals {
    private final Map<Integer, PlaceMention> byToken = new HashMap<>();

    Capitals(List<PlaceMention> places) {
        for (PlaceMention m : places) {
            if (!m.dateline() && m.firstKnown().filter(Capitals::maySpeak).isPresent()) {
                for (int i = m.from(); i < m.to(); i++) {
                    byToken.put(i, m);
                }
            }
        }
    }

    private static boolean maySpeak(Place place) {
        return place.type() == PlaceType.COUNTRY || place.isCapital();
    }

    /** The one that a token is part of. */
    Optional<PlaceMention> at(int token) {
        return Optional.ofNullable(byToken.get(token));
    }
}
