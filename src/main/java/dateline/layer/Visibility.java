package dateline.layer;

import dateline.incident.Incident;
import dateline.store.Snapshot;
import dateline.store.StoredReport;
import java.util.Optional;

/**
 * What an audience may see. Every output passes through here: the public sees published incidents only, mentions and
 * metadata only of reports from which one was published, and no report's text, no history and no editor's name.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class Visibility {
    private Visibility() {}

    /** What this audience may see. */
    public static Visibility of(Audience audience) {
        throw new UnsupportedOperationException("being written: " + audience);
    }

    /** Whether the incident may be seen. */
    public boolean shows(Incident incident) {
        throw new UnsupportedOperationException("being written");
    }

    /** What may be seen of the content. */
    public Snapshot of(Snapshot content) {
        throw new UnsupportedOperationException("being written");
    }

    /** What may be seen of the report; empty where it must not be known to exist. */
    public Optional<VisibleReport> of(StoredReport stored) {
        throw new UnsupportedOperationException("being written");
    }
}
