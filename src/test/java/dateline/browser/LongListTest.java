package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ten thousand incidents in the list are read, walked and followed as ten are, and only those in sight are drawn. */
class LongListTest extends DemoTest {
    private Page reader(ManyIncidents many, String hash) {
        Page page = page();
        many.give(page);
        page.navigate(address() + "/" + hash);
        assertThat(page.locator("#counter")).containsText("of 3,000");
        return page;
    }

    private static Locator row(Page page, int number) {
        return list(page).locator("[data-incident='" + ManyIncidents.id(number) + "']");
    }

    private static void scrollTo(Page page, double share) {
        list(page).evaluate("(list, share) => list.scrollTop = list.scrollHeight * share", share);
    }

    /** The number of the first row that is wholly in sight. */
    private static int firstInSight(Page page) {
        return (int) list(page).evaluate("""
                list => {
                  const edge = list.getBoundingClientRect().top + 30;
                  const row = [...list.querySelectorAll('.row')].find((each) => each.getBoundingClientRect().top >= edge);
                  return Number(row.dataset.incident.slice('made-'.length));
                }""");
    }

    @Test
    void only_what_is_in_sight_is_drawn_wherever_one_scrolls() {
        Page page = reader(new ManyIncidents(), "");
        assertThat(row(page, 0)).isInViewport();
        for (double share : new double[] {0, 0.3, 0.7, 1}) {
            scrollTo(page, share);
            waitUntil(page, """
                    (() => {
                      const box = document.querySelector('#story').getBoundingClientRect();
                      return [0.2, 0.5, 0.9].every((y) =>
                        !!document.elementFromPoint(box.left + 40, box.top + box.height * y)?.closest('.row, .day-title'));
                    })()""");
            assertThat(rows(page).count()).isBetween(10, 100);
        }
        assertThat(row(page, 2_999)).isAttached();
        assertThat(list(page).locator("li:has([data-incident='made-2999'])")).hasAttribute("aria-posinset", "3000");
        assertThat(list(page).locator("li:has([data-incident='made-2999'])")).hasAttribute("aria-setsize", "3000");
    }

    @Test
    void the_keyboard_walks_and_leaps_and_is_not_lost_when_its_row_goes_out_of_sight() {
        Page page = reader(new ManyIncidents(), "");
        row(page, 0).focus();
        for (int i = 0; i < 30; i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(row(page, 30)).isFocused();
        assertThat(row(page, 30)).isInViewport();
        page.keyboard().press("End");
        assertThat(row(page, 2_999)).isFocused();
        assertThat(row(page, 2_999)).isInViewport();
        page.keyboard().press("ArrowUp");
        assertThat(row(page, 2_998)).isFocused();
        scrollTo(page, 0.5);
        assertThat(row(page, 2_998)).hasCount(0);
        page.keyboard().press("ArrowUp");
        assertThat(row(page, 2_997)).isFocused();
        page.keyboard().press("Home");
        assertThat(row(page, 0)).isFocused();
        assertThat(row(page, 0)).isInViewport();
    }

    @Test
    void a_link_to_an_incident_far_down_leads_back_to_its_row() {
        Page page = reader(new ManyIncidents(), "#incident=" + ManyIncidents.id(2_100));
        assertThat(heading(page, "Armed attack · Place 2100")).isVisible();
        page.keyboard().press("Escape");
        assertThat(row(page, 2_100)).isFocused();
        assertThat(row(page, 2_100)).isInViewport();
    }

    @Test
    void what_others_publish_does_not_move_what_is_read_and_keeps_the_rows_that_are_the_same() {
        ManyIncidents many = new ManyIncidents();
        Page page = reader(many, "");
        scrollTo(page, 0.4);
        page.waitForTimeout(200);
        int read = firstInSight(page);
        row(page, read).focus();
        double before = row(page, read).boundingBox().y;
        row(page, read).evaluate("row => row.seenBefore = true");
        many.add(50);
        int status = page.request()
                .post(
                        address() + "/api/reports?publish=true",
                        RequestOptions.create()
                                .setHeader("Authorization", "Bearer " + token())
                                .setData(Map.of("text", Reports.GAO, "published_at", Reports.GAO_DAY + "T12:00:00Z")))
                .status();
        assertThat(status).isEqualTo(201);
        assertThat(page.locator("#toast")).containsText("Updated");
        assertThat(row(page, read).boundingBox().y).isCloseTo(before, within(2.0));
        assertThat(row(page, read).evaluate("row => row.seenBefore === true")).isEqualTo(true);
        assertThat(row(page, read)).isFocused();
    }

    @Test
    void on_paper_are_the_first_thousand_and_how_many_more_there_are() {
        Page page = reader(new ManyIncidents(), "");
        page.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(row(page, 900)).isAttached();
        assertThat(rows(page).count()).isEqualTo(1000);
        assertThat(page.locator(".list-more")).hasText("2,000 more");
        page.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(row(page, 900)).hasCount(0);
        assertThat(row(page, 0)).isInViewport();
    }
}
