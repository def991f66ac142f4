package dateline.evaluation.corpora;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.geo.Extent;
import dateline.geo.Relation;
import dateline.incident.Explanation;
import dateline.incident.Reading;
import dateline.incident.ReportInput;
import dateline.incident.ReportReader;
import dateline.mention.LanguageDetector;
import dateline.mention.Vocabulary;
import dateline.report.Publication;
import dateline.report.PublicationBasis;
import dateline.report.Report;
import dateline.report.ReportId;
import dateline.report.ReportText;
import dateline.report.Sentence;
import dateline.report.Span;
import dateline.report.Token;
import dateline.resolution.PlaceBasis;
import dateline.resolution.Resolution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plain way of finding places, to compare with: the longest runs of capitalised words that are the name of a place,
 * each taken for the most populous place of the name. In languages without capitals any words may be a name; the common
 * words of the language alone never are. It reads nothing else.
 */
public final class CapitalisedNames implements ReportReader {
    private static final int MOST_WORDS = 5;

    private final Map<String, Vocabulary> vocabularies = new HashMap<>();
    private final LanguageDetector detector;
    private final Gazetteer gazetteer;
    private final Map<String, Optional<Place>> known = new HashMap<>();

    public CapitalisedNames(Collection<Vocabulary> languages, Gazetteer gazetteer) {
        languages.forEach(v -> vocabularies.put(v.language().code(), v));
        this.detector = new LanguageDetector(languages);
        this.gazetteer = gazetteer;
    }

    @Override
    public Reading read(ReportInput input, Instant receivedAt) {
        Vocabulary vocabulary = input.language() == null
                ? detector.detect(input.text())
                : vocabularies.getOrDefault(input.language().code(), detector.detect(input.text()));
        ReportText text = ReportText.of(input.text(), Set.of());
        List<Resolution> mentions = new ArrayList<>();
        for (Sentence sentence : text.sentences()) {
            mentions(sentence.tokens(), vocabulary, input.text(), mentions);
        }
        Report report = new Report(
                ReportId.of(input.text()),
                input.text(),
                vocabulary.language(),
                new Publication(receivedAt, PublicationBasis.RECEIVED),
                input.provenance());
        return new Reading(report, text.sentences().size(), mentions, List.of(), List.of(), Explanation.NONE);
    }

    private void mentions(List<Token> tokens, Vocabulary vocabulary, String text, List<Resolution> mentions) {
        int at = 0;
        while (at < tokens.size()) {
            int end = longest(tokens, at, vocabulary, text);
            if (end > at) {
                Span span = span(tokens, at, end);
                mentions.add(resolution(span, place(span.of(text)).orElseThrow(), text));
            }
            at = Math.max(at + 1, end);
        }
    }

    /** The token after the longest name that begins at a token; the token itself where none does. */
    private int longest(List<Token> tokens, int from, Vocabulary vocabulary, String text) {
        int end = from;
        while (end < tokens.size()
                && end < from + MOST_WORDS
                && mayBeName(tokens.get(end), vocabulary)
                && (end == from || isOneRun(tokens.get(end - 1), tokens.get(end), text))) {
            end++;
        }
        for (; end > from; end--) {
            boolean common =
                    end == from + 1 && vocabulary.isStopword(tokens.get(from).folded());
            if (!common && place(span(tokens, from, end).of(text)).isPresent()) {
                return end;
            }
        }
        return from;
    }

    private static boolean mayBeName(Token token, Vocabulary vocabulary) {
        return !token.isNumber() && (token.capitalised() || vocabulary.hasNoCapitals());
    }

    /** Whether nothing but blanks, a hyphen or an apostrophe stands between two words. */
    private static boolean isOneRun(Token one, Token next, String text) {
        return text.substring(one.span().end(), next.span().start()).matches("\\h*|[-’']");
    }

    private static Span span(List<Token> tokens, int from, int to) {
        return tokens.get(from).span().union(tokens.get(to - 1).span());
    }

    private Optional<Place> place(String name) {
        return known.computeIfAbsent(
                name,
                n -> gazetteer.named(n).stream()
                        .map(Match::place)
                        .max(Comparator.comparingLong(Place::population).thenComparing(p -> p.id().value())));
    }

    private Resolution resolution(Span span, Place place, String text) {
        Extent extent = gazetteer.extent(place);
        return new Resolution(
                span,
                span.of(text),
                Relation.IN,
                place,
                null,
                place.type().precision(),
                extent,
                PlaceBasis.GAZETTEER,
                List.of(),
                1,
                "");
    }
}
