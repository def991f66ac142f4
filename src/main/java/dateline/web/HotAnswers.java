package dateline.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers kept as they were sent, compressed, for those who ask the same. They are known by their tags, which change with the
 * content and are different for each audience: nothing old is answered, and nothing that is not for the asker.
 */
final class HotAnswers {
    private static final long MEGA = 1024 * 1024;

    /** A tenth of the memory, and no more than helps. */
    private static final long MAX_BYTES =
            Math.max(16 * MEGA, Math.min(96 * MEGA, Runtime.getRuntime().maxMemory() / 10));

    /** One answer must not push out all others. */
    private static final int MAX_ANSWER_BYTES = 12 * 1024 * 1024;

    private final Cache<String, Sent> answers = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((String tag, Sent sent) -> tag.length() + sent.body.length())
            .executor(Runnable::run)
            .build();

    private final Repeats repeats;

    HotAnswers(Repeats repeats) {
        this.repeats = repeats;
    }

    private record Sent(Body body, boolean isGzipped) {}

    /**
     * Answers with this document, or that the client has it; it is only made where nobody asked for it before.
     *
     * @param stamp of the content that it is made of
     */
    void send(Context ctx, String stamp, String contentType, String tag, Supplier<Body> body) {
        if (Answers.isUnchanged(ctx, tag)) {
            return;
        }
        boolean gzips = Answers.acceptsGzip(ctx);
        String key = gzips ? tag + Answers.GZIPPED : tag;
        // Of many who ask the same at once, one has it made and the others wait.
        Sent sent = answers.get(key, k -> sent(body.get(), gzips));
        if (sent.body.length() > MAX_ANSWER_BYTES) {
            answers.invalidate(key);
        }
        if (sent.isGzipped) {
            ctx.header("Content-Encoding", "gzip");
        }
        Answers.plain(ctx, contentType, sent.body);
        repeats.note(ctx, stamp, () -> kept(key));
    }

    private @Nullable Body kept(String key) {
        Sent sent = answers.getIfPresent(key);
        return sent == null ? null : sent.body;
    }

    private static Sent sent(Body body, boolean gzips) {
        boolean pays = gzips && body.length() >= Answers.WORTH_COMPRESSING;
        return new Sent(pays ? body.gzipped(1) : body, pays);
    }
}
