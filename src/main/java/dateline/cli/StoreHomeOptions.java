package dateline.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store a command is about: the options that all such commands share. */
final class StoreHomeOptions {
    @Option(names = "--home", paramLabel = "DIR", description = "Folder of the store; default: ~/.dateline.")
    private @Nullable Path home;

    @Option(
            names = "--store",
            paramLabel = "URL",
            description = "The store: sqlite:FILE or postgresql://user@host/name; default: dateline.db in the home.")
    private @Nullable String store;

    StoreOptions options() {
        return new StoreOptions(Optional.ofNullable(home), Optional.ofNullable(store));
    }
}
