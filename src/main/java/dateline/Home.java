package dateline;

import dateline.cli.ServeOptions;
import dateline.cli.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that holds what a server keeps.
 *
 * @param folder exists and can be written
 */
record Home(Path folder) {
    /** The embedded store of a home. */
    static final String STORE_FILE = "dateline.db";

    /** The home that the options name, made where it is missing. */
    static Home open(ServeOptions options) throws UsageException {
        if (!options.demo() || options.home().isPresent()) {
            return at(options.home());
        }
        try {
            return at(Optional.of(Files.createTempDirectory("dateline-demo-")));
        } catch (IOException e) {
            throw new UsageException("no temporary folder can be made; choose a home with --home", e);
        }
    }

    /** Where a home is, or {@code ~/.dateline}; whether it is there or not. */
    static Path path(Optional<Path> home) {
        return home.orElse(Path.of(System.getProperty("user.home"), ".dateline"))
                .toAbsolutePath();
    }

    /** The home at a path, or {@code ~/.dateline}; made where it is missing. */
    static Home at(Optional<Path> home) throws UsageException {
        Path folder = path(home);
        try {
            Files.createDirectories(folder);
            // Asking for permissions is not enough: a file system can be full or mounted for reading only.
            Files.delete(Files.createTempFile(folder, "can-be-written", null));
        } catch (IOException | SecurityException e) {
            throw new UsageException("the home " + folder + " cannot be written; choose another with --home", e);
        }
        return new Home(folder.toAbsolutePath());
    }

    /** GeoTools unpacks its table of reference systems; left alone it may choose the current folder. */
    static void keepReferenceSystemsIn(Path folder) {
        System.setProperty("EPSG-HSQL.directory", folder.toString());
        // No network: axis order as the authority says, no look for newer tables.
        System.setProperty("org.geotools.referencing.forceXY", "false");
    }
}
