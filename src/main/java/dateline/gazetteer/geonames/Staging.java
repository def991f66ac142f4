package dateline.gazetteer.geonames;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What other files say of the places of a dump, in a temporary database until the place they are of comes by. Only what
 * is of a place in the dump is kept.
 */
final class Staging implements Closeable {
    private static final int REMEMBERED = 20_000;
    private static final int BATCH = 10_000;

    private final Path file;
    private final Connection database;
    /** The ids of the places of the dump that will be kept. */
    private final BitSet present = new BitSet();
    /** The administrative areas asked for last: a dump goes by country. */
    private final Map<String, OptionalInt> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OptionalInt> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final PreparedStatement addName;
    private final PreparedStatement addArea;
    private final PreparedStatement addTitle;
    private final PreparedStatement addParent;
    private final PreparedStatement findNames;
    private final PreparedStatement findArea;
    private final PreparedStatement findParent;
    private long names;
    private int waiting;

    private Staging(Path file, Connection database) throws SQLException {
        this.file = file;
        this.database = database;
        try (Statement setup = database.createStatement()) {
            // The file is of no worth after a crash: nothing of it needs to be safe.
            setup.execute("PRAGMA journal_mode = OFF");
            setup.execute("PRAGMA synchronous = OFF");
            setup.execute("PRAGMA locking_mode = EXCLUSIVE");
            setup.execute("PRAGMA cache_size = -32000");
            setup.execute("CREATE TABLE name (place INTEGER, rank INTEGER, language TEXT, name TEXT)");
            setup.execute("CREATE TABLE area (key TEXT PRIMARY KEY, place INTEGER) WITHOUT ROWID");
            setup.execute("CREATE TABLE title (key TEXT, rank INTEGER, name TEXT)");
            setup.execute("CREATE TABLE parent (child INTEGER, parent INTEGER)");
        }
        database.setAutoCommit(false);
        addName = database.prepareStatement("INSERT INTO name VALUES (?, ?, ?, ?)");
        addArea = database.prepareStatement("INSERT OR IGNORE INTO area VALUES (?, ?)");
        addTitle = database.prepareStatement("INSERT INTO title VALUES (?, ?, ?)");
        addParent = database.prepareStatement("INSERT INTO parent VALUES (?, ?)");
        findNames =
                database.prepareStatement("SELECT rank, language, name FROM name WHERE place = ? ORDER BY rank, rowid");
        findArea = database.prepareStatement("SELECT place FROM area WHERE key = ?");
        findParent = database.prepareStatement("SELECT parent FROM parent WHERE child = ?");
    }

    /** A new one, in a file of its own in a folder. */
    static Staging in(Path folder) throws IOException {
        Files.createDirectories(folder);
        deleteLeftOver(folder);
        Path file = Files.createTempFile(folder, "staging-", ".db");
        try {
            return new Staging(file, DriverManager.getConnection("jdbc:sqlite:" + file));
        } catch (SQLException e) {
            Files.deleteIfExists(file);
            throw failed(e);
        }
    }

    /** What imports that were killed left behind. */
    private static void deleteLeftOver(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "staging-*.db")) {
            for (Path file : files) {
                try {
                    Files.deleteIfExists(file);
                } catch (FileSystemException e) {
                    // Another import has it open; that one will be refused, or delete it.
                    continue;
                }
            }
        }
    }

    /** A place of the dump. */
    void present(int place) {
        present.set(place);
    }

    /** Whether the place is in the dump. */
    boolean isPresent(int place) {
        return present.get(place);
    }

    /** How many places the dump has. */
    int places() {
        return present.cardinality();
    }

    /** A name of a place; whether it was kept. */
    boolean name(StagedName name) throws IOException {
        if (!isPresent(name.place())) {
            return false;
        }
        names++;
        add(addName, name.place(), name.rank(), name.language(), name.name());
        return true;
    }

    /** How many names were kept. */
    long names() {
        return names;
    }

    /** The place that an administrative area is. */
    void area(String key, int place) throws IOException {
        add(addArea, key, place);
    }

    /**
     * A name by which an administrative area may be found where it is no place of the dump.
     *
     * @param rank names of a lower rank are tried first
     */
    void title(String key, int rank, String name) throws IOException {
        add(addTitle, key, rank, name);
    }

    /** One place lies in another. */
    void parent(int child, int parent) throws IOException {
        if (isPresent(child) && isPresent(parent)) {
            add(addParent, child, parent);
        }
    }

    private void add(PreparedStatement statement, Object... values) throws IOException {
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
            if (++waiting >= BATCH) {
                write();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void write() throws SQLException {
        addName.executeBatch();
        addArea.executeBatch();
        addTitle.executeBatch();
        addParent.executeBatch();
        waiting = 0;
    }

    /** All is in: from now on it can be asked. */
    void ready() throws IOException {
        try (Statement index = database.createStatement()) {
            write();
            index.execute("CREATE INDEX name_place ON name (place)");
            index.execute("CREATE INDEX title_key ON title (key)");
            index.execute("CREATE INDEX parent_child ON parent (child)");
            database.commit();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The names of a place, preferred ones first. */
    List<StagedName> namesOf(int place) throws IOException {
        if (names == 0) {
            return List.of();
        }
        List<StagedName> found = new ArrayList<>();
        try {
            findNames.setInt(1, place);
            try (ResultSet rows = findNames.executeQuery()) {
                while (rows.next()) {
                    found.add(new StagedName(place, rows.getInt(1), rows.getString(2), rows.getString(3)));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return found;
    }

    /** The place that an administrative area is, where it is in the dump. */
    OptionalInt areaOf(String key) throws IOException {
        OptionalInt known = remembered.get(key);
        if (known == null) {
            known = first(findArea, key);
            remembered.put(key, known);
        }
        return known;
    }

    /** The place in which a place lies, by the hierarchy. */
    OptionalInt parentOf(int place) throws IOException {
        return first(findParent, place);
    }

    private static OptionalInt first(PreparedStatement statement, Object key) throws IOException {
        try {
            statement.setObject(1, key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? OptionalInt.of(rows.getInt(1)) : OptionalInt.empty();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** The names by which an administrative area may be found. */
    List<String> titlesOf(String key) throws IOException {
        List<String> titles = new ArrayList<>();
        try (PreparedStatement find =
                database.prepareStatement("SELECT name FROM title WHERE key = ? ORDER BY rank, rowid")) {
            find.setString(1, key);
            try (ResultSet rows = find.executeQuery()) {
                while (rows.next()) {
                    titles.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        return titles;
    }

    private static IOException failed(SQLException e) {
        return new IOException("the temporary table of names failed: " + e.getMessage(), e);
    }

    @Override
    public void close() throws IOException {
        try {
            database.close();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
