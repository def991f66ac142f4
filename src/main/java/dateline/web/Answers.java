package dateline.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes answers: validators, encoding and length, the same for GET and HEAD. */
final class Answers {
    static final String JSON = "application/json";
    static final String GEO_JSON = "application/geo+json";
    static final String FG_JSON = "application/fg+json";
    static final String HTML = "text/html;charset=utf-8";

    /** What of a request may change an answer. */
    static final String VARY = "Accept, Accept-Encoding, Accept-Language, Authorization";

    /** The end of the tag of a compressed body: a strong tag is of bytes, and those differ. */
    static final String GZIPPED = "-gzip";

    /** Above this a slow client could make a thread wait: what is shorter fits into the connection's buffers. */
    private static final int LONG = 64 * 1024;

    /** Below this a compressed body saves no packet. */
    static final int WORTH_COMPRESSING = 1400;

    private Answers() {}

    /** A small JSON document, validated by its own content. */
    static void json(Context ctx, Object tree) {
        bytes(ctx, JSON, Json.bytes(tree));
    }

    /** A small document, validated by its own content. */
    static void bytes(Context ctx, String contentType, byte[] body) {
        versioned(ctx, contentType, tag(body), () -> body);
    }

    /** A document whose tag is known before it is made: it is not made when the client has it. */
    static void versioned(Context ctx, String contentType, String tag, Supplier<byte[]> body) {
        if (isUnchanged(ctx, tag)) {
            return;
        }
        write(ctx, contentType, body.get());
    }

    /** Sets the validators; true when the client already has this and 304 has been answered. */
    static boolean isUnchanged(Context ctx, String tag) {
        return isUnchanged(ctx, tag, "");
    }

    /** The same for what has the same meaning but not the same bytes each time. */
    static boolean isUnchangedInMeaning(Context ctx, String tag) {
        return isUnchanged(ctx, tag, "W/");
    }

    private static boolean isUnchanged(Context ctx, String tag, String strength) {
        String plain = "\"" + tag + "\"";
        String gzipped = "\"" + tag + GZIPPED + "\"";
        Optional<String> known = known(ctx.header("If-None-Match"), plain, gzipped);
        ctx.header("ETag", strength + known.filter(k -> !k.equals("*")).orElseGet(() -> strong(ctx, tag)));
        if (ctx.res().getHeader("Cache-Control") == null) {
            ctx.header("Cache-Control", ctx.header("Authorization") == null ? "no-cache" : "private, no-cache");
        }
        vary(ctx);
        known.ifPresent(k -> ctx.status(304));
        return known.isPresent();
    }

    /** The tag as a header of an answer to this client. */
    static String strong(Context ctx, String tag) {
        return "\"" + tag + (acceptsGzip(ctx) ? GZIPPED : "") + "\"";
    }

    /** Which of the two forms of this content the client has. */
    private static Optional<String> known(@Nullable String ifNoneMatch, String plain, String gzipped) {
        if (ifNoneMatch == null) {
            return Optional.empty();
        }
        return Arrays.stream(ifNoneMatch.split(",", -1))
                .map(String::strip)
                .map(e -> e.startsWith("W/") ? e.substring(2) : e)
                .filter(e -> e.equals("*") || e.equals(plain) || e.equals(gzipped))
                .findFirst();
    }

    /** Writes the body as it is, compressed where the client takes that. */
    static void write(Context ctx, String contentType, byte[] body) {
        vary(ctx);
        byte[] sent = body;
        if (body.length >= WORTH_COMPRESSING && acceptsGzip(ctx)) {
            sent = gzip(body, 1);
            ctx.header("Content-Encoding", "gzip");
        }
        plain(ctx, contentType, sent);
    }

    /** Writes bytes that need no further encoding. */
    static void plain(Context ctx, String contentType, byte[] sent) {
        plain(ctx, contentType, Body.of(sent));
    }

    /** Writes what needs no further encoding. */
    static void plain(Context ctx, String contentType, Body sent) {
        ctx.contentType(contentType);
        ctx.res().setContentLengthLong(sent.length());
        if (ctx.method().equals(HandlerType.HEAD)) {
            return;
        }
        if (sent.length() > LONG && ctx.req().isAsyncSupported()) {
            ctx.future(() -> SlowBody.send(stream(ctx), sent));
        } else {
            ctx.result(sent.bytes());
        }
    }

    private static ServletOutputStream stream(Context ctx) {
        try {
            return ctx.res().getOutputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream to write a long answer to; the caller closes it. */
    static OutputStream stream(Context ctx, String contentType) throws IOException {
        vary(ctx);
        ctx.contentType(contentType);
        if (!acceptsGzip(ctx)) {
            return ctx.res().getOutputStream();
        }
        ctx.header("Content-Encoding", "gzip");
        return new LevelledGzip(ctx.res().getOutputStream(), 1);
    }

    static boolean acceptsGzip(Context ctx) {
        String header = ctx.header("Accept-Encoding");
        return header != null
                && Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
                        .map(String::strip)
                        .anyMatch(e -> e.startsWith("gzip") && !e.matches("gzip\\s*;\\s*q=0(\\.0*)?"));
    }

    static byte[] gzip(byte[] body, int level) {
        return Body.of(body).gzipped(level).bytes();
    }

    /** Compresses what is written to it. */
    static OutputStream gzip(OutputStream to, int level) throws IOException {
        return new LevelledGzip(to, level);
    }

    /** A tag for these bytes. */
    static String tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** A tag for these words. */
    static String tag(String words) {
        return tag(words.getBytes(StandardCharsets.UTF_8));
    }

    private static void vary(Context ctx) {
        if (ctx.res().getHeader("Vary") == null) {
            ctx.header("Vary", VARY);
        }
    }

    /** Java's own always compresses at level 6, which costs several times as much for a few per cent. */
    private static final class LevelledGzip extends GZIPOutputStream {
        LevelledGzip(OutputStream out, int level) throws IOException {
            super(out, 8192);
            def.setLevel(level);
        }
    }
}
