package dateline.gazetteer.imports;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * What the person says about a source; what is left out is found out, or stays unknown.
 *
 * @param id the name of the source
 * @param licence its name or SPDX identifier
 * @param attribution whom to name where its places are shown
 * @param dated the day the data were made
 */
public record SourceTerms(
        Optional<String> id,
        Optional<String> title,
        Optional<String> licence,
        Optional<String> attribution,
        Optional<String> url,
        Optional<LocalDate> dated) {
    /** Nothing said. */
    public static final SourceTerms UNSTATED = new SourceTerms(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private static final int LONGEST_ID = 64;

    /** The id of a source that is named after a file: {@code Mali villages.csv} is {@code mali-villages}. */
    public static String idOf(String fileName) {
        String name = fileName.substring(fileName.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String stem = name.replaceFirst("\\.(txt|csv|tsv|geojsonl?|ndjson|json|gpkg|zip)$", "");
        String id = stem.replaceAll("[^a-z0-9.]+", "-").replaceAll("^[.-]+|[.-]+$", "");
        return id.isEmpty() ? "imported" : id.substring(0, Math.min(id.length(), LONGEST_ID));
    }
}
