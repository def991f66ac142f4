package dateline.gazetteer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a part of the gazetteer comes from, and on what terms.
 *
 * @param id {@code dateline} for the shipped table, {@code overlay} for what editors added, else the name an import was
 *     given: lower-case letters, digits, dots and hyphens
 * @param title for people
 * @param licence its name or SPDX identifier; {@code unknown} where none was stated
 * @param attribution what to print where its places are shown; may be empty
 * @param url where it can be had
 * @param dated the day the data were made, where known
 * @param imported when they came in; absent for the shipped table
 * @param files what was read
 * @param places how many places it gave
 * @param names how many names
 * @param rejected how many rows could not be read
 */
public record GazetteerSource(
        String id,
        String title,
        String licence,
        String attribution,
        @Nullable String url,
        @Nullable LocalDate dated,
        @Nullable Instant imported,
        List<String> files,
        long places,
        long names,
        long rejected) {
    /** The id of the table that ships with the program. */
    public static final String SHIPPED = "dateline";

    /** The id of what editors added and corrected. */
    public static final String OVERLAY = "overlay";

    public GazetteerSource {
        if (!id.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
            throw new IllegalArgumentException("not the id of a gazetteer source: " + id);
        }
        files = List.copyOf(files);
    }

    /** The table that ships with the program, with this many places and names. */
    public static GazetteerSource shipped(long places, long names) {
        return ours(SHIPPED, "Dateline gazetteer", "Apache-2.0", "Dateline gazetteer", places, names);
    }

    /** What editors added and corrected, with this many places and names. */
    public static GazetteerSource overlay(long places, long names) {
        return ours(OVERLAY, "Added and corrected by editors", "unknown", "", places, names);
    }

    private static GazetteerSource ours(
            String id, String title, String licence, String attribution, long places, long names) {
        return new GazetteerSource(id, title, licence, attribution, null, null, null, List.of(), places, names, 0);
    }
}
