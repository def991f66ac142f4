package dateline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.evaluation.Evaluation;
import dateline.evaluation.Fault;
import dateline.evaluation.Measure;
import dateline.evaluation.Scores;
import dateline.evaluation.Tally;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes an evaluation for programs. */
final class EvaluationJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private EvaluationJson() {}

    static String of(GoldReports reports, Evaluation evaluation, Optional<Evaluation> baseline, boolean totalsOnly) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("of", reports.title());
        all.put("notes", reports.notes());
        all.put("reports", evaluation.reports());
        all.put("scores", scores(evaluation));
        baseline.ifPresent(b -> all.put("baseline", scores(b)));
        if (!totalsOnly) {
            all.put(
                    "faults",
                    evaluation.faults().stream().map(EvaluationJson::fault).toList());
        }
        try {
            return JSON.writeValueAsString(all);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was built as JSON cannot be written", e);
        }
    }

    private static Map<String, Object> scores(Evaluation evaluation) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("all", scores(evaluation.overall(), evaluation.complete()));
        evaluation.byLanguage().forEach((language, scores) -> all.put(language, scores(scores, evaluation.complete())));
        return all;
    }

    private static Map<String, Object> scores(Scores scores, boolean complete) {
        Map<String, Object> all = new LinkedHashMap<>();
        scores.tallies().forEach((measure, tally) -> all.put(measure.word(), tally(measure.form(complete), tally)));
        return all;
    }

    private static Map<String, Object> tally(Measure.Form form, Tally tally) {
        Map<String, Object> all = new LinkedHashMap<>();
        switch (form) {
            case F1 -> {
                all.put("f1", tally.f1());
                all.put("precision", tally.precision());
                all.put("recall", tally.recall());
                all.put("right", tally.right());
                all.put("read", tally.read());
            }
            case SHARE -> {
                all.put("share", tally.recall());
                all.put("right", tally.right());
            }
            case FAULTS -> all.put("faults", tally.right());
        }
        all.put("expected", tally.expected());
        return all;
    }

    private static Map<String, String> fault(Fault fault) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("report", fault.report());
        all.put("stage", fault.stage());
        all.put("expected", fault.expected());
        all.put("read", fault.read());
        all.put("sentence", fault.sentence());
        return all;
    }
}
