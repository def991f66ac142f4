package dateline.evaluation.corpora;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.evaluation.gold.Coverage;
import dateline.evaluation.gold.Coverage.Part;
import dateline.evaluation.gold.GoldFormatException;
import dateline.evaluation.gold.GoldMention;
import dateline.evaluation.gold.GoldReport;
import dateline.evaluation.gold.Level;
import dateline.evaluation.gold.Whereabouts;
import dateline.geo.LonLat;
import dateline.report.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** IDRISI: short messages on floods and storms, in Arabic, with the places of OpenStreetMap that their names mean. */
public final class IdrisiCorpus {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Language ARABIC = new Language("ar");
    private static final DateTimeFormatter SENT =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH);
    private static final Map<String, Level> LEVELS = Map.of(
            "Country", Level.COUNTRY,
            "Province", Level.REGION,
            "District", Level.DISTRICT,
            "City/town", Level.TOWN,
            "Neighborhood", Level.NEIGHBOURHOOD,
            "Human-made Point-of-Interest", Level.SITE);

    private IdrisiCorpus() {}

    /** The messages of a file, or of the {@code .jsonl} and {@code .jsonl.gz} files of a folder. */
    public static List<GoldReport> read(Path path) throws IOException {
        List<GoldReport> reports = new ArrayList<>();
        for (Path file : CorpusFiles.of(path, ".jsonl")) {
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(CorpusFiles.open(file), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.isBlank()) {
                        reports.add(report(JSON.readTree(line)));
                    }
                }
            } catch (JacksonException e) {
                throw new GoldFormatException(file.toString(), e.getOriginalMessage(), e);
            } catch (IllegalArgumentException | java.time.DateTimeException e) {
                throw new GoldFormatException(file.toString(), String.valueOf(e.getMessage()), e);
            }
        }
        return reports;
    }

    private static GoldReport report(JsonNode message) {
        String text = message.path("text").asText();
        List<GoldMention> mentions = new ArrayList<>();
        for (JsonNode m : message.path("location_mentions")) {
            CodePoints.span(
                            text,
                            m.path("start_offset").asInt(-1),
                            m.path("end_offset").asInt(-1))
                    .ifPresent(span -> {
                        Level level = LEVELS.getOrDefault(m.path("type").asText(), Level.AREA);
                        JsonNode found = m.path("osm_json");
                        boolean judged = found.hasNonNull("lat");
                        Whereabouts where = judged ? where(level, found) : Whereabouts.UNKNOWN;
                        mentions.add(new GoldMention(span, span.of(text), where, level, judged, false));
                    });
        }
        return new GoldReport(
                "idrisi-" + message.path("tweet_id").asText(),
                ARABIC,
                false,
                message.hasNonNull("created_at")
                        ? LocalDate.parse(message.path("created_at").asText(), SENT)
                        : null,
                null,
                text,
                mentions,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Coverage.only(Part.MENTIONS));
    }

    private static Whereabouts where(Level level, JsonNode found) {
        String country = found.path("address").path("country_code").asText().toUpperCase(Locale.ROOT);
        if (level == Level.COUNTRY && !country.isEmpty()) {
            return Whereabouts.country(country);
        }
        return Whereabouts.at(
                new LonLat(found.path("lon").asDouble(), found.path("lat").asDouble()), 0);
    }
}
