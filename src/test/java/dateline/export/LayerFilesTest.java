package dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.data.Shipped;
import dateline.geo.BoundingBox;
import dateline.geo.Geodesy;
import dateline.layer.LayerDescription;
import dateline.layer.LayerFeature;
import dateline.layer.LayerName;
import dateline.layer.LayerProperty;
import dateline.layer.PropertyType;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.wololo.flatgeobuf.GeometryConversions;
import org.wololo.flatgeobuf.HeaderMeta;
import org.wololo.flatgeobuf.generated.Feature;

/** Protects what leaves the house as a file: that other programs read back what was stored, whatever is in it. */
class LayerFilesTest {
    private static final String HOSTILE = "=cmd|' /C calc'!A0, \"quoted\"\n</name><script>\u0001\uD800 هجوم";

    private static final LayerDescription EXTENTS = new LayerDescription(
            LayerName.EXTENTS,
            "Extents",
            "Areas.",
            BoundingBox.WORLD,
            null,
            null,
            3,
            List.of(
                    property("title", PropertyType.STRING),
                    property("time_start", PropertyType.DATE_TIME),
                    property("time_end", PropertyType.DATE_TIME),
                    property("killed_low", PropertyType.INTEGER),
                    property("uncertainty_m", PropertyType.NUMBER),
                    property("background", PropertyType.BOOLEAN),
                    property("claims", PropertyType.OBJECT)));

    private static final Geometry POINT = Geodesy.WGS84.createPoint(new Coordinate(-8.0, 12.6));
    private static final Geometry BOX = Geodesy.WGS84.toGeometry(new Envelope(-8, -7, 12, 13));

    private final List<LayerFeature> features = List.of(
            feature("a", POINT, HOSTILE, Instant.parse("2024-09-17T05:30:00.250Z"), 70),
            feature("b", BOX, "plain", Instant.parse("2024-09-18T00:00:00Z"), null),
            feature("c", null, null, null, 3));

    @Test
    void a_table_is_read_back_and_starts_no_formula() throws IOException {
        String text = new String(written(new CsvFile(Shipped.GAZETTEER, true, true)), StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFid,lon,lat,title");
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .get()
                .parse(new StringReader(text.substring(1)))
                .getRecords();
        assertThat(rows.get(0).get("title")).isEqualTo("#event+name");
        assertThat(rows.get(0).get("killed_low")).isEqualTo("#affected+killed+min");
        assertThat(rows.get(1).get("title")).startsWith("'=cmd").endsWith("هجوم");
        assertThat(rows.get(1).get("lon")).isEqualTo("-8.0");
        assertThat(rows.get(1).get("time_start")).isEqualTo("2024-09-17T05:30:00.250Z");
        assertThat(rows.get(2).get("wkt")).startsWith("POLYGON ((");
        assertThat(rows.get(2).get("lat")).isEqualTo("12.5");
        assertThat(rows.get(3).get("wkt")).isEmpty();
        assertThat(rows.get(3).get("killed_low")).isEqualTo("3");
        assertThat(rows.get(0).toMap()).doesNotContainKey("claims");
    }

    @Test
    void a_table_has_neither_tags_nor_mark_unless_they_are_asked_for() throws IOException {
        String text = new String(written(new CsvFile(Shipped.GAZETTEER, false, false)), StandardCharsets.UTF_8);
        assertThat(text).startsWith("id,lon,lat").doesNotContain("#event");
    }

    @Test
    void a_table_has_the_p_codes_of_the_areas_a_place_lies_in() throws IOException {
        LayerDescription stated = new LayerDescription(
                LayerName.INCIDENTS,
                "Incidents",
                "Stated against places.",
                null,
                null,
                null,
                4,
                List.of(property("place_id", PropertyType.STRING)));
        List<LayerFeature> at = Stream.of("ml.kayes-cercle", "ml.gao-region", "ml.mali", "no.such")
                .map(id -> new LayerFeature(id, null, Map.of("place_id", id)))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CsvFile(Shipped.GAZETTEER, true, false).write(out, stated, at);
        assertThat(out.toString(StandardCharsets.UTF_8).replace("\"", "").lines())
                .containsExactly(
                        "id,lon,lat,place_id,adm1_pcode,adm2_pcode,adm3_pcode,wkt",
                        "#event+id,#geo+lon,#geo+lat,#loc+id,#adm1+code+v_pcode,#adm2+code+v_pcode,#adm3+code+v_pcode,"
                                + "#geo+wkt",
                        "ml.kayes-cercle,,,ml.kayes-cercle,ML01,ML0103,,",
                        "ml.gao-region,,,ml.gao-region,ML07,,,",
                        "ml.mali,,,ml.mali,,,,",
                        "no.such,,,no.such,,,,");
    }

    @Test
    void a_flatgeobuf_is_read_back_with_and_without_geometry() throws IOException {
        ByteBuffer file = ByteBuffer.wrap(written(new FlatGeobufFile())).order(ByteOrder.LITTLE_ENDIAN);
        HeaderMeta header = HeaderMeta.read(file);
        assertThat(header.columns.stream().map(c -> c.name))
                .containsExactly(
                        "id", "title", "time_start", "time_end", "killed_low", "uncertainty_m", "background", "claims");
        assertThat(header.srid).isEqualTo(4326);
        List<@Nullable Geometry> geometries = new ArrayList<>();
        List<String> properties = new ArrayList<>();
        int at = header.offset;
        while (at < file.limit()) {
            int size = file.getInt(at);
            Feature feature = Feature.getRootAsFeature(
                    file.slice(at + Integer.BYTES, size).order(ByteOrder.LITTLE_ENDIAN));
            geometries.add(
                    feature.geometry() == null
                            ? null
                            : GeometryConversions.deserialize(
                                    feature.geometry(), feature.geometry().type()));
            byte[] bytes = new byte[feature.propertiesLength()];
            feature.propertiesAsByteBuffer().get(bytes);
            properties.add(new String(bytes, StandardCharsets.UTF_8));
            at += Integer.BYTES + size;
        }
        assertThat(geometries).hasSize(3).startsWith(POINT, BOX).endsWith((Geometry) null);
        assertThat(properties.get(0)).contains("هجوم", "2024-09-17T05:30:00.250Z");
        // Column 0 and a text of one letter, then column 4 and the number 3: in the order of Intel.
        assertThat(properties.get(2)).startsWith("\0\0\1\0\0\0c").contains("\4\0\3\0\0\0");
    }

    @Test
    void kml_is_well_formed_whatever_the_text_says() throws Exception {
        Document kml = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(written(new KmlFile())));
        var placemarks = kml.getElementsByTagNameNS("*", "Placemark");
        assertThat(placemarks.getLength()).isEqualTo(3);
        Element first = (Element) placemarks.item(0);
        assertThat(first.getElementsByTagNameNS("*", "name").item(0).getTextContent())
                .contains("</name><script> هجوم");
        assertThat(first.getElementsByTagNameNS("*", "coordinates").item(0).getTextContent())
                .isEqualTo("-8.0,12.6");
        assertThat(first.getElementsByTagNameNS("*", "begin").item(0).getTextContent())
                .isEqualTo("2024-09-17T05:30:00.250Z");
        assertThat(((Element) placemarks.item(2))
                        .getElementsByTagNameNS("*", "Point")
                        .getLength())
                .isZero();
    }

