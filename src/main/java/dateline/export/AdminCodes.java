package dateline.export;

import dateline.gazetteer.AdminArea;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The P-codes of the administrative areas in which places lie, as humanitarian tables join by them (OCHA's common
 * operational data sets). Of one file: what was found for a place is kept while the file is written.
 */
final class AdminCodes {
    /** The columns, from the first level to the third. */
    static final List<String> COLUMNS = List.of("adm1_pcode", "adm2_pcode", "adm3_pcode");

    private static final List<String> NONE = List.of("", "", "");
    private static final String SCHEME = "ocha-pcode";
    private static final int MAX_DEPTH = 12;

    /** A file may name every place there is, and is written in constant memory. */
    private static final int MOST_KEPT = 10_000;

    private final Gazetteer gazetteer;
    private final Map<String, List<String>> kept = new HashMap<>();

    AdminCodes(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The codes of a place for each column, empty where none is known. */
    List<String> of(@Nullable Object placeId) {
        if (!(placeId instanceof String id) || id.isEmpty()) {
            return NONE;
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(
                id, i -> gazetteer.find(new PlaceId(i)).map(this::codes).orElse(NONE));
    }

    private List<String> codes(Place place) {
        List<Place> areas = Stream.concat(Stream.of(place), gazetteer.parents(place, MAX_DEPTH).stream())
                .toList();
        return List.of(
                AdminArea.firstLevel(place, gazetteer).flatMap(AdminCodes::code).orElse(""),
                code(areas, PlaceType.DISTRICT),
                code(areas, PlaceType.COMMUNE));
    }

    private static String code(List<Place> areas, PlaceType type) {
        return areas.stream()
                .filter(area -> area.type() == type)
                .findFirst()
                .flatMap(AdminCodes::code)
                .orElse("");
    }

    /** The code that holds today: areas are cut anew, and keep their old codes with the day until which they held. */
    private static Optional<String> code(Place area) {
        return area.codes().stream()
                .filter(code -> code.scheme().equals(SCHEME) && code.until() == null)
                .map(code -> code.value())
                .findFirst();
    }
}
