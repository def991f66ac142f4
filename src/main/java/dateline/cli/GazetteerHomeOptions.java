package dateline.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which gazetteer a command is about: the options that all such commands share. */
final class GazetteerHomeOptions {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder of the store and the index; default: ~/.dateline.")
    private @Nullable Path home;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Read gazetteer, languages and kinds from this folder instead of the shipped ones.")
    private @Nullable Path data;

    Optional<Path> home() {
        return Optional.ofNullable(home);
    }

    Optional<Path> data() {
        return Optional.ofNullable(data);
    }
}
