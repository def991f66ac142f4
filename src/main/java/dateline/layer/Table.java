package dateline.layer;

import dateline.geo.BoundingBox;
import dateline.layer.columns.ByteSpace;
import dateline.layer.columns.RowList;
import dateline.layer.columns.ValueBytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PrimitiveIterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/**
 * Rows in parts: a large one and, after it, smaller ones of what was added and changed since. Never changes; one with
 * other rows shares the parts that stay.
 */
final class Table {
    /** A part is put together with the one before it unless that has more than so many times its rows. */
    private static final int MERGED_BELOW = 4;

    /** More rows are put together in the background. */
    private static final int MOST_AT_ONCE = 2_000;

    private static final int MOST_PARTS = 12;
    private static final int SHARE_SCATTERED = 20;

    private final TableShape shape;
    private final List<Part> parts;

    Table(TableShape shape, List<Part> parts) {
        this.shape = shape;
        this.parts = List.copyOf(parts);
    }

    List<Part> parts() {
        return parts;
    }

    TableShape shape() {
        return shape;
    }

    /** The table with other rows: those in place of the ones of the same ids, and without some. */
    Table with(List<Row> rows, Collection<String> gone, ByteSpace space, ValueBytes bytes) {
        if (rows.isEmpty() && gone.isEmpty()) {
            return this;
        }
        List<Part> next = new ArrayList<>();
        for (Part part : parts) {
            BitSet old = new BitSet();
            Stream.concat(rows.stream().map(Row::id), gone.stream())
                    .mapToInt(id -> part.find(id, Audience.EDITOR))
                    .filter(row -> row >= 0)
                    .forEach(old::set);
            next.add(old.isEmpty() ? part : part.without(old));
        }
        if (!rows.isEmpty()) {
            SegmentBuilder builder = new SegmentBuilder(shape, space, bytes);
            rows.forEach(builder::add);
            next.add(Part.of(builder.build()));
        }
        return new Table(shape, next);
    }

    /**
     * The table with as few parts as can be had at once: small ones are put together.
     *
     * @param fixed how many of the first parts stay as they are
     */
    Table tidied(int fixed, ByteSpace space, ValueBytes bytes) {
        Table table = this;
        while (true) {
            int size = table.parts.size();
            if (size - 2 < fixed) {
                return table;
            }
            int last = table.parts.get(size - 1).size();
            int before = table.parts.get(size - 2).size();
            if (before > last * MERGED_BELOW || before + last > MOST_AT_ONCE) {
                return table;
            }
            List<Part> fewer = new ArrayList<>(table.parts.subList(0, size - 2));
            fewer.add(Part.of(
                    merged(table.parts.subList(size - 2, size), space, bytes).segment()));
            table = new Table(shape, fewer);
        }
    }

    /** Whether so much stands after the first part that all should be put together, which takes a while. */
    boolean isScattered() {
        int first = parts.get(0).size();
        return parts.size() > MOST_PARTS
                || parts.stream().mapToInt(Part::size).sum() - first > Math.max(MOST_AT_ONCE, first / SHARE_SCATTERED);
    }

    /**
     * Rows of several parts in one segment.
     *
     * @param from the segments they were in
     * @param sources for each row which of these, and its number there
     */
    @SuppressWarnings("ArrayRecordComponent") // handed from one table to the next
    record Merge(Segment segment, List<Segment> from, long[] sources) {}

    /** All rows in one segment. */
    Merge merged(ByteSpace space, ValueBytes bytes) {
        return merged(parts, space, bytes);
    }

    private Merge merged(List<Part> some, ByteSpace space, ValueBytes bytes) {
        SegmentBuilder builder = new SegmentBuilder(shape, space, bytes);
        Sight everything = Sight.of(shape.layer(), Audience.EDITOR);
        Hits all = new Hits(some, new Search(everything, Selection.ALL));
        long[] sources = new long[all.count()];
        PrimitiveIterator.OfLong each = all.stored(null);
        for (int i = 0; i < sources.length; i++) {
            sources[i] = each.nextLong();
            builder.add(some.get(Hits.part(sources[i])).segment(), Hits.row(sources[i]));
        }
        return new Merge(builder.build(), some.stream().map(Part::segment).toList(), sources);
    }

