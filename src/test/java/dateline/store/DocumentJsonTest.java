package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.geo.Extent;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import dateline.geo.Relation;
import dateline.incident.Explanation;
import dateline.incident.Incident;
import dateline.incident.Reading;
import dateline.report.Span;
import dateline.resolution.PlaceBasis;
import dateline.resolution.Resolution;
import dateline.store.DocumentJson.ReadingDocument;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Protects against loss: what is stored must come back as it was, to the last bit. */
class DocumentJsonTest {
    private final DocumentJson json = new DocumentJson();

    @Test
    void what_is_read_equals_what_was_written() {
        for (long seed = 0; seed < 200; seed++) {
            Reading reading = new RandomReadings(seed).next();
            ReadingDocument document = ReadingDocument.of(reading);
            assertThat(json.readReading(json.write(document)))
                    .as("seed " + seed)
                    .isEqualTo(document);
            for (Incident incident : reading.incidents()) {
                assertThat(json.readIncident(json.write(incident)))
                        .as("seed " + seed)
                        .isEqualTo(incident);
            }
        }
    }

    @Test
    void every_type_of_geometry_comes_back() throws ParseException {
        for (String wkt : new String[] {
            "POINT (1.1 2.2)",
            "LINESTRING (0 0, 1 0.1)",
            "POLYGON ((0 0, 9 0, 9 9, 0 0), (2 1, 3 1, 3 2, 2 1))",
            "MULTIPOINT ((0 0), (1 1))",
            "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
            "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
            "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 0, 1 1))"
        }) {
            Geometry area = new WKTReader(Geodesy.WGS84).read(wkt);
            Resolution mention = new Resolution(
                    new Span(0, 1),
                    "x",
                    Relation.IN,
                    null,
                    null,
                    null,
                    new Extent(area, new LonLat(0, 0), 1),
                    PlaceBasis.STATED,
                    List.of(),
                    1,
                    "");
            ReadingDocument document = new ReadingDocument(List.of(mention), List.of(), Explanation.NONE);
            assertThat(json.readReading(json.write(document))).isEqualTo(document);
        }
    }

    @Test
    void a_place_is_written_in_full_once_in_a_document() {
        Reading reading = new RandomReadings(7).next();
        for (long seed = 8;
                reading.mentions().stream().filter(m -> m.place() != null).count() < 2;
                seed++) {
            reading = new RandomReadings(seed).next();
        }
        Reading twice = new Reading(
                reading.report(),
                1,
                Stream.concat(reading.mentions().stream(), reading.mentions().stream())
                        .toList(),
                reading.incidents(),
                reading.warnings(),
                reading.explanation());
        int once = json.write(ReadingDocument.of(reading)).split("\"names\"").length;
        assertThat(json.write(ReadingDocument.of(twice)).split("\"names\"")).hasSize(once);
    }

    @Test
    void a_broken_document_is_refused_in_one_line() {
        assertThatThrownBy(() -> json.readIncident("{\"id\": 1, \"surprise\": true}"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("cannot be read");
    }
}
