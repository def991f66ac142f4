package dateline.export;

import dateline.incident.Incident;
import dateline.incident.Occurrence;
import dateline.incident.Reading;
import dateline.incident.TimeInText;
import dateline.report.Decision;
import dateline.report.Span;
import dateline.resolution.Resolution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How a report was read, for a person: its words in the order of the text, each with what was made of them and by which rule. */
public final class ExplainedText {
    private record Line(Span span, String rule, String outcome) {}

    private ExplainedText() {}

    /** One line a decision, mention and time, then one an incident. */
    public static List<String> lines(Reading reading) {
        List<Line> lines = new ArrayList<>();
        reading.mentions().forEach(m -> lines.add(new Line(m.span(), "place", place(m))));
        reading.explanation().times().forEach(t -> lines.add(new Line(t.span(), "time", time(t))));
        for (Decision d : reading.explanation().decisions()) {
            lines.add(new Line(d.span(), d.rule(), d.outcome()));
        }
        String text = reading.report().text();
        List<String> out = new ArrayList<>();
        lines.stream()
                .sorted(Comparator.comparing(Line::span))
                .map(l -> l.span().start() + "\t“" + oneLine(l.span().of(text)) + "”\t" + l.rule() + "\t" + l.outcome())
                .forEach(out::add);
        reading.incidents().forEach(i -> out.add(incident(i)));
        return out;
    }

    private static String oneLine(String words) {
        return words.replaceAll("\\s+", " ");
    }

    private static String place(Resolution m) {
        if (m.place() == null) {
            return "unresolved: " + m.note();
        }
        String why = m.candidates().isEmpty()
                ? m.note()
                : String.join(", ", m.candidates().get(0).why());
        return m.place().name() + " (" + m.place().id().value() + "): " + why;
    }

    private static String time(TimeInText words) {
        Occurrence time = words.time();
        return words.role().word()
                + (time.isKnown()
                        ? ", " + time.start() + " to " + time.end() + ", "
                                + time.precision().word()
                        : ", left open");
    }

    private static String incident(Incident i) {
        return "incident\t" + i.kind() + (i.background() ? " (background)" : "") + "\t" + i.title() + "\t"
                + i.claims().size() + " claims, " + i.verification().word();
    }
}
