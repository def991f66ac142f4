package dateline.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A long body that is sent as the client takes it. However slow that is, no thread waits. */
final class SlowBody implements WriteListener {
    private static final int CHUNK = 32 * 1024;

    private final ServletOutputStream out;
    private final byte[] body;
    private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
    private int written;

    private SlowBody(ServletOutputStream out, byte[] body) {
        this.out = out;
        this.body = body;
    }

    /** Sends the body over a connection in asynchronous mode. Done when it is sent, or the client has gone. */
    static CompletableFuture<@Nullable Void> send(ServletOutputStream out, byte[] body) {
        SlowBody sending = new SlowBody(out, body);
        out.setWriteListener(sending);
        return sending.end;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (written == body.length) {
                end.complete(null);
                return;
            }
            int length = Math.min(CHUNK, body.length - written);
            out.write(body, written, length);
            written += length;
        }
    }

    @Override
    public void onError(Throwable e) {
        end.complete(null);
    }
}
