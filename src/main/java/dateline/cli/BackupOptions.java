package dateline.cli;

import java.nio.file.Path;

/**
 * How {@code dateline backup} and {@code restore} were started.
 *
 * @param file the backup
 * @param force replace what is there: the file of a backup; the store, which is then kept under another name
 */
public record BackupOptions(Path file, boolean force, StoreOptions store) {}
