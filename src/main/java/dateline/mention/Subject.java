package dateline.mention;

import org.jspecify.annotations.Nullable;

/**
 * Who speaks, as the words of a sentence name them.
 *
 * @param kind a word of {@code SourceKind}
 * @param anonymous whether the words give no name
 * @param relayedBy who passes on what was said, absent where nobody is said to
 * @param from the first token of the words that name them
 * @param to the token after the last
 */
record Subject(
        String kind,
        String name,
        boolean anonymous,
        @Nullable String relayedBy,
        int from,
        int to) {
    static final String MEDIA = "media";
    static final String UNKNOWN = "unknown";
    static final String GOVERNMENT = "government";
    static final String WITNESS = "witness";

    boolean isMedia() {
        return kind.equals(MEDIA);
    }

    Subject relayedBy(@Nullable String medium) {
        return medium == null ? this : new Subject(kind, name, anonymous, medium, from, to);
    }

    Subject ofKind(String other) {
        return new Subject(other, name, anonymous, relayedBy, from, to);
    }
}
