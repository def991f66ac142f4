package dateline.evaluation.corpora;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.evaluation.gold.Coverage;
import dateline.evaluation.gold.Coverage.Part;
import dateline.evaluation.gold.GoldFormatException;
import dateline.evaluation.gold.GoldReport;
import dateline.evaluation.gold.GoldTime;
import dateline.incident.TimeRole;
import dateline.report.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The expressions of time of the Recognizers' specifications that news uses, each as a report of its own that was
 * published on the day of reference.
 *
 * @param notes how many are in and out, by language and rule
 */
public record DateExpressions(List<GoldReport> reports, List<String> notes) {
    private static final List<String> FILES = List.of("DateTimeModel.json", "DateParser.json");
    private static final JsonMapper JSON = new JsonMapper();
    private static final Coverage TIMES = Coverage.some(Part.DAYS_OF_TIMES);
    private static final String NO_RULE = "no rule";

    public DateExpressions {
        reports = List.copyOf(reports);
        notes = List.copyOf(notes);
    }

    /** Those of a folder of a language, named for it in English, or of all such folders in a folder. */
    public static DateExpressions read(Path path, NewsDates news) throws IOException {
        List<GoldReport> reports = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Path folder : folders(path)) {
            Language language = language(folder.getFileName().toString())
                    .orElseThrow(() ->
                            new GoldFormatException(folder.toString(), "", "is not named for a language in English"));
            Map<String, Integer> out = new TreeMap<>();
            int before = reports.size();
            for (String name : FILES) {
                Path file = folder.resolve(name);
                if (Files.exists(file)) {
                    expressions(file, language, news, reports, out);
                }
            }
            int all = out.values().stream().mapToInt(Integer::intValue).sum() + reports.size() - before;
            notes.add(language.code() + ": " + all + " expressions, " + (reports.size() - before)
                    + " that news uses; not: " + out);
        }
        return new DateExpressions(reports, notes);
    }

    private static List<Path> folders(Path path) throws IOException {
        if (FILES.stream().anyMatch(f -> Files.exists(path.resolve(f)))) {
            return List.of(path.toAbsolutePath());
        }
        try (Stream<Path> inside = Files.list(path)) {
            return inside.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static Optional<Language> language(String english) {
        return Arrays.stream(Locale.getISOLanguages())
                .filter(code -> new Locale.Builder()
                        .setLanguage(code)
                        .build()
                        .getDisplayLanguage(Locale.ENGLISH)
                        .equalsIgnoreCase(english))
                .map(Language::new)
                .findFirst();
    }

    private static void expressions(
            Path file, Language language, NewsDates news, List<GoldReport> reports, Map<String, Integer> out)
            throws IOException {
        String name = file.getFileName().toString().replace(".json", "");
        int number = 0;
        for (JsonNode item : specification(file)) {
            String id = language.code() + "-" + name + "-" + number++;
            for (JsonNode result : item.path("Results")) {
                Optional<DateExpression> found = expression(item, language, result);
                Optional<NewsDates.Rule> rule = found.flatMap(news::decide);
                if (found.isPresent() && rule.filter(NewsDates.Rule::use).isPresent()) {
                    reports.add(report(id, language, found.get()));
                } else {
                    out.merge(rule.map(NewsDates.Rule::name).orElse(NO_RULE), 1, Integer::sum);
                }
            }
        }
    }

    private static JsonNode specification(Path file) throws IOException {
        try {
            String json = Files.readString(file, StandardCharsets.UTF_8);
            return JSON.readTree(json.startsWith("\uFEFF") ? json.substring(1) : json);
        } catch (JacksonException e) {
            throw new GoldFormatException(file.toString(), e.getOriginalMessage(), e);
        }
    }

    private static Optional<DateExpression> expression(JsonNode item, Language language, JsonNode result) {
        String text = item.path("Input").asText();
        String reference = item.path("Context").path("ReferenceDateTime").asText();
        return text.isBlank()
                ? Optional.empty()
                : DateExpression.of(
                        language, text, DateExpression.day(reference).orElse(null), result);
    }

    private static GoldReport report(String id, Language language, DateExpression expression) {
        GoldTime time = new GoldTime(
                expression.span(),
                expression.words(),
                expression.days().orElseThrow(),
                expression.alsoRight(),
                TimeRole.EVENT,
                expression.isPartOfDay(),
                false);
        return new GoldReport(
                id,
                language,
                true,
                expression.reference(),
                null,
                expression.text(),
                List.of(),
                List.of(time),
                List.of(),
                List.of(),
                List.of(),
                TIMES);
    }
}
