package dateline.gazetteer.geonames;

import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.Toponym;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together the names and codes of one place of GeoNames, the primary name first and none twice. */
final class GeoNamesNames {
    private static final String ALT = "alt";

    /** By name, its language; insertion order is the order of the names. */
    private final Map<String, List<String>> languagesByName = new LinkedHashMap<>();

    private final List<PlaceCode> codes = new ArrayList<>();

    /** Names and codes of a row of the main table and what the table of alternate names says of it. */
    static GeoNamesNames of(GeoNamesRow row, List<StagedName> staged) {
        GeoNamesNames names = new GeoNamesNames();
        names.codes.add(PlaceCode.of("geonames", String.valueOf(row.id())));
        names.add(row.name(), ALT);
        names.addStaged(staged);
        if (!row.asciiName().isBlank() && row.asciiName().length() <= GeoNamesRow.LONGEST_NAME) {
            names.add(row.asciiName().strip(), ALT);
        }
        // The table of alternate names holds all that the column holds, with its language.
        if (staged.stream().allMatch(StagedName::isCode)) {
            names.addColumn(row);
        }
        return names;
    }

    /** The names and codes a place has, and what the table of alternate names says of it. */
    static GeoNamesNames of(List<Toponym> known, List<PlaceCode> codes, List<StagedName> staged) {
        GeoNamesNames names = new GeoNamesNames();
        names.codes.addAll(codes);
        names.add(known.get(0).name(), known.get(0).language());
        names.addStaged(staged);
        known.forEach(n -> names.add(n.name(), n.language()));
        return names;
    }

    private void addStaged(List<StagedName> staged) {
        for (StagedName name : staged) {
            if (name.isCode()) {
                addCode(name.scheme(), name.name());
            } else {
                add(name.name(), name.language());
            }
        }
    }

    private void addColumn(GeoNamesRow row) {
        boolean airport = row.feature().startsWith("S.AIR");
        for (String name : row.alternates().split(",", -1)) {
            String text = name.strip();
            if (airport && text.matches("[A-Z]{3,4}")) {
                addCode(text.length() == 3 ? "iata" : "icao", text);
                continue;
            }
            String language = text.length() > GeoNamesRow.LONGEST_NAME ? null : language(text);
            if (language != null) {
                add(text, language);
            }
        }
    }

    private static @Nullable String language(String name) {
        return name.isEmpty() ? null : NameScript.languageOf(name);
    }

    private void addCode(String scheme, String value) {
        PlaceCode code = PlaceCode.of(scheme, value);
        if (!codes.contains(code)) {
            codes.add(code);
        }
    }

    private void add(String name, String language) {
        List<String> languages = languagesByName.computeIfAbsent(name, n -> new ArrayList<>(1));
        if (language.equals(ALT) ? !languages.isEmpty() : languages.contains(language)) {
            return;
        }
        languages.remove(ALT);
        languages.add(language);
    }

    /** Adds a code that is known from elsewhere. */
    void code(PlaceCode code) {
        codes.add(code);
    }

    /** The names, the primary one first. */
    List<Toponym> toponyms() {
        List<Toponym> toponyms = new ArrayList<>();
        languagesByName.forEach((name, languages) -> languages.forEach(l -> toponyms.add(new Toponym(name, l))));
        return toponyms;
    }

    /** The codes. */
    List<PlaceCode> codes() {
        return codes;
    }
}
