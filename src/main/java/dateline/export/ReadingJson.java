package dateline.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dateline.gazetteer.Gazetteer;
import dateline.incident.Explanation;
import dateline.incident.Incident;
import dateline.incident.Reading;
import dateline.incident.Warning;
import dateline.layer.CoordinateSystem;
import dateline.layer.IncidentFeatures;
import dateline.layer.VisibleReport;
import dateline.report.Report;
import dateline.report.Span;
import dateline.resolution.Resolution;
import dateline.store.ReportSummary;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes all that was read out of a report: the report, its mentions, incidents and warnings, and how it was read: its
 * times, speakers and decisions.
 */
public final class ReadingJson {
    private final JsonFactory json = JsonStream.factory();
    private final ValueJson values = new ValueJson();
    private final GeoJsonWriter features = new GeoJsonWriter();
    private final MentionJson mentionJson;
    private final Gazetteer gazetteer;

    /**
     * Makes a writer.
     *
     * @param gazetteer which areas the places lie in
     */
    public ReadingJson(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.mentionJson = new MentionJson(gazetteer, values);
    }

    /**
     * Writes a reading that is not stored and leaves the stream open.
     *
     * @param lang the language for the names of places; absent for their primary names
     */
    public void write(OutputStream out, Reading reading, @Nullable String lang) throws IOException {
        write(
                out,
                report(reading),
                reading.mentions(),
                reading.incidents(),
                reading.warnings(),
                reading.explanation(),
                lang);
    }

    /**
     * Writes a stored report as an audience may see it and leaves the stream open. Beyond what a reading has, the
     * report has {@code source}, {@code title}, {@code url}, {@code created} and, where it may be seen, {@code text}.
     *
     * @param lang the language for the names of places; absent for their primary names
     */
    public void write(OutputStream out, VisibleReport report, @Nullable String lang) throws IOException {
        write(
                out,
                report(report),
                report.mentions(),
                report.incidents(),
                report.warnings(),
                report.explanation(),
                lang);
    }

    private void write(
            OutputStream out,
            Map<String, @Nullable Object> report,
            List<Resolution> mentions,
            List<Incident> incidents,
            List<Warning> warnings,
            Explanation explanation,
            @Nullable String lang)
            throws IOException {
        try (JsonGenerator generator = json.createGenerator(out)) {
            generator.writeStartObject();
            generator.writeFieldName("report");
            values.write(generator, report);
            generator.writeArrayFieldStart("mentions");
            for (Resolution mention : mentions) {
                mentionJson.write(generator, mention, lang);
            }
            generator.writeEndArray();
            generator.writeFieldName("incidents");
            features.writeCollection(
                    generator, IncidentFeatures.of(incidents, gazetteer), CoordinateSystem.CRS84, Map.of());
            generator.writeFieldName("warnings");
            values.write(generator, warnings.stream().map(ReadingJson::warning).toList());
            for (Map.Entry<String, List<Map<String, @Nullable Object>>> part :
                    ExplanationJson.parts(explanation).entrySet()) {
                generator.writeFieldName(part.getKey());
                values.write(generator, part.getValue());
            }
            generator.writeEndObject();
        }
    }

    private static Map<String, @Nullable Object> report(Reading reading) {
        Report report = reading.report();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("sha256", report.id().sha256());
        all.put("language", report.language().code());
        all.put("published_at", report.publication().at());
        all.put("published_basis", report.publication().basis().word());
        all.put("characters", report.text().length());
        all.put("sentences", reading.sentences());
        return all;
    }

    private static Map<String, @Nullable Object> report(VisibleReport report) {
        ReportSummary summary = report.summary();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("sha256", summary.id().sha256());
        all.put("language", summary.language().code());
        all.put("published_at", summary.publication().at());
        all.put("published_basis", summary.publication().basis().word());
        all.put("characters", summary.characters());
        all.put("sentences", summary.sentences());
        all.put("source", summary.provenance().source());
        all.put("title", summary.provenance().title());
        all.put("url", summary.provenance().url());
        all.put("created", summary.created());
        if (report.text() != null) {
            all.put("text", report.text());
        }
        return all;
    }

    private static Map<String, @Nullable Object> warning(Warning warning) {
        Span span = warning.span();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("code", warning.code());
        all.put("message", warning.message());
        all.put("start", span == null ? null : span.start());
        all.put("end", span == null ? null : span.end());
        return all;
    }
}
