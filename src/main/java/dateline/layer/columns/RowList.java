package dateline.layer.columns;

import java.util.Arrays;

/** Numbers of rows, in no order, none twice. */
public final class RowList {
    private int[] rows = new int[64];
    private int size;

    public RowList() {}

    public void add(int row) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, size * 2);
        }
        rows[size] = row;
        size++;
    }

    void addAll(int[] from, int start, int end) {
        if (size + end - start > rows.length) {
            rows = Arrays.copyOf(rows, Math.max(size + end - start, size * 2));
        }
        System.arraycopy(from, start, rows, size, end - start);
        size += end - start;
    }

    public int[] toArray() {
        return Arrays.copyOf(rows, size);
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** One of them. */
    public int get(int index) {
        return rows[index];
    }
}
