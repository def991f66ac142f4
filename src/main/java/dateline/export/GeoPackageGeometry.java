package dateline.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;

/** A geometry as a GeoPackage keeps it (OGC 12-128r17, section 2.1.3): a header with its envelope, then WKB. */
final class GeoPackageGeometry {
    private static final int WGS_84 = 4326;
    private static final int HEADER = 8;
    private static final int ENVELOPE = 32;

    /** Little endian, with an envelope of two dimensions. */
    private static final byte FLAGS = 0b0000_0011;

    private GeoPackageGeometry() {}

    static byte[] bytes(Geometry geometry) {
        byte[] wkb = new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN).write(geometry);
        // The envelope of a point says nothing that the point does not say.
        boolean isPoint = geometry.getGeometryType().equals(Geometry.TYPENAME_POINT);
        ByteBuffer out = ByteBuffer.allocate(HEADER + (isPoint ? 0 : ENVELOPE) + wkb.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'G')
                .put((byte) 'P')
                .put((byte) 0)
                .put(isPoint ? (byte) 1 : FLAGS)
                .putInt(WGS_84);
        if (!isPoint) {
            Envelope box = geometry.getEnvelopeInternal();
            out.putDouble(box.getMinX())
                    .putDouble(box.getMaxX())
                    .putDouble(box.getMinY())
                    .putDouble(box.getMaxY());
        }
        return out.put(wkb).array();
    }
}
