package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The map in one hand: map above, list below, nothing cut off at the side. */
class PhoneTest extends DemoTest {
    private Page phone(String language) {
        return open(page(390, 844, language), "/");
    }

    private static void fitsAcross(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("pixels to scroll sideways")
                .isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void the_list_lies_below_the_map_and_nothing_scrolls_sideways(String language) {
        Page page = phone(language);
        BoundingBox map = map(page).boundingBox();
        assertThat(rows(page).first().boundingBox().y).isGreaterThanOrEqualTo(map.y + map.height);
        assertThat(map.width).isEqualTo(390);
        fitsAcross(page);
        rows(page).first().click();
        assertThat(detail(page)).isInViewport();
        fitsAcross(page);
        page.keyboard().press("Escape");
        assertThat(detail(page)).hasCount(0);
        page.locator("#filters-toggle").click();
        fitsAcross(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void what_the_areas_and_borders_mean_is_read_to_the_end(String language) {
        Page page = phone(language);
        Locator words = page.locator("#attribution");
        assertThat(words).isVisible();
        assertThat(words.evaluate("e => e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight"))
                .as("cut off")
                .isEqualTo(false);
        BoundingBox box = words.boundingBox();
        BoundingBox map = map(page).boundingBox();
        assertThat(box.x).isGreaterThanOrEqualTo(0);
        assertThat(box.x + box.width).isLessThanOrEqualTo(390);
        assertThat(box.y).as("beneath the map, where nothing covers it").isGreaterThanOrEqualTo(map.y + map.height - 1);
        assertThat(rows(page).first().boundingBox().y).isGreaterThanOrEqualTo(box.y + box.height);
    }

    @Test
    void filters_wait_behind_a_button() {
        Page page = phone("en");
        assertThat(page.locator("#filters")).isHidden();
        assertThat(button(page, "Filters")).hasAttribute("aria-expanded", "false");
        button(page, "Filters").click();
        FilterTest.choice(page, "Kind", "Flood").check();
        assertThat(row(page, "Faladié")).hasCount(0);
        assertThat(row(page, "Flood", "Derna")).isVisible();
    }

    @Test
    void an_incident_opens_in_a_sheet_and_its_area_stays_in_view() {
        Page page = phone("en");
        row(page, "Armed attack", "Faladié").click();
        assertThat(heading(page, "Armed attack · Faladié")).isInViewport();
        BoundingBox area = map(page).locator("path.area.is-selected").boundingBox();
        BoundingBox sheet = page.locator("#sheet").boundingBox();
        assertThat(area.y + area.height).isLessThanOrEqualTo(sheet.y + 1);
        assertThat(area.x).isBetween(0.0, 390 - area.width);
        button(page, "Close").click();
        assertThat(row(page, "Armed attack", "Faladié")).isVisible();
    }

    @Test
    void a_report_can_be_pasted_on_the_way() {
        Page page = open(page(390, 844, "en-GB"), "/#token=" + token());
        paste(page, Reports.GAO, Reports.GAO_DAY);
        assertThat(heading(page, "Draft: not stored yet")).isInViewport();
        fitsAcross(page);
        assertThat(button(page, "Discard")).isVisible();
    }
}
