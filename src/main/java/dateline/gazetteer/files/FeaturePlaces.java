package dateline.gazetteer.files;

import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.imports.KeySet;
import dateline.gazetteer.imports.UsualSize;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Makes places of the rows of other people's files. */
final class FeaturePlaces {
    private static final String P_CODE = "ocha-pcode";
    /** An area of the fourth level that reaches farther is no part of a town. */
    private static final double WIDEST_NEIGHBOURHOOD = 10_000;
    /** No place but a country or an ocean reaches farther from its middle. */
    private static final double WIDEST = 2_000_000;

    private static final double LEAST = 50;

    private final String sourceId;
    private final String source;
    private final FileSettings settings;
    private final TypeWords types;
    private final ParentFinder parents;
    private final KeySet codes;

    /** A place, and what was done to make it. */
    record Made(Place place, @Nullable Geometry outline, boolean mended) {}

    /**
     * Makes places of one import.
     *
     * @param source where its rows can be checked
     * @param codes the p-codes of the import itself, in upper case
     */
    FeaturePlaces(
            String sourceId,
            String source,
            FileSettings settings,
            TypeWords types,
            ParentFinder parents,
            KeySet codes) {
        this.sourceId = sourceId;
        this.source = source;
        this.settings = settings;
        this.types = types;
        this.parents = parents;
        this.codes = codes;
    }

    /**
     * The place of a row; empty for a country that is there already.
     *
     * @param number of the row in the import: its id where it has no other
     * @throws IllegalArgumentException saying why there is none
     */
    Optional<Made> place(FeatureRow row, StatedPlace stated, long number) {
        AreaShape shape = AreaShape.of(geometry(row, stated));
        Optional<String> country = country(stated, shape.point());
        if (stated.level() == 0 && country.flatMap(parents::place).isPresent()) {
            return Optional.empty();
        }
        long population = population(stated);
        PlaceType type = type(stated, shape, population);
        double radius = radius(stated, shape, type, population);
        return Optional.of(new Made(
                new Place(
                        id(stated, number),
                        type,
                        parent(stated, country, shape.point(), radius).orElse(null),
                        country.orElse(null),
                        shape.point(),
                        radius,
                        population,
                        stated.names(),
                        placeCodes(stated),
                        source,
                        sourceId,
                        false),
                shape.isArea() ? shape.area() : null,
                shape.mended()));
    }

    private static Geometry geometry(FeatureRow row, StatedPlace stated) {
        Geometry geometry = row.geometry();
        if (geometry != null) {
            return geometry;
        }
        if (stated.lon().isEmpty() || stated.lat().isEmpty()) {
            throw new IllegalArgumentException("it has no position");
        }
        return Geodesy.WGS84.createPoint(new Coordinate(
                number("longitude", stated.lon().get()),
                number("latitude", stated.lat().get())));
    }

    private static double number(String what, String text) {
        try {
            // Tables made where the comma is the decimal mark.
            return Double.parseDouble(text.matches("-?\\d+,\\d+") ? text.replace(',', '.') : text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + shortened(text) + "' is no " + what, e);
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private Optional<String> country(StatedPlace stated, LonLat point) {
        Optional<String> country = stated.country().or(settings::country).map(parents::country);
        if (country.isPresent() && parents.isSwapped(country.get(), point)) {
            throw new IllegalArgumentException(
                    "it lies outside of " + country.get() + ", but within if longitude and latitude change places");
        }
        return country.or(() -> parents.countryAt(point));
    }

    private static long population(StatedPlace stated) {
        String text = stated.population().orElse("").replaceAll("[\\s,.'\u00A0\u202F](?=\\d{3})", "");
        return text.matches("\\d{1,11}(\\.0*)?") ? Long.parseLong(text.replaceFirst("\\..*", "")) : 0;
    }

    private PlaceType type(StatedPlace stated, AreaShape shape, long population) {
        Optional<PlaceType> said = stated.type().flatMap(types::of);
        if (said.isPresent()) {
            return said.get();
        }
        if (stated.level() >= 0) {
            return ofLevel(stated.level(), shape);
        }
        return settings.type().orElse(shape.isArea() ? PlaceType.AREA : UsualSize.settlement(population));
    }

    private static PlaceType ofLevel(int level, AreaShape shape) {
        return switch (level) {
            case 0 -> PlaceType.COUNTRY;
            case 1 -> PlaceType.REGION;
            case 2 -> PlaceType.DISTRICT;
            case 3 -> PlaceType.COMMUNE;
            default -> shape.reachMetres() <= WIDEST_NEIGHBOURHOOD ? PlaceType.NEIGHBOURHOOD : PlaceType.COMMUNE;
        };
    }

    private static double radius(StatedPlace stated, AreaShape shape, PlaceType type, long population) {
        if (shape.isArea()) {
            return Math.min(WIDEST, Math.max(LEAST, shape.reachMetres()));
        }
        if (stated.radius().isPresent()) {
            double radius = number("radius", stated.radius().get());
            if (radius > 0 && radius <= WIDEST) {
                return radius;
            }
            throw new IllegalArgumentException("radius " + radius + " m is not within 1 m to 2000 km");
        }
        return UsualSize.radiusMetres(type, population);
    }

    private PlaceId id(StatedPlace stated, long number) {
        String local = stated.code().or(stated::id).orElse(String.valueOf(number));
        return id(local);
    }

    /** The id of what has this code in this import. */
    PlaceId id(String code) {
        String plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.:-]+", "-");
        try {
            return new PlaceId(sourceId + ":" + plain);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + shortened(code) + "' is too long for a code", e);
        }
    }

    /** By the codes of the areas above it, from the smallest; by what it is said to be in; by what holds its point. */
    private Optional<PlaceId> parent(StatedPlace stated, Optional<String> country, LonLat point, double radius) {
        int own = stated.level() >= 0 ? stated.level() : Integer.MAX_VALUE;
        for (Map.Entry<Integer, String> above : stated.codes().descendingMap().entrySet()) {
            if (above.getKey() >= own || above.getKey() == 0) {
                continue;
            }
            Optional<PlaceId> area = coded(above.getValue(), country);
            if (area.isPresent()) {
                return area;
            }
        }
        Optional<PlaceId> said = stated.parent()
                .flatMap(text -> coded(text, country).or(() -> parents.named(text, country)))
                .filter(p -> !isItself(p, stated));
        return said.or(() -> parents.holding(point, radius))
                .or(() -> country.flatMap(parents::place).map(Place::id));
    }

    private boolean isItself(PlaceId parent, StatedPlace stated) {
        return stated.code().or(stated::id).map(this::id).equals(Optional.of(parent));
    }

    private Optional<PlaceId> coded(String code, Optional<String> country) {
        return codes.contains(code.toUpperCase(Locale.ROOT))
                ? Optional.of(id(code))
                : country.flatMap(c -> parents.coded(c, code));
    }

    private static List<PlaceCode> placeCodes(StatedPlace stated) {
        List<PlaceCode> codes = new ArrayList<>();
        stated.code().ifPresent(code -> {
            LocalDate from = stated.from().flatMap(FeaturePlaces::day).orElse(null);
            LocalDate until = stated.until().flatMap(FeaturePlaces::day).orElse(null);
            boolean inOrder = from == null || until == null || !until.isBefore(from);
            codes.add(new PlaceCode(P_CODE, code, from, inOrder ? until : null));
        });
        return codes;
    }

    /** The day that a text begins with. */
    static Optional<LocalDate> day(String text) {
        try {
            return text.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(text.substring(0, 10).replace('/', '-')));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
