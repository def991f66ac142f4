package dateline.layer;

/** For whom an answer is. */
public enum Audience {
    /** Everyone. */
    PUBLIC,
    /** Whoever holds an editor's token. */
    EDITOR
}
