package dateline.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How {@code dateline gazetteer list}, {@code info} and {@code remove} were started.
 *
 * @param source the one in question; absent for all
 * @param home holds the gazetteer
 * @param data a folder to read instead of the shipped data
 * @param json write JSON and no table
 */
public record SourcesOptions(Optional<String> source, Optional<Path> home, Optional<Path> data, boolean json) {}
