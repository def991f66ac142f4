package dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.incident.Incident;
import dateline.incident.Reading;
import dateline.incident.Status;
import dateline.store.Snapshot;
import dateline.store.StoredReport;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Protects what is not published: nothing of it reaches the public by any layer or report. */
class VisibilityTest {
    @Test
    void no_layer_shows_the_public_a_draft_a_text_or_an_editor() {
        for (long seed = 0; seed < 20; seed++) {
            List<Reading> readings = Snapshots.readings(seed, 15);
            Snapshot content = Snapshots.of(readings);
            Layers layers = Layers.of(content, NoGazetteer.but());
            StringBuilder answers = new StringBuilder();
            for (LayerName layer : LayerName.values()) {
                layers.query(layer, LayerQuery.ALL, Audience.PUBLIC)
                        .features()
                        .forEach(f -> answers.append(f.id()).append(f.properties()));
                answers.append(layers.describe(layer, Audience.PUBLIC));
            }
            assertThat(answers.toString())
                    .as("seed " + seed)
                    .doesNotContain(Snapshots.EDITOR, Snapshots.REASON, "status=draft", "status=retracted");
            for (Reading reading : readings) {
                assertThat(answers.indexOf(reading.report().text())).isNegative();
                boolean anyPublished = reading.incidents().stream().anyMatch(i -> i.status() == Status.PUBLISHED);
                assertThat(answers.indexOf(reading.report().id().sha256()) >= 0)
                        .as("seed %s report %s", seed, reading.report().id())
                        .isEqualTo(anyPublished);
                for (Incident incident : reading.incidents()) {
                    boolean published = incident.status() == Status.PUBLISHED;
                    String id = incident.id().value();
                    assertThat(answers.indexOf(id) >= 0).isEqualTo(published);
                    for (LayerName layer : List.of(LayerName.INCIDENTS, LayerName.EXTENTS)) {
                        assertThat(layers.find(layer, id, Audience.PUBLIC).isPresent())
                                .isEqualTo(published);
                        assertThat(layers.find(layer, id, Audience.EDITOR)).isPresent();
                    }
                }
            }
        }
    }

    @Test
    void a_report_counts_only_the_incidents_that_its_reader_may_see() {
        List<Reading> readings = Snapshots.readings(3, 15);
        Layers layers = Layers.of(Snapshots.of(readings), NoGazetteer.but());
        for (Reading reading : readings) {
            long published = reading.incidents().stream()
                    .filter(i -> i.status() == Status.PUBLISHED)
                    .count();
            String id = reading.report().id().sha256();
            layers.find(LayerName.REPORTS, id, Audience.PUBLIC)
                    .ifPresent(f -> assertThat(f.properties()).containsEntry("incident_count", (int) published));
            assertThat(layers.find(LayerName.REPORTS, id, Audience.EDITOR))
                    .hasValueSatisfying(f -> assertThat(f.properties())
                            .containsEntry("incident_count", reading.incidents().size()));
        }
    }

    @Test
    void editors_see_who_changed_what() {
        Layers layers = Layers.of(Snapshots.of(Snapshots.readings(3, 15)), NoGazetteer.but());
        assertThat(layers.query(LayerName.INCIDENTS, LayerQuery.ALL, Audience.EDITOR)
                        .features())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(String.valueOf(f.properties().get("history")))
                        .contains(Snapshots.EDITOR, Snapshots.REASON));
        assertThat(layers.describe(LayerName.INCIDENTS, Audience.PUBLIC).properties())
                .noneMatch(p -> p.name().equals("history"));
    }

    @Test
    void a_report_without_a_published_incident_does_not_exist_for_the_public() {
        for (Reading reading : Snapshots.readings(5, 40)) {
            StoredReport stored = new StoredReport(reading, Instant.EPOCH);
            boolean anyPublished = reading.incidents().stream().anyMatch(i -> i.status() == Status.PUBLISHED);
            assertThat(Visibility.of(Audience.PUBLIC).of(stored).isPresent()).isEqualTo(anyPublished);
            Visibility.of(Audience.PUBLIC).of(stored).ifPresent(seen -> {
                assertThat(seen.text()).isNull();
                assertThat(seen.warnings()).isEmpty();
                assertThat(seen.incidents()).allMatch(i -> i.status() == Status.PUBLISHED);
                assertThat(seen.mentions()).allMatch(m -> m.candidates().isEmpty());
            });
            assertThat(Visibility.of(Audience.EDITOR).of(stored)).hasValueSatisfying(seen -> {
                assertThat(seen.text()).isEqualTo(reading.report().text());
                assertThat(seen.incidents()).isEqualTo(reading.incidents());
            });
        }
    }
}
