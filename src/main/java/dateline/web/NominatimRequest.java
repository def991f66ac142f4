package dateline.web;

import dateline.export.Languages;
import dateline.export.osm.NominatimFormat;
import dateline.export.osm.NominatimShape;
import dateline.export.osm.NominatimShape.Outline;
import dateline.geo.BoundingBox;
import dateline.geo.LonLat;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The parameters of a request as Nominatim understands them: what it does not know it passes over. */
final class NominatimRequest {
    private static final int MAX_VALUE = 2000;

    private final Parameters parameters;
    private final Languages header;

    NominatimRequest(Context ctx) {
        this.parameters = Parameters.any(ctx);
        this.header = GeocodeRequest.preferred(ctx);
    }

    /** The first value that is given. */
    Optional<String> text(String name) {
        Optional<String> value = parameters.text(name);
        if (value.filter(v -> v.length() > MAX_VALUE).isPresent()) {
            throw Problem.badRequest("Parameter '" + name + "' is longer than " + MAX_VALUE + " characters.");
        }
        return value;
    }

    /** Anything but 0 is yes. */
    boolean yes(String name, boolean otherwise) {
        return text(name).map(v -> !v.equals("0")).orElse(otherwise);
    }

    Optional<Double> number(String name) {
        return text(name).map(text -> {
            try {
                return BoxText.number(text);
            } catch (IllegalArgumentException e) {
                throw Problem.badRequest("Parameter '" + name + "' must be a number.");
            }
        });
    }

    /** The point asked about; a longitude on a further turn around the globe, as maps send it, is taken back. */
    LonLat point() {
        double lat = number("lat").orElseThrow(() -> Problem.badRequest("Parameter 'lat' missing."));
        double lon = number("lon").orElseThrow(() -> Problem.badRequest("Parameter 'lon' missing."));
        if (Math.abs(lat) > 90) {
            throw Problem.badRequest("Parameter 'lat' must be a number from -90 to 90.");
        }
        return new LonLat(Math.abs(lon) <= 180 ? lon : Math.IEEEremainder(lon, 360), lat);
    }

    /** From 1 to 50. */
    int limit() {
        return (int) Math.max(1, Math.min(50, number("limit").orElse(10.0)));
    }

    /** The countries that are written as such; others are passed over. */
    Set<String> countries() {
        return items("countrycodes").stream()
                .filter(c -> c.matches("[A-Za-z]{2}"))
                .collect(Collectors.toSet());
    }

    /** The numbers of places not to answer with. */
    Set<Long> excluded() {
        return items("exclude_place_ids").stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> items(String name) {
        return text(name).stream()
                .flatMap(t -> Arrays.stream(t.split(",", -1)))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** Two corners in any order; what lies beyond the globe is cut off. */
    Optional<BoundingBox> viewbox() {
        return text("viewbox").or(() -> text("viewboxlbrt")).map(text -> {
            try {
                double[] n = BoxText.numbers(text);
                if (n.length != 4) {
                    throw new IllegalArgumentException(text);
                }
                double[] lon = {within(n[0], 180), within(n[2], 180)};
                double[] lat = {within(n[1], 90), within(n[3], 90)};
                Arrays.sort(lon);
                Arrays.sort(lat);
                return new BoundingBox(lon[0], lat[0], lon[1], lat[1]);
            } catch (IllegalArgumentException e) {
                throw Problem.badRequest("Parameter 'viewbox' must have four numbers.");
            }
        });
    }

    private static double within(double degrees, double most) {
        return Math.max(-most, Math.min(most, degrees));
    }

    NominatimShape shape(NominatimFormat otherwise, boolean withAddress) {
        NominatimFormat format = format(otherwise);
        return new NominatimShape(
                format,
                yes("addressdetails", withAddress),
                yes("extratags", false),
                yes("namedetails", false),
                outline(format),
                Math.max(0, number("polygon_threshold").orElse(0.0)),
                languages());
    }

    private NominatimFormat format(NominatimFormat otherwise) {
        String word = text("format").orElse(otherwise.word());
        return NominatimFormat.parse(word)
                .orElseThrow(() -> Problem.badRequest("Parameter 'format' must be one of: "
                        + Arrays.stream(NominatimFormat.values())
                                .map(NominatimFormat::word)
                                .collect(Collectors.joining(", "))));
    }

    /** Only one may be asked for; GeoJSON has no room for any other. */
    private Outline outline(NominatimFormat format) {
        boolean isGeo = format == NominatimFormat.GEOJSON || format == NominatimFormat.GEOCODEJSON;
        List<Outline> asked = Arrays.stream(Outline.values())
                .filter(o -> o == Outline.GEOJSON || !isGeo)
                .filter(o -> yes("polygon_" + o.name().toLowerCase(Locale.ROOT), false))
                .toList();
        if (asked.size() > 1) {
            throw Problem.badRequest("Too many polygon output options selected.");
        }
        return asked.isEmpty() ? Outline.NONE : asked.get(0);
    }

    private Languages languages() {
        try {
            return text("accept-language")
                    .filter(t -> !t.isBlank())
                    .map(Languages::parse)
                    .orElse(header);
        } catch (IllegalArgumentException e) {
            return header;
        }
    }
}
