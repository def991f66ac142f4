package dateline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links that lead nowhere and classes that are gone: what documents get wrong first. */
class DocsTest {
    private static final Path SITE = Path.of("src/site/markdown");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s]+)\\)");
    private static final Pattern PICTURE = Pattern.compile("<img[^>]*\\ssrc=\"([^\"]+)\"");
    private static final Pattern CODE_BLOCK = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]\\w+)[`(.]");

    static List<Path> documents() throws IOException {
        try (Stream<Path> site = Files.walk(SITE);
                Stream<Path> github = Files.list(Path.of(".github"))) {
            return Stream.of(Stream.of(Path.of("README.md")), site, github)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_relative_link_leads_to_a_file_and_a_heading(Path document) throws IOException {
        String text = prose(document);
        List<String> links = Stream.concat(matches(LINK, text), matches(PICTURE, text))
                .filter(link -> !URI.create(link).isAbsolute())
                .toList();
        for (String link : links) {
            String[] parts = link.split("#", 2);
            Path target = parts[0].isEmpty()
                    ? document
                    : document.toAbsolutePath().resolveSibling(parts[0]).normalize();
            assertThat(target).as(document + " links to " + link).exists();
            if (parts.length == 2) {
                assertThat(anchors(target)).as(document + " links to " + link).contains(parts[1]);
            }
        }
    }

    @Test
    void every_class_that_the_architecture_page_names_exists() throws IOException {
        Set<String> classes = classes();
        List<String> named =
                matches(CLASS, prose(SITE.resolve("architecture.md"))).toList();
        assertThat(named).hasSizeGreaterThan(50);
        assertThat(classes).containsAll(named);
    }

    @Test
    void a_link_on_a_class_leads_to_its_source() throws IOException {
        Pattern link = Pattern.compile("\\[`(\\w+)`]\\(([^()\\s]+)\\)");
        List<MatchResult> links =
                link.matcher(prose(SITE.resolve("architecture.md"))).results().toList();
        assertThat(links).allSatisfy(found -> assertThat(found.group(2)).endsWith("/" + found.group(1) + ".java"));
    }

    @Test
    void every_decision_is_in_the_index_and_has_its_three_parts() throws IOException {
        String index = Files.readString(SITE.resolve("decisions/index.md"));
        try (Stream<Path> files = Files.list(SITE.resolve("decisions"))) {
            List<Path> records = files.filter(f -> f.getFileName().toString().matches("\\d{4}-.*\\.md"))
                    .toList();
            assertThat(records).isNotEmpty();
            for (Path record : records) {
                assertThat(index).contains("(" + record.getFileName() + ")");
                assertThat(Files.readString(record))
                        .as(record.toString())
                        .contains("**Context.**", "**Decision.**", "**Consequences.**");
            }
        }
    }

    @Test
    void every_section_and_category_of_a_language_is_explained() throws IOException {
        String page = Files.readString(SITE.resolve("languages.md"));
        try (Stream<Path> files = Files.list(Path.of("data/languages"))) {
            for (Path file : files.toList()) {
                JsonNode language = new YAMLMapper().readTree(file.toFile());
                for (Map.Entry<String, JsonNode> section : language.properties()) {
                    assertThat(page).contains("`" + section.getKey() + "`");
                }
                for (Map.Entry<String, JsonNode> term : language.path("terms").properties()) {
                    String group = term.getKey().split("\\.", 2)[0];
                    assertThat(page)
                            .as("languages.md on " + term.getKey() + " of " + file)
                            .containsAnyOf("`" + term.getKey() + "`", "`" + group + "`", "`" + group + ".");
                }
            }
        }
    }

    private static String prose(Path document) throws IOException {
        return CODE_BLOCK.matcher(Files.readString(document)).replaceAll("");
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1));
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors(Path document) throws IOException {
        return matches(HEADING, prose(document))
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> main = Files.walk(Path.of("src/main/java"));
                Stream<Path> test = Files.walk(Path.of("src/test/java"))) {
            return Stream.concat(main, test)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
