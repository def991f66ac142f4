package dateline.mention;

import org.jspecify.annotations.Nullable;

/**
 * Words that say who says something, and how far that reaches.
 *
 * @param kind a word of {@code SourceKind}
 * @param name the words that name the source
 * @param anonymous whether it is not named
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
        int from,
        int to,
        int scopeFrom,
        int scopeTo,
        @Nullable TimeMention saidAt) {
    /** Whether a token is part of what it says. */
    public boolean covers(int token) {
        return token >= scopeFrom && token < scopeTo;
    }
}
