package dateline.mention;

import dateline.mention.Quotations.Quotation;
import dateline.report.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds who says what. What stands first governs what follows, up to the next speaker; what closes a sentence governs what
 * stands before it, back to the speaker before. Words in quotation marks are of the speaker beside them, over several
 * sentences too, and a sentence that names nobody goes on with the speaker of the one before.
 */
final class AttributionGrammar {
    private static final int QUOTED_REACH = 8;
    /** "An earlier toll spoke of …": words this early say where the sentence has it from. */
    private static final int TOLD_REACH = 5;

    private final Marked report;
    private final TokenTimes times;
    private final Quotations quotations;
    private final SpeakerFrames frames;
    private final int dateline;
    /** Who spoke last, in the sentences read so far. */
    private @Nullable Attribution last;

    private int nextQuotation;
    /** Who spoke before the quotation that is not yet ended. */
    private @Nullable Attribution beforeQuotation;

    /** Who the sentence before is about, where nobody speaks in it: the "he" of the next. */
    private @Nullable Subject about;

    private int lastParagraph = -1;
    private boolean mayGoOn;

    /**
     * Reads the speakers of a report.
     *
     * @param places what it mentions of places: some stand for their governments
     * @param dateline the token after the dateline; no words of it speak
     */
    AttributionGrammar(Marked report, List<TimeMention> times, List<PlaceMention> places, int dateline) {
        this.report = report;
        this.dateline = dateline;
        this.times = new TokenTimes(times);
        this.quotations = new Quotations(report);
        this.frames = new SpeakerFrames(report, this.times, quotations, new Capitals(places));
    }

