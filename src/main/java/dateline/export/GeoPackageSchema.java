package dateline.export;

import dateline.layer.LayerDescription;
import dateline.layer.LayerName;
import dateline.layer.LayerProperty;
import dateline.layer.PropertyType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of a GeoPackage with one layer, as OGC 12-128r17 writes them (annexes C and F.3). */
final class GeoPackageSchema {
    private static final String WGS_84 =
            "GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\",SPHEROID[\"WGS 84\",6378137,298.257223563,"
                    + "AUTHORITY[\"EPSG\",\"7030\"]],AUTHORITY[\"EPSG\",\"6326\"]],PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],"
                    + "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],AXIS[\"Latitude\",NORTH],"
                    + "AXIS[\"Longitude\",EAST],AUTHORITY[\"EPSG\",\"4326\"]]";

    private static final List<String> COMMON = List.of(
            // "GPKG", version 1.3.0
            "PRAGMA application_id = 1196444487",
            "PRAGMA user_version = 10300",
            """
            CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER PRIMARY KEY,
            organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL,
            description TEXT)""",
            "INSERT INTO gpkg_spatial_ref_sys VALUES ('WGS 84 geodetic', 4326, 'EPSG', 4326, '" + WGS_84
                    + "', 'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid')",
            """
            INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined',
            'undefined Cartesian coordinate reference system')""",
            """
            INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined',
            'undefined geographic coordinate reference system')""",
            """
            CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL,
            identifier TEXT UNIQUE, description TEXT DEFAULT '',
            last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
            min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
            CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
            """
            CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
            geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
            CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
            CONSTRAINT uk_gc_table_name UNIQUE (table_name),
            CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
            CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""",
            """
            CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
            definition TEXT NOT NULL, scope TEXT NOT NULL,
            CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))""");

    private final String table;
    private final List<LayerProperty> properties;

    GeoPackageSchema(LayerDescription layer) {
        table = layer.name().word();
        properties = layer.properties();
    }

    /** Everything but what keeps the index up to date. */
    List<String> tables() {
        List<String> all = new ArrayList<>(COMMON);
        all.add("CREATE TABLE \"" + table + "\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,"
                + " feature_id TEXT NOT NULL UNIQUE, geom " + geometryType()
                + properties.stream()
                        .map(p -> ", \"" + p.name() + "\" " + type(p.type()))
                        .collect(Collectors.joining())
                + ")");
        all.add("CREATE VIRTUAL TABLE \"rtree_" + table + "_geom\" USING rtree(id, minx, maxx, miny, maxy)");
        all.add("INSERT INTO gpkg_extensions VALUES ('" + table
                + "', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')");
        return all;
    }

    /** The type of the geometries, as the tables of a GeoPackage name it. */
    String geometryType() {
        return table.equals(LayerName.EXTENTS.word()) ? "GEOMETRY" : "POINT";
    }

    String insert() {
        return "INSERT INTO \"" + table + "\" VALUES (?, ?, ?"
                + String.join("", Collections.nCopies(properties.size(), ", ?")) + ")";
    }

    String insertIndex() {
        return "INSERT INTO \"rtree_" + table + "_geom\" VALUES (?, ?, ?, ?, ?)";
    }

    private static String type(PropertyType type) {
        return switch (type) {
            case STRING, OBJECT -> "TEXT";
            case INTEGER -> "INTEGER";
            case NUMBER -> "DOUBLE";
            case BOOLEAN -> "BOOLEAN";
            case DATE_TIME -> "DATETIME";
        };
    }

    /** What keeps the spatial index right when somebody edits the file. */
    List<String> triggers() {
        String index = "\"rtree_" + table + "_geom\"";
        String put = "INSERT OR REPLACE INTO " + index + " VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom),"
                + " ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); ";
        String there = "(NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom)) ";
        String gone = "(NEW.geom ISNULL OR ST_IsEmpty(NEW.geom)) ";
        return List.of(
                trigger("insert", "AFTER INSERT ON", "WHEN " + there, put),
                trigger("update1", "AFTER UPDATE OF geom ON", "WHEN OLD.fid = NEW.fid AND " + there, put),
                trigger(
                        "update2",
                        "AFTER UPDATE OF geom ON",
                        "WHEN OLD.fid = NEW.fid AND " + gone,
                        "DELETE FROM " + index + " WHERE id = OLD.fid; "),
                trigger(
                        "update3",
                        "AFTER UPDATE ON",
                        "WHEN OLD.fid != NEW.fid AND " + there,
                        "DELETE FROM " + index + " WHERE id = OLD.fid; " + put),
                trigger(
                        "update4",
                        "AFTER UPDATE ON",
                        "WHEN OLD.fid != NEW.fid AND " + gone,
                        "DELETE FROM " + index + " WHERE id IN (OLD.fid, NEW.fid); "),
                trigger(
                        "delete",
                        "AFTER DELETE ON",
                        "WHEN OLD.geom NOT NULL ",
                        "DELETE FROM " + index + " WHERE id = OLD.fid; "));
    }

    private String trigger(String name, String when, String condition, String what) {
        return "CREATE TRIGGER \"rtree_" + table + "_geom_" + name + "\" " + when + " \"" + table + "\" " + condition
                + "BEGIN " + what + "END";
    }
}
