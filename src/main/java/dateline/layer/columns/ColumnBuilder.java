package dateline.layer.columns;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the values of a column row by row. */
public sealed interface ColumnBuilder {
    /** Adds the value of the next row, null where it has none. */
    void add(@Nullable Object value);

    /** The column of what was added. */
    Column build();

    /** For texts, whole numbers or truths: kept once each as long as few are different. */
    static ColumnBuilder ofWords() {
        return new Words();
    }

    /** For {@link Double}s. */
    static ColumnBuilder ofNumbers() {
        return new Numbers();
    }

    /** For {@link Instant}s. */
    static Moments ofMoments() {
        return new Moments();
    }

    /** For texts that seldom repeat. */
    static Texts ofTexts() {
        return new Texts();
    }

    private static int room(int has) {
        return Math.max(16, has + (has >> 1));
    }

    /** Takes values of which few are different, as long as that is so. */
    final class Words implements ColumnBuilder {
        private final Map<Object, Integer> codes = new HashMap<>();
        private final List<@Nullable Object> values = new ArrayList<>();
        private char[] rows = new char[0];
        private int size;
        /** Takes over where there are too many. */
        private @Nullable ColumnBuilder many;

        private Words() {
            values.add(null);
        }

        @Override
        public void add(@Nullable Object value) {
            if (many != null) {
                many.add(value);
                return;
            }
            Integer code = value == null ? Integer.valueOf(0) : codes.get(value);
            if (code == null && values.size() == DictionaryColumn.MOST_VALUES) {
                giveUp(value instanceof String ? ofTexts() : new Integers()).add(value);
                return;
            }
            if (code == null) {
                code = values.size();
                values.add(value);
                codes.put(Objects.requireNonNull(value), code);
            }
            rows = size < rows.length ? rows : Arrays.copyOf(rows, room(size));
            rows[size] = (char) (int) code;
            size++;
        }

        private ColumnBuilder giveUp(ColumnBuilder next) {
            for (int i = 0; i < size; i++) {
                next.add(values.get(rows[i]));
            }
            many = next;
            rows = new char[0];
            values.clear();
            codes.clear();
            return next;
        }

        @Override
        public Column build() {
            return many != null ? many.build() : new DictionaryColumn(Arrays.copyOf(rows, size), values.toArray());
        }
    }

    /** Takes whole numbers. */
    final class Integers implements ColumnBuilder {
        private int[] rows = new int[0];
        private int size;

        private Integers() {}

        @Override
        public void add(@Nullable Object value) {
            rows = size < rows.length ? rows : Arrays.copyOf(rows, room(size));
            rows[size] = value == null ? IntegerColumn.NONE : (Integer) value;
            size++;
        }

        @Override
        public Column build() {
            return new IntegerColumn(Arrays.copyOf(rows, size));
        }
    }

    /** Takes numbers. */
    final class Numbers implements ColumnBuilder {
        private double[] rows = new double[0];
        private int size;

        private Numbers() {}

        @Override
        public void add(@Nullable Object value) {
            rows = size < rows.length ? rows : Arrays.copyOf(rows, room(size));
            rows[size] = value == null ? Double.NaN : (Double) value;
            size++;
        }

        @Override
        public Column build() {
            return new NumberColumn(Arrays.copyOf(rows, size));
        }
    }

    /** Takes moments. */
    final class Moments implements ColumnBuilder {
        private long[] seconds = new long[0];
        private int[] nanos = new int[0];
        private boolean areWhole = true;
        private int size;

        private Moments() {}

        @Override
        public void add(@Nullable Object value) {
            if (size == seconds.length) {
                seconds = Arrays.copyOf(seconds, room(size));
                nanos = Arrays.copyOf(nanos, seconds.length);
            }
            seconds[size] = MomentColumn.NONE;
            if (value instanceof Instant moment) {
                seconds[size] = moment.getEpochSecond();
                nanos[size] = moment.getNano();
                areWhole &= moment.getNano() == 0;
            }
            size++;
        }

        @Override
        public MomentColumn build() {
            return new MomentColumn(Arrays.copyOf(seconds, size), areWhole ? new int[0] : Arrays.copyOf(nanos, size));
        }
    }

    /** Takes texts. */
    final class Texts implements ColumnBuilder {
        private final List<byte[]> blocks = new ArrayList<>();
        private final BitSet absent = new BitSet();
        private byte[] block = new byte[0];
        private int used;
        private int[] ends = new int[0];
        private int size;

        private Texts() {}

        @Override
        public void add(@Nullable Object value) {
            if (size > 0 && size % TextColumn.ROWS_A_BLOCK == 0) {
                endBlock();
            }
            absent.set(size, value == null);
            byte[] text = value == null ? new byte[0] : ((String) value).getBytes(StandardCharsets.UTF_8);
            if (used + text.length > block.length) {
                block = Arrays.copyOf(block, Math.max(used + text.length, block.length * 2));
            }
            System.arraycopy(text, 0, block, used, text.length);
            used += text.length;
            ends = size < ends.length ? ends : Arrays.copyOf(ends, room(size));
            ends[size] = used;
            size++;
        }

        private void endBlock() {
            blocks.add(Arrays.copyOf(block, used));
            used = 0;
        }

        @Override
        public TextColumn build() {
            if (size > 0) {
                endBlock();
            }
            return new TextColumn(blocks.toArray(byte[][]::new), Arrays.copyOf(ends, size), absent);
        }
    }
}
