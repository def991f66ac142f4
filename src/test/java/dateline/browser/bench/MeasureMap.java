package dateline.browser.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures how long the page's main thread works for a step of the reader: {@code MeasureMap URL CHROMIUM}, on a server
 * that is running. Prints, for each kind of step, the median and the greatest of several: milliseconds of processor
 * time that tasks of the main thread took from the step until the page is quiet, how many of them were script, and, by
 * the clock, the longest task.
 */
public final class MeasureMap {
    private static final int ROUNDS = 4;
    private static final int QUIET_MS = 500;
    private static final double THOUSAND = 1000;

    private final Page page;
    private final CDPSession devtools;
    private final List<Step> steps = new ArrayList<>();

    private record Step(String name, double tasks, double script, double longest) {}

    private MeasureMap(Page page) {
        this.page = page;
        devtools = page.context().newCDPSession(page);
        // Processor time of the main thread: a busy machine does not change it much.
        JsonObject processorTime = new JsonObject();
        processorTime.addProperty("timeDomain", "threadTicks");
        devtools.send("Performance.enable", processorTime);
    }

    /** Measures. */
    public static void main(String[] arguments) {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(arguments[1]))
                                .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")))) {
            Page page = browser.newContext(new Browser.NewContextOptions()
                            .setViewportSize(1440, 900)
                            .setLocale("en-GB"))
                    .newPage();
            page.setDefaultTimeout(120_000);
            page.addInitScript("window.longest = 0; new PerformanceObserver((list) => { for (const { duration } of"
                    + " list.getEntries()) window.longest = Math.max(window.longest, duration); })"
                    + ".observe({ entryTypes: ['longtask'] });");
            new MeasureMap(page).run(arguments[0]);
        }
    }

    private void run(String address) {
        measure("open", () -> {
            page.navigate(address);
            page.locator("main button[data-incident]").first().waitFor();
        });
        System.out.println(page.locator("#counter").innerText());
        repeat("pan", ROUNDS, this::drag);
        repeat("zoom in", ROUNDS, () -> press("[data-key=zoom-in]"));
        repeat("pan, near", ROUNDS, this::drag);
        repeat("zoom out", ROUNDS, () -> press("[data-key=zoom-out]"));
        press("#filters [data-key=filter-kind]");
        for (int i = 0; i < ROUNDS; i++) {
            measure("filter", () -> press("#filters .filter-option:nth-child(3)"));
            measure("filter taken off", () -> press("#filters .filter-option:nth-child(3)"));
        }
        press("#filters [data-key=filter-kind]");
        if (page.locator("[data-key=frame]").isVisible()) {
            measure("in this frame", () -> press("[data-key=frame]"));
            repeat("pan, in this frame", ROUNDS, this::drag);
        }
        print();
    }

    private void repeat(String name, int times, Runnable act) {
        for (int i = 0; i < times; i++) {
            measure(name, act);
        }
    }

    /** Presses the button where it stands: looking it up by its name would be counted as the page's work. */
    private void press(String selector) {
        BoundingBox box = page.locator(selector).first().boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
    }

    private void drag() {
        page.mouse().move(900, 500);
        page.mouse().down();
        for (int i = 1; i <= 10; i++) {
            page.mouse().move(900 - 20 * i, 500 + 8 * i);
        }
        page.mouse().up();
    }

    private void measure(String name, Runnable act) {
        page.waitForTimeout(QUIET_MS);
        page.evaluate("window.longest = 0");
        double[] before = times();
        act.run();
        double[] after = times();
        double[] later;
        // The page is quiet when a while goes by with next to no work.
        while (true) {
            page.waitForTimeout(QUIET_MS);
            later = times();
            if (later[0] - after[0] < 10) {
                break;
            }
            after = later;
        }
        double longest = ((Number) page.evaluate("window.longest")).doubleValue();
        steps.add(new Step(name, later[0] - before[0], later[1] - before[1], longest));
    }

    /** Work of the main thread, and of its scripts, since the page was opened, in milliseconds. */
    private double[] times() {
        double[] times = new double[2];
        devtools.send("Performance.getMetrics").getAsJsonArray("metrics").forEach(each -> {
            JsonObject metric = each.getAsJsonObject();
            String name = metric.get("name").getAsString();
            double value = metric.get("value").getAsDouble() * THOUSAND;
            if (name.equals("TaskDuration")) {
                times[0] = value;
            } else if (name.equals("ScriptDuration")) {
                times[1] = value;
            }
        });
        return times;
    }

    private void print() {
        System.out.printf(Locale.ROOT, "%-20s %8s %8s %8s %8s%n", "step", "tasks", "most", "script", "longest");
        for (String name : steps.stream().map(Step::name).distinct().toList()) {
            List<Step> same = steps.stream().filter(s -> s.name().equals(name)).toList();
            double[] tasks = same.stream().mapToDouble(Step::tasks).sorted().toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %8.0f %8.0f %8.0f %8.0f%n",
                    name,
                    tasks[tasks.length / 2],
                    Arrays.stream(tasks).max().orElse(0),
                    same.stream().mapToDouble(Step::script).sorted().toArray()[same.size() / 2],
                    same.stream().mapToDouble(Step::longest).max().orElse(0));
        }
    }
}
