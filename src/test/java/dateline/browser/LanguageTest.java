package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The interface in each of its languages: the page is turned round in Arabic, the ground is not. */
class LanguageTest extends DemoTest {
    private static Locator language(Page page, String group, String name) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(group))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }

    private static BoundingBox boxOf(Locator locator) {
        return locator.boundingBox();
    }

    @Test
    void arabic_is_read_from_the_right_with_the_list_on_the_right_and_the_map_unturned() {
        Page page = visitor();
        assertThat(boxOf(list(page)).x).isLessThan(boxOf(map(page)).x);
        language(page, "Language", "العربية").click();
        assertThat(button(page, "ألصق تقريرا")).isVisible();
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("html")).hasAttribute("lang", "ar");
        assertThat(map(page)).hasCSS("direction", "ltr");
        assertThat(boxOf(list(page)).x).isGreaterThan(boxOf(map(page)).x + boxOf(map(page)).width - 2);
        assertThat(row(page, "هجوم مسلح")).isVisible();
        row(page, "فيضان", "درنة").click();
        Locator english = detail(page).locator("blockquote[lang=en]").first();
        assertThat(english).hasCSS("direction", "ltr");
        String open = incidentInAddress(page);
        page.keyboard().press("ArrowLeft");
        assertThat(page).hasURL(Pattern.compile("incident=(?!" + open + ")"));
        page.keyboard().press("ArrowRight");
        assertThat(page).hasURL(Pattern.compile("incident=" + open));
    }

    @Test
    void french_is_chosen_for_a_french_browser_and_kept_when_it_is_chosen_by_hand() {
        Page page = open(page(1440, 900, "fr-FR"), "/");
        assertThat(page.locator("html")).hasAttribute("lang", "fr");
        assertThat(row(page, "Attaque armée")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("17 septembre 2024"))
                        .first())
                .isVisible();
        language(page, "Langue", "English").click();
        assertThat(row(page, "Armed attack")).isVisible();
        page.reload();
        assertThat(row(page, "Armed attack")).isVisible();
    }

    @Test
    void a_facility_that_an_english_report_names_is_told_in_the_readers_words() {
        Page french = open(page(1440, 900, "fr-FR"), "/");
        assertThat(row(french, "Attaque armée", "Faladié")).containsText("école de gendarmerie");
        row(french, "Attaque armée", "Faladié").click();
        assertThat(detail(french).locator(".panel-detail")).hasText("école de gendarmerie");
        Page arabic = open(page(1440, 900, "ar"), "/");
        assertThat(row(arabic, "هجوم مسلح", "مدرسة الدرك")).hasCount(1);
        assertThat(arabic.locator("body")).not().containsText("gendarmerie school");
    }

    @Test
    void no_string_is_missing_in_any_language() {
        for (String language : new String[] {"en", "fr", "ar"}) {
            Page page = open(page(), "/?lang=" + language);
            rows(page).first().click();
            assertThat(detail(page)).isVisible();
            // A string that is missing shows as its key.
            assertThat(page.locator("body").innerText())
                    .doesNotContainPattern("\\b[a-z]+\\.[a-z]+(-[a-z]+)*(\\.[a-z]+)?\\b");
        }
    }
}
