package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Who may do what: a token is asked for when it is needed, refused in words when it is wrong, and does not linger. */
class TokenTest extends DemoTest {
    private static void answer(Locator dialog, String token) {
        dialog.getByLabel("Token", new Locator.GetByLabelOptions().setExact(true))
                .fill(token);
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Use token"))
                .click();
    }

    @Test
    void reading_asks_for_a_token_says_when_it_is_wrong_and_goes_on_with_the_right_one() {
        Page page = visitor();
        paste(page, Reports.GAO, Reports.GAO_DAY);
        Locator dialog = dialog(page, "Token needed");
        assertThat(dialog).isVisible();
        assertThat(dialog.getByRole(AriaRole.ALERT)).hasCount(0);
        answer(dialog, "not-a-token");
        assertThat(dialog.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(dialog.getByRole(AriaRole.ALERT)).not().hasText("");
        expectComplaint(page, "401");
        answer(dialog, token());
        assertThat(heading(page, "Draft: not stored yet")).isVisible();
        assertThat(button(page, "Store and publish")).isVisible();
    }

    @Test
    void without_a_token_the_text_stays_in_the_dialog_and_nothing_is_read() {
        Page page = visitor();
        paste(page, Reports.GAO, Reports.GAO_DAY);
        dialog(page, "Token needed")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close"))
                .click();
        Locator dialog = dialog(page, "Paste a report");
        assertThat(dialog.getByRole(AriaRole.ALERT)).hasText("A token is needed for this.");
        assertThat(dialog.getByLabel("Text of the report")).hasValue(Reports.GAO);
    }

    @Test
    void a_token_in_the_link_leaves_the_address_and_stays_in_its_tab() {
        Page page = editor();
        assertThat(page.url()).doesNotContain("token");
        assertThat(page.evaluate("JSON.stringify(localStorage) + document.cookie")
                        .toString())
                .doesNotContain(token());
        page.reload();
        rows(page).first().click();
        assertThat(button(page, "Retract")).isVisible();
    }
}
