package dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How {@code dateline evaluate} was started.
 *
 * @param paths folders or files of reports with what is right about them
 * @param format how these are written
 * @param totals write the totals alone, not what was read wrongly
 * @param json write them for programs
 * @param baseline measure the plain way of finding places beside it
 * @param home the home whose imported places and overlay are known, where it is there
 * @param data a folder to read instead of the shipped data
 */
public record EvaluateOptions(
        List<Path> paths,
        Format format,
        boolean totals,
        boolean json,
        boolean baseline,
        Optional<Path> home,
        Optional<Path> data) {
    /** How annotated reports are written. */
    public enum Format {
        /** Our own: a YAML file a report. */
        GOLD,
        /** The Local-Global Lexicon. */
        LGL,
        /** IDRISI: messages on disasters. */
        IDRISI,
        /** Expressions of time, as the Recognizers specify them. */
        DATES,
        /** Reports with places by key. */
        REPORTS;

        /** As the command line names it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public EvaluateOptions {
        paths = List.copyOf(paths);
    }
}
