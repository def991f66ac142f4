package dateline.mention;

import org.jspecify.annotations.Nullable;

/**
 * A number in a report, or a word for one.
 *
 * @param from its first token, words like "more than" included
 * @param core the first token of the number itself
 * @param to the token after its last
 * @param low the least it allows, absent where no lower bound is stated
 * @param high the greatest, absent where no upper bound is stated
 * @param qualifier a word of the API: {@code exact}, {@code about}, {@code at-least} …
 * @param unit what a noun with its own number counts: {@code killed} …, {@code person}
 */
public record Quantity(
        int from,
        int core,
        int to,
        @Nullable Integer low,
        @Nullable Integer high,
        String qualifier,
        @Nullable String unit) {}
