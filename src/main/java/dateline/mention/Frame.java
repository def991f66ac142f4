package dateline.mention;

import org.jspecify.annotations.Nullable;

/**
 * A source with the words of saying that belong to it.
 *
 * @param rule the rule that found it
 * @param subject who speaks; absent where the words go on with who spoke last
 * @param from the first token of the source and its verb
 * @param to the token after the last
 * @param closing whether what is said stands before it
 */
record Frame(String rule, @Nullable Subject subject, int from, int to, boolean closing) {
    /** The rule of words that say whom a medium passes on. */
    static final String RELAY = "speaker.relay";

    boolean relays() {
        return rule.equals(RELAY);
    }

    boolean overlaps(int otherFrom, int otherTo) {
        return otherFrom < to && otherTo > from;
    }

    Frame by(Subject other) {
        return new Frame(rule, other, from, to, closing);
    }
}
