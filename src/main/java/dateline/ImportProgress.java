package dateline;

import dateline.gazetteer.imports.ImportListener;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows a person how an import goes: a bar on a terminal, a line every few seconds elsewhere. Ctrl-C does not kill the
 * import: it asks it to stop, and waits until it has.
 */
final class ImportProgress implements ImportListener {
    private static final long EVERY = TimeUnit.SECONDS.toNanos(5);
    private static final int PATIENCE_SECONDS = 30;
    private static final int KILO = 1 << 10;

    private final PrintWriter err;
    private final boolean isTerminal;
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile boolean stopAsked;
    private @Nullable ProgressBar bar;
    private String what = "";
    private long bytes;
    private long told = System.nanoTime();

    ImportProgress(PrintWriter err, boolean isTerminal) {
        this.err = err;
        this.isTerminal = isTerminal;
    }

    /** Whether standard error is a screen that someone looks at. */
    @SuppressWarnings("SystemConsoleNull") // only where there is nothing better to ask
    static boolean isTerminal() {
        Path stderr = Path.of("/proc/self/fd/2");
        if (!Files.exists(stderr)) {
            return System.console() != null;
        }
        try {
            return stderr.toRealPath().toString().matches("/dev/(pts/|tty).*");
        } catch (IOException e) {
            // A pipe has no path.
            return false;
        }
    }

    /** From now on Ctrl-C asks for a stop. */
    void stopOnInterrupt() {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            stopAsked = true;
                            try {
                                if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                                    err.println("dateline: the import did not stop in time; it goes on from its last"
                                            + " checkpoint");
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                            err.flush();
                        },
                        "stop-import"));
    }

    /** The work is over: a stop need not be waited for any more. */
    void over() {
        done.countDown();
    }

    @Override
    public void begins(String what, long bytes) {
        ends();
        this.what = what;
        this.bytes = Math.max(0, bytes);
        if (isTerminal) {
            bar = new ProgressBarBuilder()
                    .setTaskName(what)
                    .setInitialMax(bytes > 0 ? bytes / KILO : -1)
                    .setUnit(" kB", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(250)
                    .setConsumer(new ConsoleProgressBarConsumer(System.err))
                    .build();
        }
    }

    @Override
    public void at(long bytes, long rows) {
        ProgressBar shown = bar;
        if (shown != null) {
            shown.stepTo(bytes / KILO);
            shown.setExtraMessage(rows > 0 ? rows + " rows" : "");
        } else if (System.nanoTime() - told > EVERY) {
            told = System.nanoTime();
            err.println(what + ": " + percent(bytes) + (rows > 0 ? rows + " rows" : bytes / KILO + " kB"));
        }
    }

    private String percent(long read) {
        return bytes > 0 && read > 0 ? String.format(Locale.ROOT, "%d %%, ", Math.min(100, 100 * read / bytes)) : "";
    }

    @Override
    public void ends() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }

    @Override
    public void note(String line) {
        // Away with the bar, which draws itself anew below.
        err.println((bar != null ? "\r\u001B[K" : "") + line);
        err.flush();
    }

    @Override
    public boolean isStopAsked() {
        return stopAsked;
    }
}
