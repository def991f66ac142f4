package dateline.evaluation.gold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.geo.LonLat;
import dateline.incident.Qualifier;
import dateline.incident.Quantity;
import dateline.incident.SourceKind;
import dateline.incident.TimeRole;
import dateline.incident.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects that a gold file means what it says, and that a broken one is said to be broken, and where. */
class GoldFileTest {
    private static final String REPORT = """
            id: en-01
            language: en
            published: 2024-09-19
            country: ML
            about: made up
            facts: [nowhere]
            traps: [none]
            text: |
              Mali's army said on Tuesday that Mali had lost about 60 men in Gao, north of Bourem.
            mentions:
              - {words: Mali, nth: 2, level: country, country: ML}
              - {words: Gao, at: [-0.04, 16.27], radius_km: 7, level: town}
              - {words: Bourem, at: [-0.35, 16.95], level: town, optional: true}
            times:
              - {words: on Tuesday, from: 2024-09-17, role: statement, part: morning, conflict: true}
            incidents:
              - kind: [armed-attack, killing]
                words: had lost
                place: Gao
                at: [-0.04, 16.27]
                from: 2024-09-17
                to: 2024-09-18
                attacker: nobody
                verification: disputed
                claims:
                  - {quantity: killed, low: 60, high: 60, qualifier: about, words: about 60, source: military, name: army}
            not_incidents: [{words: said, why: a statement}]
            not_places: [{words: "Mali's army", why: an army}]
            """;

    private static GoldReport read(String yaml) throws IOException {
        return GoldFile.parse("en-01.yaml", yaml);
    }

    @Test
    void a_report_is_read_with_all_that_is_written_down() throws IOException {
        GoldReport report = read(REPORT);
        assertThat(report.published()).isEqualTo(LocalDate.of(2024, 9, 19));
        assertThat(report.mentions()).hasSize(3);
        GoldMention mali = report.mentions().get(0);
        assertThat(mali.span().start()).isEqualTo(report.text().indexOf("Mali had"));
        assertThat(mali.where()).isEqualTo(Whereabouts.country("ML"));
        assertThat(report.mentions().get(1).where()).isEqualTo(Whereabouts.at(new LonLat(-0.04, 16.27), 7_000));
        assertThat(report.mentions().get(2).where().radiusMetres()).isEqualTo(5_000);
        assertThat(report.mentions().get(2).optional()).isTrue();
        GoldTime time = report.times().get(0);
        assertThat(time.days()).isEqualTo(Days.one(LocalDate.of(2024, 9, 17)));
        assertThat(time.role()).isEqualTo(TimeRole.STATEMENT);
        assertThat(time.partOfDay()).isTrue();
        assertThat(time.conflict()).isTrue();
        assertThat(report.notIncidents()).hasSize(1);
        assertThat(report.notPlaces().get(0).why()).isEqualTo("an army");
        assertThat(report.coverage()).isEqualTo(Coverage.ALL);
    }

    @Test
    void an_incident_is_read_with_its_claims() throws IOException {
        GoldIncident incident = read(REPORT).incidents().get(0);
        assertThat(incident.isOfKind("killing")).isTrue();
        assertThat(incident.isOfKind("flood")).isFalse();
        assertThat(incident.where().radiusMetres()).isEqualTo(5_000);
        assertThat(incident.days()).isEqualTo(new Days(LocalDate.of(2024, 9, 17), LocalDate.of(2024, 9, 18)));
        assertThat(incident.background()).isFalse();
        assertThat(incident.actors()).isEqualTo(Map.of("attacker", "nobody"));
        assertThat(incident.verification()).isEqualTo(Verification.DISPUTED);
        GoldClaim claim = incident.claims().get(0);
        assertThat(claim.quantity()).isEqualTo(Quantity.KILLED);
        assertThat(claim.qualifier()).isEqualTo(Qualifier.ABOUT);
        assertThat(claim.source()).isEqualTo(SourceKind.MILITARY);
        assertThat(claim.low()).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "words: Gao, at        | words: Gaoo, at        | mentions[1].words: 'Gaoo' is not in the text",
                "nth: 2                | nth: 3                 | mentions[0].words: 'Mali' is in the text only 2 times",
                "nth: 2                | nth: 0                 | mentions[0].nth: counts from 1",
                "radius_km: 7, level   | radius: 7, level       | mentions[1].radius: the format has no such key",
                "[-0.04, 16.27], rad   | [16.27], rad           | mentions[1].at: expected [longitude, latitude]",
                "[-0.04, 16.27], rad   | [-0.04, 96.27], rad    | mentions[1].at: latitude 96.27 is outside -90 to 90",
                "country: ML}          | country: Mali}         | mentions[0].country: not a code of ISO 3166-1 alpha-2: Mali",
                "level: country        | level: planet          | mentions[0].level: not a level: planet",
                "optional: true        | optional: perhaps      | mentions[2].optional: expected true or false",
                "from: 2024-09-17, r   | from: Tuesday, r       | times[0].from: Text 'Tuesday' could not be parsed at index 0",
                "role: statement       | role: said             | times[0].role: not a role of a time: said",
                "to: 2024-09-18        | to: 2024-09-01         | incidents[0].to: 2024-09-01 is before 2024-09-17",
                "verification: disputed| verification: sure     | incidents[0].verification: not a verification: sure",
                "quantity: killed      | quantity: lost         | incidents[0].claims[0].quantity: not a quantity: lost",
                "low: 60               | low: sixty             | incidents[0].claims[0].low: expected a whole number",
                "low: 60               | low: 70                | incidents[0].claims[0].high: is below low",
                "source: military      | source: army           | incidents[0].claims[0].source: not a kind of source: army",
                "id: en-01             | title: en-01           | title: the format has no such key",
                "language: en          | language: English      | language: not a language code: English"
            })
    void a_broken_file_is_named_with_the_key(String right, String wrong, String message) {
        assertThat(REPORT).contains(right);
        assertThatExceptionOfType(GoldFormatException.class)
                .isThrownBy(() -> read(REPORT.replace(right, wrong)))
                .withMessage("en-01.yaml: " + message);
    }

    @Test
    void what_is_no_yaml_is_one_line_too(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("a.yaml"), "id: [\n  - x: {\n");
        assertThatExceptionOfType(GoldFormatException.class)
                .isThrownBy(() -> GoldFile.folder(folder))
                .withMessageStartingWith(folder.resolve("a.yaml") + ": ")
                .withMessageNotContaining("\n");
        Files.write(folder.resolve("a.yaml"), new byte[] {'i', 'd', ':', (byte) 0xff});
        assertThatExceptionOfType(GoldFormatException.class)
                .isThrownBy(() -> GoldFile.folder(folder))
                .withMessageEndingWith("a.yaml: is not UTF-8");
    }

    @Test
    void the_tune_half_of_the_shipped_set_can_be_read() throws IOException {
        assertThat(GoldFile.folder(Path.of("data", "gold", "reports", "tune")))
                .hasSizeGreaterThanOrEqualTo(30)
                .extracting(GoldReport::id)
                .doesNotHaveDuplicates();
    }
}
