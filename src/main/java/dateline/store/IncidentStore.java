package dateline.store;

import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Reading;
import dateline.incident.Status;
import dateline.report.ReportId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps reports, what was read from them, and incidents with their history. A call that returned has been written to
 * disk. Safe for use by several threads.
 */
public interface IncidentStore {
    /**
     * Stores a report and what was read from it, in one transaction. Where the same text is stored already, changes
     * nothing and returns what is stored. Incidents stored as published are put together with published ones of other
     * reports where {@link dateline.incident.SameIncident} takes them for one; drafts stay by themselves.
     *
     * @param status the status in which its incidents are stored, as their first revision, or as one more
     *     of the incident they are put together with
     * @param editor who stores it
     * @throws IllegalArgumentException if another report has an incident of the same id, or the text has half a character
     *     (an unpaired surrogate)
     */
    SaveResult save(Reading reading, Status status, String editor, Instant at);

    /** The report with this id, with its incidents as they are now. */
    Optional<StoredReport> findReport(ReportId id);

    /** The incident as it is now. */
    Optional<Incident> findIncident(IncidentId id);

    /** The incident as it was at a revision, from 1. */
    Optional<Incident> findRevision(IncidentId id, int number);

    /**
     * Gives the incident another status, as a new revision. Where it has the status already, changes nothing.
     *
     * @param reason why; may be empty only where it is published
     * @return the incident as it is now
     * @throws java.util.NoSuchElementException if there is no such incident
     */
    Incident changeStatus(IncidentId id, Status status, String editor, String reason, Instant at);

    /**
     * Stores the next revisions of incidents, and new ones, in one transaction: all of them or none. Which reports tell of
     * an incident follows from its evidence; those that told of one that is dropped stay.
     *
     * @return the incidents as they are now, in this order
     * @throws EditConflictException if one of them is at another revision than expected, or a new one's id is taken
     * @throws java.util.NoSuchElementException if there is no such incident, or no report that its evidence names
     */
    List<Incident> apply(List<IncidentChange> changes, Signature signature);

    /** Who changed the incident, when and why, oldest first; empty where there is no such incident. */
    List<HistoryEntry> history(IncidentId id);

    /** Everything that layers are made of, at one moment. Holds no text of a report. */
    Snapshot snapshot();

    /**
     * Tells everything that layers are made of, at one moment, in constant memory and in whatever order is the quickest.
     *
     * @return the version of that moment
     */
    long readAll(SnapshotReader reader);

    /**
     * What is new or other than it was at that version: incidents as they are now with their whole history, and reports. To
     * put them over what {@link #readAll} told at that version gives what it tells at the version of the answer; nothing that
     * was stored ever goes.
     *
     * @param version one that this store was at
     */
    Snapshot changesSince(long version);

    /**
     * What editors have before them: the newest incidents that wait, all other incidents of the reports that tell of them,
     * these reports, and the newest incidents of any kind. Without histories; the more there is in the store, the smaller a
     * part of it.
     *
     * @param most how many incidents that wait, and how many others
     */
    Snapshot worklist(int most);

    /**
     * Notes in the store that its content was seen at a version. Whoever finds the note there later knows that the content
     * has gone on from that version, and not from one before it, as that of a backup has.
     *
     * @param version one that this store was at
     * @return the note
     */
    String witness(long version);

    /** Whether the store holds this note of this version. */
    boolean isWitnessed(String note, long version);

    /** A number that grows with every change of what {@link #snapshot} answers. Cheap. */
    long version();
}
