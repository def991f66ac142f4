package dateline.incident;

import org.jspecify.annotations.Nullable;

/**
 * Who says something.
 *
 * @param name the words of the report that name the source; empty where the report speaks for itself
 * @param anonymous whether the source is not named
 * @param relayedBy the words that name the medium or body that passes on what the source said; absent where the report
 *     names none
 */
public record Source(
        SourceKind kind,
        String name,
        boolean anonymous,
        @Nullable String relayedBy) {
    /** A source that speaks for itself. */
    public Source(SourceKind kind, String name, boolean anonymous) {
        this(kind, name, anonymous, null);
    }
}
