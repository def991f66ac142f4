package dateline.mention;

import java.util.Comparator;
import java.util.Optional;

/** The media that speakers speak to and that pass on what they say. */
final class ToldMedia {
    /** They stand this near the words they belong to, in tokens. */
    static final int REACH = 7;

    private final Marked report;
    private final SpeakerNames names;
    private final Subjects subjects;

    ToldMedia(Marked report, SpeakerNames names, Subjects subjects) {
        this.report = report;
        this.names = names;
        this.subjects = subjects;
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

    /** "The agency quoted a security source as saying": whom a medium passes on; the medium itself where nobody. */
    Subject passedOn(Subject medium, int end) {
        int from = Math.min(medium.to(), end);
        return report.terms("relay.from", from, Math.min(end, from + REACH))
                .findFirst()
                .flatMap(t -> subjects.first(t.to(), Math.min(end, t.to() + REACH)))
                .map(s -> names.subject(s).relayedBy(medium.name()))
                .orElse(medium);
    }
}
