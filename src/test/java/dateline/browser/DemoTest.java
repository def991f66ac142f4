package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dateline.DemoServer;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A test that looks at the sample reports. One server per class; every page is a new visitor. */
abstract class DemoTest extends BrowserTest {
    private DemoServer server;

    @BeforeAll
    final void startServer(@TempDir Path home) {
        server = new DemoServer(home);
    }

    @AfterAll
    final void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    final String address() {
        return server.address();
    }

    final String token() {
        return server.token();
    }

    /** The map as the public sees it, from a desk, in English. */
    final Page visitor() {
        return open(page(), "/");
    }

    /** The map of somebody who followed the link with the token. */
    final Page editor() {
        return open(page(), "/#token=" + token());
    }

    /** Opens an address of the server and waits for its incidents. */
    final Page open(Page page, String path) {
        page.navigate(address() + path);
        assertThat(rows(page).first()).isVisible();
        return page;
    }

    static Locator list(Page page) {
        return page.getByRole(AriaRole.MAIN);
    }

    /** The incidents listed. */
    static Locator rows(Page page) {
        return list(page).locator("button[data-incident]");
    }

    /** The first incident listed that has all of these words. */
    static Locator row(Page page, String... words) {
        Locator rows = rows(page);
        for (String word : words) {
            rows = rows.filter(new Locator.FilterOptions().setHasText(word));
        }
        return rows.first();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The label of an area on the map. */
    static Locator label(Page page, String kindAndPlace) {
        Pattern name = Pattern.compile("^" + kindAndPlace);
        return map(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    static Locator map(Page page) {
        return page.locator("#map");
    }

    /** The areas drawn on the map. */
    static Locator areas(Page page) {
        return map(page).locator("path.area");
    }

    /** The incident that is open. */
    static Locator detail(Page page) {
        return page.getByRole(AriaRole.ARTICLE);
    }

    static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    static Locator dialog(Page page, String title) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
    }

    /** Fills in the dialog "Paste a report" and has it read. */
    static void paste(Page page, String text, String day) {
        button(page, "Paste a report").click();
        Locator dialog = dialog(page, "Paste a report");
        dialog.getByLabel("Text of the report").fill(text);
        if (!day.isEmpty()) {
            dialog.getByLabel("Published on").fill(day);
        }
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Read"))
                .click();
    }

    /** The number a reader sees on the map's scale, such as "2 km". */
    static String scale(Page page) {
        return map(page).locator(".leaflet-control-scale").innerText().strip();
    }

    /** Which incident the address names; empty where none. */
    static String incidentInAddress(Page page) {
        return page.url().replaceAll(".*[#&]incident=([^&]*).*|.*", "$1");
    }
}
