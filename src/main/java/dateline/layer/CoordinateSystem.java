package dateline.layer;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.CRS.AxisOrder;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** A coordinate reference system of two dimensions, with the axis order its authority gives it. */
public final class CoordinateSystem {
    /** WGS 84, longitude first: what GeoJSON is in. */
    public static final CoordinateSystem CRS84 =
            new CoordinateSystem("http://www.opengis.net/def/crs/OGC/1.3/CRS84", () -> DefaultGeographicCRS.WGS84);

    /** Half the width of the world in Web Mercator, in its metres. */
    static final double WEB_MERCATOR_RIM = Math.PI * 6378137;

    private static final String EPSG = "http://www.opengis.net/def/crs/EPSG/0/";
    private static final Pattern IS_CRS84 = Pattern.compile(
            "(https?://www\\.opengis\\.net/def/crs/OGC/(0|1\\.3)/|urn:ogc:def:crs:OGC:(1\\.3)?:|OGC:)?CRS84");
    private static final Pattern IS_EPSG = Pattern.compile(
            "(https?://www\\.opengis\\.net/def/crs/EPSG/[0-9.]+/|urn:ogc:def:crs:EPSG:[0-9.]*:|EPSG:)(\\d{4,6})");

    private final String uri;
    /** Asked for only where GeoTools is needed: it takes a third of a second to load, and CRS84 does without. */
    private final Supplier<CoordinateReferenceSystem> crs;

    private CoordinateSystem(String uri, Supplier<CoordinateReferenceSystem> crs) {
        this.uri = uri;
        this.crs = crs;
    }

    /**
     * Finds a system by its OGC URI ({@code http://www.opengis.net/def/crs/EPSG/0/4326}), URN or short form
     * ({@code EPSG:4326}), in brackets or not.
     *
     * @throws IllegalArgumentException if it is not known
     */
    public static CoordinateSystem parse(String text) {
        String name = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        if (IS_CRS84.matcher(name).matches()) {
            return CRS84;
        }
        Matcher epsg = IS_EPSG.matcher(name);
        if (!epsg.matches()) {
            throw new IllegalArgumentException("not a coordinate reference system: " + text);
        }
        return epsg(epsg.group(2));
    }

    private static CoordinateSystem epsg(String code) {
        try {
            // The URN form gives the authority's axis order whatever the settings of the Java process are.
            CoordinateReferenceSystem crs = CRS.decode("urn:ogc:def:crs:EPSG::" + code);
            if (crs.getCoordinateSystem().getDimension() == 2) {
                return new CoordinateSystem(EPSG + code, () -> crs);
            }
            throw new IllegalArgumentException("EPSG:" + code + " has not two dimensions");
        } catch (FactoryException e) {
            throw new IllegalArgumentException("not a coordinate reference system: EPSG:" + code, e);
        }
    }

    /** The URIs of the systems that hold wherever on earth a layer lies, CRS84 first. */
    static List<String> everywhere() {
        return List.of(CRS84.uri, EPSG + "4326", EPSG + "3857");
    }

    /**
     * The URIs worth naming in a list of collections, CRS84 first: WGS 84, Web Mercator and the UTM zones from Senegal
     * to Somalia. {@link #parse} knows many more.
     */
    public static List<String> listed() {
        return List.of(
                CRS84.uri,
                EPSG + "4326",
                EPSG + "3857",
                EPSG + "32628",
                EPSG + "32629",
                EPSG + "32630",
                EPSG + "32631",
                EPSG + "32632",
                EPSG + "32633",
                EPSG + "32634",
                EPSG + "32635",
                EPSG + "32636",
                EPSG + "32637",
                EPSG + "32638");
    }

    /** Its OGC URI, as the {@code Content-Crs} header names it (there in angle brackets). */
    public String uri() {
        return uri;
    }

    /** Whether coordinates are degrees, longitude first, on WGS 84. */
    public boolean isCrs84() {
        return this == CRS84;
    }

    /** Whether coordinates are degrees and not metres. */
    public boolean isGeographic() {
        return isCrs84() || crs.get() instanceof GeographicCRS;
    }

    boolean isWebMercator() {
        return uri.equals(EPSG + "3857");
    }

    /** Whether coordinates are those of CRS84 in the other order. */
    boolean isLatitudeFirst() {
        return uri.equals(EPSG + "4326") && CRS.getAxisOrder(crs.get()) == AxisOrder.NORTH_EAST;
    }

    /**
     * The geometry in this system, in its axis order; empty where the system does not reach.
     *
     * @param wgs84 longitude first
     */
    public Optional<Geometry> fromWgs84(Geometry wgs84) {
        return isCrs84() ? Optional.of(wgs84) : transformed(wgs84, DefaultGeographicCRS.WGS84, crs.get());
    }

    /** The geometry, given in this system, in WGS 84, longitude first; empty where the system does not reach. */
    Optional<Geometry> toWgs84(Geometry geometry) {
        return isCrs84() ? Optional.of(geometry) : transformed(geometry, crs.get(), DefaultGeographicCRS.WGS84);
    }

    private static Optional<Geometry> transformed(
            Geometry geometry, CoordinateReferenceSystem from, CoordinateReferenceSystem to) {
        try {
            // Lenient: between datums whose shift is not known, a few metres are better than no answer.
            MathTransform way = CRS.findMathTransform(from, to, true);
            Geometry result = JTS.transform(geometry, way);
            for (Coordinate c : result.getCoordinates()) {
                if (!Double.isFinite(c.x) || !Double.isFinite(c.y)) {
                    return Optional.empty();
                }
            }
            return Optional.of(result);
        } catch (FactoryException | TransformException | IllegalArgumentException e) {
            // The last where GeoTools cannot even print the angle it complains of.
            return Optional.empty();
        }
    }
}
