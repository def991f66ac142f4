package dateline;

import dateline.cli.EvaluateOptions;
import dateline.cli.WorkFailedException;
import dateline.data.DataFiles;
import dateline.evaluation.corpora.DateExpressions;
import dateline.evaluation.corpora.IdrisiCorpus;
import dateline.evaluation.corpora.LglCorpus;
import dateline.evaluation.corpora.NewsDates;
import dateline.evaluation.corpora.RealReports;
import dateline.evaluation.gold.GoldFile;
import dateline.evaluation.gold.GoldReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The reports that a command line names.
 *
 * @param title what they are, in a line
 * @param notes what else must be known of them, lines
 */
record GoldReports(String title, List<String> notes, List<GoldReport> reports) {
    static GoldReports read(EvaluateOptions options, DataFiles files) throws IOException, WorkFailedException {
        List<GoldReport> reports = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Path path : options.paths()) {
            switch (options.format()) {
                case GOLD -> reports.addAll(GoldFile.folder(path));
                case LGL -> reports.addAll(LglCorpus.read(path));
                case IDRISI -> reports.addAll(IdrisiCorpus.read(path));
                case REPORTS -> reports.addAll(RealReports.read(path));
                case DATES -> {
                    DateExpressions dates = DateExpressions.read(path, newsDates(files));
                    reports.addAll(dates.reports());
                    notes.addAll(dates.notes());
                }
            }
        }
        String where = options.paths().stream().map(Path::toString).collect(Collectors.joining(", "));
        if (reports.isEmpty()) {
            throw new WorkFailedException(
                    "there are no reports of the format " + options.format().word() + " in " + where);
        }
        return new GoldReports(options.format().word() + ": " + where, notes, reports);
    }

    private static NewsDates newsDates(DataFiles files) throws IOException {
        try (InputStream in = files.open(NewsDates.FILE)) {
            return NewsDates.read(in);
        }
    }
}
