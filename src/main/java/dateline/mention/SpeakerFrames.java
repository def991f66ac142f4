package dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the words of a sentence that say who speaks, and keeps those apart that overlap. */
final class SpeakerFrames {
    /** What a sentence is about stands among its first words. */
    private static final int ABOUT = 3;

    private final Marked report;
    private final Quotations quotations;
    private final AccordingFrames according;
    private final VerbFrames verbs;
    private final BareFrames bare;
    private final Subjects subjects;
    private final SpeakerNames names;

    SpeakerFrames(Marked report, TokenTimes times, Quotations quotations, Capitals governments) {
        SourceKinds kinds = new SourceKinds(report);
        this.names = new SpeakerNames(report, times, kinds, governments);
        this.subjects = new Subjects(report, names, kinds);
        ToldMedia media = new ToldMedia(report, names, subjects);
        this.report = report;
        this.quotations = quotations;
        this.according = new AccordingFrames(report, names, subjects, media);
        this.verbs = report.vocabulary().hasNoCapitals()
                ? new VerbFirstFrames(report, names, subjects, media)
                : new SubjectFirstFrames(report, times, names, subjects, media);
        this.bare = new BareFrames(report, names);
    }

    /** The frames of a stretch, in the order of the text, none within another. */
    List<Frame> read(int first, int end) {
        List<Frame> frames = new ArrayList<>();
        sources(first, end).flatMap(s -> bare.leading(s, first, end).stream()).forEach(f -> add(frames, f));
        Stream.concat(report.terms("say.according", first, end), report.terms("say.verb", first, end))
                .filter(t -> !quotations.covers(t.from()))
                .filter(t -> report.at("not-say", t.from()).isEmpty()
                        && report.before("not-say", t.to()).isEmpty()
                        && !isNoun(t)
                        && isWhole(t))
                .sorted(Comparator.comparingInt(Term::from).thenComparing(t -> -t.length()))
                .forEach(t -> {
                    boolean taken = frames.stream().anyMatch(f -> f.overlaps(t.from(), t.to()));
                    if (!taken) {
                        Optional<Frame> found =
                                t.is("say.according") ? according.read(t, first, end) : verbs.read(t, first, end);
                        found.filter(f -> !isNested(f, frames)).ifPresent(f -> add(frames, f));
                    }
                });
        sources(first, end).flatMap(s -> bare.read(s, first, end).stream()).forEach(f -> add(frames, f));
        frames.sort(Comparator.comparingInt(Frame::from));
        return relayed(frames);
    }

    /** Who speaks behind a quotation by a verb that is none of saying: "…", sobs Awa, 34. */
    Optional<Frame> behindQuotation(int from, int end) {
        return verbs.behindQuotation(from, end);
    }

    /** Who a sentence without a speaker is about, where it opens with somebody that could be one: "The governor visited …". */
    Optional<Subject> about(int first, int end) {
        return subjects.first(first, Math.min(end, first + ABOUT))
                .filter(t -> !t.leaf().equals(Subject.UNKNOWN))
                .map(names::subject)
                .filter(s -> !s.isMedia());
    }

    private Stream<Term> sources(int first, int end) {
        return report.terms("source", first, end).filter(s -> !quotations.covers(s.from()));
    }

    /** "the figure", "le chiffre": behind an article stands no verb. */
    private boolean isNoun(Term verb) {
        return verb.is("say.verb")
                && verb.length() == 1
                && report.gap(verb.from()).matches("[ '’]")
                && (report.before("indefinite", verb.from()).isPresent()
                        || report.before("definite", verb.from()).isPresent());
    }

    /** Only some of the letters that may be glued before a word may stand before a verb. */
    private boolean isWhole(Term words) {
        return words.proclitic().isEmpty()
                || words.is("say.according")
                || report.vocabulary()
                        .rules()
                        .terms()
                        .getOrDefault("verb-proclitic", List.of())
                        .contains(words.proclitic());
    }

    /** "Hussein said relatives had reported 70 missing": what he says that others say is his. */
    private boolean isNested(Frame f, List<Frame> frames) {
        Frame outer = frames.isEmpty() ? null : frames.get(frames.size() - 1);
        if (outer == null || outer.closing() || f.closing() || f.from() - outer.to() > 2 || f.from() < outer.to()) {
            return false;
        }
        for (int i = outer.to(); i <= f.from(); i++) {
            if (!report.gap(i).isBlank() || report.at("conjunction", i).isPresent()) {
                return false;
            }
        }
        return !report.vocabulary().hasNoCapitals();
    }

    private static void add(List<Frame> frames, Frame f) {
        boolean taken = frames.stream().anyMatch(o -> f.subject() != null && o.overlaps(f.from(), f.to()));
        if (!taken) {
            frames.add(f);
        }
    }

    /** "…, said a security source, quoted by AFP": the medium right behind a speaker passes it on. */
    private List<Frame> relayed(List<Frame> frames) {
        List<Frame> out = new ArrayList<>();
        for (Frame f : frames) {
            Frame before = out.isEmpty() ? null : out.get(out.size() - 1);
            if (before != null && quotes(before, f)) {
                Subject speaker = Objects.requireNonNull(f.subject());
                String medium = Objects.requireNonNull(before.subject()).name();
                Frame both = new Frame(f.rule(), speaker.relayedBy(medium), before.from(), f.to(), before.closing());
                out.set(out.size() - 1, both);
            } else if (before != null && passesOn(before, f)) {
                Subject medium = Objects.requireNonNull(f.subject());
                Subject speaker = Objects.requireNonNull(before.subject());
                Frame both = new Frame(before.rule(), speaker.relayedBy(medium.name()), before.from(), f.to(), true);
                out.set(out.size() - 1, both);
            } else {
                out.add(f);
            }
        }
        return out;
    }

    /** "Radio Okapi reported, citing the army": the medium has it from the one behind. */
    private boolean quotes(Frame medium, Frame f) {
        return f.relays()
                && medium.subject() != null
                && !medium.relays()
                && f.from() - medium.to() <= ToldMedia.REACH
                && f.from() >= medium.to()
                && noNumber(medium.to(), f.from());
    }

    private boolean noNumber(int from, int to) {
        for (int i = from; i < to; i++) {
            if (report.at(Vocabulary.NUMBER, i).isPresent() || report.token(i).isNumber()) {
                return false;
            }
        }
        return true;
    }

    private boolean passesOn(Frame speaker, Frame f) {
        return f.subject() != null
                && f.subject().isMedia()
                && f.closing()
                && speaker.closing()
                && speaker.subject() != null
                && !speaker.subject().isMedia()
                && noNumber(speaker.to(), f.from())
                && f.from() - speaker.to() <= ToldMedia.REACH;
    }
}
