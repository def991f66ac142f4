package dateline.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dateline.gazetteer.index.MemoryGazetteer;
import dateline.incident.Claim;
import dateline.incident.Incident;
import dateline.incident.Quantity;
import dateline.incident.Reading;
import dateline.incident.ReportInput;
import dateline.incident.RuleReader;
import dateline.incident.SourceKind;
import dateline.report.Language;
import dateline.report.Provenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Protects that a language is data: with a file for Spanish beside the shipped ones, Spanish is read, and no code knows. */
class FourthLanguageTest {
    private static final Path SHIPPED = Path.of("data");
    private static final Path SPANISH = Path.of("src/test/resources/languages-es");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** The attack on the police academy in Bogotá on 17 January 2019, in our words. */
    private static final String BOGOTA = """
            BOGOTÁ, 18 ene (Agencia) - Al menos 20 personas murieron y 68 resultaron heridas el jueves por la mañana \
            en la explosión de un coche bomba en una escuela de policía de Bogotá, informó el ministerio de Defensa.

            El vehículo entró en la escuela hacia las 09:30 (hora local) y estalló poco después, dijeron testigos. \
            No hubo heridos en el aeropuerto.

            El terremoto de Haití de enero de 2010 no dejó víctimas en Colombia, según las autoridades.
            """;

    @TempDir
    private static Path folder;

    private static Knowledge knowledge;
    private static RuleReader reader;

    @BeforeAll
    static void add_the_language_to_the_data() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file :
                    files.filter(f -> !f.startsWith(SHIPPED.resolve("gold"))).toList()) {
                Path copy = folder.resolve(SHIPPED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Files.copy(SPANISH.resolve("es.yaml"), folder.resolve("languages/es.yaml"));
        add("triggers", "triggers.yaml", "kinds.yaml");
        add("patterns", "facilities.yaml", "facilities.yaml");
        knowledge = Knowledge.read(new DataFiles(folder));
        MemoryGazetteer gazetteer =
                new MemoryGazetteer(knowledge.places(), knowledge.languageCodes(), Map.of(), knowledge.pronunciation());
        reader = new RuleReader(knowledge.languages(), gazetteer, knowledge.kinds());
    }

    /** Adds what the rows of a file of the data are called in Spanish. */
    private static void add(String member, String from, String to) throws IOException {
        JsonNode words = YAML.readTree(SPANISH.resolve(from).toFile());
        JsonNode rows = YAML.readTree(folder.resolve(to).toFile());
        for (JsonNode row : rows) {
            JsonNode ofRow = words.path(row.path("id").asText());
            if (ofRow.isArray()) {
                ((ObjectNode) row).withObject("/" + member).set("es", ofRow);
            }
        }
        YAML.writeValue(folder.resolve(to).toFile(), rows);
    }

    private static Reading read(String text) {
        Instant published = Instant.parse("2019-01-18T12:00:00Z");
        return reader.read(new ReportInput(text, published, null, Provenance.UNKNOWN), published);
    }

    private static Incident explosion() {
        List<Incident> found = read(BOGOTA).incidents().stream()
                .filter(i -> i.kind().equals("explosion"))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void the_language_is_told_from_the_others_by_its_common_words() {
        assertThat(read(BOGOTA).report().language()).isEqualTo(new Language("es"));
        assertThat(read("The army said on Tuesday that it was over.").report().language())
                .isEqualTo(new Language("en"));
    }

    @Test
    void what_happened_where_and_when_is_read() {
        Incident explosion = explosion();
        assertThat(explosion.background()).isFalse();
        assertThat(explosion.location().placeName()).startsWith("Bogot");
        assertThat(explosion.time().start()).isBetween("2019-01-17T05:00:00Z", "2019-01-17T17:00:00Z");
    }

    @Test
    void the_toll_has_its_bounds_and_its_source() {
        assertThat(explosion().claims())
                .filteredOn(c -> c.quantity() == Quantity.KILLED)
                .singleElement()
                .satisfies(killed -> {
                    assertThat(killed.low()).isEqualTo(20);
                    assertThat(killed.high()).isNull();
                    assertThat(killed.source().kind()).isEqualTo(SourceKind.MILITARY);
                });
        assertThat(explosion().claims())
                .filteredOn(c -> c.quantity() == Quantity.WOUNDED)
                .extracting(Claim::low)
                .containsExactly(68);
    }

    @Test
    void the_shipped_languages_are_read_as_before() {
        String english = "Gunmen killed 12 people in Gao on Tuesday, the army said.";
        assertThat(read(english).incidents())
                .extracting(Incident::kind)
                .isEqualTo(Shipped.read(english, "2019-01-18T12:00:00Z").incidents().stream()
                        .map(Incident::kind)
                        .toList());
        assertThat(knowledge.languageCodes()).containsExactly("en", "ar", "es", "fr");
    }
}
