package dateline.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code dateline evaluate}. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Measure how well reports are read, by reports of which it is written down what is right.")
final class EvaluateCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(
            arity = "1..*",
            paramLabel = "DIR",
            description = "Folders of such reports, or single files of them where the format has many in one.")
    private List<Path> paths;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "gold",
            converter = FormatWord.class,
            description = "How they are written: gold, lgl, idrisi, dates or reports; default: ${DEFAULT-VALUE}.")
    private EvaluateOptions.Format format;

    @Option(names = "--totals", description = "Write the totals alone, without what was read wrongly.")
    private boolean totals;

    @Option(names = "--json", description = "Write one JSON object.")
    private boolean json;

    @Option(
            names = "--baseline",
            description = "Measure beside it how well capitalised words are placed by exact match and population.")
    private boolean baseline;

    @Mixin
    private GazetteerHomeOptions gazetteer;

    @SuppressWarnings("NullAway.Init") // picocli sets the rest
    EvaluateCommand(Program program) {
        this.program = program;
    }

    @Override
    public Integer call() throws UsageException, WorkFailedException {
        program.evaluate(
                new EvaluateOptions(paths, format, totals, json, baseline, gazetteer.home(), gazetteer.data()));
        return CommandLineReader.DONE;
    }

    /** Reads the name of a format. */
    static final class FormatWord implements ITypeConverter<EvaluateOptions.Format> {
        @Override
        public EvaluateOptions.Format convert(String word) {
            return Arrays.stream(EvaluateOptions.Format.values())
                    .filter(f -> f.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + word + "' is none of "
                            + String.join(
                                    ", ",
                                    Arrays.stream(EvaluateOptions.Format.values())
                                            .map(EvaluateOptions.Format::word)
                                            .toList())));
        }
    }
}
