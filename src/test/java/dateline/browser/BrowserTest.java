package dateline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * A test that looks through a real browser. One browser per class, a new page with a memory of its own per call of
 * {@link #page}. A test fails when a page reports an error it did not {@linkplain #expectComplaint expect}, and when a
 * page asks another machine for anything.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {
    /** How long a page may take over anything, in milliseconds: a busy machine is no fault of the page. */
    private static final int PATIENCE_MS = 30_000;

    private Playwright playwright;
    private Browser browser;
    private final List<BrowserContext> contexts = new ArrayList<>();

    /** Errors of pages: exceptions, and whatever they wrote to the console as an error. */
    private final List<String> complaints = new ArrayList<>();

    private final List<String> strangers = new ArrayList<>();

    @BeforeAll
    final void openBrowser() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Chromium.find())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-dev-shm-usage",
                                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    @AfterEach
    final void closePages() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> heard = List.copyOf(complaints);
        List<String> asked = List.copyOf(strangers);
        complaints.clear();
        strangers.clear();
        assertThat(heard).as("errors of pages").isEmpty();
        assertThat(asked).as("requests to other machines").isEmpty();
    }

    @AfterAll
    final void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
        if (playwright != null) {
            playwright.close();
        }
    }

    /** A page of this size, in this language, in UTC. */
    protected final Page page(int width, int height, String locale) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(locale)
                .setTimezoneId("UTC"));
        contexts.add(context);
        context.setDefaultTimeout(PATIENCE_MS);
        context.onRequest(request -> {
            if (!isOwn(URI.create(request.url()))) {
                strangers.add(request.url());
            }
        });
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
        return page;
    }

    /** A page on a desk. */
    protected final Page page() {
        return page(1440, 900, "en-GB");
    }

    /**
     * Waits until an expression is true in the page. {@link Page#waitForFunction} evaluates it in the page itself from the
     * second time on, which the page's policy forbids.
     */
    static void waitUntil(Page page, String expression) {
        page.waitForCondition(() -> (boolean) page.evaluate(expression));
    }

    /** Waits until pages have made a complaint with these words, and forgives it. */
    protected final void expectComplaint(Page page, String words) {
        page.waitForCondition(() -> complaints.stream().anyMatch(c -> c.contains(words)));
        complaints.removeIf(c -> c.contains(words));
    }

    /** Whether an address is of this machine. */
    private static boolean isOwn(URI address) {
        String host = address.getHost();
        return host == null || host.equals("127.0.0.1");
    }
}
