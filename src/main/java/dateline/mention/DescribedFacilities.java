package dateline.mention;

import dateline.mention.PlaceMention.Certainty;
import dateline.report.Sentence;
import dateline.report.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.IntStream;

/** Finds facilities by what they are, with the name that stands in the description ("Zobe junction"). */
final class DescribedFacilities {
    /** A facility's own name has at most so many words. */
    private static final int NAME_WORDS = 3;

    private final PlaceReading reading;
    private final Marked report;

    DescribedFacilities(PlaceReading reading) {
        this.reading = reading;
        this.report = reading.report;
    }

    void read(Sentence s) {
        int start = report.text().folded().toFolded(s.span().start());
        int end = report.text().folded().toFolded(s.span().end());
        List<PlaceMention> all = new ArrayList<>();
        for (Vocabulary.CompiledFacility f : report.vocabulary().facilities()) {
            Matcher m = f.pattern().matcher(report.text().folded().folded()).region(start, end);
            m.useTransparentBounds(true);
            while (m.find()) {
                all.add(described(report.text().folded().toOriginal(m.start("whole"), m.end("whole")), f.rule(), s));
            }
        }
        all.sort(Comparator.comparingInt((PlaceMention m) -> -m.span().length()));
        all.stream().filter(m -> reading.found.isFree(m.from(), m.to())).forEach(reading.found::put);
    }

    private PlaceMention described(Span words, FacilityRule rule, Sentence s) {
        int from = report.tokenAt(words.start());
        int to = Math.max(from + 1, report.tokenAt(words.end()));
        int first = nameBefore(from, s);
        int last = first == from ? nameAfter(to, s) : to;
        Span span = new Span(
                first < from ? report.token(first).span().start() : words.start(),
                last > to ? report.token(last - 1).span().end() : words.end());
        // "RN1": a number is a name too.
        boolean named = first < from
                || last > to
                || IntStream.range(from, to).anyMatch(i -> report.token(i).isNumber());
        if (named) {
            report.decided("place.named-facility", first, last, rule.id() + " with a name of its own");
        }
        return new PlaceMention(
                span,
                first,
                last,
                report.text().words(span),
                reading.around.wording(first),
                named ? PlaceMention.OWN_NAME : isDefinite(from, to) ? null : PlaceMention.INDEFINITE,
                rule,
                List.of(),
                Certainty.NAMED,
                false);
    }

    /** "the market" and not "a market": one that can be asked for. Where the language has no such words, each is. */
    private boolean isDefinite(int from, int to) {
        Vocabulary words = report.vocabulary();
        if (words.words("definite").isEmpty()) {
            return IntStream.range(from, to)
                            .anyMatch(i -> words.hasGluedArticle(report.token(i).folded()))
                    || words.words("glued.article").isEmpty();
        }
        return report.at("definite", from).isPresent()
                || report.before("definite", from).isPresent()
                || (report.token(from).capitalised() && !reading.isFirst(from));
    }

    /** "Zobe junction": capitalised words right before that are no place; they stay outside where one is known. */
    private int nameBefore(int from, Sentence s) {
        if (!reading.letters.marksNames(s)) {
            return from;
        }
        int first = from;
        while (first > report.first(s) + 1
                && from - first < NAME_WORDS
                && isNameWord(first - 1)
                && report.gap(first).equals(" ")) {
            first--;
        }
        // In "Virunga National Park" the known name is part of the proper name, in "Bamako airport" it is not.
        boolean proper = report.token(from).capitalised();
        return first < from && !proper && isPlaceIn(first, from) ? from : first;
    }

    /** "Hôpital Saint-Nicolas", "restaurant La Chaumière" */
    private int nameAfter(int to, Sentence s) {
        if (reading.letters.isAbsent()) {
            return isNamedBy(to, s) ? to + 1 : to;
        }
        if (!reading.letters.marksNames(s)) {
            return to;
        }
        int start = to;
        Optional<Term> of = to < report.end(s) ? report.at("facility-of", to) : Optional.empty();
        if (of.isPresent()
                && of.get().to() < report.end(s)
                && !report.at("cue", of.get().to()).isPresent()) {
            start = of.get().to();
        }
        boolean article = start + 1 < report.end(s)
                && report.token(start).capitalised()
                && report.vocabulary().isStopword(report.token(start).folded())
                && isNameWord(start + 1)
                && reading.isJoined(start + 1);
        int last = article ? start + 1 : start;
        while (last < report.end(s) && last - start < NAME_WORDS && isNameWord(last) && reading.isJoined(last)) {
            last++;
        }
        return last == start || isPlaceIn(article ? start + 1 : start, last) ? to : last;
    }

    /** In a script without capitals: the word right after a description without an article is its name. */
    private boolean isNamedBy(int to, Sentence s) {
        return to < report.end(s)
                && report.gap(to).equals(" ")
                && !report.vocabulary().hasGluedArticle(report.token(to - 1).folded())
                && !reading.isVocabulary(to)
                && report.at("not-place.before", to).isEmpty()
                && report.vocabulary().hasGluedArticle(report.token(to).folded())
                && !reading.isKnown(to, to + 1);
    }

    private boolean isNameWord(int token) {
        return report.token(token).capitalised()
                && report.token(token).folded().length() > 1
                && !reading.isDated(token)
                && report.at("cue", token).isEmpty()
                && report.at("source", token).isEmpty()
                && report.at("not-place.before", token).isEmpty()
                && !report.vocabulary().isStopword(report.token(token).folded());
    }

    private boolean isPlaceIn(int from, int to) {
        return reading.isKnown(from, to) || (to - from > 1 && reading.isKnown(from, from + 1));
    }
}
