package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import dateline.DemoServer;
import dateline.layer.bench.GeneratedStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * More incidents than a page can hold are marks with numbers, counted and filtered by the server, down to where they are
 * few. {@code -Ddateline.many=1000000} says how many; more than 3,000. With {@code -Ddateline.many.at=ADDRESS} a server is
 * asked that runs already, on a store which {@link GeneratedStore} has filled.
 */
class ManyOnMapTest extends BrowserTest {
    private static final int COUNT = Integer.getInteger("dateline.many", 6_000);
    private static final String RUNNING = System.getProperty("dateline.many.at", "");
    private static final int MOST_ELEMENTS = 3_000;
    private static final Pattern SHOWING = Pattern.compile("Showing ([\\d,]+) of ([\\d,]+)");

    private @Nullable DemoServer server;
    private String address = RUNNING;

    @BeforeAll
    void startServer(@TempDir Path home) throws IOException, SQLException {
        if (!RUNNING.isEmpty()) {
            return;
        }
        GeneratedStore.main(new String[] {"random", String.valueOf(COUNT), home.toString()});
        server = new DemoServer(home);
        address = server.address();
    }

    @AfterAll
    void stopServer() {
        if (server != null) {
            server.close();
        }
    }

    private Page reader(String hash) {
        Page page = page();
        page.navigate(address + "/" + hash);
        assertThat(page.locator("#counter")).containsText("in view");
        return page;
    }

    private static Locator marks(Page page) {
        return page.locator("canvas.clusters");
    }

