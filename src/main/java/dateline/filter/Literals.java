package dateline.filter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.FilterFactory;
import org.geotools.api.filter.expression.Literal;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/** Makes the values that a filter writes down. */
final class Literals {
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final FilterFactory filters;
    private final Queryables queryables;
    private final Size size;

    Literals(FilterFactory filters, Queryables queryables, Size size) {
        this.filters = filters;
        this.queryables = queryables;
        this.size = size;
    }

    Operand text(String value) {
        return literal(value, ValueType.TEXT);
    }

    Operand number(String value) {
        double number = Double.parseDouble(value);
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("a number too large: " + value);
        }
        return literal(number, ValueType.NUMBER);
    }

    Operand truth(boolean value) {
        return literal(value, ValueType.BOOLEAN);
    }

    Operand date(String value) {
        try {
            return literal(LocalDate.parse(value), ValueType.DATE);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("DATE expects a day as in '2024-09-17', not '" + value + "'", e);
        }
    }

    Operand timestamp(String value) {
        try {
            return literal(OffsetDateTime.parse(value).toInstant(), ValueType.TIMESTAMP);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "TIMESTAMP expects a moment as in '2024-09-17T05:30:00Z', not '" + value + "'", e);
        }
    }

    /** What lies between two ends, each a text (a day, a moment or {@code ..} for open) or a property. */
    Operand interval(List<? extends Term> ends) {
        if (ends.size() != 2) {
            throw new IllegalArgumentException("INTERVAL expects two ends");
        }
        List<Operand> both = List.of(end(Terms.operand(ends.get(0))), end(Terms.operand(ends.get(1))));
        Operand interval = constant(new Operand(
                new Computed("interval", both, v -> new Period(closed(v.get(0)), closed(v.get(1)))),
                ValueType.INTERVAL));
        if (interval.isLiteral() && interval.value() instanceof Period period && isBackwards(period)) {
            throw new IllegalArgumentException("INTERVAL ends before it starts");
        }
        return interval;
    }

    private Operand end(Operand end) {
        if (end.isLiteral() && end.value() instanceof String text) {
            if (text.equals("..") || text.isEmpty()) {
                return literal(Open.END, ValueType.TIMESTAMP);
            }
            return text.indexOf('T') < 0 ? date(text) : timestamp(text);
        }
        if (end.type() != ValueType.DATE && end.type() != ValueType.TIMESTAMP) {
            throw new IllegalArgumentException(
                    "an end of an INTERVAL is a day, a moment, '..' or a property that is one");
        }
        return end;
    }

    /** An end that is open. A value of its own, because null is what is not known. */
    private enum Open {
        END
    }

    private static @Nullable Object closed(Object end) {
        return end == Open.END ? null : end;
    }

    private static boolean isBackwards(Period period) {
        return period.last(period).isBefore(period.first());
    }

    Operand list(List<? extends Term> values) {
        List<Object> all = new ArrayList<>();
        for (Term value : values) {
            Operand operand = Terms.operand(value);
            if (!operand.isLiteral()) {
                throw new IllegalArgumentException("a list in a filter holds plain values");
            }
            all.add(operand.value());
        }
        return literal(List.copyOf(all), ValueType.LIST);
    }

    Operand geometry(Geometry written) {
        size.addCorners(written.getNumPoints());
        for (Coordinate corner : written.getCoordinates()) {
            if (!Double.isFinite(corner.x) || !Double.isFinite(corner.y)) {
                throw new IllegalArgumentException("a geometry has a corner that is no number");
            }
        }
        if (!written.isValid()) {
            throw new IllegalArgumentException("a geometry crosses itself: " + shortened(written.toText()));
        }
        return literal(queryables.located(written), ValueType.GEOMETRY);
    }

    /**
     * A box.
     *
     * @param numbers west, south, east, north; or with heights, which are left out, six
     */
    Operand box(List<Double> numbers) {
        if (numbers.size() != 4 && numbers.size() != 6) {
            throw new IllegalArgumentException("BBOX expects four numbers, or six");
        }
        int half = numbers.size() / 2;
        double west = numbers.get(0);
        double south = numbers.get(1);
        double east = numbers.get(half);
        double north = numbers.get(half + 1);
        if (south > north) {
            throw new IllegalArgumentException("BBOX has its south above its north");
        }
        if (west <= east) {
            return geometry(box(west, south, east, north));
        }
        // Over the antimeridian, in two parts.
        return geometry(GEOMETRIES.createMultiPolygon(
                new Polygon[] {polygon(box(west, south, 180, north)), polygon(box(-180, south, east, north))}));
    }

    private static Geometry box(double west, double south, double east, double north) {
        return GEOMETRIES.toGeometry(new Envelope(west, east, south, north));
    }

    private static Polygon polygon(Geometry box) {
        if (box instanceof Polygon polygon) {
            return polygon;
        }
        throw new IllegalArgumentException("BBOX has no area");
    }

    /** Whether it is a literal of points, lines and areas together. */
    static boolean isMixed(Operand operand) {
        return operand.isLiteral()
                && operand.value() instanceof Geometry geometry
                && geometry.getGeometryType().equals(Geometry.TYPENAME_GEOMETRYCOLLECTION);
    }

    /** The value at once, where it is made of literals only. */
    Operand constant(Operand computed) {
        if (computed.expression() instanceof Computed rule
                && rule.getParameters().stream().allMatch(p -> p instanceof Literal)) {
            Object value = rule.evaluate(null);
            if (value == null) {
                throw new IllegalArgumentException(rule.getName() + " has no value here");
            }
            return new Operand(filters.literal(value), computed.type());
        }
        return computed;
    }

    /** The second operand as one that can be compared with the first: a day beside a moment is its midnight in UTC. */
    Operand like(Operand first, Operand second) {
        if (first.type() == second.type()) {
            return second;
        }
        if (first.type() == ValueType.TIMESTAMP && second.type() == ValueType.DATE) {
            return constant(new Operand(
                    new Computed("timestamp", List.of(second), v -> midnight((LocalDate) v.get(0))),
                    ValueType.TIMESTAMP));
        }
        if (first.type() == ValueType.DATE && second.type() == ValueType.TIMESTAMP) {
            return second;
        }
        boolean isTimeBesideText = (first.type().isTime() && second.type() == ValueType.TEXT)
                || (second.type().isTime() && first.type() == ValueType.TEXT);
        String hint = isTimeBesideText ? "; write TIMESTAMP('2024-09-17T05:30:00Z') or DATE('2024-09-17')" : "";
        throw new IllegalArgumentException("a value of type " + first.type().word()
                + " is not compared with one of type " + second.type().word() + hint);
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Operand literal(Object value, ValueType type) {
        size.addTerm();
        return new Operand(filters.literal(value), type);
    }

    static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
