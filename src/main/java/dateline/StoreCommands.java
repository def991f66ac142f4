package dateline;

import dateline.cli.BackupOptions;
import dateline.cli.CopyOptions;
import dateline.cli.StoreOptions;
import dateline.cli.UsageException;
import dateline.cli.WorkFailedException;
import dateline.store.CheckResult;
import dateline.store.StoreException;
import dateline.store.sql.SqlStore;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** What the commands about stores do. */
final class StoreCommands {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);

    private final Clock clock;
    private final PrintWriter out;

    StoreCommands(Clock clock, PrintWriter out) {
        this.clock = clock;
        this.out = out;
    }

    /** The file appears under its name when it is whole and on disk. */
    void backup(BackupOptions options) throws UsageException, WorkFailedException {
        Path file = options.file().toAbsolutePath();
        if (Files.exists(file) && !options.force()) {
            throw new UsageException(file + " is there already; replace it with --force");
        }
        StoreAddress address = existing(options.store());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Map<String, Long> rows = copied(address, new StoreAddress.InFile(part));
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            out.println(file + ": " + summary(rows));
        } catch (IOException e) {
            throw new WorkFailedException("the backup cannot be written: " + e.getMessage(), e);
        }
    }

    /** The backup stays as it is: a copy of it is brought up to date, checked and put in place. */
    void restore(BackupOptions options) throws UsageException, WorkFailedException {
        Path file = options.file().toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no backup " + file);
        }
        Home home = Home.at(options.store().home());
        StoreAddress address = StoreAddress.of(options.store().store(), home.folder());
        try {
            Path copy = Files.createTempFile(home.folder(), "restore-", ".db");
            try {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                put(new StoreAddress.InFile(copy), address, options);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new WorkFailedException("the backup cannot be read: " + e.getMessage(), e);
        } catch (StoreException e) {
            throw new WorkFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private void put(StoreAddress backup, StoreAddress address, BackupOptions options)
            throws UsageException, WorkFailedException {
        try (SqlStore checked = backup.open()) {
            CheckResult result = checked.check();
            if (!result.problems().isEmpty()) {
                throw new WorkFailedException(
                        options.file() + " is damaged: " + result.problems().get(0));
            }
        }
        if (options.force()) {
            Optional<String> aside = address.setAside("before_restore_" + MOMENT.format(clock.instant()));
            aside.ifPresent(old -> out.println("what was there is now " + old));
        } else if (address.mayHoldSomething() && holdsSomething(address)) {
            throw new UsageException(address + " holds something already; replace it with --force");
        }
        out.println(address + ": " + summary(copied(backup, address)));
    }

    void check(StoreOptions options) throws UsageException, WorkFailedException {
        StoreAddress address = existing(options);
        CheckResult result;
        try (SqlStore store = address.open()) {
            result = store.check();
        } catch (StoreException e) {
            throw new WorkFailedException(String.valueOf(e.getMessage()), e);
        }
        result.problems().forEach(out::println);
        if (!result.problems().isEmpty()) {
            throw new WorkFailedException(address + " is damaged");
        }
        out.println(address + ": " + result.reports() + " reports and " + result.incidents()
                + " incidents, all as they must be");
    }

    void copy(CopyOptions options) throws UsageException, WorkFailedException {
        StoreAddress from = StoreAddress.parse(options.from());
        StoreAddress to = StoreAddress.parse(options.to());
        if (!from.mayHoldSomething()) {
            throw new UsageException("there is no store " + from);
        }
        out.println(to + ": " + summary(copied(from, to)));
    }

    static StoreAddress existing(StoreOptions options) throws UsageException {
        StoreAddress address = StoreAddress.of(options.store(), Home.path(options.home()));
        if (!address.mayHoldSomething()) {
            throw new UsageException("there is no store " + address);
        }
        return address;
    }

    private static boolean holdsSomething(StoreAddress address) {
        try (SqlStore store = address.open()) {
            return !store.isEmpty();
        }
    }

    private static Map<String, Long> copied(StoreAddress from, StoreAddress to) throws WorkFailedException {
        try (SqlStore source = from.open();
                SqlStore target = to.open()) {
            return source.copyTo(target);
        } catch (StoreException | IllegalArgumentException e) {
            throw new WorkFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private static String summary(Map<String, Long> rows) {
        return rows.get("report") + " reports, " + rows.get("incident") + " incidents in "
                + rows.get("incident_revision") + " revisions, " + rows.get("place_revision") + " edits of places, "
                + rows.get("account") + " accounts; read back and the same";
    }
}
