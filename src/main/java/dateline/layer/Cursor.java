package dateline.layer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes where a page ended as an opaque word, and reads it back: all that decides where a feature stands, so that the
 * next page goes on in the right place even if that feature is gone by then.
 *
 * <p>The check digits only tell accidents and curiosity from what we wrote. Nothing depends on them being secret: a
 * cursor says where to go on, never what may be seen.
 */
final class Cursor {
    private static final int CHECK_DIGITS = 12;

    /** Check digits, layer, order, and the key: moment, id, start, end. */
    private static final int FIXED_WORDS = 7;

    private Cursor() {}

    static String write(LayerName layer, Ordering ordering, Ordering.Position last) {
        SortKey key = last.key();
        List<String> words = new ArrayList<>(List.of(
                layer.word(), ordering.word(), key.created().toString(), key.id(), "" + key.start(), "" + key.end()));
        last.values().forEach(v -> words.add(escaped(v)));
        String all = String.join(" ", words);
        return base64(check(all) + " " + all);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    static Ordering.Position read(LayerName layer, Ordering ordering, String cursor) {
        try {
            String checked = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] words = checked.split(" ", -1);
            String rest = String.join(" ", Arrays.asList(words).subList(1, words.length));
            if (words.length == FIXED_WORDS + ordering.size()
                    && words[0].equals(check(rest))
                    && words[1].equals(layer.word())
                    && words[2].equals(ordering.word())) {
                SortKey key = new SortKey(
                        Instant.parse(words[3]), words[4], Integer.parseInt(words[5]), Integer.parseInt(words[6]));
                List<@Nullable Object> values = new ArrayList<>();
                for (int i = 0; i < ordering.size(); i++) {
                    values.add(unescaped(words[FIXED_WORDS + i], ordering, i));
                }
                return new Ordering.Position(values, key);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new IllegalArgumentException("not a cursor of " + layer.word() + ": " + cursor, e);
        }
        throw new IllegalArgumentException(
                "not a cursor of " + layer.word() + " in the order that is asked for: " + cursor);
    }

    /** Without spaces; nothing for no value. */
    private static String escaped(@Nullable Object value) {
        return value == null ? "" : "=" + base64(value.toString());
    }

    private static @Nullable Object unescaped(String word, Ordering ordering, int index) {
        return word.isEmpty()
                ? null
                : ordering.value(
                        index, new String(Base64.getUrlDecoder().decode(word.substring(1)), StandardCharsets.UTF_8));
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
