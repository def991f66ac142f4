package dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.filter.Cql2Text;
import dateline.geo.BoundingBox;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Reading;
import dateline.incident.Status;
import dateline.report.ReportId;
import dateline.store.HistoryEntry;
import dateline.store.ReportSummary;
import dateline.store.Snapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Protects the columns: whatever is asked, they answer what looking at every row answers, also after changes and after
 * what was changed has been put together.
 */
class ColumnsAnswerAsPlainRowsTest {
    private static final List<Status> STATUSES = List.of(Status.values());

    private static final List<String> FILTERS = List.of(
            "kind = 'flood'",
            "kind IN ('flood','coup') AND killed_low > 10",
            "NOT (kind = 'flood')",
            "kind LIKE '%o%' OR background = true",
            "CASEI(title) LIKE '%faladié%'",
            "killed_high IS NULL",
            "confidence > 0.5 AND status <> 'draft'",
            "killed_low < wounded_high",
            "S_INTERSECTS(geometry, POLYGON((-90 -60,120 -60,120 60,-90 60,-90 -60)))",
            "time_start >= TIMESTAMP('2024-09-01T00:00:00Z') AND country = 'ML'",
            "T_AFTER(time_end, TIMESTAMP('2024-06-01T00:00:00Z'))",
            "geometry IS NULL");

    private final Random random = new Random(31);
    private final Map<IncidentId, Incident> incidents = new LinkedHashMap<>();
    private final Map<IncidentId, List<HistoryEntry>> history = new HashMap<>();
    private final Map<ReportId, ReportSummary> reports = new LinkedHashMap<>();

    @Test
    void any_question_is_answered_as_by_looking_at_every_row() {
        store(Snapshots.of(Snapshots.readings(21, 120)));
        check(Layers.of(content(1), NoGazetteer.but()), 40);
    }

    @Test
    void the_same_holds_after_any_changes_and_after_they_were_put_together() {
        List<Reading> readings = Snapshots.readings(22, 200);
        store(Snapshots.of(readings.subList(0, 80)));
        Layers layers = Layers.of(content(1), NoGazetteer.but());
        Tables early = layers.tables();
        @Nullable Tables merging = null;
        for (int step = 0; step < 40; step++) {
            Snapshot changes =
                    step % 2 == 0 ? told(readings.subList(80 + 3 * step, 83 + 3 * step), step) : changed(step);
            store(changes);
            layers = layers.with(changes, merging);
            if (step == 20) {
                merging = layers.tables();
            }
            if (step == 30) {
                layers = layers.with(Objects.requireNonNull(merging).merged());
                merging = null;
            }
            if (step % 10 == 9) {
                check(layers, 10);
            }
        }
        check(layers, 20);
        assertThat(early.incidents().parts()).as("what was given out stays").hasSize(1);
    }

    private Snapshot told(List<Reading> readings, int step) {
        Snapshot some = Snapshots.of(readings);
        return new Snapshot(step + 2, some.incidents(), some.history(), some.reports());
    }

    /** Some incidents in another status. */
    private Snapshot changed(int step) {
        List<Incident> some = new ArrayList<>();
        for (Incident incident : incidents.values()) {
            if (random.nextInt(12) == 0) {
                Status status = STATUSES.get(random.nextInt(STATUSES.size()));
                some.add(incident.withStatus(status, Instant.EPOCH.plusSeconds(step)));
            }
        }
        return new Snapshot(step + 2, some, history, List.of());
    }

    private void store(Snapshot changes) {
        changes.incidents().forEach(i -> incidents.put(i.id(), i));
        history.putAll(changes.history());
        changes.reports().forEach(r -> reports.put(r.id(), r));
    }

    private Snapshot content(long version) {
        return new Snapshot(version, List.copyOf(incidents.values()), history, List.copyOf(reports.values()));
    }

