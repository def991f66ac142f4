package dateline.export;

import dateline.gazetteer.Gazetteer;
import dateline.incident.Reading;
import dateline.layer.VisibleReport;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes all that was read out of a report: the report, its mentions, incidents and warnings. */
@SuppressWarnings("DoNotCallSuggester")
public final class ReadingJson {
    private final Gazetteer gazetteer;

    /**
     * Makes a writer.
     *
     * @param gazetteer which areas the places lie in
     */
    public ReadingJson(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * Writes a reading that is not stored and leaves the stream open.
     *
     * @param lang the language for the names of places; absent for their primary names
     */
    public void write(OutputStream out, Reading reading, @Nullable String lang) throws IOException {
        throw new UnsupportedOperationException("being written" + gazetteer.size());
    }

    /**
     * Writes a stored report as an audience may see it and leaves the stream open. Beyond what a reading has, the
     * report has {@code source}, {@code title}, {@code url}, {@code created} and, where it may be seen, {@code text}.
     *
     * @param lang the language for the names of places; absent for their primary names
     */
    public void write(OutputStream out, VisibleReport report, @Nullable String lang) throws IOException {
        throw new UnsupportedOperationException("being written" + gazetteer.size());
    }
}
