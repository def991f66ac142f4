package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Text round the map can be read by day and by night: WCAG 2.2, 1.4.3. */
class ContrastTest extends DemoTest {
    /** The contrast of every text in view outside the map, with what it is. */
    private static final String TEXTS = """
            () => {
              const parse = (colour) => colour.match(/[\\d.]+/g).map(Number);
              const linear = (v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
              const light = ([r, g, b]) => 0.2126 * linear(r / 255) + 0.7152 * linear(g / 255) + 0.0722 * linear(b / 255);
              const ground = (element) => {
                for (let at = element; at; at = at.parentElement) {
                  const colour = parse(getComputedStyle(at).backgroundColor);
                  if (colour.length < 4 || colour[3] > 0.5) return colour;
                }
                return [255, 255, 255];
              };
              const hasText = (e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
              return [...document.querySelectorAll('body *')]
                .filter((e) => e.checkVisibility() && hasText(e))
                .filter((e) => !e.closest('#map, .visually-hidden, .toast, .skip-link, .locator'))
                .map((e) => {
                  const [a, b] = [light(parse(getComputedStyle(e).color)), light(ground(e))];
                  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                  return `${ratio.toFixed(2).padStart(5, '0')} ${e.className || e.tagName} ${e.textContent.trim()}`;
                });
            }
            """;

    private static void isReadable(Page page) {
        @SuppressWarnings("unchecked")
        List<String> texts = (List<String>) page.evaluate(TEXTS);
        assertThat(texts).hasSizeGreaterThan(40);
        assertThat(texts).as("contrast below 4.5").allMatch(text -> text.compareTo("04.50") >= 0);
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void text_stands_out_from_its_ground(ColorScheme scheme) {
        Page page = page();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        open(page, "/#place=ml.gao&token=" + token());
        assertThat(PlaceSearchTest.card(page)).isVisible();
        isReadable(page);
        rows(page).first().click();
        assertThat(detail(page)).isVisible();
        isReadable(page);
        button(page, "Correct this place").click();
        button(page, "Save the place").click();
        PlaceSearchTest.type(page, "fladie");
        assertThat(PlaceSearchTest.options(page).first()).isVisible();
        isReadable(page);
        assertThat(map(page)).hasCSS("color", "rgb(27, 28, 26)");
    }
}
