package dateline;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.RankedPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what a name can mean as a table for people. */
final class GeocodeTable implements GeocodeAnswers {
    /** Deeper nesting is a ring of parents in the data. */
    private static final int MAX_DEPTH = 8;

    private static final int METRES_PER_KM = 1_000;

    private final Gazetteer gazetteer;
    private final Optional<String> language;

    GeocodeTable(Gazetteer gazetteer, Optional<String> language) {
        this.gazetteer = gazetteer;
        this.language = language;
    }

    @Override
    public List<String> lines(String name, List<RankedPlace> ranked) {
        List<String> lines = new ArrayList<>();
        lines.add(name);
        if (ranked.isEmpty()) {
            lines.add("  no place of this name is known");
            return lines;
        }
        if (!ranked.get(0).isReported()) {
            lines.add("  no place is surely meant; perhaps:");
        }
        TextTable table = new TextTable("place", "type", "in", "lon, lat", "within", "score", "why");
        for (RankedPlace answer : ranked) {
            Place place = answer.place();
            table.add(
                    name(place),
                    place.type().word(),
                    where(place),
                    String.format(
                            Locale.ROOT,
                            "%.4f, %.4f",
                            place.point().lon(),
                            place.point().lat()),
                    distance(place.radiusMetres()),
                    String.format(Locale.ROOT, "%.2f", answer.score()),
                    String.join("; ", answer.why()));
        }
        table.lines().forEach(line -> lines.add("  " + line));
        return lines;
    }

    private String name(Place place) {
        return language.map(place::name).orElse(place.name());
    }

    private String where(Place place) {
        List<String> names =
                gazetteer.parents(place, MAX_DEPTH).stream().map(this::name).toList();
        return names.isEmpty() ? "-" : String.join(", ", names);
    }

    private static String distance(double metres) {
        return metres < METRES_PER_KM
                ? String.format(Locale.ROOT, "%.0f m", metres)
                : String.format(
                        Locale.ROOT, metres < 10 * METRES_PER_KM ? "%.1f km" : "%.0f km", metres / METRES_PER_KM);
    }
}
