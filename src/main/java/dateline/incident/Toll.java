package dateline.incident;

import org.jspecify.annotations.Nullable;

/**
 * A number of people in a report with what it counts, before it is known who says so.
 *
 * @param victims a word of the vocabulary for the sort of people counted, absent where the report does not say
 * @param from the first token of the words that say it
 * @param at the token of the number
 * @param to the token after the last
 */
record Toll(
        Quantity quantity,
        @Nullable Integer low,
        @Nullable Integer high,
        Qualifier qualifier,
        @Nullable String victims,
        int from,
        int at,
        int to) {}
