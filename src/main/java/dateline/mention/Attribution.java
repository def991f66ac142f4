package dateline.mention;

import org.jspecify.annotations.Nullable;

/**
 * Words that say who says something, and how far that reaches.
 *
 * @param kind a word of {@code SourceKind}
 * @param name the words that name the source
 * @param anonymous whether it is not named
 * @param relayedBy the words that name who passes on what the source said; absent where nobody is said to
 * @param from the first token of the source and its verb
 * @param to the token after the last
 * @param scopeFrom the first token of what it says
 * @param scopeTo the token after the last
 * @param saidAt when it was said, where the words say so
 */
public record Attribution(
        String kind,
        String name,
        boolean anonymous,
        @Nullable String relayedBy,
        int from,
        int to,
        int scopeFrom,
        int scopeTo,
        @Nullable TimeMention saidAt) {
    /** Whether a token is part of what it says. */
    public boolean covers(int token) {
        return token >= scopeFrom && token < scopeTo;
    }

    /** The same speaker with another stretch of the text. */
    Attribution over(int otherFrom, int otherTo) {
        return new Attribution(kind, name, anonymous, relayedBy, from, to, otherFrom, otherTo, saidAt);
    }

    /** What the speaker of this says, by words of saying elsewhere. */
    Attribution again(int otherFrom, int otherTo, @Nullable TimeMention at) {
        return new Attribution(
                kind, name, anonymous, relayedBy, otherFrom, otherTo, otherFrom, otherTo, at == null ? saidAt : at);
    }
}
