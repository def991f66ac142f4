package dateline;

import dateline.cli.BackupOptions;
import dateline.cli.CopyOptions;
import dateline.cli.EvaluateOptions;
import dateline.cli.GeocodeOptions;
import dateline.cli.PlaceImportOptions;
import dateline.cli.Program;
import dateline.cli.ReadOptions;
import dateline.cli.ServeOptions;
import dateline.cli.SourcesOptions;
import dateline.cli.StoreOptions;
import dateline.cli.UsageException;
import dateline.cli.WorkFailedException;
import dateline.export.ExplainedText;
import dateline.export.GeoJsonWriter;
import dateline.export.ReadingJson;
import dateline.incident.Reading;
import dateline.incident.ReportInput;
import dateline.layer.Audience;
import dateline.layer.CoordinateSystem;
import dateline.layer.LayerName;
import dateline.layer.LayerQuery;
import dateline.layer.Layers;
import dateline.report.Language;
import dateline.report.Provenance;
import dateline.store.Snapshot;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** The program behind the commands: each builds what it needs, once. */
final class Dateline implements Program {
    private final String version;
    private final Clock clock;
    private final InputStream in;
    private final PrintWriter out;
    private final GazetteerCommands gazetteer;
    private final StoreCommands stores;
    private final UserCommands users;

    Dateline(String version, Clock clock, InputStream in, PrintWriter out, PrintWriter err) {
        this.version = version;
        this.clock = clock;
        this.in = in;
        this.out = out;
        this.gazetteer = new GazetteerCommands(clock, in, out, err);
        this.stores = new StoreCommands(clock, out);
        this.users = new UserCommands(clock, out);
    }

    @Override
    public void serve(ServeOptions options) throws UsageException {
        Node node = Node.start(options, version, clock);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            node.close();
                            stopped.countDown();
                        },
                        "stop"));
        node.announcement().forEach(out::println);
        out.flush();
        // The address answers already; what has to do with reports waits for this.
        node.complete();
        node.warmUp();
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void read(ReadOptions options) throws UsageException, WorkFailedException {
        String text = text(options.file());
        ReportInput input;
        try {
            input = new ReportInput(
                    text,
                    options.published().orElse(null),
                    options.language().map(Language::new).orElse(null),
                    Provenance.UNKNOWN);
        } catch (IllegalArgumentException e) {
            throw new WorkFailedException(options.file() + ": " + e.getMessage(), e);
        }
        Home.keepReferenceSystemsIn(
                Path.of(System.getProperty("java.io.tmpdir"), "dateline-epsg-" + System.getProperty("user.name")));
        GazetteerHome known = GazetteerHome.open(options.home(), options.data());
        Reading reading = Loaded.from(known).reader().read(input, clock.instant());
        if (options.explain()) {
            ExplainedText.lines(reading).forEach(out::println);
            return;
        }
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        try {
            if (options.full()) {
                new ReadingJson(known.gazetteer()).write(json, reading, null);
            } else {
                Layers layers = Layers.of(new Snapshot(1, reading.incidents(), Map.of(), List.of()), known.gazetteer());
                new GeoJsonWriter()
                        .writeCollection(
                                json,
                                layers.query(LayerName.INCIDENTS, LayerQuery.ALL, Audience.EDITOR)
                                        .features(),
                                CoordinateSystem.CRS84,
                                Map.of());
            }
        } catch (IOException e) {
            throw new WorkFailedException("the answer could not be written: " + e.getMessage(), e);
        }
        out.println(json.toString(StandardCharsets.UTF_8));
    }

    @Override
    public void importPlaces(PlaceImportOptions options) throws UsageException, WorkFailedException {
        gazetteer.importPlaces(options);
    }

    @Override
    public void listSources(SourcesOptions options) throws UsageException, WorkFailedException {
        gazetteer.listSources(options);
    }

    @Override
    public void removeSource(SourcesOptions options) throws UsageException, WorkFailedException {
        gazetteer.removeSource(options);
    }

    @Override
    public void geocode(GeocodeOptions options) throws UsageException, WorkFailedException {
        gazetteer.geocode(options);
    }

    @Override
    public void backup(BackupOptions options) throws UsageException, WorkFailedException {
        stores.backup(options);
    }

    @Override
    public void restore(BackupOptions options) throws UsageException, WorkFailedException {
        stores.restore(options);
    }

    @Override
    public void check(StoreOptions options) throws UsageException, WorkFailedException {
        stores.check(options);
    }

    @Override
    public void copy(CopyOptions options) throws UsageException, WorkFailedException {
        stores.copy(options);
    }

    @Override
    public void addUser(String name, String role, StoreOptions store) throws UsageException, WorkFailedException {
        users.add(name, role, store);
    }

    @Override
    public void listUsers(StoreOptions store) throws UsageException, WorkFailedException {
        users.list(store);
    }

    @Override
    public void revokeUser(String name, StoreOptions store) throws UsageException, WorkFailedException {
        users.revoke(name, store);
    }

    @Override
    public void evaluate(EvaluateOptions options) throws UsageException, WorkFailedException {
        new EvaluationCommands(clock, out).evaluate(options);
    }

    private String text(String file) throws UsageException, WorkFailedException {
        try {
            byte[] bytes = file.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(file));
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new WorkFailedException(file + " is not UTF-8", e);
        } catch (IOException e) {
            throw new UsageException("the report " + file + " cannot be opened", e);
        }
    }
}
