package dateline.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder of files to serve: inside the program, or on disk where one edits it. */
public interface Folder {
    /** The file's bytes; empty where there is none. The path is relative and has no way up. */
    Optional<byte[]> find(String path);

    /** Whether a file, once read, can be kept. */
    boolean isFixed();

    /** A folder of the class path, its name beginning and ending with a slash. */
    static Folder ofClassPath(String root) {
        return new ClassPathFolder(root);
    }

    /** A folder on disk, read anew for each request. */
    static Folder ofDisk(Path root) {
        return new DiskFolder(root);
    }

    /** Names that may be asked for: no way up, no hidden file, nothing a file system could read another way. */
    static boolean isPlain(String path) {
        return path.length() <= 200 && path.matches("[A-Za-z0-9_@-][A-Za-z0-9._@-]*(/[A-Za-z0-9_@-][A-Za-z0-9._@-]*)*");
    }

    /**
     * Files inside the program.
     *
     * @param root begins and ends with a slash
     */
    record ClassPathFolder(String root) implements Folder {
        @Override
        public Optional<byte[]> find(String path) {
            if (!isPlain(path)) {
                return Optional.empty();
            }
            // A folder of the class path opens as a stream, too: the last part must look like a file.
            if (!path.substring(path.lastIndexOf('/') + 1).contains(".")) {
                return Optional.empty();
            }
            try (InputStream in = ClassPathFolder.class.getResourceAsStream(root + path)) {
                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean isFixed() {
            return true;
        }
    }

    /**
     * Files on disk.
     *
     * @param root the folder
     */
    record DiskFolder(Path root) implements Folder {
        @Override
        public Optional<byte[]> find(String path) {
            if (!isPlain(path)) {
                return Optional.empty();
            }
            try {
                Path file = root.resolve(path);
                // A symbolic link could lead out of the folder.
                if (!Files.isRegularFile(file) || !file.toRealPath().startsWith(root.toRealPath())) {
                    return Optional.empty();
                }
                return Optional.of(Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean isFixed() {
            return false;
        }
    }
}
