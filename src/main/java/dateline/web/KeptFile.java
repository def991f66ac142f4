package dateline.web;

import io.javalin.http.Context;

/** A file with what is worked out once from its bytes: its tag, and its compressed form where that is smaller. */
final class KeptFile {
    private final String type;
    private final byte[] plain;
    private final byte[] gzipped;
    private final String tag;

    private KeptFile(String type, byte[] plain, byte[] gzipped) {
        this.type = type;
        this.plain = plain;
        this.gzipped = gzipped;
        this.tag = Answers.tag(plain);
    }

    /**
     * Keeps a file.
     *
     * @param level how hard to compress, 1 to 9
     */
    static KeptFile of(String type, byte[] plain, int level) {
        boolean isText = type.contains("charset") || type.contains("json") || type.contains("svg");
        return new KeptFile(type, plain, isText ? Answers.gzip(plain, level) : plain);
    }

    /** Answers with the file, or that the client has it. */
    void send(Context ctx) {
        if (Answers.isUnchanged(ctx, tag)) {
            return;
        }
        if (gzipped.length < plain.length && Answers.acceptsGzip(ctx)) {
            ctx.header("Content-Encoding", "gzip");
            Answers.plain(ctx, type, gzipped);
        } else {
            Answers.plain(ctx, type, plain);
        }
    }
}
