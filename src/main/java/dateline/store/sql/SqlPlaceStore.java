package dateline.store.sql;

import dateline.gazetteer.OverlayPlace;
import dateline.gazetteer.PlaceId;
import dateline.store.DocumentJson;
import dateline.store.EditConflictException;
import dateline.store.PlaceRevision;
import dateline.store.PlaceStore;
import dateline.store.Signature;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The overlay in a database. */
final class SqlPlaceStore implements PlaceStore {
    private static final String ALL = "SELECT * FROM place_revision r ";

    private final Database database;
    private final DocumentJson json;

    SqlPlaceStore(Database database, DocumentJson json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<PlaceRevision> current() {
        return database.read(sql -> sql.createQuery(ALL + "WHERE document IS NOT NULL AND revision ="
                        + " (SELECT max(revision) FROM place_revision WHERE place = r.place) ORDER BY place")
                .map((row, context) -> revision(row))
                .list());
    }

    @Override
    public Optional<PlaceRevision> find(PlaceId id) {
        return database.read(sql -> newest(sql, id));
    }

    @Override
    public List<PlaceRevision> history(PlaceId id) {
        return database.read(sql -> sql.createQuery(ALL + "WHERE place = :id ORDER BY revision")
                .bind("id", id.value())
                .map((row, context) -> revision(row))
                .list());
    }

    @Override
    public PlaceRevision save(OverlayPlace entry, OptionalInt expected, Signature signature) {
        return database.write(sql -> {
            int number = next(entry.id(), newest(sql, entry.id()), expected);
            return insert(sql, new PlaceRevision(entry.id(), number, signature, entry));
        });
    }

    @Override
    public PlaceRevision remove(PlaceId id, OptionalInt expected, Signature signature) {
        return database.write(sql -> {
            Optional<PlaceRevision> newest = newest(sql, id);
            if (newest.isEmpty() || newest.get().isRemoval()) {
                throw new NoSuchElementException(id.value() + " is not in the overlay");
            }
            return insert(sql, new PlaceRevision(id, next(id, newest, expected), signature, null));
        });
    }

    @Override
    public long version() {
        return database.read(sql -> sql.createQuery("SELECT coalesce(max(seq), 0) FROM place_revision")
                .mapTo(Long.class)
                .one());
    }

    private static int next(PlaceId id, Optional<PlaceRevision> newest, OptionalInt expected) {
        int number = newest.map(PlaceRevision::number).orElse(0);
        if (expected.isPresent() && expected.getAsInt() != number) {
            throw new EditConflictException(
                    id.value() + " is at revision " + number + ", not " + expected.getAsInt() + " any more");
        }
        return number + 1;
    }

    private Optional<PlaceRevision> newest(Handle sql, PlaceId id) {
        return sql.createQuery(ALL + "WHERE place = :id ORDER BY revision DESC LIMIT 1")
                .bind("id", id.value())
                .map((row, context) -> revision(row))
                .findOne();
    }

    private PlaceRevision insert(Handle sql, PlaceRevision revision) {
        OverlayPlace entry = revision.entry();
        sql.createUpdate("INSERT INTO place_revision (place, revision, editor, reason, at, document)"
                        + " VALUES (:place, :revision, :editor, :reason, :at, :document)")
                .bind("place", revision.id().value())
                .bind("revision", revision.number())
                .bind("editor", revision.signature().editor())
                .bind("reason", revision.signature().reason())
                .bind("at", revision.signature().at().toString())
                .bind("document", entry == null ? null : json.write(entry))
                .execute();
        return revision;
    }

    private PlaceRevision revision(ResultSet row) throws SQLException {
        @Nullable String document = row.getString("document");
        return new PlaceRevision(
                new PlaceId(row.getString("place")),
                row.getInt("revision"),
                new Signature(row.getString("editor"), row.getString("reason"), Instant.parse(row.getString("at"))),
                document == null ? null : json.readOverlayPlace(document));
    }
}
