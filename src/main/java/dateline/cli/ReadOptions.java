package dateline.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * How {@code dateline read} was started.
 *
 * @param file the report, {@code -} for standard input
 * @param published when it was published
 * @param language its language as an ISO 639-1 code
 * @param home the home whose imported places and overlay are known, where it is there
 * @param data a folder to read instead of the shipped data
 * @param full write everything that was read, not the incidents alone
 * @param explain write how it was read, for a person, instead
 */
public record ReadOptions(
        String file,
        Optional<Instant> published,
        Optional<String> language,
        Optional<Path> home,
        Optional<Path> data,
        boolean full,
        boolean explain) {}
