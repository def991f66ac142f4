package dateline.layer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Writes where a page ended as an opaque word, and reads it back.
 *
 * <p>The check digits only tell accidents and curiosity from what we wrote. Nothing depends on them being secret: a
 * cursor says where to go on, never what may be seen.
 */
final class Cursor {
    private static final int CHECK_DIGITS = 12;

    private Cursor() {}

    static String write(LayerName layer, SortKey last) {
        String words = String.join(
                " ", layer.word(), last.created().toString(), last.id(), "" + last.start(), "" + last.end());
        String checked = check(words) + " " + words;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(checked.getBytes(StandardCharsets.UTF_8));
    }

    static SortKey read(LayerName layer, String cursor) {
        try {
            String checked = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] words = checked.split(" ", -1);
            String rest = String.join(" ", Arrays.asList(words).subList(1, words.length));
            if (words.length == 6 && words[0].equals(check(rest)) && words[1].equals(layer.word())) {
                return new SortKey(
                        Instant.parse(words[2]), words[3], Integer.parseInt(words[4]), Integer.parseInt(words[5]));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("not a cursor of " + layer.word() + ": " + cursor, e);
        }
        throw new IllegalArgumentException("not a cursor of " + layer.word() + ": " + cursor);
    }

    private static String check(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, CHECK_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
