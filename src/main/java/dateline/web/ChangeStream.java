package dateline.web;

import dateline.layer.Audience;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who listens to changes. Holds a connection but no thread: what is sent waits until the connection takes it, and who
 * does not take it for too long is cut off.
 */
final class ChangeStream implements WriteListener {
    /** More than a browser that is merely slow would leave untaken. */
    private static final int MAX_WAITING_BYTES = 256 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(ChangeStream.class);

    private final ServletOutputStream out;
    private final Audience audience;
    private final BooleanSupplier isWelcome;
    private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int waitingBytes;

    /** Whether the container will say when the connection takes more: it may not be asked again until then. */
    private boolean isCalled = true;

    private boolean isUnsent;

    /**
     * A listener.
     *
     * @param isWelcome whether the one who listens may still see what the audience sees
     */
    ChangeStream(ServletOutputStream out, Audience audience, BooleanSupplier isWelcome) {
        this.out = out;
        this.audience = audience;
        this.isWelcome = isWelcome;
    }

    /** Takes the connection, which is in asynchronous mode by now. Done when the listener has gone. */
    CompletableFuture<@Nullable Void> open() {
        out.setWriteListener(this);
        return end;
    }

    Audience audience() {
        return audience;
    }

    /** Sends this text, now or when the connection takes it. */
    synchronized void send(String text) {
        if (end.isDone()) {
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        waiting.add(bytes);
        waitingBytes += bytes.length;
        if (waitingBytes > MAX_WAITING_BYTES || !isWelcome.getAsBoolean()) {
            close();
        } else if (!isCalled) {
            write();
        }
    }

    /** Ends the answer. */
    void close() {
        end.complete(null);
    }

    @Override
    public synchronized void onWritePossible() {
        isCalled = false;
        write();
    }

    @Override
    public void onError(Throwable e) {
        LOG.debug("a listener went away", e);
        close();
    }

    private void write() {
        try {
            while (!end.isDone()) {
                if (!out.isReady()) {
                    isCalled = true;
                    return;
                }
                byte[] next = waiting.poll();
                if (next != null) {
                    waitingBytes -= next.length;
                    isUnsent = true;
                    out.write(next);
                } else if (isUnsent) {
                    isUnsent = false;
                    out.flush();
                } else {
                    return;
                }
            }
        } catch (IOException e) {
            onError(e);
        }
    }
}
