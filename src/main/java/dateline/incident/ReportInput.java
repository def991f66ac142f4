package dateline.incident;

import dateline.report.Language;
import dateline.report.Provenance;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text as handed in, with what the sender says about it.
 *
 * @param text 1 to 1,000,000 characters with at least one that is not white space; halves of a character that has lost its
 *     other half become U+FFFD, which is as long
 * @param publishedAt when it was published, where the sender says so
 * @param language its language, where the sender says so
 */
public record ReportInput(
        String text,
        @Nullable Instant publishedAt,
        @Nullable Language language,
        Provenance provenance) {
    /** The longest text that is read, in UTF-16 units. */
    public static final int MAX_CHARACTERS = 1_000_000;

    private static final Pattern HALF_CHARACTER =
            Pattern.compile("[\\ud800-\\udbff](?![\\udc00-\\udfff])|(?<![\\ud800-\\udbff])[\\udc00-\\udfff]");

    public ReportInput {
        if (text.isBlank()) {
            throw new IllegalArgumentException("the text is empty");
        }
        if (text.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException(
                    "the text has " + text.length() + " characters, at most " + MAX_CHARACTERS + " are read");
        }
        // No UTF-8 says them: neither the store nor an answer could.
        text = HALF_CHARACTER.matcher(text).replaceAll("\ufffd");
    }
}
