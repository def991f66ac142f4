package dateline.layer;

import dateline.geo.Geodesy;
import dateline.layer.columns.ByteSpace;
import dateline.layer.columns.ColumnOutput;
import dateline.layer.columns.MortonOrder;
import dateline.layer.columns.ValueBytes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Where the rows of a segment lie. */
sealed interface Places {
    /** The geometry of a row; absent where it cannot be placed. */
    @Nullable
    Geometry geometry(int row);

    /** Whether a row has a place. */
    boolean isPlaced(int row);

    /** Degrees east of the left side of a row's envelope. */
    double west(int row);

    /** Degrees north of the lower side of a row's envelope. */
    double south(int row);

    /** Degrees east of the right side of a row's envelope. */
    double east(int row);

    /** Degrees north of the upper side of a row's envelope. */
    double north(int row);

    /** The rows in the order of their places. */
    MortonOrder order();

    /** The envelope of a row, null where it has no place. */
    default Envelope box(int row) {
        return isPlaced(row) ? new Envelope(west(row), east(row), south(row), north(row)) : new Envelope();
    }

    /** Rows at points. */
    @SuppressWarnings("ArrayRecordComponent") // of one segment, which nobody else sees
    record Points(double[] lon, double[] lat, MortonOrder order) implements Places {
        /** Not-a-number stands for no place. */
        static Points of(double[] lon, double[] lat) {
            return new Points(lon, lat, new MortonOrder(lon.length, row -> {
                return Double.isNaN(lon[row]) ? new Envelope() : new Envelope(lon[row], lon[row], lat[row], lat[row]);
            }));
        }

        void write(ColumnOutput out) {
            out.doubles(lon);
            out.doubles(lat);
        }

        @Override
        public @Nullable Geometry geometry(int row) {
            return isPlaced(row) ? Geodesy.WGS84.createPoint(new Coordinate(lon[row], lat[row])) : null;
        }

        @Override
        public boolean isPlaced(int row) {
            return !Double.isNaN(lon[row]);
        }

        @Override
        public double west(int row) {
            return lon[row];
        }

        @Override
        public double south(int row) {
            return lat[row];
        }

        @Override
        public double east(int row) {
            return lon[row];
        }

        @Override
        public double north(int row) {
            return lat[row];
        }
    }

    /**
     * Rows in areas, whose outlines are bytes until somebody needs them.
     *
     * @param boxes west, south, east and north of each row
     * @param outlines where the bytes lie; below zero for none
     */
    @SuppressWarnings("ArrayRecordComponent") // of one segment, which nobody else sees
    record Areas(double[] boxes, long[] outlines, ByteSpace space, ValueBytes bytes, MortonOrder order)
            implements Places {
        private static final int SIDES = 4;

        static Areas of(double[] boxes, long[] outlines, ByteSpace space, ValueBytes bytes) {
            MortonOrder order = new MortonOrder(
                    outlines.length,
                    row -> outlines[row] < 0
                            ? new Envelope()
                            : new Envelope(
                                    boxes[row * SIDES],
                                    boxes[row * SIDES + 2],
                                    boxes[row * SIDES + 1],
                                    boxes[row * SIDES + 3]));
            return new Areas(boxes, outlines, space, bytes, order);
        }

        /** Writes them with the outlines where they will be found. */
        void write(ColumnOutput out, long[] outlinesAt) {
            out.doubles(boxes);
            out.larges(outlinesAt);
        }

        @Override
        public @Nullable Geometry geometry(int row) {
            return isPlaced(row) ? (Geometry) Objects.requireNonNull(bytes.read(space.get(outlines[row]))) : null;
        }

        @Override
        public boolean isPlaced(int row) {
            return outlines[row] >= 0;
        }

        @Override
        public double west(int row) {
            return boxes[row * SIDES];
        }

        @Override
        public double south(int row) {
            return boxes[row * SIDES + 1];
        }

        @Override
        public double east(int row) {
            return boxes[row * SIDES + 2];
        }

        @Override
        public double north(int row) {
            return boxes[row * SIDES + 3];
        }
    }
}
