package dateline.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** Whether rows touch an area. What lies nowhere touches every area, as OGC API Features asks. */
final class AreaTest {
    private final List<Envelope> boxes = new ArrayList<>();
    private final boolean areBoxes;
    private final PreparedGeometry shape;

    AreaTest(SearchArea area) {
        boolean all = true;
        for (int i = 0; i < area.shape().getNumGeometries(); i++) {
            Geometry part = area.shape().getGeometryN(i);
            boxes.add(part.getEnvelopeInternal());
            all &= isBox(part);
        }
        areBoxes = all;
        shape = PreparedGeometryFactory.prepare(area.shape());
    }

    private static boolean isBox(Geometry part) {
        Envelope box = part.getEnvelopeInternal();
        return part instanceof Point
                || part.isRectangle()
                || (part instanceof LineString && (box.getWidth() == 0 || box.getHeight() == 0));
    }

    /** Where to look for what touches the area. */
    List<Envelope> boxes() {
        return boxes;
    }

    /** Whether it is all of these boxes. */
    boolean areBoxes() {
        return areBoxes;
    }

    boolean touches(Places places, int row) {
        if (!places.isPlaced(row)) {
            return true;
        }
        for (Envelope box : boxes) {
            if (places.west(row) <= box.getMaxX()
                    && places.east(row) >= box.getMinX()
                    && places.south(row) <= box.getMaxY()
                    && places.north(row) >= box.getMinY()) {
                return (areBoxes && isWithin(places, row, box)) || reaches(places, row);
            }
        }
        return false;
    }

    private static boolean isWithin(Places places, int row, Envelope box) {
        return places.west(row) >= box.getMinX()
                && places.east(row) <= box.getMaxX()
                && places.south(row) >= box.getMinY()
                && places.north(row) <= box.getMaxY();
    }

    private boolean reaches(Places places, int row) {
        return shape.intersects(Objects.requireNonNull(places.geometry(row)));
    }
}