    @Test
    void lines_have_one_feature_each_and_a_sequence_its_separators() throws IOException {
        String lines = new String(written(GeoJsonLines.delimited()), StandardCharsets.UTF_8);
        assertThat(lines.split("\n", -1)).hasSize(4);
        String sequence = new String(written(GeoJsonLines.sequence()), StandardCharsets.UTF_8);
        for (String record : sequence.substring(1).split("\u001e", -1)) {
            assertThat(new ObjectMapper().readTree(record).path("type").asText())
                    .isEqualTo("Feature");
        }
    }

    @Test
    void a_geopackage_holds_every_feature_with_its_types_and_a_spatial_index(@TempDir Path dir)
            throws IOException, SQLException, ParseException {
        Path file = dir.resolve("extents.gpkg");
        Files.write(file, written(new GeoPackageFile()));
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = sql.createStatement()) {
            assertThat(numbers(statement, "PRAGMA application_id")).containsExactly(0x47504B47L);
            assertThat(numbers(statement, "PRAGMA user_version")).containsExactly(10300L);
            assertThat(texts(statement, "PRAGMA integrity_check")).containsExactly("ok");
            assertThat(texts(statement, "SELECT feature_id FROM extents ORDER BY fid"))
                    .containsExactly("a", "b", "c");
            assertThat(texts(statement, "SELECT title FROM extents WHERE feature_id = 'a'")
                            .get(0))
                    .startsWith("=cmd")
                    .endsWith("هجوم");
            assertThat(texts(statement, "SELECT time_start FROM extents WHERE feature_id = 'a'"))
                    .containsExactly("2024-09-17T05:30:00.250Z");
            assertThat(texts(statement, "SELECT typeof(killed_low) FROM extents ORDER BY fid"))
                    .containsExactly("integer", "null", "integer");
            assertThat(texts(statement, "SELECT claims FROM extents WHERE feature_id = 'a'"))
                    .containsExactly("[{\"quantity\":\"killed\",\"low\":70}]");
            assertThat(numbers(statement, "SELECT id FROM rtree_extents_geom WHERE minx <= -7.5 AND maxx >= -7.5"))
                    .containsExactly(2L);
            try (ResultSet row = statement.executeQuery("SELECT geom FROM extents WHERE feature_id = 'b'")) {
                byte[] blob = row.getBytes(1);
                Geometry read = new WKBReader().read(Arrays.copyOfRange(blob, 40, blob.length));
                assertThat(read.equalsTopo(BOX)).isTrue();
            }
            assertThat(texts(statement, "SELECT geometry_type_name FROM gpkg_geometry_columns"))
                    .containsExactly("GEOMETRY");
        }
    }

    private byte[] written(LayerFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(out, EXTENTS, features);
        return out.toByteArray();
    }

    private static List<Long> numbers(Statement statement, String query) throws SQLException {
        return texts(statement, query).stream().map(Long::valueOf).toList();
    }

    private static List<String> texts(Statement statement, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private static LayerProperty property(String name, PropertyType type) {
        return new LayerProperty(name, type, "", List.of());
    }

    private static LayerFeature feature(
            String id,
            @Nullable Geometry geometry,
            @Nullable String title,
            @Nullable Instant start,
            @Nullable Integer killed) {
        Map<String, @Nullable Object> properties = new LinkedHashMap<>();
        properties.put("title", title);
        properties.put("time_start", start);
        properties.put("time_end", start);
        properties.put("killed_low", killed);
        properties.put("uncertainty_m", 900.0);
        properties.put("background", false);
        properties.put("claims", killed == null ? List.of() : List.of(claim(killed)));
        return new LayerFeature(id, geometry, properties);
    }

    private static Map<String, Object> claim(int low) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("quantity", "killed");
        claim.put("low", low);
        return claim;
    }
}
