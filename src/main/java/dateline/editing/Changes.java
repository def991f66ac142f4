package dateline.editing;

import dateline.incident.Actors;
import dateline.incident.Handling;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.IncidentPart;
import dateline.incident.Location;
import dateline.incident.Occurrence;
import dateline.incident.Repeats;
import dateline.incident.Status;
import dateline.incident.Verification;
import dateline.report.Evidence;
import dateline.store.IncidentChange;
import dateline.store.Signature;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The changes of what incidents say; each signed, each one set that is stored as a whole or not at all. */
public final class Changes {
    private final Desk desk;
    private final Signature by;

    /**
     * Changes by one editor for one reason.
     *
     * @throws IllegalArgumentException if the signature gives no reason
     */
    public Changes(Desk desk, Signature by) {
        if (by.reason().isBlank()) {
            throw new IllegalArgumentException("'reason' is missing: whoever changes what an incident says, says why");
        }
        this.desk = desk;
        this.by = by;
    }

    /** The incident with these edits, in their order. */
    public List<IncidentChange> edited(Incident before, List<Edit> edits) {
        requireKept(before);
        Sheet sheet = new Sheet(before);
        edits.forEach(e -> e.apply(sheet, by, desk));
        desk.title(sheet);
        return together(List.of(IncidentChange.of(before, sheet.next(by))));
    }

    /**
     * A new incident that an editor found in words of a report.
     *
     * @param id of no other
     */
    public List<IncidentChange> made(IncidentId id, String kind, Evidence words, List<Edit> edits) {
        Incident blank = new Incident(
                id,
                desk.kind(kind).id(),
                desk.title(kind, Location.UNKNOWN, words.language().code()),
                Status.DRAFT,
                Verification.REPORTED,
                false,
                Occurrence.UNKNOWN,
                Location.UNKNOWN,
                List.of(),
                List.of(),
                List.of(),
                Actors.NONE,
                List.of(words),
                1,
                new Incident.Revision(1, by.at(), by.at()));
        Sheet sheet = new Sheet(blank);
        sheet.amend(IncidentPart.KIND, by);
        sheet.amend(IncidentPart.EVIDENCE, by);
        edits.forEach(e -> e.apply(sheet, by, desk));
        desk.title(sheet);
        return together(List.of(IncidentChange.made(sheet.first(id, by))));
    }

    /**
     * Two incidents where one was told.
     *
     * @param id of the second
     * @param claims the claims that are of the second, counted from 0
     * @param evidence the words that carry the second; none for those that carry the first
     * @param edits what else the second says
     */
    public List<IncidentChange> split(
            Incident before, IncidentId id, Set<Integer> claims, Set<Integer> evidence, List<Edit> edits) {
        requireKept(before);
        Sheet stays = new Sheet(before);
        Sheet goes = new Sheet(before);
        goes.handling = Handling.NONE;
        check(before.claims(), claims, "claim");
        stays.claims(Repeats.kept(before.claims(), others(before.claims(), claims)));
        goes.claims(Repeats.kept(before.claims(), claims));
        part(stays.evidence, goes.evidence, evidence, "evidence");
        if (stays.evidence.isEmpty()) {
            throw new IllegalArgumentException("the first incident is left without words; leave it some evidence");
        }
        if (evidence.isEmpty()) {
            goes.evidence.addAll(before.evidence());
        }
        stays.amend(IncidentPart.EVIDENCE, by);
        goes.amend(IncidentPart.EVIDENCE, by);
        edits.forEach(e -> e.apply(goes, by, desk));
        desk.title(goes);
        return together(List.of(IncidentChange.of(before, stays.next(by)), IncidentChange.made(goes.first(id, by))));
    }

    /** Moves the items with these numbers from one list into the other, which is left with nothing else. */
    private static <T> void part(List<T> stays, List<T> goes, Set<Integer> numbers, String what) {
        List<T> all = List.copyOf(stays);
        stays.clear();
        goes.clear();
        check(all, numbers, what);
        for (int i = 0; i < all.size(); i++) {
            (numbers.contains(i) ? goes : stays).add(all.get(i));
        }
    }

    private static void check(List<?> all, Set<Integer> numbers, String what) {
        numbers.stream().filter(n -> n < 0 || n >= all.size()).findFirst().ifPresent(n -> {
            throw new IllegalArgumentException("there is no " + what + " " + n + "; there are " + all.size());
        });
    }

    private static Set<Integer> others(List<?> all, Set<Integer> numbers) {
        return IntStream.range(0, all.size())
                .filter(n -> !numbers.contains(n))
                .boxed()
                .collect(Collectors.toSet());
    }

    /**
     * One incident where several were told. Its place, time and kind stay; claims, accounts, sources and words of the others
     * come to it, side by side.
     */
    public List<IncidentChange> merged(Incident into, List<Incident> others) {
        requireKept(into);
        Sheet sheet = new Sheet(into);
        List<IncidentChange> changes = new ArrayList<>();
        for (Incident other : others) {
            requireKept(other);
            requireMergeable(into, other);
            sheet.claims(Repeats.joined(sheet.claims, other.claims(), report -> ""));
            addMissing(sheet.origins, other.origins());
            addMissing(sheet.sources, other.sources());
            addMissing(sheet.evidence, other.evidence());
            Handling gone = other.handling().asDropped(into.id());
            changes.add(IncidentChange.of(other, other.with(withoutPublic(other), gone, by.at())));
        }
        sheet.amend(IncidentPart.EVIDENCE, by);
        changes.add(0, IncidentChange.of(into, sheet.next(by)));
        return together(changes);
    }

    private static void requireMergeable(Incident into, Incident other) {
        if (into.id().equals(other.id())) {
            throw new IllegalArgumentException("an incident is not merged with itself");
        }
        if (other.status() == Status.PUBLISHED && into.status() != Status.PUBLISHED) {
            throw new IllegalStateException("'" + other.id().value()
                    + "' is published and would vanish; merge into the published one, or retract it first");
        }
    }

    /** Without the incident: what was published is retracted. */
    public List<IncidentChange> dropped(Incident before) {
        requireKept(before);
        Handling gone = before.handling().asDropped(null);
        return together(List.of(IncidentChange.of(before, before.with(withoutPublic(before), gone, by.at()))));
    }

    private static Status withoutPublic(Incident before) {
        return before.status() == Status.PUBLISHED ? Status.RETRACTED : before.status();
    }

    private static void requireKept(Incident incident) {
        if (incident.handling().dropped()) {
            throw new IllegalStateException(
                    "'" + incident.id().value() + "' was dropped; take that back before it is changed");
        }
    }

    /** Marks every incident as part of one change. */
    private List<IncidentChange> together(List<IncidentChange> changes) {
        return ChangeMark.on(changes, by, null);
    }

    private static <T> void addMissing(List<T> to, List<T> from) {
        Set<T> all = new LinkedHashSet<>(to);
        all.addAll(from);
        to.clear();
        to.addAll(all);
    }
}
