package dateline.editing;

import dateline.incident.Handling;
import dateline.incident.Handling.Change;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.store.IncidentChange;
import dateline.store.Signature;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Takes changes back. Nothing is deleted: what an incident said before it says again, as a new revision. Whether it is
 * published or waits for review stays as it is; what an undone change had made is dropped.
 */
public final class Undoing {
    /** Where former revisions are found. */
    @FunctionalInterface
    public interface Archive {
        /**
         * The incident at a revision, or as it is now where {@code revision} is 0.
         *
         * @throws NoSuchElementException where there is none
         */
        Incident find(IncidentId id, int revision);
    }

    private final Archive archive;
    private final Signature by;

    public Undoing(Archive archive, Signature by) {
        this.archive = archive;
        this.by = by;
    }

    /**
     * Without the newest change of the incident that was not yet taken back, and without all else that this change did.
     *
     * @throws IllegalStateException where there is none, or another incident that it changed was changed since
     */
    public List<IncidentChange> last(Incident now) {
        int said = now.says();
        Change change = archive.find(now.id(), said).handling().change();
        if (said == 1 && (change == null || now.handling().dropped())) {
            throw new IllegalStateException("there is nothing to take back: nobody has changed this incident");
        }
        List<IncidentId> all = change == null ? List.of(now.id()) : change.incidents();
        List<IncidentChange> changes = new ArrayList<>();
        Map<IncidentId, Integer> restored = new HashMap<>();
        for (IncidentId id : all) {
            Incident each = id.equals(now.id()) ? now : archive.find(id, 0);
            int at = each.says();
            Change its = archive.find(id, at).handling().change();
            if (change != null && (its == null || !its.id().equals(change.id()))) {
                throw new IllegalStateException("'" + id.value()
                        + "', which was changed together with this one, was changed since; take that back first");
            }
            changes.add(IncidentChange.of(each, before(each, at)));
            if (at > 1) {
                restored.put(id, at - 1);
            }
        }
        return ChangeMark.on(changes, by, restored);
    }

    /** What the incident said at a revision, the machine's reading for instance. */
    public List<IncidentChange> to(Incident now, int revision) {
        Incident past = archive.find(now.id(), revision);
        if (past.handling().dropped()) {
            throw new IllegalStateException("at revision " + revision + " it was dropped");
        }
        return ChangeMark.on(List.of(IncidentChange.of(now, saying(past, now))), by, Map.of(now.id(), past.says()));
    }

    private Incident before(Incident now, int said) {
        if (said == 1) {
            return now.with(now.status(), now.handling().asDropped(null), by.at());
        }
        return saying(archive.find(now.id(), said - 1), now);
    }

    /** Now, with what the past revision says. */
    private Incident saying(Incident past, Incident now) {
        Handling then = past.handling();
        Handling handling = new Handling(
                then.dropped() ? null : now.handling().review(),
                then.amendments(),
                then.dropped(),
                then.mergedInto(),
                null,
                null);
        Incident.Revision revision = new Incident.Revision(
                now.revision().number() + 1, now.revision().created(), by.at());
        return new Incident(
                now.id(),
                past.kind(),
                past.title(),
                now.status(),
                past.verification(),
                past.background(),
                past.time(),
                past.location(),
                past.claims(),
                past.origins(),
                past.sources(),
                past.actors(),
                past.evidence(),
                past.confidence(),
                revision,
                handling);
    }
}
