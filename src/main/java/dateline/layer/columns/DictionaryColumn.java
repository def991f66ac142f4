package dateline.layer.columns;

import org.jspecify.annotations.Nullable;

/** A column with few different values: each is kept once, and a row has its number. */
public final class DictionaryColumn implements Column {
    static final int KIND = 1;

    /** How many different values fit, no value among them. */
    static final int MOST_VALUES = 1 << 16;

    private static final int MOST_IN_A_BYTE = 1 << 8;

    private final byte[] small;
    private final char[] large;
    private final @Nullable Object[] values;

    /**
     * A column.
     *
     * @param codes for each row a position in {@code values}
     * @param values the different values; the first is null
     */
    DictionaryColumn(char[] codes, @Nullable Object[] values) {
        this.values = values;
        if (values.length > MOST_IN_A_BYTE) {
            large = codes;
            small = new byte[0];
        } else {
            large = new char[0];
            small = new byte[codes.length];
            for (int i = 0; i < codes.length; i++) {
                small[i] = (byte) codes[i];
            }
        }
    }

    /** The number of a row's value; 0 where it has none. */
    public int code(int row) {
        return large.length == 0 ? small[row] & 0xff : large[row];
    }

    /** The value of a number. */
    public @Nullable Object value(int code) {
        return values[code];
    }

    /** How many numbers there are, that of no value among them. */
    public int codes() {
        return values.length;
    }

    @Override
    public @Nullable Object get(int row) {
        return values[code(row)];
    }

    /** Codes and values in two loops: no code waits for the value of another. */
    @Override
    public @Nullable Object[] get(int[] rows) {
        char[] codes = new char[rows.length];
        if (large.length == 0) {
            for (int i = 0; i < rows.length; i++) {
                codes[i] = (char) (small[rows[i]] & 0xff);
            }
        } else {
            for (int i = 0; i < rows.length; i++) {
                codes[i] = large[rows[i]];
            }
        }
        @Nullable Object[] found = new Object[rows.length];
        for (int i = 0; i < rows.length; i++) {
            found[i] = values[codes[i]];
        }
        return found;
    }

    @Override
    public DictionaryColumn of(int[] rows) {
        char[] codes = new char[rows.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (char) code(rows[i]);
        }
        return new DictionaryColumn(codes, values);
    }

    @Override
    public void write(ColumnOutput out) {
        out.number(KIND);
        out.number(values.length);
        for (Object value : values) {
            out.word(value);
        }
        char[] codes = new char[Math.max(small.length, large.length)];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = (char) code(row);
        }
        out.chars(codes);
    }

    static DictionaryColumn of(ColumnInput in) {
        @Nullable Object[] values = new Object[in.number()];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.word();
        }
        return new DictionaryColumn(in.chars(), values);
    }
}
