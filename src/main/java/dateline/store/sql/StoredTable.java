package dateline.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * A table of a store as every database has it.
 *
 * @param order the columns by which its rows are in one order everywhere
 * @param numbers the columns that are numbers
 * @param texts the columns that are texts, in which any may be null
 */
record StoredTable(String name, List<String> order, List<String> numbers, List<String> texts) {
    private static final int ROWS_AT_ONCE = 500;

    /** All tables, those first that others refer to. */
    static final List<StoredTable> ALL = List.of(
            new StoredTable(
                    "report",
                    List.of("seq"),
                    List.of("seq", "characters"),
                    List.of(
                            "id",
                            "text",
                            "language",
                            "published_at",
                            "published_basis",
                            "source",
                            "title",
                            "url",
                            "created")),
            new StoredTable(
                    "reading", List.of("report"), List.of("sentences", "changed"), List.of("report", "document")),
            new StoredTable("incident", List.of("seq"), List.of("seq", "revision", "changed"), List.of("id")),
            new StoredTable(
                    "incident_revision",
                    List.of("incident", "revision"),
                    List.of("revision"),
                    List.of("incident", "status", "editor", "reason", "at", "document")),
            new StoredTable("incident_report", List.of("report", "incident"), List.of(), List.of("report", "incident")),
            new StoredTable(
                    "place_revision",
                    List.of("seq"),
                    List.of("seq", "revision"),
                    List.of("place", "editor", "reason", "at", "document")),
            new StoredTable("account", List.of("name"), List.of(), List.of("name", "role", "token_sha256", "created")),
            new StoredTable(
                    "account_event",
                    List.of("seq"),
                    List.of("seq"),
                    List.of("at", "editor", "action", "account", "role")));

    /** Whether its rows are numbered as they come. */
    boolean isNumbered() {
        return numbers.contains("seq");
    }

    long count(Handle sql) {
        return sql.createQuery("SELECT count(*) FROM " + name).mapTo(Long.class).one();
    }

    /** The digest of all rows, in order; the same in every database that holds the same. */
    RowDigest digest(Handle sql) {
        RowDigest digest = new RowDigest();
        sql.createQuery(all())
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> values(row))
                .forEach(digest::add);
        return digest;
    }

    /**
     * Puts all rows of another database's table into this one's.
     *
     * @return the digest of the rows as they were read
     */
    RowDigest copy(Handle from, Handle to) {
        RowDigest digest = new RowDigest();
        PreparedBatch batch = to.prepareBatch("INSERT INTO " + name + " (" + String.join(", ", columns()) + ") VALUES ("
                + columns().stream().map(c -> "?").collect(Collectors.joining(", ")) + ")");
        from.createQuery(all())
                .setFetchSize(ROWS_AT_ONCE)
                .map((row, context) -> values(row))
                .forEach(values -> {
                    digest.add(values);
                    bind(batch, values);
                    if (batch.size() >= ROWS_AT_ONCE) {
                        batch.execute();
                    }
                });
        if (batch.size() > 0) {
            batch.execute();
        }
        return digest;
    }

    private void bind(PreparedBatch batch, @Nullable String[] values) {
        for (int i = 0; i < values.length; i++) {
            String value = values[i];
            if (value == null) {
                batch.bindNull(i, Types.VARCHAR);
            } else if (i < numbers.size()) {
                batch.bind(i, Long.parseLong(value));
            } else {
                batch.bind(i, value);
            }
        }
        batch.add();
    }

    private List<String> columns() {
        return Stream.concat(numbers.stream(), texts.stream()).toList();
    }

    private String all() {
        return "SELECT " + String.join(", ", columns()) + " FROM " + name + " ORDER BY " + String.join(", ", order);
    }

    private @Nullable String[] values(ResultSet row) throws SQLException {
        @Nullable String[] values = new String[columns().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.getString(i + 1);
        }
        return values;
    }
}
