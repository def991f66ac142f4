package dateline.incident;

/**
 * Who says something.
 *
 * @param name the words of the report that name the source; empty where the report speaks for itself
 * @param anonymous whether the source is not named
 */
public record Source(SourceKind kind, String name, boolean anonymous) {}
