package dateline.evaluation;

import dateline.report.ReportText;
import dateline.report.Sentence;
import dateline.report.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes down what is right and wrong about the reading of one report. For one thread. */
final class ScoreSheet {
    private final String report;
    private final String text;
    private final boolean complete;
    private final List<Sentence> sentences;
    private final Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);
    private final List<Fault> faults = new ArrayList<>();

    /**
     * An empty sheet.
     *
     * @param complete whether what was read beyond what is expected is wrong, or only not annotated
     */
    ScoreSheet(String report, String text, boolean complete) {
        this.report = report;
        this.text = text;
        this.complete = complete;
        // To show them, not to judge by them: that an abbreviation may end one does no harm.
        this.sentences = ReportText.of(text, Set.of()).sentences();
    }

    /** Counts answers that may be too many or too few. */
    void count(Measure measure, int right, int read, int expected) {
        Tally tally = new Tally(right, complete ? read : right, expected);
        if (!tally.isEmpty()) {
            tallies.merge(measure, tally, Tally::plus);
        }
    }

    /** Counts an answer to something that was asked. */
    void count(Measure measure, boolean right) {
        tallies.merge(measure, new Tally(right ? 1 : 0, 1, 1), Tally::plus);
    }

    /** Takes down what should have been read and was not, or was read otherwise. */
    void fault(String stage, Span about, String expected, String read) {
        faults.add(new Fault(report, stage, expected, read, sentence(about)));
    }

    /** Takes down what should not have been read; not where only some of what is right was annotated. */
    void tooMuch(String stage, Span about, String read) {
        if (complete) {
            fault(stage, about, "", read);
        }
    }

    String words(Span span) {
        return span.of(text);
    }

    private String sentence(Span about) {
        return sentences.stream()
                .filter(s -> s.span().overlaps(about))
                .findFirst()
                .map(s -> s.span().of(text))
                .orElse(about.of(text))
                .replaceAll("\\s+", " ");
    }

    ReportScore score() {
        return new ReportScore(new Scores(tallies), faults);
    }
}
