package dateline.mention;

import java.util.Optional;

/** Reads a verb of saying with its subject. */
interface VerbFrames {
    /** After a verb that stands before its subject the source comes within so many tokens. */
    int AFTER_REACH = 12;

    Optional<Frame> read(Term verb, int first, int end);

    /** Who stands behind a quotation with a verb that is none of saying. */
    Optional<Frame> behindQuotation(int from, int end);

    /** A verb with its subject, whichever comes first. */
    static Frame frame(Subject subject, Term verb, boolean closing) {
        return new Frame(
                "speaker.verb",
                subject,
                Math.min(subject.from(), verb.from()),
                Math.max(subject.to(), verb.to()),
                closing);
    }
}
