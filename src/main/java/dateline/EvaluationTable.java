package dateline;

import dateline.evaluation.Evaluation;
import dateline.evaluation.Fault;
import dateline.evaluation.Measure;
import dateline.evaluation.Scores;
import dateline.evaluation.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Writes an evaluation for people: a table a measure a line, then what was read wrongly. */
final class EvaluationTable {
    private EvaluationTable() {}

    static List<String> of(
            GoldReports reports, Evaluation evaluation, Optional<Evaluation> baseline, boolean totalsOnly) {
        List<String> lines = new ArrayList<>();
        lines.add(evaluation.reports() + " reports of " + reports.title());
        lines.addAll(reports.notes());
        lines.addAll(table(evaluation));
        baseline.ifPresent(b -> {
            lines.add("");
            lines.add("Baseline, exact match and largest population:");
            lines.addAll(table(b));
        });
        if (!totalsOnly) {
            evaluation.faults().forEach(f -> lines.addAll(fault(f)));
        }
        return lines;
    }

    private static List<String> table(Evaluation evaluation) {
        List<String> header = new ArrayList<>(List.of("", "all"));
        header.addAll(evaluation.byLanguage().keySet());
        TextTable table = new TextTable(header.toArray(String[]::new));
        Scores overall = evaluation.overall();
        for (Measure measure : overall.tallies().keySet()) {
            List<String> row = new ArrayList<>(List.of(measure.label(), cell(measure, overall, evaluation.complete())));
            for (Map.Entry<String, Scores> language : evaluation.byLanguage().entrySet()) {
                row.add(cell(measure, language.getValue(), evaluation.complete()));
            }
            table.add(row.toArray(String[]::new));
        }
        return table.lines();
    }

    /** {@code F1 (precision / recall, expected)}, {@code share (expected)} or {@code faults of traps}. */
    private static String cell(Measure measure, Scores scores, boolean complete) {
        Tally t = scores.of(measure);
        if (t.isEmpty()) {
            return "-";
        }
        return switch (measure.form(complete)) {
            case F1 ->
                String.format(Locale.ROOT, "%.3f (%.2f / %.2f, %d)", t.f1(), t.precision(), t.recall(), t.expected());
            case SHARE -> String.format(Locale.ROOT, "%.3f (%d of %d)", t.recall(), t.right(), t.expected());
            case FAULTS -> t.right() + " of " + t.expected();
        };
    }

    private static List<String> fault(Fault fault) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(fault.report() + "  " + fault.stage());
        lines.add("  right     " + (fault.expected().isEmpty() ? "nothing" : fault.expected()));
        lines.add("  read      " + (fault.read().isEmpty() ? "nothing" : fault.read()));
        lines.add("  sentence  " + fault.sentence());
        return lines;
    }
}