    /** The attributions of a sentence, in the order of the text; sentences are to be read in order. */
    List<Attribution> read(Sentence s) {
        int first = report.first(s);
        int end = report.end(s);
        Attribution before = last;
        about = s.paragraph() == lastParagraph ? about : null;
        if (dateline > first && dateline < end) {
            first = dateline;
        }
        List<Frame> found = new ArrayList<>(frames.read(first, end));
        behindQuotations(first, end, found);
        List<Attribution> out = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Frame f = found.get(i);
            if (i == 0 && f.subject() == null && report.vocabulary().hasNoCapitals()) {
                // "The governor visited the town, and said that …": the verb takes its subject along.
                about = frames.about(first, f.from()).orElse(about);
            }
            Attribution spoken = attribution(f, scopeFrom(found, i, first), scopeTo(found, i, end));
            if (spoken != null) {
                out.add(spoken);
                report.decided(f.rule(), f.from(), f.to(), spoken.kind() + ": " + spoken.name());
                last = spoken;
            }
        }
        goOn(s, out);
        quoted(s, out, before);
        mayGoOn = out.stream().map(Attribution::kind).distinct().count() == 1;
        about = out.isEmpty() ? frames.about(first, end).orElse(null) : null;
        lastParagraph = s.paragraph();
        return out;
    }

    /** Adds who stands behind the quotations that end in a stretch, where no verb of saying says so. */
    private void behindQuotations(int first, int end, List<Frame> found) {
        for (int i = nextQuotation; i < quotations.all().size(); i++) {
            int to = quotations.all().get(i).to();
            if (quotations.all().get(i).from() >= end) {
                break;
            }
            boolean open = to > first && to < end && report.gap(to).matches("(?s).*([»”\"]\\s*,|,\\s*[»”\"]).*");
            if (open && found.stream().noneMatch(f -> f.to() > to && f.from() < to + QUOTED_REACH)) {
                frames.behindQuotation(to, end).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingInt(Frame::from));
    }

    private int scopeFrom(List<Frame> found, int i, int first) {
        Frame f = found.get(i);
        if (!f.closing()) {
            return i == 0 && f.from() - first <= 3 ? first : f.from();
        }
        if (i == 0) {
            return first;
        }
        Frame before = found.get(i - 1);
        return before.closing() ? before.to() : parting(before, f);
    }

    private int scopeTo(List<Frame> found, int i, int end) {
        Frame f = found.get(i);
        if (i + 1 == found.size()) {
            return end;
        }
        Frame next = found.get(i + 1);
        if (f.closing()) {
            return next.closing() ? f.to() : next.from();
        }
        return next.closing() ? parting(f, next) : next.from();
    }

    /**
     * Where what one speaker says parts from what the next closes: at a semicolon, else at the last comma with a number on
     * either side, else the next closes nothing.
     */
    private int parting(Frame one, Frame next) {
        OptionalInt stop = IntStream.range(one.to(), Math.max(one.to(), next.from()))
                .filter(i -> report.gap(i).matches("(?s).*[:;؛].*"))
                .max();
        if (stop.isPresent()) {
            return stop.getAsInt();
        }
        boolean numberBehind = false;
        for (int i = next.from() - 1; i > one.to(); i--) {
            numberBehind |= isNumber(i);
            if (numberBehind && report.gap(i).matches("(?s).*[,،].*")) {
                boolean numberBefore = IntStream.range(one.to(), i).anyMatch(this::isNumber);
                return numberBefore ? i : next.from();
            }
        }
        return Math.max(one.from(), next.from());
    }

    private boolean isNumber(int token) {
        return report.token(token).isNumber() || report.at("number", token).isPresent();
    }

    private @Nullable Attribution attribution(Frame f, int scopeFrom, int scopeTo) {
        TimeMention saidAt = saidAt(f);
        Subject speaker = f.subject() == null ? about : f.subject();
        if (speaker == null) {
            return last == null ? null : last.again(f.from(), f.to(), saidAt).over(scopeFrom, scopeTo);
        }
        // "some residents said …, while others said": others of the same sort
        boolean others =
                last != null && report.at("other-speakers", speaker.from()).isPresent();
        String kind = others && last != null ? last.kind() : speaker.kind();
        int to = f.subject() == null ? f.to() : Math.max(f.to(), speaker.to());
        return new Attribution(
                kind,
                speaker.name(),
                speaker.anonymous(),
                speaker.relayedBy(),
                f.from(),
                to,
                scopeFrom,
                scopeTo,
                saidAt);
    }

    /** A sentence without a verb of saying, in the paragraph of one that has a speaker, is that speaker's too. */
    private void goOn(Sentence s, List<Attribution> out) {
        int first = report.first(s);
        int end = report.end(s);
        boolean goesOn = out.isEmpty() && last != null && mayGoOn && lastParagraph == s.paragraph() && first < end;
        if (goesOn
                && last != null
                && !quotations.covers(first)
                && report.terms("source." + Subject.UNKNOWN, first, Math.min(end, first + TOLD_REACH))
                        .findAny()
                        .isEmpty()
                && report.terms("say.verb", first, end).findAny().isEmpty()
                && times.within(first, end).isEmpty()) {
            Attribution again = last.again(first, first + 1, null).over(first, end);
            out.add(again);
            report.decided("speaker.sentence-before", first, end, again.kind() + ": " + again.name());
        }
    }

    /** Gives the quotations that begin in a sentence to the speaker beside them. */
    private void quoted(Sentence s, List<Attribution> out, @Nullable Attribution before) {
        int end = report.end(s);
        List<Attribution> quoted = new ArrayList<>();
        while (nextQuotation < quotations.all().size()
                && quotations.all().get(nextQuotation).from() < end) {
            Quotation q = quotations.all().get(nextQuotation);
            if (beforeQuotation == null) {
                beforeQuotation = before;
            }
            boolean said = out.stream().anyMatch(a -> a.from() < q.from());
            if (q.to() > end && !said) {
                // Its speaker may stand behind it, in a later sentence.
                break;
            }
            nextQuotation++;
            Attribution speaker = beside(q, out, beforeQuotation);
            beforeQuotation = null;
            if (speaker != null) {
                quoted.add(speaker.over(q.from(), q.to()));
                report.decided("speaker.quotation", q.from(), q.to(), speaker.kind() + ": " + speaker.name());
            }
        }
        out.addAll(quoted);
    }

    private static @Nullable Attribution beside(Quotation q, List<Attribution> out, @Nullable Attribution before) {
        Attribution nearest = null;
        for (Attribution a : out) {
            boolean behind = a.from() >= q.to();
            if (!behind || nearest == null || q.from() - nearest.to() > a.from() - q.to()) {
                nearest = a;
            }
        }
        return nearest != null ? nearest : before;
    }

    private @Nullable TimeMention saidAt(Frame f) {
        int end = report.end(report.sentenceOf(f.from()));
        return times.within(f.from(), Math.min(end, f.to() + 3)).stream()
                .filter(t -> t.date() != null)
                .findFirst()
                .orElse(null);
    }
}
