package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a newcomer sees first: the attack, on the ground it happened on, drawn no more precisely than it was told. */
class FirstSightTest extends DemoTest {
    @Test
    void the_incidents_of_the_samples_are_listed_and_counted() {
        Page page = visitor();
        assertThat(row(page, "Armed attack", "Faladié")).isVisible();
        assertThat(row(page, "Gunfire", "Banankabougou")).isVisible();
        assertThat(row(page, "Flood", "Derna")).isVisible();
        int listed = rows(page).count();
        assertThat(page.getByText("Showing " + listed + " of " + listed, new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void the_map_is_fitted_on_bamako_and_not_on_a_country() {
        Page page = visitor();
        BoundingBox map = map(page).boundingBox();
        for (String name : new String[] {"Armed attack, Faladié", "Gunfire, Banankabougou"}) {
            BoundingBox label = label(page, name).boundingBox();
            assertThat(label.x).isBetween(map.x, map.x + map.width - label.width);
            assertThat(label.y).isBetween(map.y, map.y + map.height - label.height);
        }
        assertThat(scale(page)).matches("[125] km");
    }

    @Test
    void places_are_areas_and_nothing_is_a_dot() {
        Page page = visitor();
        assertThat(areas(page).first()).isVisible();
        assertThat(areas(page).count()).isGreaterThanOrEqualTo(3);
        assertThat(map(page).locator("img")).hasCount(0);
        // Leaflet draws a dot as an arc, and an area as straight lines.
        assertThat(areas(page).evaluateAll("paths => paths.filter(p => /a/i.test(p.getAttribute('d'))).length"))
                .isEqualTo(0);
        assertThat(areas(page)
                        .evaluateAll("paths => paths.map(p => p.getBBox().width).filter(w => w > 0 && w < 8).length"))
                .as("areas no wider than a dot")
                .isEqualTo(0);
    }

    @Test
    void the_legend_explains_the_kinds_and_edges_that_are_seen() {
        Page page = visitor();
        Locator legend = page.locator("#legend");
        assertThat(legend.getByText("Legend", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(legend.getByText("Armed attack", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(legend.getByText("Area: somewhere in here")).isVisible();
        assertThat(legend.getByText("Dashed edge")).isVisible();
    }

    @Test
    void what_covers_a_whole_country_stands_in_the_margin_and_not_on_the_map() {
        Page page = visitor();
        page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("Show background"))
                .check();
        Locator margin = page.locator("#map-margin");
        assertThat(margin.getByText("Covers a whole country or region")).isVisible();
        if (margin.locator("details[open]").count() == 0) {
            margin.locator("summary").click();
        }
        assertThat(margin.getByRole(
                                AriaRole.BUTTON,
                                new Locator.GetByRoleOptions().setName(Pattern.compile("^Mali · Coup")))
                        .first())
                .isVisible();
        assertThat(label(page, "Coup, Mali")).hasCount(0);
    }

    @Test
    void on_paper_the_legend_hides_nothing_of_the_map_and_the_day_of_the_data_is_told() {
        Page page = visitor();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(700, 1000);
        assertThat(page.locator(".facts")).containsText("data as of");
        assertThat(page.getByText("data as of")).isVisible();
        BoundingBox map = map(page).boundingBox();
        Locator legend = page.locator(".legend-signs");
        assertThat(legend).isVisible();
        assertThat(legend.boundingBox().y).isGreaterThanOrEqualTo(map.y + map.height);
        assertThat(button(page, "Paste a report")).isHidden();
    }

    @Test
    void a_map_in_words_stands_in_for_the_picture() {
        Page page = visitor();
        assertThat(page.getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Map of \\d+ incidents:.*Faladié"))))
                .isVisible();
    }
}
