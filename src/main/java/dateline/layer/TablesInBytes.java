package dateline.layer;

import dateline.geo.Geodesy;
import dateline.layer.columns.ByteSpace;
import dateline.layer.columns.ColumnInput;
import dateline.layer.columns.ColumnOutput;
import dateline.layer.columns.ValueBytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/**
 * Tables as one stretch of bytes: first what is seldom looked at, row by row, which is used where it lies; then the columns.
 */
final class TablesInBytes {
    private static final long NONE = -1;
    /** What is seldom looked at is cut into buffers of at least this size, which one map holds. */
    private static final int BUFFER = 1 << 30;

    private static final List<LayerName> TABLES = List.of(LayerName.INCIDENTS, LayerName.MENTIONS, LayerName.REPORTS);

    private final Tables tables;
    private final ColumnOutput out;
    private final List<Long> ends = new ArrayList<>();
    private long begun;

    private TablesInBytes(Tables tables, Consumer<ByteBuffer> to) {
        this.tables = tables;
        out = new ColumnOutput(to);
    }

    /** Where the rows of a part will find what is seldom looked at. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once
    private record Addresses(long[] nested, long[] outlines) {}

    /**
     * Writes tables.
     *
     * @return after how many bytes the columns begin
     */
    static long write(Tables tables, Consumer<ByteBuffer> to) {
        return new TablesInBytes(tables, to).write();
    }

    private long write() {
        List<Addresses> addresses = new ArrayList<>();
        for (LayerName table : TABLES) {
            tables.of(table).parts().forEach(part -> addresses.add(seldom(part)));
        }
        ends.add(out.written());
        long columns = out.written();
        out.larges(ends.stream().mapToLong(Long::longValue).toArray());
        List<String> names = tables.bytes().names();
        out.number(names.size());
        names.forEach(out::text);
        int next = 0;
        for (LayerName table : TABLES) {
            List<Part> parts = tables.of(table).parts();
            out.number(parts.size());
            for (Part part : parts) {
                Addresses at = addresses.get(next);
                part.segment().write(out, at.nested(), at.outlines());
                out.bits(part.live(Audience.EDITOR));
                next++;
            }
        }
        out.flush();
        return columns;
    }

    private Addresses seldom(Part part) {
        Segment segment = part.segment();
        boolean hasNested = segment.size() > 0 && !segment.shape().nested().isEmpty();
        long[] nested = new long[segment.size()];
        boolean hasAreas = segment.places(true) instanceof Places.Areas;
        long[] outlines = new long[hasAreas ? segment.size() : 0];
        Arrays.fill(outlines, NONE);
        BitSet live = part.live(Audience.EDITOR);
        for (int row = live.nextSetBit(0); row >= 0; row = live.nextSetBit(row + 1)) {
            if (hasNested) {
                nested[row] = add(segment.nested(row));
            }
            if (hasAreas && segment.places(true).isPlaced(row)) {
                outlines[row] = add(((Places.Areas) segment.places(true)).outlines()[row]);
            }
        }
        return new Addresses(nested, outlines);
    }

    /** Writes what lies at an address, and says at which it will lie. */
    private long add(long address) {
        if (out.written() - begun >= BUFFER) {
            begun = out.written();
            ends.add(begun);
        }
        long at = ByteSpace.address(ends.size(), (int) (out.written() - begun));
        byte[] bytes = tables.space().get(address);
        out.number(bytes.length);
        out.raw(bytes);
        return at;
    }

    /**
     * Reads tables.
     *
     * @param columns where the columns begin
     * @param allocate gives room for what comes later
     */
    static Tables read(Rows rows, KeptLayers.Bytes from, long columns, IntFunction<ByteBuffer> allocate) {
        ColumnInput in = new ColumnInput(new KeptLayers.Pieces(from, columns));
        List<ByteBuffer> kept = new ArrayList<>();
        long start = 0;
        for (long end : in.larges()) {
            kept.add(from.at(start, (int) (end - start)));
            start = end;
        }
        ByteSpace space = new ByteSpace(allocate, kept);
        ValueBytes bytes = new ValueBytes(Geodesy.WGS84);
        List<String> names = new ArrayList<>();
        for (int i = in.number(); i > 0; i--) {
            names.add(in.text());
        }
        bytes.takeOver(names);
        List<Table> read = new ArrayList<>();
        for (LayerName table : TABLES) {
            TableShape shape = TableShape.of(table);
            List<Part> parts = new ArrayList<>();
            for (int i = in.number(); i > 0; i--) {
                Segment segment = Segment.read(shape, space, bytes, in);
                parts.add(new Part(segment, in.bits()));
            }
            read.add(new Table(shape, parts));
        }
        return new Tables(read.get(0), read.get(1), read.get(2), rows, space, bytes);
    }
}
