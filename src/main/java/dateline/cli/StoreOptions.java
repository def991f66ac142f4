package dateline.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Which store a command is about.
 *
 * @param home holds the store where no other is named
 * @param store {@code sqlite:FILE} or {@code postgresql://user@host/name}
 */
public record StoreOptions(Optional<Path> home, Optional<String> store) {}
