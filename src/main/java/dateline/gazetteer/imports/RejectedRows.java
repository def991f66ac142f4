package dateline.gazetteer.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one import that could not be read, and those that were mended: the first are told to the person, all are
 * written to a file as far as there is room for them.
 */
public final class RejectedRows implements Closeable {
    /** So many are told as they come. */
    public static final int TOLD = 20;
    /** So many are written. */
    public static final int WRITTEN = 10_000;

    private static final int LONGEST = 200;

    private final Path file;
    private final ImportListener listener;
    private final boolean goesOn;
    private @Nullable PrintWriter out;
    private long rejected;
    private long mended;
    private long lines;

    /**
     * Rows of one import.
     *
     * @param rejectedBefore how many an interrupted import had rejected, which this one goes on with; those it wrote stay
     */
    public RejectedRows(Path file, ImportListener listener, long rejectedBefore, boolean goesOn) throws IOException {
        this.file = file;
        this.listener = listener;
        this.goesOn = goesOn;
        this.rejected = rejectedBefore;
        this.lines = rejectedBefore;
        if (!goesOn) {
            Files.deleteIfExists(file);
        }
    }

    /** The file for a source, in the folder of the gazetteer. */
    public static Path file(Path folder, String sourceId) {
        return folder.resolve("rejected-" + sourceId + ".txt");
    }

    /** A row that could not be read. */
    public void reject(String file, long row, String reason, String text) throws IOException {
        rejected++;
        write(file + ":" + row + ": " + reason, text, rejected <= TOLD);
        if (rejected == TOLD + 1) {
            listener.note("… further rows that cannot be read are listed in " + this.file);
        }
    }

    /** A row that was read after it was mended. */
    public void mend(String file, long row, String how, String text) throws IOException {
        mended++;
        write(file + ":" + row + ": " + how, text, mended <= TOLD);
    }

    private void write(String message, String text, boolean told) throws IOException {
        String shown = shortened(text);
        String line = shown.isEmpty() ? message : message + ": " + shown;
        if (told) {
            listener.note(line);
        }
        if (lines++ < WRITTEN) {
            writer().println(line);
        }
    }

    private PrintWriter writer() throws IOException {
        if (out == null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            out = new PrintWriter(
                    Files.newBufferedWriter(
                            file,
                            StandardCharsets.UTF_8,
                            StandardOpenOption.CREATE,
                            goesOn ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING),
                    false);
        }
        return out;
    }

    /** Control characters would break the list, long rows would hide the others. */
    private static String shortened(String text) {
        String line = text.replaceAll("[\\p{Cntrl}]+", " ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }

    /** How many could not be read. */
    public long count() {
        return rejected;
    }

    /** How many were mended. */
    public long mended() {
        return mended;
    }

    /** The file, where anything was written to it. */
    public Optional<Path> written() {
        return lines > 0 ? Optional.of(file) : Optional.empty();
    }

    /** Makes sure that what was written can be read. */
    public void flush() {
        if (out != null) {
            out.flush();
        }
    }

    @Override
    public void close() {
        if (out != null) {
            out.close();
        }
    }
}
