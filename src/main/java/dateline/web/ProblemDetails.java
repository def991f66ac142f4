package dateline.web;

import dateline.store.StoreException;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns every failure into problem details (RFC 9457). What went wrong inside is logged, never sent. */
final class ProblemDetails {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY_SECONDS = "5";
    static final String REQUEST_ID_HEADER = "X-Request-Id";
    private static final String REQUEST_ID = "request-id";
    private static final Logger LOG = LoggerFactory.getLogger(ProblemDetails.class);

    void register(JavalinConfig config) {
        config.routes.before(ctx -> {
            String id = newRequestId();
            ctx.attribute(REQUEST_ID, id);
            ctx.header(REQUEST_ID_HEADER, id);
        });
        config.routes.exception(Problem.class, (problem, ctx) -> {
            problem.headers().forEach(ctx::header);
            write(ctx, problem.status(), problem.detail());
        });
        config.routes.exception(HttpResponseException.class, (e, ctx) -> fromFramework(ctx, e));
        config.routes.exception(EofException.class, (e, ctx) -> LOG.debug("the client went away", e));
        config.routes.exception(StoreException.class, ProblemDetails::store);
        config.routes.exception(Exception.class, (e, ctx) -> internal(ctx, e));
        config.router.javaLangErrorHandler((response, error) -> {
            LOG.error("a request failed", error);
            response.setStatus(500);
            response.setContentType(MEDIA_TYPE);
            try {
                response.getOutputStream().write(Json.bytes(body(500, "The server failed.", "")));
            } catch (IOException | IllegalStateException e) {
                LOG.debug("and its problem could not be sent", e);
            }
        });
    }

    /** A word by which a request is found in the log. */
    static String newRequestId() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    /** The body of a problem. */
    static Map<String, Object> body(int status, String detail, String requestId) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "about:blank");
        body.put("title", HttpStatus.forStatus(status).getMessage());
        body.put("status", status);
        body.put("detail", detail);
        if (!requestId.isEmpty()) {
            body.put("request_id", requestId);
        }
        return body;
    }

    private static void fromFramework(Context ctx, HttpResponseException e) {
        int status = e.getStatus();
        if (status == 404) {
            write(ctx, 404, "there is nothing at this address");
        } else if (status == 405) {
            String allowed = e.getDetails().getOrDefault("availableMethods", "").replace(" ", "");
            ctx.header("Allow", allowed.replace(",", ", "));
            write(ctx, 405, "this address does not answer " + ctx.method().name() + ", but " + allowed);
        } else if (status >= 500) {
            internal(ctx, e);
        } else {
            write(ctx, status, HttpStatus.forStatus(status).getMessage());
        }
    }

    private static void store(StoreException e, Context ctx) {
        switch (e.trouble()) {
            case AWAY -> {
                LOG.warn("request {} has to wait: {}", requestId(ctx), e.getMessage());
                ctx.header("Retry-After", RETRY_SECONDS);
                write(ctx, 503, "The store does not answer now; nothing was changed that was not answered. Try again.");
            }
            case FULL -> {
                LOG.error("request {}: {}", requestId(ctx), e.getMessage());
                write(ctx, 507, "There is no room left to store this; nothing was changed.");
            }
            case BROKEN -> internal(ctx, e);
        }
    }

    private static void internal(Context ctx, Exception e) {
        LOG.error("request {} failed: {} {}", requestId(ctx), ctx.method().name(), ctx.path(), e);
        write(ctx, 500, "The server failed. Its log tells more under the request id.");
    }

    private static void write(Context ctx, int status, String detail) {
        if (ctx.res().isCommitted()) {
            return;
        }
        for (String name : new String[] {"ETag", "Content-Encoding", "Content-Disposition", "Content-Crs", "Link"}) {
            ctx.res().setHeader(name, null);
        }
        Requests.discardRest(ctx);
        ctx.status(status).header("Cache-Control", "no-store");
        Answers.plain(ctx, MEDIA_TYPE, Json.bytes(body(status, detail, requestId(ctx))));
    }

    private static String requestId(Context ctx) {
        String id = ctx.attribute(REQUEST_ID);
        return id == null ? "" : id;
    }
}
