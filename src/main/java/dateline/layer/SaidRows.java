package dateline.layer;

import dateline.layer.columns.Column;
import dateline.layer.columns.StoredValue;
import dateline.report.Folding;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * In which rows of a segment words are said. All texts are looked through for that: the answers to the last few questions are
 * kept, since every part of a map asks the same, and a longer word is only looked for where its beginning was found.
 */
final class SaidRows {
    private static final int KEPT = 16;
    /** So many rows are read by one thread at a time. */
    private static final int BLOCK = 32 * FoldedTexts.BLOCK;

    /** The properties that are read, apart from those that are nested. */
    private static final Set<String> WORDED =
            Set.of("title", "place_name", "admin1", "time_text", "attacker", "target", "claimed_by", "text", "source");

    /** The nested ones that are. */
    private static final Set<String> QUOTING = Set.of("claims", "origins", "sources", "actors", "evidence");

    private final int size;
    private final List<Column> columns;
    private final int[] quoting;
    private final IntFunction<List<?>> nested;
    private final FoldedTexts texts;
    private final Map<Said, BitSet> kept = new LinkedHashMap<>(KEPT, 0.75f, true);

    /**
     * Rows to search.
     *
     * @param columns by the names of their properties
     * @param nested the nested values of a row, in the order of the shape
     */
    SaidRows(TableShape shape, int size, Map<String, Column> columns, IntFunction<List<?>> nested) {
        this.size = size;
        this.nested = nested;
        texts = new FoldedTexts(size, this::text);
        this.columns = columns.entrySet().stream()
                .filter(each -> WORDED.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        quoting = IntStream.range(0, shape.nested().size())
                .filter(i -> QUOTING.contains(shape.nested().get(i)))
                .toArray();
    }

    /** The rows, whoever may see them. Not to be changed. */
    synchronized BitSet of(Said said) {
        BitSet known = kept.get(said);
        if (known != null) {
            return known;
        }
        BitSet wider = kept.entrySet().stream()
                .filter(each -> said.isWithin(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        BitSet found = new BitSet(size);
        IntStream.rangeClosed(0, size / BLOCK)
                .parallel()
                .mapToObj(block -> texts.saying(said, block * BLOCK, (block + 1) * BLOCK, wider))
                .toList()
                .forEach(found::or);
        if (kept.size() == KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(said, found);
        return found;
    }

    /** Makes ready for the first question, which else would wait for all texts to be put together. */
    void makeReady() {
        texts.keepAll();
    }

    /** What is said of a row, folded: a line for each text. */
    String text(int row) {
        QuoteSink lines = new QuoteSink();
        for (Column column : columns) {
            if (column.get(row) instanceof String text) {
                lines.add(text);
            }
        }
        if (quoting.length > 0) {
            List<?> values = nested.apply(row);
            for (int at : quoting) {
                if (values.get(at) instanceof StoredValue value) {
                    value.tell(lines);
                }
            }
        }
        return Folding.fold(lines.all());
    }
}
