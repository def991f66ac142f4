package dateline.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the body of a request, within its limits. */
final class Requests {
    /** The largest body that is read. */
    static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

    /** What comes more slowly than over the worst line would only hold a thread. */
    private static final int LEAST_BYTES_PER_SECOND = 500;

    private static final int PATIENCE_SECONDS = 10;
    private static final int WAIT_MILLIS = 10;
    private static final int MOST_WAITS = 50;
    private static final Logger LOG = LoggerFactory.getLogger(Requests.class);

    private Requests() {}

    /** The body's bytes; 413 when there are too many, whether or not the length was announced. */
    static byte[] body(Context ctx) {
        if (ctx.req().getContentLengthLong() > MAX_BODY_BYTES) {
            throw tooLarge();
        }
        try {
            return read(ctx.req().getInputStream());
        } catch (IOException e) {
            throw Problem.badRequest("the body could not be read to its end");
        }
    }

    private static byte[] read(InputStream in) throws IOException {
        long start = System.nanoTime();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[16_384];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            body.write(chunk, 0, n);
            if (body.size() > MAX_BODY_BYTES) {
                throw tooLarge();
            }
            long late = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) - PATIENCE_SECONDS;
            if (late > 0 && body.size() < late * LEAST_BYTES_PER_SECOND) {
                throw Problem.of(408, "the body comes more slowly than " + LEAST_BYTES_PER_SECOND + " bytes a second");
            }
        }
        return body.toByteArray();
    }

    /**
     * Takes what is left of a body that will not be read, so that the sender comes to see the answer: a connection that
     * is closed on unread bytes is reset, and the answer with it. What comes too slowly, or is far beyond the limit, is cut
     * off all the same.
     */
    static void discardRest(Context ctx) {
        if (ctx.header("Expect") != null || hasNoBody(ctx)) {
            return;
        }
        try {
            InputStream in = ctx.req().getInputStream();
            byte[] chunk = new byte[65_536];
            int left = 4 * MAX_BODY_BYTES;
            for (int waits = 0; left > 0 && waits < MOST_WAITS; ) {
                int available = in.available();
                if (available > 0) {
                    left -= in.read(chunk, 0, Math.min(available, chunk.length));
                } else if (ctx.req().getInputStream().isFinished()) {
                    return;
                } else {
                    waits++;
                    Thread.sleep(WAIT_MILLIS);
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("the rest of a body could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean hasNoBody(Context ctx) {
        return ctx.req().getContentLengthLong() <= 0 && ctx.header("Transfer-Encoding") == null;
    }

    /** The body as text; 400 when it is not UTF-8, for a wrong guess would move every offset. */
    static String utf8(byte[] body) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.badRequest("the body is not UTF-8");
        }
    }

    /** Half a surrogate pair is no character: it could neither be stored nor sent as UTF-8. */
    static void requireWellFormed(String name, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw Problem.badRequest("'" + name + "' has the character U+0000 at position " + i);
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw Problem.badRequest("'" + name + "' has half a surrogate pair at position " + i);
            }
        }
    }

    /** The media type of the body without parameters, lower case; 415 where another charset than UTF-8 is declared. */
    static String mediaType(Context ctx) {
        String header = ctx.req().getContentType();
        if (header == null) {
            return "";
        }
        String[] parts = header.split(";", -1);
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().toLowerCase(Locale.ROOT).replace("\"", "");
            if (parameter.startsWith("charset=") && !isUtf8(parameter.substring("charset=".length()))) {
                throw Problem.of(415, "the charset is '" + parameter.substring(8) + "', expected UTF-8");
            }
        }
        return parts.length == 0 ? "" : parts[0].strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isUtf8(@Nullable String charset) {
        return "utf-8".equals(charset) || "utf8".equals(charset) || "us-ascii".equals(charset);
    }

    private static Problem tooLarge() {
        return Problem.of(413, "the body is larger than " + MAX_BODY_BYTES + " bytes");
    }
}
