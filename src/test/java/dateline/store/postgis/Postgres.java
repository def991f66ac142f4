package dateline.store.postgis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A PostgreSQL server of the tests' own on a spare port of this machine; the shared one ends with the tests. */
public final class Postgres implements AutoCloseable {
    private static final String USER = "dateline";
    private static final String PASSWORD = "only 4 tests";
    private static final int SECONDS = 120;
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path bin;
    private final Path folder;
    private final int port;

    private static final class Shared {
        static final Postgres SERVER = start();
    }

    private Postgres(Path bin, Path folder, int port) {
        this.bin = bin;
        this.folder = folder;
        this.port = port;
    }

    /** The server that all tests share, started when it is first asked for. */
    public static Postgres shared() {
        return Shared.SERVER;
    }

    /** A server with settings as shipped: what it acknowledges is on disk. */
    public static Postgres start() {
        try {
            Path bin = PostgresPrograms.find();
            // Short: the path of a socket has little room, and readable: another user runs it.
            Path folder = Files.createTempDirectory(
                    "pg", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            Path secret = Files.writeString(folder.resolve("secret"), PASSWORD);
            Files.createDirectory(folder.resolve("run"));
            if (isRoot()) {
                run(folder, List.of("chown", "-R", "postgres", folder.toString()));
            }
            Postgres server = new Postgres(bin, folder, freePort());
            server.asOwner(
                    "initdb",
                    "-D",
                    folder.resolve("data").toString(),
                    "-U",
                    USER,
                    "-A",
                    "scram-sha-256",
                    "--pwfile=" + secret,
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8");
            // Tests may be broken off: no server stays behind.
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.resume();
            server.sql("postgres", "CREATE DATABASE template_dateline");
            PostgisDatabase.open(server.address("template_dateline")).close();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new database that has the tables of a store and nothing in them. */
    public PostgisAddress newDatabase() {
        String name = "t" + DATABASES.incrementAndGet();
        sql("postgres", "CREATE DATABASE " + name + " TEMPLATE template_dateline");
        return address(name);
    }

    /** A new database, as one gives it to {@code --store} with the password in it. */
    public String urlOfNewDatabase() {
        return url(nameOf(newDatabase())).replace("@", ":" + PASSWORD.replace(" ", "%20") + "@");
    }

    /** A new database with nothing in it. */
    PostgisAddress emptyDatabase() {
        String name = "t" + DATABASES.incrementAndGet();
        sql("postgres", "CREATE DATABASE " + name);
        return address(name);
    }

    PostgisAddress address(String database) {
        return PostgisAddress.parse(url(database), Map.of("PGPASSWORD", PASSWORD));
    }

    /** As one gives it to {@code --store}. */
    public String url(String database) {
        return "postgresql://" + USER + "@127.0.0.1:" + port + "/" + database;
    }

    public static String password() {
        return PASSWORD;
    }

    public int port() {
        return port;
    }

    /** The database that an address is of. */
    public static String nameOf(PostgisAddress address) {
        return address.name().substring(address.name().lastIndexOf('/') + 1);
    }

    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", USER);
        properties.setProperty("password", PASSWORD);
        properties.setProperty("currentSchema", "dateline,public");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, properties);
    }

    public void sql(String database, String statement) {
        try (Connection connection = connect(database);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    /** Stops it as a power cut does. */
    public void stopAtOnce() {
        asOwner("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "-w", "stop");
    }

    public void resume() {
        asOwner(
                "pg_ctl",
                "-D",
                folder.resolve("data").toString(),
                "-w",
                "-l",
                folder.resolve("log").toString(),
                "-o",
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder + "/run",
                "start");
    }

    @Override
    public synchronized void close() {
        if (!Files.exists(folder)) {
            return;
        }
        if (Files.exists(folder.resolve("data/postmaster.pid"))) {
            stopAtOnce();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PostgreSQL refuses to run as root. */
    private void asOwner(String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(bin.resolve(program).toString());
        command.addAll(List.of(arguments));
        run(folder, command);
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static void run(Path folder, List<String> command) {
        try {
            Path said = folder.resolve("said");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(said.toFile()))
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroy();
                throw new IllegalStateException(String.join(" ", command) + " failed: " + Files.readString(said));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