    /** This table with a merged segment in place of the parts it is of, as far as its rows are still so in this one. */
    Table with(Merge merge) {
        List<Part> old = merge.from().stream()
                .map(segment -> parts.stream()
                        .filter(p -> p.segment() == segment)
                        .findFirst()
                        .orElseThrow())
                .toList();
        List<BitSet> lives = old.stream().map(p -> p.live(Audience.EDITOR)).toList();
        BitSet live = new BitSet(merge.sources().length);
        for (int row = 0; row < merge.sources().length; row++) {
            long source = merge.sources()[row];
            live.set(row, lives.get(Hits.part(source)).get(Hits.row(source)));
        }
        List<Part> next = new ArrayList<>();
        next.add(new Part(merge.segment(), live));
        parts.stream().filter(p -> !old.contains(p)).forEach(next::add);
        return new Table(shape, next);
    }

    LayerPage page(Sight sight, LayerQuery query) {
        Ordering ordering = new Ordering(sight.schema(), query.order());
        Ordering.Position after = after(sight, ordering, query);
        Hits hits = new Hits(parts, new Search(sight, query.selection()));
        PrimitiveIterator.OfLong each = each(sight, ordering, after, hits, query);
        LongStream.Builder taken = LongStream.builder();
        long last = 0;
        int count = 0;
        while (each.hasNext() && count < query.limit()) {
            last = each.nextLong();
            taken.add(last);
            count++;
        }
        String next = each.hasNext() && count > 0
                ? Cursor.write(sight.layer(), ordering, hits.position(sight, ordering, last))
                : null;
        return new LayerPage(together(sight, taken.build().toArray()), hits.count(), next);
    }

    /** The features of these hits, what is read of one being read of all of its part. */
    private List<LayerFeature> together(Sight sight, long[] hits) {
        RowList[] rows = new RowList[parts.size()];
        Arrays.setAll(rows, i -> new RowList());
        for (long hit : hits) {
            rows[Hits.part(hit)].add(Hits.row(hit));
        }
        ShownRows[] shown = new ShownRows[rows.length];
        Arrays.setAll(shown, i -> parts.get(i).segment().shown(sight.audience(), rows[i].toArray()));
        int[] next = new int[rows.length];
        List<LayerFeature> features = new ArrayList<>(hits.length);
        for (long hit : hits) {
            int part = Hits.part(hit);
            features.add(feature(sight, parts.get(part).segment(), Hits.row(hit), shown[part], next[part]));
            next[part]++;
        }
        return features;
    }

    private static Ordering.@Nullable Position after(Sight sight, Ordering ordering, LayerQuery query) {
        return query.cursor() == null ? null : Cursor.read(sight.layer(), ordering, query.cursor());
    }

    /** The hits from the page's first to the end, or one after the page's last if that comes sooner. */
    private static PrimitiveIterator.OfLong each(
            Sight sight, Ordering ordering, Ordering.@Nullable Position after, Hits hits, LayerQuery query) {
        PrimitiveIterator.OfLong each = ordering.isAsStored()
                ? hits.stored(after == null ? null : after.key())
                : hits.ordered(sight, ordering, after, (long) query.offset() + query.limit() + 1);
        for (int i = 0; i < query.offset() && each.hasNext(); i++) {
            each.nextLong();
        }
        return each;
    }

    Iterable<LayerFeature> features(Sight sight, LayerQuery query) {
        Ordering ordering = new Ordering(sight.schema(), query.order());
        Ordering.Position after = after(sight, ordering, query);
        Hits hits = new Hits(parts, new Search(sight, query.selection()));
        return () -> StreamSupport.longStream(
                        Spliterators.spliteratorUnknownSize(each(sight, ordering, after, hits, query), 0), false)
                .limit(query.limit())
                .mapToObj(hit -> feature(sight, hit))
                .iterator();
    }

