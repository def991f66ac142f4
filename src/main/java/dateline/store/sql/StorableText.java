package dateline.store.sql;

import dateline.report.Provenance;
import dateline.report.Report;
import java.util.Optional;

/** What a text may hold that is to come back as it was stored. */
final class StorableText {
    private StorableText() {}

    /**
     * Refuses half a surrogate pair, which cannot be written as UTF-8, and U+0000, which not every database keeps.
     *
     * @throws IllegalArgumentException if the report's text has one, or what is said about where it comes from
     */
    static void check(Report report) {
        check("text", report.text());
        Provenance from = report.provenance();
        Optional.ofNullable(from.source()).ifPresent(source -> check("source", source));
        Optional.ofNullable(from.title()).ifPresent(title -> check("title", title));
        Optional.ofNullable(from.url()).ifPresent(url -> check("url", url));
    }

    private static void check(String name, String text) {
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            if (unit == 0) {
                throw new IllegalArgumentException("the " + name + " has the character U+0000 at " + at);
            }
            if (Character.isHighSurrogate(unit)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(unit)) {
                throw new IllegalArgumentException("the " + name + " has half a character at " + at);
            }
        }
    }
}
