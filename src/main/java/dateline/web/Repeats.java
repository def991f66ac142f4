package dateline.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingCallback;
import org.jspecify.annotations.Nullable;

/**
 * Answers requests that were answered before, ahead of all routes: what has been worked out once from the same words need
 * not be worked out again. Only whole answers to the public are known here, only as long as the content is the same, and
 * only while their bodies are kept elsewhere. Every other request goes on to the routes, and so does one that asks too often.
 */
final class Repeats extends Handler.Wrapper {
    private static final String KEY = Repeats.class.getName();
    private static final int MAX_KEY = 4_000;
    private static final long MAX_BYTES = 16L * 1024 * 1024;

    /** About what the headers of one answer take. */
    private static final int ENTRY_BYTES = 1_500;

    /** With these a request is another matter, or has a body. */
    private static final Set<HttpHeader> NOT_HERE = EnumSet.of(
            HttpHeader.AUTHORIZATION,
            HttpHeader.IF_NONE_MATCH,
            HttpHeader.TRANSFER_ENCODING,
            HttpHeader.EXPECT,
            HttpHeader.UPGRADE);

    /** What no route looks at. Any header that is not among these makes another request. */
    private static final Set<HttpHeader> WITHOUT_EFFECT = EnumSet.of(
            HttpHeader.CONNECTION,
            HttpHeader.CONTENT_LENGTH,
            HttpHeader.CACHE_CONTROL,
            HttpHeader.PRAGMA,
            HttpHeader.VIA,
            HttpHeader.FORWARDED,
            HttpHeader.X_FORWARDED_FOR,
            HttpHeader.ORIGIN,
            HttpHeader.REFERER,
            HttpHeader.USER_AGENT);

    private static final Set<String> OTHERS_WITHOUT_EFFECT =
            Set.of("dnt", "priority", "sec-gpc", "upgrade-insecure-requests", "x-real-ip");

    /** Headers that are new in each answer. */
    private static final Set<String> FRESH = Set.of("date", "x-request-id", "connection");

    private final Supplier<String> stamp;
    private final RateLimit limit;
    private final Cache<String, Repeat> known = Caffeine.newBuilder()
            .maximumWeight(MAX_BYTES)
            .weigher((String key, Repeat repeat) -> key.length() + ENTRY_BYTES)
            .executor(Runnable::run)
            .build();

    /** An answer: as long as the stamp is the same and there is a body. */
    private record Repeat(String stamp, HttpFields headers, Supplier<@Nullable Body> body) {}

    /**
     * Knows nothing yet.
     *
     * @param stamp a word that is the same as long as all answers to the public are
     */
    Repeats(Supplier<String> stamp, RateLimit limit) {
        this.stamp = stamp;
        this.limit = limit;
    }

    /**
     * Notes the answer that was just given, headers and all.
     *
     * @param stamp of the content that it was made of
     * @param body what was sent, null once it is no longer kept
     */
    void note(Context ctx, String stamp, Supplier<@Nullable Body> body) {
        String key = ctx.attribute(KEY);
        if (key == null || ctx.statusCode() != HttpStatus.OK_200) {
            return;
        }
        HttpFields.Mutable headers = HttpFields.build();
        for (String name : ctx.res().getHeaderNames()) {
            if (!FRESH.contains(name.toLowerCase(Locale.ROOT))) {
                for (String value : ctx.res().getHeaders(name)) {
                    headers.add(name, value);
                }
            }
        }
        known.put(key, new Repeat(stamp, headers.asImmutable(), body));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String key = key(request);
        if (key != null) {
            Body body = body(key, request, response);
            if (body != null) {
                new Sending(response, body, callback).iterate();
                return true;
            }
            request.setAttribute(KEY, key);
        }
        return super.handle(request, response, callback);
    }

    /** The body to send, all headers being set; null where the routes are to answer. */
    private @Nullable Body body(String key, Request request, Response response) {
        Repeat repeat = known.getIfPresent(key);
        if (repeat == null) {
            return null;
        }
        Body body = repeat.stamp.equals(currentStamp()) ? repeat.body.get() : null;
        if (body == null) {
            known.invalidate(key);
            return null;
        }
        String forwarded = request.getHeaders().get(HttpHeader.X_FORWARDED_FOR);
        if (!limit.admits(ClientAddress.of(Request.getRemoteAddr(request), forwarded))) {
            return null;
        }
        response.setStatus(HttpStatus.OK_200);
        response.getHeaders().add(repeat.headers);
        response.getHeaders().add(ProblemDetails.REQUEST_ID_HEADER, ProblemDetails.newRequestId());
        return body;
    }

    private String currentStamp() {
        try {
            return stamp.get();
        } catch (RuntimeException e) {
            // The routes come upon the same, and know how to say it.
            return "";
        }
    }

    /** What this request asks, in all the words that an answer depends on; null for what is never answered here. */
    private static @Nullable String key(Request request) {
        if (!request.getMethod().equals("GET")) {
            return null;
        }
        StringBuilder key = new StringBuilder(512).append(request.getHttpURI().asString());
        boolean hasHost = false;
        for (HttpField field : request.getHeaders()) {
            if (isNotHere(field)) {
                return null;
            }
            hasHost |= field.getHeader() == HttpHeader.HOST;
            if (hasEffect(field)) {
                key.append('\n').append(field.getName()).append(':').append(field.getValue());
            }
        }
        return hasHost && key.length() <= MAX_KEY ? key.toString() : null;
    }

    private static boolean isNotHere(HttpField field) {
        HttpHeader header = field.getHeader();
        // Some clients say of every request that it has no body.
        return header == HttpHeader.CONTENT_LENGTH
                ? !"0".equals(field.getValue())
                : header != null && NOT_HERE.contains(header);
    }

    private static boolean hasEffect(HttpField field) {
        HttpHeader header = field.getHeader();
        if (header != null) {
            return !WITHOUT_EFFECT.contains(header);
        }
        String name = field.getLowerCaseName();
        return !OTHERS_WITHOUT_EFFECT.contains(name) && !name.startsWith("sec-fetch-") && !name.startsWith("sec-ch-");
    }

    /** Sends a body piece by piece; no thread waits for a slow client. */
    private static final class Sending extends IteratingCallback {
        private final Response response;
        private final Body body;
        private final Callback callback;
        private int next;

        Sending(Response response, Body body, Callback callback) {
            this.response = response;
            this.body = body;
            this.callback = callback;
        }

        @Override
        protected Action process() {
            if (next == body.pieces().size()) {
                return Action.SUCCEEDED;
            }
            byte[] piece = body.pieces().get(next++);
            response.write(next == body.pieces().size(), ByteBuffer.wrap(piece), this);
            return Action.SCHEDULED;
        }

        @Override
        protected void onCompleteSuccess() {
            callback.succeeded();
        }

        @Override
        protected void onCompleteFailure(Throwable cause) {
            callback.failed(cause);
        }
    }
}