    private static Locator rows(Page page) {
        return page.locator("main button[data-incident]");
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.replace(",", ""));
    }

    /** The numbers after "Showing": how many of how many. */
    private static int[] counter(Page page) {
        Matcher numbers = SHOWING.matcher(page.locator("#counter").innerText());
        assertThat(numbers.find()).isTrue();
        return new int[] {number(numbers.group(1)), number(numbers.group(2))};
    }

    private static void assertLight(Page page) {
        assertThat((int) page.evaluate("document.querySelectorAll('*').length"))
                .as("elements in the document")
                .isLessThan(MOST_ELEMENTS);
    }

    /** Presses the mark that the keyboard is on until the incidents in view are few. */
    private static void goNear(Page page) {
        Locator few = page.locator("#counter").getByText(Pattern.compile("^[\\d,]+ in view$"));
        for (int i = 0; i < 12 && !few.isVisible(); i++) {
            String zoom = page.locator(".leaflet-control-scale-line").innerText();
            page.locator(".cluster-button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".leaflet-control-scale-line")).not().hasText(zoom);
            page.waitForTimeout(1_000);
        }
        assertThat(few).isVisible();
    }

    @Test
    void the_world_is_marks_with_numbers_and_near_it_is_areas_tied_to_the_list() {
        Page page = reader("");
        assertThat(marks(page)).hasAttribute("data-marks", Pattern.compile("[1-9]\\d*"));
        int[] all = counter(page);
        assertThat(all[0]).isEqualTo(all[1]).isGreaterThan(COUNT * 8 / 10);
        assertThat(number(marks(page).getAttribute("data-incidents"))).isBetween(all[0] / 2, all[0]);
        assertThat(page.locator("#counter")).containsText("the newest 150 of");
        assertThat(page.locator("path.area")).hasCount(0);
        assertLight(page);
        goNear(page);
        assertThat(page.locator("path.area").first()).isAttached();
        assertThat(marks(page)).isHidden();
        rows(page).first().click();
        assertThat(page.locator("path.area.is-selected")).hasCount(1);
        assertThat(page.getByRole(AriaRole.ARTICLE)).containsText("Armed men attacked");
        assertLight(page);
    }

    @Test
    void a_filter_changes_the_counts_the_marks_and_the_list() {
        Page page = reader("");
        int all = counter(page)[0];
        page.locator("[data-key=filter-kind]").click();
        Locator flood =
                page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Flood")));
        int floods = number(flood.locator("xpath=..").innerText().replaceAll("\\D", ""));
        assertThat(floods).isBetween(1, all - 1);
        flood.check();
        assertThat(page.locator("#counter"))
                .containsText(Pattern.compile("Showing " + String.format("%,d", floods) + " of "));
        waitUntil(page, "Number(document.querySelector('canvas.clusters').dataset.incidents) <= " + floods);
        assertThat(rows(page)
                        .filter(new Locator.FilterOptions()
                                .setHasNotText(Pattern.compile("flood", Pattern.CASE_INSENSITIVE))))
                .hasCount(0);
        page.reload();
        assertThat(page.locator("#counter")).containsText("Showing " + String.format("%,d", floods) + " of ");
    }

    @Test
    void words_and_days_are_looked_for_on_the_server() {
        Page page = reader("#text=flood%20place&from=2023-01-01&to=2023-12-31");
        int[] found = counter(page);
        assertThat(found[0]).isBetween(1, found[1] / 20);
        assertThat(rows(page).first()).containsText(Pattern.compile("flood", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void a_long_search_shows_that_it_is_under_way_and_the_next_one_takes_its_place() {
        Page page = reader("");
        List<Route> held = new CopyOnWriteArrayList<>();
        List<String> given = new CopyOnWriteArrayList<>();
        page.onRequestFailed(request -> given.add(request.url()));
        page.route(Pattern.compile("/counts\\?.*slow"), held::add);
        page.getByPlaceholder("Search words").fill("slow");
        assertThat(page.locator("#counter")).hasText("Searching…");
        assertThat(page.locator("#story")).hasAttribute("aria-busy", "true");
        assertThat(held).isNotEmpty();
        page.getByPlaceholder("Search words").fill("flood");
        assertThat(page.locator("#counter")).containsText("in view");
        assertThat(page.locator("#story")).hasAttribute("aria-busy", "false");
        page.waitForCondition(() -> given.stream().anyMatch(url -> url.contains("slow")));
        assertThat(rows(page).first()).containsText(Pattern.compile("flood", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void a_search_that_fails_says_so_and_is_tried_again() {
        Page page = reader("");
        page.route(Pattern.compile("/counts\\?.*flood"), route -> route.abort());
        page.getByPlaceholder("Search words").fill("flood");
        Locator failed = page.getByRole(AriaRole.ALERT);
        assertThat(failed).isVisible();
        expectComplaint(page, "ERR_FAILED");
        page.unrouteAll();
        failed.getByRole(AriaRole.BUTTON).click();
        assertThat(rows(page).first()).containsText(Pattern.compile("flood", Pattern.CASE_INSENSITIVE));
    }

    @Test
    void quoted_sentences_are_searched_and_who_speaks_is_chosen_on_the_server() {
        Page page = reader("#text=armed%20men%20attacked");
        int said = counter(page)[0];
        assertThat(said).isPositive();
        page.locator("[data-key=filter-source]").click();
        Locator media =
                page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Media")));
        int ofMedia = number(media.locator("xpath=..").innerText().replaceAll("\\D", ""));
        assertThat(ofMedia).isBetween(1, said - 1);
        media.check();
        assertThat(page.locator("#counter"))
                .containsText(Pattern.compile("Showing " + String.format("%,d", ofMedia) + " of "));
        Page none = reader("#text=nobodysaidthis");
        assertThat(counter(none)[0]).isZero();
    }

    @Test
    void what_lies_nowhere_is_listed_and_a_link_opens_what_is_not_in_view() {
        Page page = reader("");
        page.locator("[data-key=unplaced]").click();
        Locator unplaced = rows(page).first();
        assertThat(unplaced).isVisible();
        String id = unplaced.getAttribute("data-incident");
        Page other = reader("#incident=" + id);
        assertThat(other.getByRole(AriaRole.ARTICLE)).isVisible();
    }

    @Test
    void an_embedded_map_of_many_shows_the_marks_and_loads_no_list() {
        Page page = page();
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(address + "/embed");
        assertThat(page.locator("canvas.clusters")).hasAttribute("data-marks", Pattern.compile("[1-9]\\d*"));
        assertThat(page.locator("#embed-title")).containsText(Pattern.compile("[\\d,]{4,} incidents"));
        assertThat(page.locator("#line")).containsText("Data as of");
        assertThat(asked).noneMatch(url -> url.contains("limit=1000"));
        assertLight(page);
    }

    @Test
    void the_arrow_keys_go_from_mark_to_mark() {
        Page page = reader("");
        Locator mark = page.locator(".cluster-button");
        assertThat(mark).isVisible();
        String first = mark.getAttribute("style");
        mark.focus();
        page.keyboard().press("ArrowRight");
        assertThat(mark).not().hasAttribute("style", first);
        assertThat(mark).hasAttribute("title", Pattern.compile("[\\d,]+ incidents?: .+"));
    }
}
