package dateline.mention;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.gazetteer.Scope;
import dateline.mention.PlaceMention.Certainty;
import dateline.mention.PlaceWording.Part;
import dateline.report.Folding;
import dateline.report.Sentence;
import dateline.report.Span;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What the rules for places share while they read one report: the text, what they have found, and what they know. */
final class PlaceReading {
    private static final int EXPLAINED_WITHIN = 3;
    private static final int ALIKE = 5;
    private static final Pattern OPENED = Pattern.compile("\\s*[,،(]\\s*");

    final Marked report;
    final FoundPlaces found;
    final WordsAround around;
    final LetterCase letters;
    private final Gazetteer gazetteer;
    private final @Nullable Span dateline;
    private final BitSet dated = new BitSet();
    private final Map<String, List<Match>> looked = new HashMap<>();
    private final Set<String> ofPersons = new HashSet<>();
    private final BitSet otherNames = new BitSet();

    PlaceReading(Marked report, Gazetteer gazetteer, List<TimeMention> times, @Nullable Span dateline) {
        this.report = report;
        this.gazetteer = gazetteer;
        this.dateline = dateline;
        this.found = new FoundPlaces(report.tokens().size());
        this.around = new WordsAround(report);
        this.letters = new LetterCase(report);
        times.stream().filter(t -> t.date() != null).forEach(t -> dated.set(t.from(), t.to()));
    }

    /** The places of a name. */
    List<Match> known(String name) {
        return looked.computeIfAbsent(name, gazetteer::named);
    }

    /** False where it is certain that no place has a name that begins so. */
    boolean mayBegin(String name) {
        return gazetteer.mayBeginWith(name);
    }

    /** The few places that a name sounds like, at least so much. */
    List<Match> soundingLike(String name, double least) {
        return gazetteer.soundingLike(name, least, Scope.ANYWHERE, ALIKE).stream()
                .filter(k -> k.score() >= least)
                .toList();
    }

    boolean isKnown(int from, int to) {
        return !known(report.words(from, to)).isEmpty();
    }

    boolean isInside(Place place, Place outer) {
        return !place.equals(outer) && gazetteer.isInside(place, outer.id());
    }

    /** Whether a token is part of a date. */
    boolean isDated(int token) {
        return dated.get(token);
    }

    boolean isInDateline(Span span) {
        return dateline != null && dateline.contains(span);
    }

    /** Remembers that a word is part of a person's name in this report. */
    void person(int token) {
        ofPersons.add(report.token(token).folded());
    }

    /** Remembers that words are part of another sort of name: of a person, a force, an organisation. */
    void otherName(int from, int to) {
        otherNames.set(from, to);
    }

    boolean isOtherName(int token) {
        return otherNames.get(token);
    }

    boolean isOfPerson(String folded) {
        return ofPersons.contains(folded);
    }

    /** Whether two neighbouring tokens belong to one name. */
    boolean isJoined(int token) {
        return WordsAround.isNameGap(report.gap(token))
                // "U.S."
                || (report.gap(token).equals(".")
                        && report.token(token).folded().length() == 1
                        && report.token(token - 1).folded().length() == 1);
    }

    /** Whether the words of a run may belong to one name. */
    boolean isJoined(int from, int to) {
        return endOfJoined(from, to) >= to;
    }

    /** Where the words that may belong to one name with the first of a run end, at most where the run does. */
    int endOfJoined(int from, int to) {
        int end = from + 1;
        while (end < to && isJoined(end)) {
            end++;
        }
        return end;
    }

    /** Whether a word says something of its own, so that no unknown name has it. */
    boolean isVocabulary(int i) {
        return report.vocabulary().isStopword(report.token(i).folded())
                || isDated(i)
                || report.at("source", i).isPresent()
                || report.at("kind", i).isPresent()
                || report.at("person", i).isPresent()
                || report.at("say", i).isPresent()
                || report.at("relation", i).isPresent()
                || report.at("cue", i).isPresent()
                || report.at("capital", i).isPresent()
                || report.at("measure", i).isPresent()
                || report.at("no-name", i).isPresent()
                || report.at("number", i).isPresent();
    }

    Sentence sentence(int token) {
        return report.sentenceOf(token);
    }

    boolean isFirst(int token) {
        return token == report.first(sentence(token));
    }

    /** A mention of a name, with what the words around it say of it. */
    PlaceMention mention(Span span, int from, int to, String name, List<Match> known, Certainty certainty) {
        String cue = around.cueBefore(from)
                .or(() -> around.cueAfter(to))
                .or(() -> explained(to))
                .map(Term::leaf)
                .orElse(null);
        return new PlaceMention(
                span, from, to, name, wording(from, to), cue, null, known, certainty, isInDateline(span));
    }

    /** "near the Niger border": the border is said after the name. */
    private PlaceWording wording(int from, int to) {
        PlaceWording before = around.wording(from);
        boolean border = before.part() == null
                && before.offset() == null
                && to < report.tokens().size()
                && report.gap(to).isBlank()
                && report.at("border-after", to).isPresent();
        return border ? new PlaceWording(before.relation(), null, new Part(Part.Kind.BORDER, null), null) : before;
    }

    /** "Tadaryat, un village": the word for a place that follows and explains the name, over an article at most. */
    Optional<Term> explained(int to) {
        if (to >= report.tokens().size() || !OPENED.matcher(report.gap(to)).matches()) {
            return Optional.empty();
        }
        int end = Math.min(to + EXPLAINED_WITHIN, report.end(report.sentenceOf(to)));
        return IntStream.range(to, end)
                .filter(i -> report.sentenceOf(i).index()
                        == report.sentenceOf(to - 1).index())
                .filter(i -> i == to || report.gap(i).isBlank())
                .boxed()
                .flatMap(i -> report.at("cue", i).stream())
                .findFirst();
    }

    /** Where a word stands without the proclitic glued to it. */
    Span withoutProclitic(int from, int to, Phrases.Variant v) {
        Span whole = report.span(from, to);
        int cut = report.token(from).folded().length() - v.word().length();
        // لل leaves ال behind, so that more is kept than was cut: the span then keeps the whole word.
        if (v.proclitic().isEmpty() || cut <= 0) {
            return whole;
        }
        int folded = report.text().folded().toFolded(whole.start());
        return report.text()
                .folded()
                .toOriginal(folded + cut, report.text().folded().toFolded(whole.end()));
    }

    /** The name in a span, with the article that a proclitic swallowed. */
    String nameIn(Span span, Phrases.Variant v) {
        String words = report.text().words(span);
        return v.proclitic().isEmpty() || Folding.fold(words).startsWith(v.word())
                ? words
                : v.word() + words.substring(Math.min(words.length(), v.word().length()));
    }
}
