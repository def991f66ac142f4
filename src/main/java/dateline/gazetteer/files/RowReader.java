package dateline.gazetteer.files;

import dateline.gazetteer.Toponym;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sorts the columns of a row by what they mean. */
final class RowReader {
    /** Longer names are broken rows. */
    static final int LONGEST_NAME = 200;

    private static final String NAME = "name";
    private static final String ALT = "alt";
    private static final String PCODE = "pcode";

    private final ColumnNames columns;
    private final Map<String, String> stated;
    private final Map<String, Optional<ColumnNames.Meaning>> known = new HashMap<>();

    /**
     * Reads rows.
     *
     * @param stated names of columns by their role, where the person says them
     */
    RowReader(ColumnNames columns, Map<String, String> stated) {
        this.columns = columns;
        this.stated = stated;
    }

    /**
     * What the row says.
     *
     * @throws IllegalArgumentException where it has no name
     */
    StatedPlace read(FeatureRow row) {
        NavigableMap<Integer, String> codes = new TreeMap<>();
        Map<String, String> single = new LinkedHashMap<>();
        TreeMap<Integer, Map<String, String>> names = new TreeMap<>();
        row.values().forEach((column, value) -> {
            ColumnNames.Meaning meaning = meaning(column);
            if (meaning == null) {
                return;
            }
            if (meaning.role().equals(NAME) || meaning.role().equals(ALT)) {
                names.computeIfAbsent(meaning.level(), l -> new LinkedHashMap<>())
                        .put(column, value);
            } else if (meaning.role().equals(PCODE) && meaning.level() >= 0) {
                codes.put(meaning.level(), value);
            } else {
                single.putIfAbsent(meaning.role(), value);
            }
        });
        int level = level(names);
        List<Toponym> toponyms = toponyms(names.getOrDefault(level, Map.of()), row.values());
        if (toponyms.isEmpty()) {
            throw new IllegalArgumentException("it has no name");
        }
        return place(toponyms, level, codes, single);
    }

    private static StatedPlace place(
            List<Toponym> names, int level, NavigableMap<Integer, String> codes, Map<String, String> single) {
        Optional<String> code = Optional.ofNullable(level >= 0 ? codes.get(level) : single.get(PCODE));
        return new StatedPlace(
                names,
                level,
                codes,
                code,
                Optional.ofNullable(single.get("id")),
                Optional.ofNullable(single.get("lon")),
                Optional.ofNullable(single.get("lat")),
                Optional.ofNullable(single.get("type")),
                Optional.ofNullable(single.get("parent")),
                Optional.ofNullable(single.get("country")).or(() -> Optional.ofNullable(codes.get(0))),
                Optional.ofNullable(single.get("population")),
                Optional.ofNullable(single.get("radius")),
                Optional.ofNullable(single.get("from")),
                Optional.ofNullable(single.get("until")),
                Optional.ofNullable(single.get("date")));
    }

    /**
     * A row with a name of its own is a place of its own, in the areas whose columns it carries; else it is the area of
     * the deepest level it has a name for.
     */
    private static int level(TreeMap<Integer, Map<String, String>> names) {
        if (names.containsKey(ColumnNames.Meaning.NO_LEVEL) || names.isEmpty()) {
            return ColumnNames.Meaning.NO_LEVEL;
        }
        return names.lastKey();
    }

    private ColumnNames.@Nullable Meaning meaning(String column) {
        for (Map.Entry<String, String> role : stated.entrySet()) {
            if (role.getValue().equals(column)) {
                return new ColumnNames.Meaning(role.getKey(), ColumnNames.Meaning.NO_LEVEL, ALT);
            }
        }
        ColumnNames.Meaning meaning = known.computeIfAbsent(column, c -> Optional.ofNullable(columns.of(c)))
                .orElse(null);
        // What the person says outranks what a column is called.
        return meaning != null && meaning.level() < 0 && stated.containsKey(meaning.role()) ? null : meaning;
    }

    private List<Toponym> toponyms(Map<String, String> cells, Map<String, String> row) {
        List<Toponym> names = new ArrayList<>();
        List<Toponym> others = new ArrayList<>();
        cells.forEach((column, value) -> {
            ColumnNames.Meaning meaning = meaning(column);
            if (meaning != null && meaning.role().equals(NAME)) {
                add(names, value, language(meaning, row, value));
            } else {
                for (String other : value.split("\\s*[|;,]\\s*", -1)) {
                    add(others, other, isArabic(other) ? "ar" : ALT);
                }
            }
        });
        others.forEach(o -> add(names, o.name(), o.language()));
        return names;
    }

    private static String language(ColumnNames.Meaning meaning, Map<String, String> row, String value) {
        String language = meaning.language();
        if (language.matches("\\d")) {
            // The newest form of COD-AB: adm3_name1 is in the language that the column lang1 names.
            String named = row.get("lang" + language);
            language = named != null && named.matches("[a-z]{2}") ? named : ALT;
        } else if (language.equals(ALT) && meaning.level() >= 0) {
            String named = row.get("lang");
            language = named != null && named.matches("[a-z]{2}") ? named : ALT;
        }
        return language.equals(ALT) && isArabic(value) ? "ar" : language;
    }

    private static boolean isArabic(String name) {
        return name.codePoints().anyMatch(Character::isLetter)
                && name.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(c -> UnicodeScript.of(c) == UnicodeScript.ARABIC);
    }

    private static void add(List<Toponym> names, String name, String language) {
        if (name.isBlank()) {
            return;
        }
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("its name has " + name.length() + " characters");
        }
        boolean isThere = names.stream()
                .anyMatch(n -> n.name().equals(name)
                        && (language.equals(ALT) || n.language().equals(language)));
        if (!isThere) {
            names.add(new Toponym(name, language));
        }
    }
}
