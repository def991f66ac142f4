package dateline.layer.columns;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** A column of texts that seldom repeat, as UTF-8. */
public final class TextColumn implements Column {
    static final int KIND = 5;

    /** The texts of so many rows lie in one array. */
    static final int ROWS_A_BLOCK = 1 << 12;

    private final byte[][] texts;
    /** Where each text ends in its array. */
    private final int[] ends;

    private final BitSet absent;

    TextColumn(byte[][] texts, int[] ends, BitSet absent) {
        this.texts = texts;
        this.ends = ends;
        this.absent = absent;
    }

    @Override
    public @Nullable String get(int row) {
        return absent.get(row) ? null : text(row);
    }

    /** The text of a row; empty where it has none. */
    public String text(int row) {
        int start = row % ROWS_A_BLOCK == 0 ? 0 : ends[row - 1];
        return new String(texts[row / ROWS_A_BLOCK], start, ends[row] - start, StandardCharsets.UTF_8);
    }

    @Override
    public TextColumn of(int[] rows) {
        ColumnBuilder.Texts other = ColumnBuilder.ofTexts();
        for (int row : rows) {
            other.add(get(row));
        }
        return other.build();
    }

    @Override
    public void write(ColumnOutput out) {
        out.number(KIND);
        out.number(texts.length);
        for (byte[] block : texts) {
            out.bytes(block);
        }
        out.ints(ends);
        out.bits(absent);
    }

    static TextColumn of(ColumnInput in) {
        byte[][] texts = new byte[in.number()][];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.bytes();
        }
        return new TextColumn(texts, in.ints(), in.bits());
    }
}