    private void check(Layers layers, int questions) {
        for (Audience audience : Audience.values()) {
            for (LayerName layer : LayerName.values()) {
                Sight sight = Sight.of(layer, audience);
                PlainTable plain = new PlainTable(sight, rows(layer));
                for (int i = 0; i < questions; i++) {
                    LayerQuery query = question(sight);
                    List<LayerFeature> expected = plain.all(query);
                    assertThat(pages(layers, layer, query, audience, expected.size()))
                            .as(layer + " " + audience + " " + query)
                            .isEqualTo(expected);
                }
                assertThat(layers.describe(layer, audience).count())
                        .isEqualTo(plain.all(LayerQuery.ALL).size());
                for (LayerFeature feature : plain.all(LayerQuery.ALL)) {
                    assertThat(layers.find(layer, feature.id(), audience)).contains(feature);
                }
            }
        }
    }

    /** What all pages together say, each of which counts the same. */
    private List<LayerFeature> pages(
            Layers layers, LayerName layer, LayerQuery query, Audience audience, int expected) {
        List<LayerFeature> all = new ArrayList<>();
        String cursor = null;
        do {
            LayerPage page = layers.query(
                    layer, new LayerQuery(query.selection(), query.order(), query.limit(), 0, cursor), audience);
            assertThat(page.matched()).as(layer + " " + query).isEqualTo(expected);
            all.addAll(page.features());
            cursor = page.next();
        } while (cursor != null);
        List<LayerFeature> streamed = new ArrayList<>();
        layers.features(layer, new LayerQuery(query.selection(), query.order(), Integer.MAX_VALUE, 0, null), audience)
                .forEach(streamed::add);
        assertThat(streamed).isEqualTo(all);
        return all;
    }

    private LayerQuery question(Sight sight) {
        SearchArea area = random.nextInt(3) > 0 ? null : area();
        TimeInterval time = null;
        if (random.nextInt(3) == 0) {
            Instant start = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(60_000_000));
            time = new TimeInterval(
                    random.nextInt(4) == 0 ? null : start,
                    random.nextInt(4) == 0 ? null : start.plusSeconds(random.nextInt(9_000_000)));
        }
        boolean ofIncidents = sight.layer() == LayerName.INCIDENTS || sight.layer() == LayerName.EXTENTS;
        Map<String, List<String>> values = ofIncidents && random.nextInt(3) == 0
                ? Map.of("kind", List.of("flood", "coup"), "background", List.of("true"))
                : sight.layer() == LayerName.REPORTS && random.nextBoolean()
                        ? Map.of("incident_count", List.of("1", "2"))
                        : Map.of();
        Filter filter = ofIncidents && random.nextInt(2) == 0
                ? Cql2Text.parse(
                        FILTERS.get(random.nextInt(FILTERS.size())),
                        new LayerQueryables(sight.schema().properties(), CoordinateSystem.CRS84))
                : Filter.INCLUDE;
        List<SortTerm> order = switch (random.nextInt(ofIncidents ? 4 : 1)) {
            case 1 -> List.of(new SortTerm("time_start", random.nextBoolean()));
            case 2 -> List.of(new SortTerm("kind", true), new SortTerm("killed_high", false));
            default -> List.of();
        };
        return new LayerQuery(new Selection(area, time, values, filter), order, 1 + random.nextInt(60), 0, null);
    }

    private SearchArea area() {
        double south = random.nextInt(170) - 90;
        double size = random.nextBoolean() ? 8 : 90;
        return SearchArea.of(new BoundingBox(
                random.nextInt(361) - 180,
                south,
                random.nextInt(361) - 180,
                Math.min(90, south + random.nextDouble() * size)));
    }

    private List<Row> rows(LayerName layer) {
        Rows make = new Rows(NoGazetteer.but());
        Map<ReportId, Rows.Count> counts = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        incidents.values().forEach(i -> i.reports().forEach(r -> counts.merge(r, Rows.count(i), Rows.Count::plus)));
        switch (layer) {
            case INCIDENTS, EXTENTS ->
                incidents.values().forEach(i -> rows.add(make.incident(i, history.getOrDefault(i.id(), List.of()))));
            case MENTIONS ->
                reports.values()
                        .forEach(r -> rows.addAll(make.mentions(r, counts.getOrDefault(r.id(), Rows.Count.NONE))));
            case REPORTS ->
                reports.values().forEach(r -> rows.add(make.report(r, counts.getOrDefault(r.id(), Rows.Count.NONE))));
        }
        return rows;
    }
}
