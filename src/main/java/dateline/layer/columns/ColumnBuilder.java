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
public abstract class ColumnBuilder {
    private static final int FIRST_ROOM = 16;

    private ColumnBuilder() {}

    /** Adds the value of the next row, null where it has none. */
    public abstract void add(@Nullable Object value);

    /** The column of what was added. */
    public abstract Column build();

    /** For texts, whole numbers or truths: kept once each as long as few are different. */
    public static ColumnBuilder ofWords() {
        return new Words();
    }

    /** For {@link Double}s. */
    public static ColumnBuilder ofNumbers() {
        return new Numbers();
    }

    /** For {@link Instant}s. */
    public static Moments ofMoments() {
        return new Moments();
    }

    /** For texts that seldom repeat. */
    public static Texts ofTexts() {
        return new Texts();
    }

    static int room(int has) {
        return Math.max(FIRST_ROOM, has + (has >> 1));
    }

    private static final class Words extends ColumnBuilder {
        private final Map<Object, Integer> codes = new HashMap<>();
        private final List<@Nullable Object> values = new ArrayList<>();
        private char[] rows = new char[0];
        private int size;
        /** Takes over where there are too many. */
        private @Nullable ColumnBuilder many;

        Words() {
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

    private static final class Integers extends ColumnBuilder {
        private int[] rows = new int[0];
        private int size;

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

    private static final class Numbers extends ColumnBuilder {
        private double[] rows = new double[0];
        private int size;

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
    public static final class Moments extends ColumnBuilder {
        private long[] seconds = new long[0];
        private int[] nanos = new int[0];
        private boolean areWhole = true;
        private int size;

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
    public static final class Texts extends ColumnBuilder {
        private final List<byte[]> blocks = new ArrayList<>();
        private final BitSet absent = new BitSet();
        private byte[] block = new byte[0];
        private int used;
        private int[] ends = new int[0];
        private int size;

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
