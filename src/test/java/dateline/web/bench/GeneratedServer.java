package dateline.web.bench;

import dateline.data.Shipped;
import dateline.gazetteer.index.LiveGazetteer;
import dateline.layer.Audience;
import dateline.layer.CurrentLayers;
import dateline.layer.CurrentLayers.Content;
import dateline.layer.KeptLayers;
import dateline.layer.LayerName;
import dateline.layer.NoGazetteer;
import dateline.layer.bench.GeneratedContent;
import dateline.layer.bench.TableIncidents;
import dateline.store.Store;
import dateline.store.sqlite.SqliteStore;
import dateline.web.Folder;
import dateline.web.Limits;
import dateline.web.Services;
import dateline.web.WebServer;
import dateline.web.WebSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Serves generated incidents that are in no store, to measure answers without the hour it takes to fill one: {@code
 * GeneratedServer POINTS COUNT PORT}, or those of a table that other servers hold too: {@code GeneratedServer TABLE 0 PORT}.
 * Prints its address once the layers are made, and stops when it is ended.
 */
public final class GeneratedServer {
    private static final int NO_LIMIT = 1_000_000;

    private GeneratedServer() {}

    /** Serves. */
    public static void main(String[] arguments) throws IOException {
        Path home = Files.createTempDirectory("generated-");
        Store store = SqliteStore.open(home.resolve("dateline.db"));
        LiveGazetteer gazetteer = new LiveGazetteer(() -> 0, () -> NoGazetteer.but());
        CurrentLayers layers = new CurrentLayers(
                content(arguments[0], Integer.parseInt(arguments[1])),
                gazetteer,
                GeneratedContent.onDisk(),
                KeptLayers.NONE);
        layers.now().describe(LayerName.INCIDENTS, Audience.PUBLIC);
        WebServer server = new WebServer(
                new WebSettings(
                        "127.0.0.1",
                        Integer.parseInt(arguments[2]),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        "*",
                        new Limits(NO_LIMIT, NO_LIMIT),
                        "bench"),
                new Services(
                        (report, now) -> {
                            throw new UnsupportedOperationException("no report is read here");
                        },
                        gazetteer,
                        Shipped.KNOWLEDGE.placeWords(),
                        List::of,
                        List::of,
                        store.incidents(),
                        store.places(),
                        store.tokens(),
                        store.audit(),
                        false,
                        layers,
                        Folder.ofClassPath("/web/"),
                        Folder.ofClassPath("/data/interface/"),
                        Clock.systemUTC()));
        server.start();
        System.out.println("http://127.0.0.1:" + server.port() + "/");
    }

    private static Content content(String file, int count) throws IOException {
        return count == 0 ? TableIncidents.of(Path.of(file)) : GeneratedContent.of(file, count);
    }
}
