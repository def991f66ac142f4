package dateline.gazetteer.files;

import dateline.report.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of other people's tables mean, by what they are called; {@code data/imports/columns.tsv} holds the
 * words, the names of columns of administrative levels (COD-AB) are a pattern.
 */
public final class ColumnNames {
    private static final Pattern LEVEL = Pattern.compile("(?i)adm(?:in)?[_ ]?([0-5])[_ ]?(.*)");
    private static final Pattern CODE = Pattern.compile("(?i)(p[_ ]?cod(e)?|code?)");
    private static final Pattern TITLE = Pattern.compile("(?i)(?:name|nm|nom|names)?[_ ]?([a-z]{2}|[1-3])?");
    private static final Pattern OTHER_TITLE = Pattern.compile("(?i)(ref|alt).*");
    private static final Pattern NAME_IN = Pattern.compile("(?:name|nom|names) ([a-z]{2})");
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Map<String, String> roleByColumn;

    /**
     * The meaning of one column.
     *
     * @param role a role of the table, or {@code name} and {@code pcode} of a level
     * @param level of administrative areas; -1 for columns of none
     * @param language ISO 639-1, {@code alt} for none, or a digit where another column says which
     */
    record Meaning(String role, int level, String language) {
        static final int NO_LEVEL = -1;
        static final String ALT = "alt";
    }

    private ColumnNames(Map<String, String> roleByColumn) {
        this.roleByColumn = Map.copyOf(roleByColumn);
    }

    /** Reads the table. */
    public static ColumnNames read(Reader reader) throws IOException {
        return new ColumnNames(table(reader));
    }

    /** Words of a table by what they stand for: {@code meaning<TAB>word | word}, with a header and comments. */
    static Map<String, String> table(Reader reader) throws IOException {
        Map<String, String> meaningByWord = new HashMap<>();
        BufferedReader lines = new BufferedReader(reader);
        lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != 2) {
                throw new IllegalArgumentException("expected two cells: " + line);
            }
            for (String word : cells[1].split("\\|", -1)) {
                String before = meaningByWord.put(key(word), cells[0]);
                if (before != null) {
                    throw new IllegalArgumentException(
                            "'" + word.strip() + "' stands for both " + before + " and " + cells[0]);
                }
            }
        }
        return meaningByWord;
    }

    /** The form in which words are compared. */
    static String key(String word) {
        return String.join(
                " ",
                Arrays.stream(Folding.fold(word).split("[\\s_.\\-:/]+", -1))
                        .filter(w -> !w.isEmpty())
                        .toList());
    }

    /** The meaning of a column; null where it has none for us. */
    @Nullable
    Meaning of(String column) {
        Matcher level = LEVEL.matcher(column.strip());
        if (level.matches()) {
            return ofLevel(Integer.parseInt(level.group(1)), level.group(2));
        }
        String key = key(column);
        String role = roleByColumn.get(key);
        if (role == null) {
            Matcher name = NAME_IN.matcher(key);
            return name.matches() && LANGUAGES.contains(name.group(1))
                    ? new Meaning("name", Meaning.NO_LEVEL, name.group(1))
                    : null;
        }
        int colon = role.indexOf(':');
        return colon < 0
                ? new Meaning(role, Meaning.NO_LEVEL, Meaning.ALT)
                : new Meaning(role.substring(0, colon), Meaning.NO_LEVEL, role.substring(colon + 1));
    }

    /** {@code ADM3_FR}, {@code admin3Name}, {@code admin3Pcod}, {@code adm3_name1}, {@code ADM3ALT1EN}. */
    private static @Nullable Meaning ofLevel(int level, String rest) {
        if (CODE.matcher(rest).matches()) {
            return new Meaning("pcode", level, Meaning.ALT);
        }
        Matcher title = TITLE.matcher(rest);
        if (title.matches()) {
            String language =
                    title.group(1) == null ? Meaning.ALT : title.group(1).toLowerCase(Locale.ROOT);
            boolean known = language.equals(Meaning.ALT) || language.matches("\\d") || LANGUAGES.contains(language);
            return known ? new Meaning("name", level, language) : null;
        }
        return OTHER_TITLE.matcher(rest).matches() ? new Meaning("alt", level, Meaning.ALT) : null;
    }
}
