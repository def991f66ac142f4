package dateline.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;

/** Registers what is only read: every address that answers GET answers HEAD with the same headers. */
final class Reads {
    private Reads() {}

    static void add(RoutesConfig routes, String path, Handler handler) {
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
