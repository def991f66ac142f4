package dateline.gazetteer;

import java.nio.charset.StandardCharsets;

/**
 * Names a place of the gazetteer, for example {@code ml.bamako.faladie}.
 *
 * @param value lower-case letters, digits, dots, colons and hyphens
 */
public record PlaceId(String value) {
    private static final int LONGEST = 128;
    private static final long FIRST_NUMBER = 1L << 51;

    public PlaceId {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException("not a place id: " + value);
        }
    }

    // Letter by letter: an index reads thousands of them for one answer.
    private static boolean isWellFormed(String value) {
        if (value.isEmpty() || value.length() > LONGEST || !isLetterOrDigit(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != ':' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    /**
     * A number for protocols that know places by number only: always the same for the same id (64-bit FNV-1a, folded),
     * from 2^51 to 2^52 - 1. JavaScript holds that exactly, and nobody else's numbers reach it: taken for the number of
     * an OpenStreetMap object it leads nowhere instead of to another place.
     */
    public long number() {
        long hash = 0xcbf29ce484222325L;
        for (byte b : value.getBytes(StandardCharsets.US_ASCII)) {
            hash = (hash ^ b) * 0x100000001b3L;
        }
        return FIRST_NUMBER | ((hash ^ (hash >>> 51)) & (FIRST_NUMBER - 1));
    }
}
