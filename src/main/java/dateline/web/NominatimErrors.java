package dateline.web;

import dateline.export.osm.NominatimFormat;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with a request as Nominatim does, in the format that was asked for. */
final class NominatimErrors {
    static final String JSON = "application/json; charset=utf-8";
    static final String XML = "text/xml; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";

    /**
     * The handler with its problems so said.
     *
     * @param otherwise the format where none is asked for; absent for text
     */
    Handler around(Handler handler, @Nullable NominatimFormat otherwise) {
        return ctx -> {
            try {
                handler.handle(ctx);
            } catch (Problem problem) {
                write(ctx, problem, asked(ctx).or(() -> Optional.ofNullable(otherwise)));
            }
        };
    }

    private static Optional<NominatimFormat> asked(Context ctx) {
        return Optional.ofNullable(ctx.queryParam("format")).flatMap(NominatimFormat::parse);
    }

    private static void write(Context ctx, Problem problem, Optional<NominatimFormat> format) {
        int status = problem.status();
        String message = problem.detail();
        ctx.status(status).header("Cache-Control", "no-store");
        if (format.isEmpty()) {
            Answers.plain(ctx, TEXT, ("ERROR " + status + ": " + message).getBytes(StandardCharsets.UTF_8));
        } else if (format.get() == NominatimFormat.XML) {
            String body = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n<error><code>" + status + "</code><message>"
                    + Html.escape(message) + "</message></error>\n";
            Answers.plain(ctx, XML, body.getBytes(StandardCharsets.UTF_8));
        } else {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("code", status);
            error.put("message", message);
            Answers.plain(ctx, JSON, Json.bytes(Map.of("error", error)));
        }
    }
}
