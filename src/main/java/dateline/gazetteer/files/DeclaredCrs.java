package dateline.gazetteer.files;

import dateline.gazetteer.imports.ImportException;
import dateline.geo.Geodesy;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * The coordinate reference system that a file says it is in. Files hold longitude or easting first, whatever order the
 * authority of the system gives: GeoPackage demands it and GeoJSON does it.
 */
final class DeclaredCrs {
    /** WGS 84, longitude first. */
    static final DeclaredCrs WGS84 = new DeclaredCrs("WGS 84", null);

    private static final Pattern IS_WGS84 = Pattern.compile("(?i).*(CRS:?84|EPSG(/0/|:[0-9.]*:|:)4326)$");
    private static final Pattern IS_EPSG = Pattern.compile("(?i).*EPSG(?:/[0-9.]+/|:[0-9.]*:|:)(\\d{4,6})$");

    private final String name;
    private final @Nullable MathTransform toWgs84;

    private DeclaredCrs(String name, @Nullable MathTransform toWgs84) {
        this.name = name;
        this.toWgs84 = toWgs84;
    }

    /**
     * The system of a name: {@code urn:ogc:def:crs:EPSG::32629}, {@code EPSG:3857}, {@code OGC:CRS84}.
     *
     * @throws ImportException where it is not known
     */
    static DeclaredCrs named(String name) throws ImportException {
        if (IS_WGS84.matcher(name).matches()) {
            return WGS84;
        }
        Matcher epsg = IS_EPSG.matcher(name);
        if (!epsg.matches()) {
            throw unknown(name, null);
        }
        try {
            return of(name, CRS.decode("EPSG:" + epsg.group(1), true));
        } catch (FactoryException e) {
            throw unknown(name, e);
        }
    }

    /** The system that a definition in well-known text describes. */
    static DeclaredCrs described(String name, String wkt) throws ImportException {
        try {
            return of(name, CRS.parseWKT(wkt));
        } catch (FactoryException e) {
            throw unknown(name, e);
        }
    }

    private static DeclaredCrs of(String name, CoordinateReferenceSystem crs) throws FactoryException {
        return new DeclaredCrs(name, CRS.findMathTransform(crs, DefaultGeographicCRS.WGS84, true));
    }

    private static ImportException unknown(String name, @Nullable Exception cause) {
        String message = "the coordinate reference system '" + name + "' is not known: convert the file to WGS 84"
                + " (EPSG:4326); nothing was changed";
        return cause == null ? new ImportException(message) : new ImportException(message, cause);
    }

    /**
     * The geometry in WGS 84.
     *
     * @throws IllegalArgumentException where it lies outside of the system
     */
    Geometry toWgs84(Geometry geometry) {
        if (toWgs84 == null) {
            return geometry;
        }
        try {
            return Geodesy.WGS84.createGeometry(JTS.transform(geometry, toWgs84));
        } catch (TransformException e) {
            throw new IllegalArgumentException("its coordinates are none of " + name, e);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
