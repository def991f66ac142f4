package dateline.mention;

import org.jspecify.annotations.Nullable;

/**
 * A phrase of the language's vocabulary found in a report.
 *
 * @param category what the phrase is for, for example {@code killed.before}
 * @param from its first token, counted over the whole report
 * @param to the token after its last
 * @param proclitic what was glued before it, folded; empty where nothing
 * @param value what the vocabulary says it stands for
 */
public record Term(
        String category,
        int from,
        int to,
        String proclitic,
        @Nullable Object value) {
    /** How many tokens it has. */
    public int length() {
        return to - from;
    }

    /** Whether it is of the category, or of one below it ({@code source} covers {@code source.military}). */
    public boolean is(String wanted) {
        return category.startsWith(wanted)
                && (category.length() == wanted.length() || category.charAt(wanted.length()) == '.');
    }

    /** The last part of the category. */
    public String leaf() {
        return category.substring(category.lastIndexOf('.') + 1);
    }
}
