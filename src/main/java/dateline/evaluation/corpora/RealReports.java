package dateline.evaluation.corpora;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.evaluation.gold.Coverage;
import dateline.evaluation.gold.Coverage.Part;
import dateline.evaluation.gold.Days;
import dateline.evaluation.gold.GoldClaim;
import dateline.evaluation.gold.GoldFormatException;
import dateline.evaluation.gold.GoldIncident;
import dateline.evaluation.gold.GoldMention;
import dateline.evaluation.gold.GoldReport;
import dateline.evaluation.gold.Level;
import dateline.evaluation.gold.Whereabouts;
import dateline.geo.LonLat;
import dateline.incident.Qualifier;
import dateline.incident.Quantity;
import dateline.incident.SourceKind;
import dateline.report.Language;
import dateline.report.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Real reports of which some places, the time of the main event and some claims are written down: {@code
 * real-reports.json}, with the places by key in {@code places.json} beside it. What else is read is not judged.
 */
public final class RealReports {
    private static final String REPORTS = "real-reports.json";
    private static final String PLACES = "places.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Coverage SOME = Coverage.some(Part.MENTIONS, Part.DAYS_OF_INCIDENTS, Part.NUMBERS_OF_CLAIMS);
    private static final Map<String, Level> LEVELS = Map.of(
            "country", Level.COUNTRY,
            "region", Level.REGION,
            "province", Level.DISTRICT,
            "city", Level.CITY,
            "town", Level.TOWN,
            "village", Level.VILLAGE,
            "quartier", Level.NEIGHBOURHOOD);
    /** What is written down of large places has no tolerance. */
    private static final double REGION_METRES = 150_000;

    private RealReports() {}

    /** The reports of a folder, or of the file of reports in it. */
    public static List<GoldReport> read(Path path) throws IOException {
        Path file = Files.isDirectory(path) ? path.resolve(REPORTS) : path;
        try {
            JsonNode places =
                    JSON.readTree(Files.readString(file.resolveSibling(PLACES))).path("places");
            List<GoldReport> reports = new ArrayList<>();
            for (JsonNode report : JSON.readTree(Files.readString(file))) {
                reports.add(report(report, places));
            }
            return reports;
        } catch (JacksonException e) {
            throw new GoldFormatException(file.toString(), e.getOriginalMessage(), e);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new GoldFormatException(file.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private static GoldReport report(JsonNode report, JsonNode places) {
        String text = report.path("text").asText();
        List<GoldMention> mentions = new ArrayList<>();
        Whereabouts event = Whereabouts.UNKNOWN;
        for (JsonNode named : report.path("places")) {
            JsonNode place = places.path(named.path("key").asText());
            Level level = LEVELS.getOrDefault(place.path("type").asText(), Level.SITE);
            Whereabouts where = where(place, level);
            if (named.path("role").asText().equals("event")) {
                event = where;
            }
            find(text, named.path("surface").asText())
                    .ifPresent(span -> mentions.add(new GoldMention(span, span.of(text), where, level, true, false)));
        }
        GoldIncident main = new GoldIncident(
                List.of(),
                new Span(0, text.length()),
                event,
                days(report.path("when")),
                false,
                Map.of(),
                null,
                claims(report.path("claims"), text));
        return new GoldReport(
                report.path("id").asText(),
                new Language(report.path("lang").asText()),
                false,
                LocalDate.parse(report.path("published").asText()),
                null,
                text,
                mentions,
                List.of(),
                List.of(main),
                List.of(),
                List.of(),
                SOME);
    }

    private static Optional<Span> find(String text, String words) {
        int at = text.indexOf(words);
        return at < 0 || words.isEmpty() ? Optional.empty() : Optional.of(new Span(at, at + words.length()));
    }

    private static Whereabouts where(JsonNode place, Level level) {
        String truth = place.path("truth").asText();
        if (level == Level.COUNTRY) {
            return Whereabouts.country(truth.substring(truth.lastIndexOf(' ') + 1));
        }
        double tolerance = place.path("tolerance_m").asDouble();
        return Whereabouts.at(
                new LonLat(place.path("lon").asDouble(), place.path("lat").asDouble()),
                tolerance > 0 ? tolerance : REGION_METRES);
    }

    private static @Nullable Days days(JsonNode when) {
        if (when.hasNonNull("date")) {
            return Days.one(LocalDate.parse(when.path("date").asText()));
        }
        return when.hasNonNull("from")
                ? new Days(
                        LocalDate.parse(when.path("from").asText()),
                        LocalDate.parse(when.path("to").asText()))
                : null;
    }

    /** The claims that state a number of something we count. */
    private static List<GoldClaim> claims(JsonNode claims, String text) {
        List<GoldClaim> all = new ArrayList<>();
        for (JsonNode claim : claims) {
            String kind = claim.path("kind").asText();
            boolean counted = List.of(Quantity.values()).stream()
                    .anyMatch(q -> q.word().equals(claim.path("metric").asText()));
            if (counted && !kind.equals("unquantified")) {
                all.add(claim(claim, kind, text));
            }
        }
        return all;
    }

    private static GoldClaim claim(JsonNode claim, String kind, String text) {
        String words = claim.path("text").asText();
        Integer high = claim.hasNonNull("max") ? claim.path("max").asInt() : null;
        int least = claim.path("min").asInt();
        // "More than 70" is written down as 71 and more; the number said is 70.
        boolean saysOneLess = high == null && !words.contains(String.valueOf(least));
        return new GoldClaim(
                Quantity.parse(claim.path("metric").asText()),
                saysOneLess ? least - 1 : least,
                high,
                qualifier(kind, saysOneLess),
                SourceKind.UNKNOWN,
                claim.path("source").asText(),
                find(text, words).orElse(new Span(0, text.length())),
                words);
    }

    private static Qualifier qualifier(String kind, boolean saysOneLess) {
        return switch (kind) {
            case "lower-bound" -> saysOneLess ? Qualifier.MORE_THAN : Qualifier.AT_LEAST;
            case "approx", "range" -> Qualifier.ABOUT;
            default -> Qualifier.EXACT;
        };
    }
}
