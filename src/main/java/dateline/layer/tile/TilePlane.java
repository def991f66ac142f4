package dateline.layer.tile;

import dateline.geo.BoundingBox;
import dateline.geo.LonLat;
import dateline.layer.SearchArea;
import dateline.layer.TileGrid;
import dateline.layer.TileGrid.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.util.PolygonExtracter;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.precision.GeometryPrecisionReducer;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** The plane of a tile: positions in WGS 84 become whole units of the tile, areas are cut to it. */
final class TilePlane {
    /** Units on a side. */
    static final int EXTENT = 4096;

    /** Units around the tile in which areas go on, so that their edges are not drawn where the tile ends. */
    static final int BUFFER = 128;

    private static final double UNITS_PER_PIXEL = (double) EXTENT / TileMatrixSet.TILE_PIXELS;

    /** The poles lie infinitely far away in Web Mercator. */
    private static final double MAX_LATITUDE = 89.9;

    private static final GeometryFactory PLANE = new GeometryFactory();
    private static final PrecisionModel WHOLE = new PrecisionModel(1);

    private final TileGrid tile;
    private final Scheme scheme;
    private final Envelope reach = new Envelope(-BUFFER, EXTENT + BUFFER, -BUFFER, EXTENT + BUFFER);
    private final Geometry reachShape = PLANE.toGeometry(reach);

    TilePlane(TileGrid tile) {
        this.tile = tile;
        this.scheme = tile.scheme();
    }

    /** The tile alone, for points. */
    SearchArea inside() {
        return SearchArea.of(new BoundingBox(tile.west(), tile.south(), tile.east(), tile.north()));
    }

    /** The tile with its buffer, for areas. */
    SearchArea reach() {
        double part = (double) BUFFER / EXTENT;
        double across = (tile.east() - tile.west()) * part;
        double down = (tile.north() - tile.south()) * part;
        double south = Math.max(-90, tile.south() - down);
        double north = Math.min(90, tile.north() + down);
        double west = tile.west() - across;
        double east = tile.east() + across;
        return SearchArea.of(
                east - west >= 360
                        ? new BoundingBox(-180, south, 180, north)
                        : new BoundingBox(
                                west < -180 ? west + 360 : west, south, east > 180 ? east - 360 : east, north));
    }

    /** The point in units of the tile, within it. */
    Point point(double lon, double lat) {
        return PLANE.createPoint(new Coordinate(inTile(Math.rint(x(lon))), inTile(Math.rint(y(lat)))));
    }

    /** The middle of the tile. */
    Point middle() {
        return PLANE.createPoint(new Coordinate(EXTENT / 2.0, EXTENT / 2.0));
    }

    /** Whether the position lies in the tile: every position lies in just one tile of a level. */
    boolean contains(Geometry point) {
        Coordinate at = point.getCoordinate();
        return tile.contains(new LonLat(at.x, at.y));
    }

    /**
     * What the tile and its buffer show of an area, simplified to half a pixel, valid; empty where that is nothing.
     *
     * @param wgs84 cut at the antimeridian
     */
    Optional<Geometry> area(Geometry wgs84) {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < wgs84.getNumGeometries(); i++) {
            Geometry part = projected(wgs84.getGeometryN(i));
            // What lies beyond the antimeridian goes on in the buffer.
            int around = EXTENT * scheme.columns(tile.zoom());
            for (int shift = -1; shift <= 1; shift++) {
                clipped(part, (double) shift * around).ifPresent(parts::add);
            }
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Geometry whole = parts.size() == 1 ? parts.get(0) : OverlayNGRobust.union(PLANE.buildGeometry(parts));
        return polygons(GeometryPrecisionReducer.reduce(whole, WHOLE));
    }

    private Optional<Geometry> clipped(Geometry part, double shift) {
        Envelope envelope = part.getEnvelopeInternal();
        envelope.translate(shift, 0);
        if (!reach.intersects(envelope)) {
            return Optional.empty();
        }
        Geometry there = shift == 0 ? part : moved(part, shift);
        Geometry simple = TopologyPreservingSimplifier.simplify(there, UNITS_PER_PIXEL / 2);
        return polygons(
                reach.contains(envelope)
                        ? simple
                        : OverlayNGRobust.overlay(simple, reachShape, OverlayNG.INTERSECTION));
    }

    private static Optional<Geometry> polygons(Geometry any) {
        @SuppressWarnings("unchecked") // the list is of what its name says
        List<Polygon> all = PolygonExtracter.getPolygons(any);
        // What collapses in the grid is left as an empty polygon.
        List<Polygon> polygons = all.stream().filter(p -> !p.isEmpty()).toList();
        return polygons.isEmpty() ? Optional.empty() : Optional.of(PLANE.buildGeometry(polygons));
    }

    private Geometry projected(Geometry wgs84) {
        return changed(wgs84, (points, i) -> {
            double x = x(points.getX(i));
            double y = y(points.getY(i));
            points.setOrdinate(i, 0, x);
            points.setOrdinate(i, 1, y);
        });
    }

    private static Geometry moved(Geometry part, double shift) {
        return changed(part, (points, i) -> points.setOrdinate(i, 0, points.getX(i) + shift));
    }

    private interface Change {
        void at(CoordinateSequence points, int index);
    }

    private static Geometry changed(Geometry geometry, Change change) {
        Geometry copy = PLANE.createGeometry(geometry);
        copy.apply(new CoordinateSequenceFilter() {
            @Override
            public void filter(CoordinateSequence points, int i) {
                change.at(points, i);
            }

            @Override
            public boolean isDone() {
                return false;
            }

            @Override
            public boolean isGeometryChanged() {
                return true;
            }
        });
        return copy;
    }

    private double x(double lon) {
        return ((lon + 180) / 360 * scheme.columns(tile.zoom()) - tile.column()) * EXTENT;
    }

    private double y(double lat) {
        double near = Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));
        double down = down(scheme, scheme == Scheme.WEB_MERCATOR_QUAD ? near : lat);
        return (down * scheme.rows(tile.zoom()) - tile.row()) * EXTENT;
    }

    /** How far down the world a latitude lies: 0 at its upper side, 1 at its lower. */
    static double down(Scheme scheme, double lat) {
        if (scheme == Scheme.WORLD_CRS84_QUAD) {
            return (90 - lat) / 180;
        }
        // Snyder, Map Projections (1987), equation 7-2 on the sphere.
        return 0.5 - Math.log(Math.tan(Math.PI / 4 + Math.toRadians(lat) / 2)) / (2 * Math.PI);
    }

    private static double inTile(double units) {
        return Math.max(0, Math.min(EXTENT, units));
    }
}
