package dateline;

import dateline.cli.EvaluateOptions;
import dateline.cli.UsageException;
import dateline.cli.WorkFailedException;
import dateline.evaluation.Evaluation;
import dateline.evaluation.Evaluator;
import dateline.evaluation.corpora.CapitalisedNames;
import dateline.evaluation.gold.Coverage;
import dateline.evaluation.gold.Coverage.Part;
import dateline.evaluation.gold.GoldReport;
import dateline.incident.ReportReader;
import dateline.layer.IncidentFeatures;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the command that measures accuracy does. */
final class EvaluationCommands {
    private final Clock clock;
    private final PrintWriter out;

    EvaluationCommands(Clock clock, PrintWriter out) {
        this.clock = clock;
        this.out = out;
    }

    void evaluate(EvaluateOptions options) throws UsageException, WorkFailedException {
        for (Path path : options.paths()) {
            if (!Files.exists(path)) {
                throw new UsageException(path + " is not there");
            }
        }
        try (GazetteerHome home = GazetteerHome.open(options.home(), options.data())) {
            GoldReports reports = GoldReports.read(options, home.files());
            Evaluation evaluation = evaluator(home, Loaded.from(home).reader()).evaluate(reports.reports());
            Optional<Evaluation> baseline =
                    options.baseline() ? Optional.of(baseline(home, reports.reports())) : Optional.empty();
            List<String> lines = options.json()
                    ? List.of(EvaluationJson.of(reports, evaluation, baseline, options.totals()))
                    : EvaluationTable.of(reports, evaluation, baseline, options.totals());
            lines.forEach(out::println);
            out.flush();
        } catch (IOException e) {
            throw new WorkFailedException(String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "), e);
        }
    }

    private Evaluator evaluator(GazetteerHome home, ReportReader reader) {
        return new Evaluator(reader, incidents -> IncidentFeatures.of(incidents, home.gazetteer()), clock.instant());
    }

    private Evaluation baseline(GazetteerHome home, List<GoldReport> reports) throws UsageException {
        List<GoldReport> withPlaces = reports.stream()
                .filter(r -> r.coverage().has(Part.MENTIONS))
                .map(r -> r.judgedBy(
                        new Coverage(Set.of(Part.MENTIONS), r.coverage().complete())))
                .toList();
        if (withPlaces.isEmpty()) {
            throw new UsageException("--baseline finds places, and of these reports none are written down");
        }
        CapitalisedNames plain = new CapitalisedNames(home.knowledge().languages(), home.gazetteer());
        return evaluator(home, plain).evaluate(withPlaces);
    }
}
