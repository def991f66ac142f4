package dateline.layer;

import dateline.incident.Status;
import dateline.store.HistoryEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions of an incident that an audience may see, oldest first.
 *
 * @param gone since when there is none; absent while there is one
 */
public record IncidentVersions(List<Version> all, @Nullable Instant gone) {
    public IncidentVersions {
        all = List.copyOf(all);
    }

    /**
     * What the incident was for a time.
     *
     * @param revision from 1; numbers are left out where a revision may not be seen
     * @param start the first moment
     * @param end the moment at which another came; absent for the newest
     */
    public record Version(
            int revision,
            Status status,
            Instant start,
            @Nullable Instant end) {
        private boolean holds(Instant moment) {
            return !moment.isBefore(start) && (end == null || moment.isBefore(end));
        }
    }

    /** The versions among these revisions, oldest first. */
    static IncidentVersions of(List<HistoryEntry> history, Visibility visibility) {
        List<Version> versions = new ArrayList<>();
        Instant gone = null;
        for (int i = 0; i < history.size(); i++) {
            HistoryEntry entry = history.get(i);
            Instant end = i + 1 < history.size() ? history.get(i + 1).at() : null;
            if (visibility.shows(entry)) {
                versions.add(new Version(entry.revision(), entry.status(), entry.at(), end));
                gone = null;
            } else if (!versions.isEmpty() && gone == null) {
                gone = entry.at();
            }
        }
        return new IncidentVersions(versions, gone);
    }

    /** The version at this moment; where two meet, the later one. */
    public Optional<Version> at(Instant moment) {
        return all.stream().filter(v -> v.holds(moment)).reduce((first, second) -> second);
    }

    /** The one before. */
    public Optional<Version> before(Version version) {
        int index = all.indexOf(version);
        return index > 0 ? Optional.of(all.get(index - 1)) : Optional.empty();
    }

    /** The one after. */
    public Optional<Version> after(Version version) {
        int index = all.indexOf(version);
        return index >= 0 && index + 1 < all.size() ? Optional.of(all.get(index + 1)) : Optional.empty();
    }
}
