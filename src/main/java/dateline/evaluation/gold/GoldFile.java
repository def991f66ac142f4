package dateline.evaluation.gold;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dateline.report.Language;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads reports of our own gold set: a YAML file a report. The format: data/gold/reports/README.md. */
public final class GoldFile {
    private static final String ENDING = ".yaml";
    private static final YAMLMapper YAML = new YAMLMapper();

    /** {@code about}, {@code facts} and {@code traps} are for people. */
    private static final Set<String> KEYS = Set.of(
            "id",
            "language",
            "published",
            "country",
            "about",
            "facts",
            "traps",
            "text",
            "mentions",
            "times",
            "incidents",
            "not_incidents",
            "not_places");

    private GoldFile() {}

    /**
     * The reports of a folder, in the order of the names of their files.
     *
     * @throws GoldFormatException naming the first file that is broken
     */
    public static List<GoldReport> folder(Path folder) throws IOException {
        List<GoldReport> reports = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
                reports.add(read(file));
            }
        }
        return reports;
    }

    private static GoldReport read(Path file) throws IOException {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new GoldFormatException(file.toString(), "is not UTF-8", e);
        }
    }

    /**
     * One report.
     *
     * @param file the name of the file, to say what is broken
     * @param yaml what stands in it
     */
    public static GoldReport parse(String file, String yaml) throws GoldFormatException {
        try {
            return report(new GoldNode(file, "", YAML.readTree(yaml)).knowing(KEYS));
        } catch (JacksonException e) {
            throw new GoldFormatException(file, e.getOriginalMessage(), e);
        }
    }

    private static GoldReport report(GoldNode root) throws GoldFormatException {
        String text = root.needed("text");
        if (text.isBlank()) {
            throw root.wrong("text", "is empty");
        }
        WordsInText words = new WordsInText(text);
        List<GoldMention> mentions = new ArrayList<>();
        for (GoldNode node : root.list("mentions")) {
            mentions.add(PlaceEntry.mention(node, words));
        }
        List<GoldTime> times = new ArrayList<>();
        for (GoldNode node : root.list("times")) {
            times.add(TimeEntry.time(node, words));
        }
        List<GoldIncident> incidents = new ArrayList<>();
        for (GoldNode node : root.list("incidents")) {
            incidents.add(IncidentEntry.incident(node, words, mentions));
        }
        return new GoldReport(
                root.needed("id"),
                root.parsed("language", Language::new),
                false,
                root.date("published"),
                root.text("country").orElse(null),
                text,
                mentions,
                times,
                incidents,
                lures(root.list("not_incidents"), words),
                lures(root.list("not_places"), words),
                Coverage.ALL);
    }

    private static List<Lure> lures(List<GoldNode> nodes, WordsInText words) throws GoldFormatException {
        List<Lure> lures = new ArrayList<>();
        for (GoldNode node : nodes) {
            node.knowing(Set.of("words", "nth", "why"));
            lures.add(new Lure(words.find(node), node.text("why").orElse("")));
        }
        return lures;
    }
}
