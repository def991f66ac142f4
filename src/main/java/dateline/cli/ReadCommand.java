package dateline.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code dateline read}. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Read a report and write its incidents as GeoJSON to standard output.")
final class ReadCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(paramLabel = "FILE", description = "The report as UTF-8 text; - for standard input.")
    private String file;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = Moment.class,
            description = "When it was published: 2024-09-19 or 2024-09-19T10:00:00Z. Relative times count from it.")
    private @Nullable Instant published;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description = "Its language as an ISO 639-1 code; default: found out from the text.")
    private @Nullable String language;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Know the places that were imported and edited in this home; default: ~/.dateline.")
    private @Nullable Path home;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Read gazetteer, languages and kinds from this folder instead of the shipped ones.")
    private @Nullable Path data;

    @Option(
            names = "--full",
            description = "Write all that was read (report, mentions, incidents, warnings), as POST /api/read answers.")
    private boolean full;

    @Option(
            names = "--explain",
            description = "Write how it was read, a line a decision: position, words, rule, what was made of them.")
    private boolean explain;

    @SuppressWarnings("NullAway.Init") // picocli sets the rest
    ReadCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws UsageException, WorkFailedException {
        program.read(new ReadOptions(
                file,
                Optional.ofNullable(published),
                Optional.ofNullable(language),
                Optional.ofNullable(home),
                Optional.ofNullable(data),
                full,
                explain));
        return CommandLineReader.DONE;
    }

    /** A date counts from its first moment in UTC. */
    static final class Moment implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return text.length() == "2024-09-19".length()
                        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                        : OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is not a date such as 2024-09-19, "
                        + "nor a time such as 2024-09-19T10:00:00Z");
            }
        }
    }
}
