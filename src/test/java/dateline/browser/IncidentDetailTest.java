package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One incident opened: who says what, in which words; reached by list, map, keyboard and link alike. */
class IncidentDetailTest extends DemoTest {
    private static Locator table(Page page, String caption) {
        return detail(page).getByRole(AriaRole.TABLE, new Locator.GetByRoleOptions().setName(caption));
    }

    private static Locator sources(Page page, String caption, String source) {
        return table(page, caption).getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(source));
    }

    @Test
    void a_row_opens_claims_by_source_none_of_them_merged() {
        Page page = visitor();
        row(page, "Flood", "Derna").click();
        assertThat(heading(page, "Flood · Derna")).isFocused();
        assertThat(table(page, "Killed")).isVisible();
        assertThat(sources(page, "Killed", "Red Crescent").first()).containsText("11,300");
        assertThat(sources(page, "Killed", "mayor").first()).containsText("18,000–20,000");
        assertThat(sources(page, "Killed", "3,840")).hasCount(1);
        assertThat(table(page, "Missing")).containsText("10,100");
        assertThat(detail(page)).containsText("not added up");
        assertThat(detail(page)).containsText("Somewhere in Derna");
    }

    @Test
    void evidence_is_quoted_in_its_own_language_and_direction() {
        Page page = visitor();
        row(page, "Flood", "Derna").click();
        Locator english = detail(page).locator("blockquote[lang=en]").first();
        assertThat(english).containsText("Derna");
        assertThat(english).hasCSS("direction", "ltr");
        button(page, "All incidents").click();
        List<String> ids = rows(page).all().stream()
                .map(row -> row.getAttribute("data-incident"))
                .toList();
        for (String id : ids) {
            list(page).locator("[data-incident='" + id + "']").click();
            Locator arabic = detail(page).locator("blockquote[lang=ar]");
            if (arabic.count() > 0) {
                assertThat(arabic.first()).hasCSS("direction", "rtl");
                return;
            }
            button(page, "All incidents").click();
        }
        throw new AssertionError("no incident quotes the Arabic sample");
    }

    @Test
    void claims_sentences_and_the_area_light_each_other_up() {
        Page page = visitor();
        row(page, "gendarmerie school", "Faladié").click();
        Locator claim = detail(page).locator("tbody tr[data-sentence]").first();
        claim.hover();
        Locator sentence = detail(page).locator(".quote[data-sentence='" + claim.getAttribute("data-sentence") + "']");
        assertThat(sentence).hasClass(Pattern.compile("is-pointed"));

        Locator glow = map(page).locator("path[fill='#ffd84d']");
        assertThat(glow).hasCount(0);
        detail(page).locator(".quote[data-topics~='what']").first().hover();
        assertThat(glow).hasCount(1);

        label(page, "Armed attack, Faladié").hover();
        assertThat(glow).hasCount(0);
        assertThat(detail(page).locator(".quote[data-topics~='what']").first()).hasClass(Pattern.compile("is-pointed"));
    }

    @Test
    void the_address_names_the_incident_and_opens_it_for_somebody_else() {
        Page page = visitor();
        Locator row = row(page, "Armed attack", "Faladié");
        String id = row.getAttribute("data-incident");
        row.click();
        assertThat(heading(page, "Armed attack · Faladié")).isVisible();
        assertThat(incidentInAddress(page)).isEqualTo(id);
        assertThat(map(page).locator("path.area.is-selected")).hasCount(1);
        Page other = page();
        other.navigate(page.url());
        assertThat(heading(other, "Armed attack · Faladié")).isVisible();
        page.goBack();
        assertThat(rows(page).first()).isVisible();
        assertThat(incidentInAddress(page)).isEmpty();
    }

    @Test
    void an_area_and_its_label_open_the_same_as_the_row() {
        Page page = visitor();
        label(page, "Gunfire, Banankabougou").click();
        assertThat(heading(page, "Gunfire · Banankabougou")).isVisible();
        button(page, "Close").click();
        @SuppressWarnings("unchecked")
        List<Number> spot = (List<Number>) areas(page).evaluateAll("""
                paths => {
                  for (const path of paths) {
                    const box = path.getBoundingClientRect();
                    for (let i = 1; i < 20; i++) for (let j = 1; j < 20; j++) {
                      const [x, y] = [box.left + box.width * i / 20, box.top + box.height * j / 20];
                      if (document.elementFromPoint(x, y) === path) return [Math.round(x), Math.round(y)];
                    }
                  }
                  return [];
                }""");
        assertThat(spot).as("a spot where an area lies open").hasSize(2);
        page.mouse().click(spot.get(0).doubleValue(), spot.get(1).doubleValue());
        assertThat(button(page, "All incidents")).isVisible();
        assertThat(incidentInAddress(page)).isNotEmpty();
        assertThat(map(page).locator("path.area.is-selected")).hasCount(1);
    }

    @Test
    void the_keyboard_walks_the_list_and_the_incidents_and_escape_goes_back_to_where_it_was() {
        Page page = visitor();
        Locator first = rows(page).nth(0);
        Locator second = rows(page).nth(1);
        String secondId = second.getAttribute("data-incident");
        first.focus();
        page.keyboard().press("ArrowDown");
        assertThat(second).isFocused();
        page.keyboard().press("Enter");
        assertThat(button(page, "Next incident")).isVisible();
        assertThat(incidentInAddress(page)).isEqualTo(secondId);
        page.keyboard().press("ArrowDown");
        assertThat(page).hasURL(Pattern.compile("incident=(?!" + secondId + ")"));
        page.keyboard().press("ArrowUp");
        assertThat(page).hasURL(Pattern.compile("incident=" + secondId));
        button(page, "Next incident").click();
        button(page, "Previous incident").click();
        assertThat(page).hasURL(Pattern.compile("incident=" + secondId));
        page.keyboard().press("Escape");
        assertThat(rows(page).nth(1)).isFocused();
        assertThat(incidentInAddress(page)).isEmpty();
    }

    @Test
    void the_public_is_not_offered_to_publish_or_retract() {
        Page page = visitor();
        rows(page).first().click();
        assertThat(button(page, "All incidents")).isVisible();
        LocatorAssertions.HasCountOptions soon = new LocatorAssertions.HasCountOptions().setTimeout(1000);
        assertThat(button(page, "Publish")).hasCount(0, soon);
        assertThat(button(page, "Retract")).hasCount(0, soon);
    }
}
