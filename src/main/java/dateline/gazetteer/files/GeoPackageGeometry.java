package dateline.gazetteer.files;

import dateline.geo.Geodesy;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;

/** Reads a geometry as a GeoPackage keeps it: a head of its own (clause 2.1.3 of the standard) before well-known binary. */
final class GeoPackageGeometry {
    private static final int HEAD = 8;
    private static final int EMPTY = 0b1_0000;
    private static final int BYTES_PER_PAIR = 16;

    private GeoPackageGeometry() {}

    /**
     * The geometry; null where it is empty.
     *
     * @throws IllegalArgumentException where it is none
     */
    static @Nullable Geometry read(byte[] blob) {
        if (blob.length < HEAD || blob[0] != 'G' || blob[1] != 'P') {
            throw new IllegalArgumentException("its geometry is none of a GeoPackage");
        }
        int flags = blob[3];
        if ((flags & EMPTY) != 0) {
            return null;
        }
        int start = HEAD + envelope((flags >> 1) & 0b111);
        if (start >= blob.length) {
            throw new IllegalArgumentException("its geometry is cut short");
        }
        try {
            return new WKBReader(Geodesy.WGS84).read(Arrays.copyOfRange(blob, start, blob.length));
        } catch (ParseException e) {
            throw new IllegalArgumentException("its geometry cannot be read: " + e.getMessage(), e);
        }
    }

    /** The bytes that the envelope takes: none, two dimensions, three (with height or with measure), or four. */
    private static int envelope(int kind) {
        return switch (kind) {
            case 0 -> 0;
            case 1 -> 2 * BYTES_PER_PAIR;
            case 2, 3 -> 3 * BYTES_PER_PAIR;
            case 4 -> 4 * BYTES_PER_PAIR;
            default -> throw new IllegalArgumentException("its geometry has an envelope of no known kind");
        };
    }
}
