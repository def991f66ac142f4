package dateline.gazetteer.index;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Toponym;
import dateline.geo.Geodesy;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells when two sources speak of the same place: when it bears the same code, or has the same name, is of the same sort
 * and lies where the other does.
 */
final class Twins {
    /** Codes that are given to one place only, at least among places of one sort. */
    private static final Set<String> IDENTIFYING = Set.of("ocha-pcode", "iso3166-2", "geonames", "icao", "iata");

    private static final int NAMES_TRIED = 16;
    private static final double SETTLEMENT_METRES = 5_000;
    private static final double CITY_METRES = 25_000;
    private static final double FACILITY_METRES = 3_000;

    private final Gazetteer known;

    Twins(Gazetteer known) {
        this.known = known;
    }

    /** The known place that a place of another source is. */
    Optional<Place> of(Place other) {
        Optional<Place> sameId = known.find(other.id());
        if (sameId.isPresent()) {
            return sameId;
        }
        for (PlaceCode code : other.codes()) {
            if (IDENTIFYING.contains(code.scheme())) {
                List<Place> bearers = known.bearing(code.scheme(), code.value());
                if (bearers.size() == 1 && areOfOneSort(bearers.get(0), other)) {
                    return Optional.of(bearers.get(0));
                }
            }
        }
        return other.names().stream()
                .limit(NAMES_TRIED)
                .map(Toponym::name)
                .flatMap(n -> known.named(n).stream())
                .map(Match::place)
                .filter(p -> areOfOneSort(p, other) && lieTogether(p, other))
                .findFirst();
    }

    private static boolean areOfOneSort(Place a, Place b) {
        boolean sameCountry =
                a.country() == null || b.country() == null || a.country().equals(b.country());
        return sameCountry && sort(a.type()) == sort(b.type());
    }

    /** Sources do not agree on what is a village, a town or a quarter of one. */
    private static PlaceType sort(PlaceType type) {
        return switch (type) {
            case CITY, TOWN, VILLAGE, NEIGHBOURHOOD, CAMP -> PlaceType.TOWN;
            default -> type;
        };
    }

    private static boolean lieTogether(Place a, Place b) {
        if (a.type() == PlaceType.COUNTRY) {
            return true;
        }
        double reach;
        if (a.type().isFacility()) {
            reach = FACILITY_METRES;
        } else if (sort(a.type()) == PlaceType.TOWN) {
            reach = Math.max(SETTLEMENT_METRES, Math.min(CITY_METRES, a.radiusMetres()));
        } else {
            reach = Math.max(a.radiusMetres(), b.radiusMetres());
        }
        return Geodesy.distanceMetres(a.point(), b.point()) <= reach;
    }
}
