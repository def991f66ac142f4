package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dateline.DemoServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer sees first, with the security headers as they are shipped. */
class FirstSightTest extends BrowserTest {
    private DemoServer server;

    @BeforeAll
    void start(@TempDir Path home) {
        server = new DemoServer(home);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void the_map_opens_without_a_complaint_and_names_the_attack() {
        Page page = page();
        page.navigate(server.address() + "/");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("body")).containsText("Faladié");
        assertThat(complaints).isEmpty();
    }

    @Test
    void the_embedded_map_opens_without_a_complaint() {
        Page page = page(640, 420, "fr-FR");
        page.navigate(server.address() + "/embed");
        page.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(page.locator("body")).containsText("Faladié");
        assertThat(complaints).isEmpty();
    }
}
