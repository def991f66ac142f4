package dateline.report;

import org.jspecify.annotations.Nullable;

/**
 * Where a report came from, as far as whoever handed it in said.
 *
 * @param source the publisher or sender
 * @param title the headline
 * @param url where it can be read
 */
public record Provenance(
        @Nullable String source,
        @Nullable String title,
        @Nullable String url) {
    /** Nothing is known. */
    public static final Provenance UNKNOWN = new Provenance(null, null, null);
}
