package dateline.editing;

import dateline.incident.Handling.Change;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.report.ReportId;
import dateline.store.IncidentChange;
import dateline.store.Signature;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Marks incidents that are changed at once as one change, so that it can be taken back as one. */
final class ChangeMark {
    private static final int DIGITS = 16;

    private ChangeMark() {}

    /** The changes, marked. No two changes have one mark: no revision of an incident is made twice. */
    static List<IncidentChange> on(
            List<IncidentChange> changes, Signature by, @Nullable Map<IncidentId, Integer> restored) {
        List<IncidentId> ids = changes.stream().map(c -> c.after().id()).toList();
        StringBuilder words = new StringBuilder(by.at().toString());
        changes.forEach(c -> words.append(' ')
                .append(c.after().id().value())
                .append(' ')
                .append(c.after().revision().number()));
        Change mark = new Change(ReportId.of(words.toString()).sha256().substring(0, DIGITS), ids);
        return changes.stream()
                .map(c -> new IncidentChange(
                        marked(
                                c.after(),
                                mark,
                                restored == null ? null : restored.get(c.after().id())),
                        c.expected()))
                .toList();
    }

    private static Incident marked(Incident i, Change mark, @Nullable Integer restored) {
        return i.handled(i.handling().by(mark, restored));
    }
}