    Optional<LayerFeature> find(Sight sight, String id) {
        for (int i = 0; i < parts.size(); i++) {
            int row = parts.get(i).find(id, sight.audience());
            if (row >= 0) {
                return Optional.of(feature(sight, parts.get(i).segment(), row));
            }
        }
        return Optional.empty();
    }

    /** Everything of the row of an id. */
    Optional<Row> row(String id) {
        for (Part part : parts) {
            int row = part.find(id, Audience.EDITOR);
            if (row >= 0) {
                return Optional.of(part.segment().row(row));
            }
        }
        return Optional.empty();
    }

    /** Everything of the rows from one key to another. */
    List<Row> between(SortKey first, SortKey last) {
        List<Row> rows = new ArrayList<>();
        for (Part part : parts) {
            Segment segment = part.segment();
            BitSet live = part.live(Audience.EDITOR);
            int end = segment.from(last);
            for (int row = live.nextSetBit(segment.from(first));
                    row >= 0 && row < end;
                    row = live.nextSetBit(row + 1)) {
                rows.add(segment.row(row));
            }
        }
        return rows;
    }

    List<Cluster> clusters(Sight sight, Selection selection, TileGrid grid) {
        Selection there = grid.within(selection);
        Hits hits = new Hits(parts, new Search(sight, there));
        Clustering clustering = new Clustering(grid);
        for (int i = 0; i < parts.size(); i++) {
            clustering.add(parts.get(i).segment(), sight, hits.in(i));
        }
        return clustering.clusters();
    }

    ValueCounts.OfLayer counts(Sight sight, Selection selection, List<String> properties) {
        Hits hits = new Hits(parts, new Search(sight, selection));
        Map<String, ValueCounts> counts = new LinkedHashMap<>();
        for (String property : properties) {
            ValueCounts.Counter counter = new ValueCounts.Counter();
            for (int i = 0; i < parts.size(); i++) {
                counter.add(parts.get(i).segment().column(sight.stored(property)), hits.in(i));
            }
            counts.put(property, counter.counted());
        }
        return new ValueCounts.OfLayer(hits.count(), counts);
    }

    LayerDescription describe(Sight sight) {
        Envelope bounds = new Envelope();
        List<Part.Span> spans = parts.stream().map(p -> p.span(sight)).toList();
        spans.forEach(s -> bounds.expandToInclude(s.bounds()));
        int count = parts.stream().mapToInt(p -> p.count(sight.audience())).sum();
        return new LayerDescription(
                sight.layer(),
                sight.schema().title(),
                sight.schema().description(),
                bounds.isNull()
                        ? null
                        : new BoundingBox(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY()),
                extreme(spans, Part.Span::earliest, Comparator.reverseOrder()),
                extreme(spans, Part.Span::latest, Comparator.naturalOrder()),
                count,
                sight.schema().properties());
    }

    private static @Nullable Instant extreme(
            List<Part.Span> spans, Function<Part.Span, @Nullable Instant> end, Comparator<Instant> order) {
        return spans.stream()
                .flatMap(s -> Stream.ofNullable(end.apply(s)))
                .max(order)
                .orElse(null);
    }

    private LayerFeature feature(Sight sight, long hit) {
        return feature(sight, parts.get(Hits.part(hit)).segment(), Hits.row(hit));
    }

    private static LayerFeature feature(Sight sight, Segment segment, int row) {
        return feature(sight, segment, row, segment.shown(sight.audience(), row), 0);
    }

    private static LayerFeature feature(Sight sight, Segment segment, int row, ShownRows shown, int index) {
        return new LayerFeature(
                segment.id(row), segment.places(sight.asAreas()).geometry(row), new RowProperties(shown, index));
    }
}
