package dateline;

import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns that stand below one another, two blanks between them. */
final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        rows.add(List.of(header));
    }

    void add(String... cells) {
        rows.add(List.of(cells));
    }

    /** The lines. */
    List<String> lines() {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < columns; i++) {
                line.append(row.get(i));
                line.append(" ".repeat(widths[i] - width(row.get(i)) + 2));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** Signs above and below letters take no room of their own. */
    private static int width(String text) {
        return (int) text.codePoints()
                .filter(c -> {
                    int type = Character.getType(c);
                    return type != Character.NON_SPACING_MARK
                            && type != Character.ENCLOSING_MARK
                            && type != Character.FORMAT;
                })
                .count();
    }
}
