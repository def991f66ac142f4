package dateline.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How {@code dateline gazetteer import} was started.
 *
 * @param inputs files, or dumps to fetch such as {@code geonames:ML}
 * @param home holds the gazetteer
 * @param data a folder to read instead of the shipped data
 * @param source the name of the source
 * @param licence its name or SPDX identifier
 * @param attribution whom to name where its places are shown
 * @param url where it can be had
 * @param dated the day the data were made
 * @param country ISO 3166-1 alpha-2 of rows that state none
 * @param type of rows that state none
 * @param columns the name of the column of a role
 * @param geoNamesUrl where dumps are fetched from
 */
public record PlaceImportOptions(
        List<String> inputs,
        Optional<Path> home,
        Optional<Path> data,
        Optional<String> source,
        Optional<String> title,
        Optional<String> licence,
        Optional<String> attribution,
        Optional<String> url,
        Optional<LocalDate> dated,
        Optional<String> country,
        Optional<String> type,
        Map<String, String> columns,
        URI geoNamesUrl) {
    public PlaceImportOptions {
        inputs = List.copyOf(inputs);
        columns = Map.copyOf(columns);
    }
}
