package dateline.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A long body that is sent as the client takes it. However slow that is, no thread waits. */
final class SlowBody implements WriteListener {
    private final ServletOutputStream out;
    private final Body body;
    private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
    private int piece;
    private int written;

    private SlowBody(ServletOutputStream out, Body body) {
        this.out = out;
        this.body = body;
    }

    /** Sends the body over a connection in asynchronous mode. Done when it is sent, or the client has gone. */
    static CompletableFuture<@Nullable Void> send(ServletOutputStream out, Body body) {
        SlowBody sending = new SlowBody(out, body);
        out.setWriteListener(sending);
        return sending.end;
    }

    @Override
    public void onWritePossible() throws IOException {
        while (out.isReady()) {
            if (piece == body.pieces().size()) {
                end.complete(null);
                return;
            }
            byte[] bytes = body.pieces().get(piece);
            int length = Math.min(Body.PIECE, bytes.length - written);
            out.write(bytes, written, length);
            written += length;
            if (written == bytes.length) {
                piece++;
                written = 0;
            }
        }
    }

    @Override
    public void onError(Throwable e) {
        end.complete(null);
    }
}
