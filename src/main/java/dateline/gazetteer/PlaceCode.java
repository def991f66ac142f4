package dateline.gazetteer;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A code of a place. A code means nothing without its scheme: {@code ML09} is Bamako to OCHA, {@code ML-9} is Ménaka to
 * ISO.
 *
 * @param scheme {@code iso3166-2}, {@code ocha-pcode}, {@code icao}, {@code geonames} …
 * @param value without blanks at its ends and without {@code @}, which begins the validity in a table
 * @param from the first day it was valid, where known
 * @param until the last day it was valid; absent where it still is, or where that is not known
 */
public record PlaceCode(
        String scheme,
        String value,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    private static final Pattern SCHEME = Pattern.compile("[a-z0-9][a-z0-9-]{0,30}");

    public PlaceCode {
        boolean isWritable = !value.isEmpty() && value.equals(value.strip()) && value.indexOf('@') < 0;
        if (!SCHEME.matcher(scheme).matches() || !isWritable) {
            throw new IllegalArgumentException("not a code: " + scheme + ":" + value);
        }
        if (from != null && until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(scheme + ":" + value + " ends before it begins");
        }
    }

    /** A code of unstated validity. */
    public static PlaceCode of(String scheme, String value) {
        return new PlaceCode(scheme, value, null, null);
    }

    /** Reads {@code scheme:value} or {@code scheme:value@FROM/UNTIL}, with ISO 8601 dates or {@code ..} for an open end. */
    public static PlaceCode parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("a code needs its scheme: " + text);
        }
        String scheme = text.substring(0, colon).strip();
        String rest = text.substring(colon + 1).strip();
        int at = rest.indexOf('@');
        if (at < 0) {
            return of(scheme, rest);
        }
        String[] ends = rest.substring(at + 1).split("/", -1);
        if (ends.length != 2) {
            throw new IllegalArgumentException("a validity is FROM/UNTIL: " + text);
        }
        return new PlaceCode(scheme, rest.substring(0, at).strip(), day(ends[0]), day(ends[1]));
    }

    private static @Nullable LocalDate day(String text) {
        return text.equals("..") || text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        String validity = from == null && until == null ? "" : "@" + end(from) + "/" + end(until);
        return scheme + ":" + value + validity;
    }

    private static String end(@Nullable LocalDate day) {
        return day == null ? ".." : day.toString();
    }
}
