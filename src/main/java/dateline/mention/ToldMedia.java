package dateline.mention;

import java.util.Comparator;
import java.util.Optional;

/** The media that speakers speak to and that pass on what they say. */
final class ToldMedia {
    /** They stand this near the words they belong to, in tokens. */
    static final int REACH = 7;

    private final Marked report;
    private final SpeakerNames names;

    ToldMedia(Marked report, SpeakerNames names) {
        this.report = report;
        this.names = names;
    }

    /** The last medium of a stretch. */
    Optional<Term> last(int from, int to) {
        return report.terms("source." + Subject.MEDIA, from, to).max(Comparator.comparingInt(Term::to));
    }

    String name(Term medium) {
        return names.subject(medium).name();
    }

    /** "told Reuters", "a déclaré à l'AFP": the medium that a speaker spoke to. */
    Subject toldTo(Subject speaker, int from, int to) {
        Optional<Term> medium = report.terms("source." + Subject.MEDIA, Math.min(from, to), to)
                .filter(t -> t.from() >= speaker.to() || t.to() <= speaker.from())
                .findFirst();
        return speaker.isMedia()
                ? speaker
                : speaker.relayedBy(medium.map(this::name).orElse(speaker.relayedBy()));
    }
}
