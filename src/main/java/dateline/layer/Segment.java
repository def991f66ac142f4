package dateline.layer;

import dateline.layer.columns.ByteSpace;
import dateline.layer.columns.Column;
import dateline.layer.columns.ColumnInput;
import dateline.layer.columns.ColumnOutput;
import dateline.layer.columns.IdIndex;
import dateline.layer.columns.MomentColumn;
import dateline.layer.columns.TextColumn;
import dateline.layer.columns.TimeOrder;
import dateline.layer.columns.ValueBytes;
import java.time.Instant;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of a table in the order of the layer, as columns. Never changes. */
final class Segment {
    private final TableShape shape;
    private final int size;
    private final TextColumn ids;
    private final IdIndex byId;
    private final MomentColumn created;
    private final Map<String, Column> columns;
    private final long[] nested;
    private final ByteSpace space;
    private final ValueBytes bytes;
    private final BitSet isPublic;
    private final Places points;
    private final Places areas;
    private final @Nullable TimeOrder times;
    private final SaidRows said;
    private final Map<Audience, ShownRows.Properties> shown = new EnumMap<>(Audience.class);

    /** What a {@link SegmentBuilder} has made. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once
    record Content(
            int size,
            TextColumn ids,
            MomentColumn created,
            Map<String, Column> columns,
            long[] nested,
            BitSet isPublic,
            Places points,
            Places areas) {}

    Segment(TableShape shape, ByteSpace space, ValueBytes bytes, Content content) {
        this.shape = shape;
        this.space = space;
        this.bytes = bytes;
        size = content.size();
        ids = content.ids();
        byId = new IdIndex(ids, size);
        created = content.created();
        columns = content.columns();
        nested = content.nested();
        isPublic = content.isPublic();
        points = content.points();
        areas = content.areas();
        said = new SaidRows(shape, size, columns, this::seldom);
        for (Audience audience : Audience.values()) {
            shown.put(audience, shownTo(audience));
        }
        times = shape.start() == null || shape.end() == null
                ? null
                : new TimeOrder(size, moments(shape.start()), moments(shape.end()));
    }

    /**
     * Writes the rows.
     *
     * @param nestedAt where {@link #nested} will be found
     * @param outlinesAt where outlines will be found; empty where rows have none
     */
    void write(ColumnOutput out, long[] nestedAt, long[] outlinesAt) {
        out.number(size);
        ids.write(out);
        created.write(out);
        columns.values().forEach(column -> column.write(out));
        out.bits(isPublic);
        out.larges(nestedAt);
        ((Places.Points) points).write(out);
        if (areas instanceof Places.Areas outlined) {
            outlined.write(out, outlinesAt);
        }
    }

    /** Reads rows. */
    static Segment read(TableShape shape, ByteSpace space, ValueBytes bytes, ColumnInput in) {
        int size = in.number();
        TextColumn ids = (TextColumn) Column.read(in);
        MomentColumn created = (MomentColumn) Column.read(in);
        Map<String, Column> columns = new LinkedHashMap<>();
        shape.columns().forEach(property -> columns.put(property.name(), Column.read(in)));
        BitSet isPublic = in.bits();
        long[] nested = in.larges();
        Places points = Places.Points.of(in.doubles(), in.doubles());
        Places areas = shape.hasAreas() ? Places.Areas.of(in.doubles(), in.larges(), space, bytes) : points;
        return new Segment(
                shape, space, bytes, new Content(size, ids, created, columns, nested, isPublic, points, areas));
    }

    int size() {
        return size;
    }

    TableShape shape() {
        return shape;
    }

    /** Those rows that everyone may see. Not to be changed. */
    BitSet isPublic() {
        return isPublic;
    }

    Places places(boolean asAreas) {
        return asAreas ? areas : points;
    }

    Optional<TimeOrder> times() {
        return Optional.ofNullable(times);
    }

    Column column(String property) {
        return Objects.requireNonNull(columns.get(property));
    }

    MomentColumn moments(String property) {
        return (MomentColumn) column(property);
    }

    /** The rows in which words are said, whoever may see them. Not to be changed. */
    BitSet saying(Said words) {
        return said.of(words);
    }

    /** Makes ready for {@link #saying}: takes a while. */
    void makeTextsReady() {
        said.makeReady();
    }

    /** What is said of a row, folded. */
    String said(int row) {
        return said.text(row);
    }

    /** The row of an id; -1 where there is none. */
    int find(String id) {
        return byId.find(id);
    }

    String id(int row) {
        return ids.text(row);
    }

    SortKey key(int row) {
        return key(shape, ids, created, columns, row);
    }

    /** The key of a row with these columns. */
    static SortKey key(TableShape shape, TextColumn ids, MomentColumn created, Map<String, Column> columns, int row) {
        Instant at = Objects.requireNonNull(created.get(row));
        return shape.layer() == LayerName.MENTIONS
                ? new SortKey(
                        at,
                        (String) Objects.requireNonNull(value(columns, "report", row)),
                        (Integer) Objects.requireNonNull(value(columns, "start", row)),
                        (Integer) Objects.requireNonNull(value(columns, "end", row)))
                : new SortKey(at, ids.text(row), 0, 0);
    }

    private static @Nullable Object value(Map<String, Column> columns, String name, int row) {
        return Objects.requireNonNull(columns.get(name)).get(row);
    }

    /** The first row that does not stand before a key. */
    int from(SortKey key) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (key(middle).compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    long nested(int row) {
        return nested[row];
    }

    /** Some rows as an audience is shown them. */
    ShownRows shown(Audience audience, int... rows) {
        return new ShownRows(Objects.requireNonNull(shown.get(audience)), this::seldom, rows);
    }

    private ShownRows.Properties shownTo(Audience audience) {
        List<String> names = LayerSchema.of(shape.layer(), Visibility.of(audience)).properties().stream()
                .map(LayerProperty::name)
                .toList();
        return new ShownRows.Properties(
                new RowProperties.Names(names),
                names.stream()
                        .map(name -> columns.get(TableShape.stored(name, audience)))
                        .toArray(Column[]::new),
                names.stream().mapToInt(shape.nested()::indexOf).toArray());
    }

    /** The nested values of a row, in the order of the shape. */
    private List<?> seldom(int row) {
        return shape.nested().isEmpty() ? List.of() : bytes.elements(space.get(nested[row]));
    }

    /** Everything of a row. */
    Row row(int row) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        List<?> seldom = seldom(row);
        for (int i = 0; i < seldom.size(); i++) {
            all.put(shape.nested().get(i), seldom.get(i));
        }
        columns.forEach((name, column) -> all.put(name, column.get(row)));
        return new Row(key(row), id(row), points.geometry(row), areas.geometry(row), isPublic.get(row), all);
    }
}
