package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import dateline.DemoServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A language of the interface is a file: whoever adds one needs no programmer. */
class AnotherLanguageTest extends BrowserTest {
    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(f -> !f.toString().contains("node_modules")).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        return to;
    }

    private static void addGerman(Path languages) throws IOException {
        String english = Files.readString(languages.resolve("en.json"));
        String german = english.replace("\"English\"", "\"Deutsch\"")
                .replace("\"en-GB\"", "\"de\"")
                .replace("\"Paste a report\"", "\"Meldung einfügen\"");
        assertThat(german).contains("Deutsch", "\"de\"", "Meldung einfügen");
        Files.writeString(languages.resolve("de.json"), german);
    }

    @Test
    void a_fourth_language_is_offered_and_spoken_once_its_file_is_there(@TempDir Path dir) {
        try {
            Path data = copy(Path.of("data"), dir.resolve("data"));
            Path web = copy(Path.of("web"), dir.resolve("web"));
            addGerman(data.resolve("interface"));
            try (DemoServer server = new DemoServer(dir.resolve("home"), Optional.of(data), Optional.of(web))) {
                Page page = page();
                page.navigate(server.address() + "/");
                List<String> before = List.of("English", "Français", "العربية");
                before.forEach(name -> assertThat(DemoTest.button(page, name)).isVisible());
                DemoTest.button(page, "Deutsch").click();
                assertThat(DemoTest.button(page, "Meldung einfügen")).isVisible();
                assertThat(page.locator("html")).hasAttribute("lang", "de");
                assertThat(DemoTest.list(page)).containsText("17. September 2024");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
