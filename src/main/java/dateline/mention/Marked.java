package dateline.mention;

import dateline.report.Language;
import dateline.report.ReportText;
import dateline.report.Sentence;
import dateline.report.Span;
import dateline.report.Token;
import dateline.report.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report's text with the vocabulary's phrases marked in it. Tokens are counted over the whole report. */
public final class Marked {
    private final ReportText text;
    private final Vocabulary vocabulary;
    private final List<Token> tokens;
    private final Vocabulary[] languages;
    private final List<List<Term>> termsFrom;
    private final List<List<Term>> termsTo;
    private final int[] firstToken;
    /** The index of the sentence that each token stands in. */
    private final int[] sentenceOf;

    private final Trace trace = new Trace();

    /**
     * Marks a text.
     *
     * @param vocabulary of the report's language
     * @param known all languages that a passage may be in
     */
    Marked(ReportText text, Vocabulary vocabulary, List<Vocabulary> known) {
        this.text = text;
        this.vocabulary = vocabulary;
        this.tokens = text.tokens();
        this.languages = new Passages(vocabulary, known).of(text);
        this.firstToken = new int[text.sentences().size() + 1];
        this.sentenceOf = new int[tokens.size()];
        for (Sentence s : text.sentences()) {
            firstToken[s.index() + 1] = firstToken[s.index()] + s.tokens().size();
            Arrays.fill(sentenceOf, firstToken[s.index()], firstToken[s.index() + 1], s.index());
        }
        this.termsFrom = emptyLists(tokens.size() + 1);
        this.termsTo = emptyLists(tokens.size() + 1);
        for (Sentence s : text.sentences()) {
            for (int from = first(s); from < end(s); ) {
                int to = endOfPassage(from, end(s));
                for (Term t : languages[from].phrases().find(tokens, from, to)) {
                    add(termsFrom, t.from(), t);
                    add(termsTo, t.to(), t);
                }
                from = to;
            }
            markAroundTimes(s);
        }
    }

    /** "ont pris lundi la ville": a phrase for something that happened goes on behind the day that stands in it. */
    private void markAroundTimes(Sentence s) {
        boolean[] inserted = new boolean[end(s) - first(s)];
        terms("inserted", s).forEach(t -> Arrays.fill(inserted, t.from() - first(s), t.to() - first(s), true));
        int[] kept = IntStream.range(first(s), end(s))
                .filter(i -> !inserted[i - first(s)])
                .toArray();
        if (kept.length == inserted.length || kept.length == 0) {
            return;
        }
        List<Token> rest = Arrays.stream(kept).mapToObj(tokens::get).toList();
        for (Term t : languages[first(s)].phrases().find(rest, 0, rest.size())) {
            int from = kept[t.from()];
            int to = kept[t.to() - 1] + 1;
            if (to - from > t.length() && (t.is("kind") || t.is("act"))) {
                Term around = new Term(t.category(), from, to, t.proclitic(), t.value());
                add(termsFrom, from, around);
                add(termsTo, to, around);
            }
        }
    }

    private int endOfPassage(int from, int limit) {
        int to = from + 1;
        while (to < limit && languages[to].equals(languages[from])) {
            to++;
        }
        return to;
    }

    /** The vocabulary of the language that a token is in. */
    public Vocabulary vocabularyAt(int token) {
        return languages[token];
    }

    /** The language of most of a sentence. */
    public Language language(Sentence s) {
        return IntStream.range(first(s), end(s))
                .mapToObj(i -> languages[i])
                .collect(Collectors.groupingBy(v -> v, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(vocabulary)
                .language();
    }

    /** No list of their own for the many tokens where no phrase begins or ends. */
    private static List<List<Term>> emptyLists(int size) {
        return new ArrayList<>(Collections.nCopies(size, List.of()));
    }

    private static void add(List<List<Term>> lists, int token, Term term) {
        if (lists.get(token).isEmpty()) {
            lists.set(token, new ArrayList<>(2));
        }
        lists.get(token).add(term);
    }

    public ReportText text() {
        return text;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Where each stage takes down what it decided and why. */
    public Trace trace() {
        return trace;
    }

    /** Takes down what was decided on a run of tokens. */
    public void decided(String rule, int from, int to, String outcome) {
        trace.add(rule, span(from, to), outcome);
    }

    public List<Token> tokens() {
        return tokens;
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /** The first token of a sentence. */
    public int first(Sentence s) {
        return firstToken[s.index()];
    }

    /** The token after the last of a sentence. */
    public int end(Sentence s) {
        return firstToken[s.index() + 1];
    }

    /** The sentence a token stands in. */
    public Sentence sentenceOf(int token) {
        return text.sentences().get(sentenceOf[token]);
    }

    /** Phrases of a category that lie within the tokens {@code from} to {@code to}. */
    public Stream<Term> terms(String category, int from, int to) {
        List<Term> found = List.of();
        for (int i = from; i < to; i++) {
            for (Term t : termsFrom.get(i)) {
                if (t.to() <= to && t.is(category)) {
                    found = found.isEmpty() ? new ArrayList<>() : found;
                    found.add(t);
                }
            }
        }
        return found.stream();
    }

    /** Phrases of a category in a sentence. */
    public Stream<Term> terms(String category, Sentence s) {
        return terms(category, first(s), end(s));
    }

    /** The longest phrase of a category that begins with this token. */
    public Optional<Term> at(String category, int token) {
        return longest(category, termsFrom.get(token));
    }

    /** The longest phrase of a category that ends right before this token. */
    public Optional<Term> before(String category, int token) {
        return longest(category, termsTo.get(token));
    }

    /** Whether the vocabulary knows the word as it stands, with nothing glued to it. */
    boolean isWord(int token) {
        return termsFrom.get(token).stream()
                .anyMatch(t -> t.to() == token + 1 && t.proclitic().isEmpty());
    }

    private static Optional<Term> longest(String category, List<Term> terms) {
        Term longest = null;
        for (Term t : terms) {
            if (t.is(category) && (longest == null || t.length() > longest.length())) {
                longest = t;
            }
        }
        return Optional.ofNullable(longest);
    }

    /** Where a run of tokens stands in the report. */
    public Span span(int from, int to) {
        return new Span(
                tokens.get(from).span().start(), tokens.get(to - 1).span().end());
    }

    /**
     * The words of a run without what is glued before the first of them ("لشهود" is "شهود"). Where the two are not simply
     * written one behind the other ("للتحالف") it stays as it stands.
     */
    public String wordsWithout(String proclitic, int from, int to) {
        String words = words(from, to);
        int glued = proclitic.length();
        boolean parts = glued > 0
                && words.length() > glued
                && words.startsWith(proclitic)
                && words.charAt(glued) != proclitic.charAt(glued - 1);
        return parts ? words.substring(glued) : words;
    }

    /** The words of a run of tokens, as written. */
    public String words(int from, int to) {
        return text.words(span(from, to));
    }

    /** What stands between two neighbouring tokens. */
    public String gap(int token) {
        if (token <= 0 || token >= tokens.size()) {
            return "\n";
        }
        return text.between(
                tokens.get(token - 1).span().end(), tokens.get(token).span().start());
    }

    /** The first token at or after an offset of the text. */
    public int tokenAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
