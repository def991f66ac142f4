package dateline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main states of the screen look as they did when a person last looked at them. */
class PicturesTest extends DemoTest {
    @ParameterizedTest
    @CsvSource({
        "list-en, 1280, 800, en-GB, LIGHT, false",
        "list-ar-dark, 1280, 800, ar, DARK, false",
        "panel-fr, 1280, 800, fr, LIGHT, true",
        "phone-list-en-dark, 390, 844, en-GB, DARK, false",
        "phone-panel-ar, 390, 844, ar, LIGHT, true"
    })
    void it_looks_as_reviewed(String name, int width, int height, String locale, ColorScheme scheme, boolean opened)
            throws IOException {
        Page page = page(width, height, locale);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        open(page, "/");
        if (opened) {
            rows(page).nth(1).click();
            assertThat(detail(page)).isVisible();
        }
        waitUntil(page, "document.fonts.status === 'loaded'");
        page.waitForTimeout(600);
        Pictures.compare(
                name,
                page.screenshot(new Page.ScreenshotOptions()
                        .setAnimations(ScreenshotAnimations.DISABLED)
                        .setMaskColor("#888888")
                        // When the samples were stored, and what the system draws in letters of its own.
                        .setMask(List.of(
                                page.locator(".facts"), page.locator(".languages"), page.locator(".timeline-dates")))));
    }

    @Test
    void a_line_that_moved_is_a_difference_and_a_softer_edge_is_none() {
        BufferedImage page = drawn(40, Color.BLACK);
        assertThat(Pictures.different(page, drawn(40, new Color(12, 12, 12)))).isZero();
        assertThat(Pictures.different(page, drawn(80, Color.BLACK))).isGreaterThan(0.02);
        assertThat(Pictures.different(page, new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB)))
                .isEqualTo(1);
    }

    private static BufferedImage drawn(int y, Color colour) {
        BufferedImage image = new BufferedImage(240, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 240, 240);
        graphics.setColor(colour);
        graphics.fillRect(0, y, 240, 12);
        graphics.dispose();
        return image;
    }
}
