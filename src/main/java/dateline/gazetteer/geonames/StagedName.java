package dateline.gazetteer.geonames;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of alternate names, as far as it is of use.
 *
 * @param place the id of its place
 * @param rank 0 for a preferred name, 4 for a historic one
 * @param language ISO 639, {@code alt} where it is of none, or the scheme of a code after a colon
 */
record StagedName(int place, int rank, String language, String name) {
    private static final int PREFERRED = 0;
    private static final int SHORT = 1;
    private static final int PLAIN = 2;
    private static final int COLLOQUIAL = 3;
    private static final int HISTORIC = 4;

    /** Pseudo-languages that hold no names: post codes, links, numbers of other catalogues, sound and pinyin spellings. */
    private static final Set<String> NO_NAMES = Set.of("post", "link", "wkdt", "phon", "piny", "tcid", "faac", "ltnm");

    private static final Set<String> CODES = Set.of("iata", "icao", "unlc");

    /**
     * Reads a line; null where it is right but of no use.
     *
     * @throws IllegalArgumentException saying what is wrong
     */
    static @Nullable StagedName parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 4) {
            throw new IllegalArgumentException("expected at least 4 cells, found " + cells.length);
        }
        int place = GeoNamesRow.id(cells[1]);
        String language = cells[2].strip();
        String name = cells[3].strip();
        if (name.isEmpty() || NO_NAMES.contains(language)) {
            return null;
        }
        if (name.length() > GeoNamesRow.LONGEST_NAME) {
            throw new IllegalArgumentException("its name has " + name.length() + " characters");
        }
        if (CODES.contains(language)) {
            return new StagedName(place, PLAIN, ":" + language, name);
        }
        int rank = rank(cells);
        if (language.isEmpty()) {
            String guessed = NameScript.languageOf(name);
            return guessed == null ? null : new StagedName(place, Math.max(rank, PLAIN), guessed, name);
        }
        // A former name must not be shown as the name of today in that language.
        boolean noLanguage = rank == HISTORIC || language.equals("abbr") || language.contains("_");
        return new StagedName(place, rank, noLanguage ? "alt" : language, name);
    }

    private static int rank(String[] cells) {
        boolean ended = cells.length > 9 && !cells[9].isBlank();
        if (isSet(cells, 7) || ended) {
            return HISTORIC;
        }
        if (isSet(cells, 6)) {
            return COLLOQUIAL;
        }
        return isSet(cells, 4) ? PREFERRED : isSet(cells, 5) ? SHORT : PLAIN;
    }

    private static boolean isSet(String[] cells, int index) {
        return cells.length > index && cells[index].equals("1");
    }

    /** Whether it is a code and no name; its scheme is the language after the colon. */
    boolean isCode() {
        return language.startsWith(":");
    }

    /** The scheme of a code. */
    String scheme() {
        return language.substring(1);
    }
}
