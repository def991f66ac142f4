package dateline.gazetteer.imports;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * One file of data as it was given, or one that lies in a zip.
 *
 * @param entry its name in the zip; absent for a file of its own
 * @param size in bytes, unpacked
 */
public record InputFile(Path path, @Nullable String entry, long size) {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int BUFFER = 1 << 16;

    /**
     * The files of data at a path: the file itself, or what its zip holds besides explanations.
     *
     * @throws ImportException where it is not there, is empty, or is a damaged zip
     */
    public static List<InputFile> at(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new ImportException(path + " is not there, or is no file");
        }
        long size = Files.size(path);
        if (size == 0) {
            throw new ImportException(path + " is empty");
        }
        return isZip(path) ? entries(path) : List.of(new InputFile(path, null, size));
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        }
    }

    private static List<InputFile> entries(Path path) throws IOException {
        List<InputFile> files = new ArrayList<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.isDirectory() && isData(entry.getName())) {
                    files.add(new InputFile(path, entry.getName(), entry.getSize()));
                }
            }
        } catch (ZipException e) {
            throw damaged(path, e);
        }
        if (files.isEmpty()) {
            throw new ImportException("the zip " + path + " holds no data");
        }
        return files;
    }

    /** Explanations, the list of language codes beside GeoNames' names, and what archivers leave behind. */
    private static boolean isData(String name) {
        String base = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith("__MACOSX")
                && !base.startsWith(".")
                && !base.startsWith("readme")
                && !base.equals("iso-languagecodes.txt");
    }

    private static ImportException damaged(Path path, ZipException cause) {
        return new ImportException(
                "the zip " + path + " is damaged or cut short (" + cause.getMessage() + "); nothing was changed",
                cause);
    }

    /** What to call it: the name of the file, without folders. */
    public String name() {
        String full = entry == null ? path.getFileName().toString() : entry;
        return full.substring(full.lastIndexOf('/') + 1);
    }

    /** Opens it, unpacked. A zip that turns out to be damaged says so in one line. */
    public InputStream open() throws IOException {
        if (entry == null) {
            return new BufferedInputStream(Files.newInputStream(path), BUFFER);
        }
        ZipFile zip = new ZipFile(path.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(entry));
        return new BufferedInputStream(new Unpacked(in, zip, path), BUFFER);
    }

    /** Closes the zip with the entry, and explains what goes wrong in it. */
    private static final class Unpacked extends FilterInputStream {
        private final ZipFile zip;
        private final Path path;

        Unpacked(InputStream in, ZipFile zip, Path path) {
            super(in);
            this.zip = zip;
            this.path = path;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (ZipException e) {
                throw damaged(path, e);
            } catch (java.io.EOFException e) {
                throw damaged(path, new ZipException(e.getMessage()));
            }
        }

        @Override
        public void close() throws IOException {
            super.close();
            zip.close();
        }
    }
}
