package dateline.gazetteer.files;

import dateline.gazetteer.PlaceType;
import java.util.Map;
import java.util.Optional;

/**
 * What the person says about a file, where its columns do not.
 *
 * @param columns the name of the column of a role: {@code name}, {@code lon}, {@code lat}, {@code type}, {@code pcode},
 *     {@code parent}, {@code country}
 * @param type of every row that states none
 * @param country ISO 3166-1 alpha-2, of every row that states none
 */
public record FileSettings(Map<String, String> columns, Optional<PlaceType> type, Optional<String> country) {
    /** Nothing said. */
    public static final FileSettings UNSTATED = new FileSettings(Map.of(), Optional.empty(), Optional.empty());

    public FileSettings {
        columns = Map.copyOf(columns);
    }
}
