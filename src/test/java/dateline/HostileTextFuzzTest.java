package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.data.Shipped;
import dateline.export.ReadingJson;
import dateline.incident.Claim;
import dateline.incident.Incident;
import dateline.incident.Reading;
import dateline.incident.ReportInput;
import dateline.report.Evidence;
import dateline.report.Language;
import dateline.report.Provenance;
import dateline.report.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Protects that no text makes the reader fail, and that whatever is read of it rests on words that are there. The build
 * replays the texts that are kept beside it; looking for new ones is a command of its own.
 */
class HostileTextFuzzTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ReadingJson WRITER = new ReadingJson(Shipped.GAZETTEER);
    private static final List<String> LANGUAGES = List.of("", "ar", "en", "fr");

    /** The years that a report is given to be of. */
    private static final long SECONDS_FROM_1970_TO_2100 = 4_102_444_800L;

    @FuzzTest(maxDuration = "5m")
    @DictionaryFile(resourcePath = "words.dict")
    void any_text_is_read(FuzzedDataProvider data) {
        String language = data.pickValue(LANGUAGES);
        boolean dated = data.consumeBoolean();
        Instant published = Instant.ofEpochSecond(data.consumeLong(0, SECONDS_FROM_1970_TO_2100));
        String text = data.consumeRemainingAsString();
        if (!text.isBlank()) {
            check(new ReportInput(
                    text,
                    dated ? published : null,
                    language.isEmpty() ? null : new Language(language),
                    Provenance.UNKNOWN));
        }
    }

    private static void check(ReportInput input) {
        Reading reading = Shipped.read(input);
        String text = input.text();
        spans(reading).forEach(s -> assertThat(s.end()).isLessThanOrEqualTo(text.length()));
        boolean markup = text.indexOf('<') >= 0;
        evidence(reading).forEach(e -> {
            assertThat(e.span().end()).isLessThanOrEqualTo(text.length());
            if (!markup) {
                assertThat(e.quote()).isEqualTo(e.span().of(text));
            }
        });
        reading.incidents().stream().flatMap(i -> i.claims().stream()).forEach(HostileTextFuzzTest::check);
        JsonNode json = json(reading);
        assertThat(json.path("incidents").path("features"))
                .hasSize(reading.incidents().size());
        assertThat(json.path("mentions")).hasSize(reading.mentions().size());
    }

    private static void check(Claim claim) {
        Integer low = claim.low();
        Integer high = claim.high();
        assertThat(low == null || low >= 0).isTrue();
        assertThat(low == null || high == null || low <= high).isTrue();
    }

    private static Stream<Span> spans(Reading reading) {
        return Stream.of(
                        reading.mentions().stream().map(m -> m.span()),
                        reading.warnings().stream().flatMap(w -> Stream.ofNullable(w.span())),
                        reading.explanation().times().stream().map(t -> t.span()),
                        reading.explanation().speakers().stream().flatMap(s -> Stream.of(s.span(), s.scope())),
                        reading.explanation().decisions().stream().map(d -> d.span()))
                .flatMap(s -> s);
    }

    private static Stream<Evidence> evidence(Reading reading) {
        return reading.incidents().stream().flatMap(HostileTextFuzzTest::evidence);
    }

    private static Stream<Evidence> evidence(Incident incident) {
        return Stream.of(
                        incident.evidence().stream(),
                        incident.claims().stream().map(Claim::evidence),
                        incident.origins().stream().map(o -> o.evidence()))
                .flatMap(e -> e);
    }

    private static JsonNode json(Reading reading) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            WRITER.write(out, reading, null);
            return JSON.readTree(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
