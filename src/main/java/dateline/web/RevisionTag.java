package dateline.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ETag of what has revisions: it begins with the number of the newest, so that an edit can say what it was based on. */
final class RevisionTag {
    // A proxy that compresses makes a tag weak. Strictly (RFC 9110, 13.1.1) such a tag never fits If-Match; here the
    // number in it decides, and that is exact.
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"r(\\d{1,9})-[0-9a-f]+(?:-gzip)?\"");

    private RevisionTag() {}

    /** The tag of this body at this revision, 0 for never edited. */
    static String of(int revision, byte[] body) {
        return "r" + revision + "-" + Answers.tag(body);
    }

    /**
     * The revision on which the edit is based; empty where the request does not say. 412 where it is another than the
     * newest.
     */
    static OptionalInt expected(Context ctx, int newest) {
        String header = ctx.header("If-Match");
        if (header == null || header.strip().equals("*")) {
            return OptionalInt.empty();
        }
        boolean fits = Arrays.stream(header.split(",", -1))
                .map(tag -> TAG.matcher(tag.strip()))
                .filter(Matcher::matches)
                .anyMatch(tag -> Integer.parseInt(tag.group(1)) == newest);
        if (!fits) {
            throw conflict();
        }
        return OptionalInt.of(newest);
    }

    /** The revision on which the edit is based; 428 where the request does not say. */
    static int required(Context ctx) {
        String header = ctx.header("If-Match");
        if (header == null) {
            throw Problem.of(
                    428, "send the ETag of what you have looked at as If-Match, so that nobody's work is lost");
        }
        return Arrays.stream(header.split(",", -1))
                .map(tag -> TAG.matcher(tag.strip()))
                .filter(Matcher::matches)
                .map(tag -> Integer.parseInt(tag.group(1)))
                .findFirst()
                .orElseThrow(RevisionTag::conflict);
    }

    /** Somebody else was faster. */
    static Problem conflict() {
        return Problem.of(412, "it was edited meanwhile: look at it again, then send the change with its new ETag");
    }
}
