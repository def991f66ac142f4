package dateline.mention;

import dateline.report.Folding;
import dateline.report.Language;
import dateline.report.ReportText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of one language, folded and compiled. Built once at start-up, then only read. */
public final class Vocabulary {
    static final String NUMBER = "number.word";
    static final String SCALE = "number.scale";
    static final String JOINER = "number.joiner";
    static final String GROUP = "number.group";
    static final String DUAL = "number.dual";

    private final LanguageRules rules;
    private final Language language;
    private final Phrases phrases;
    private final Set<String> stopwords;
    private final Set<String> abbreviations;
    private final Set<String> ambiguousNames;
    private final Set<String> noNameEndings;
    private final Set<String> gluedArticles;
    private final Set<String> gluedPrepositions;
    private final Set<String> gluedConjunctions;
    private final TimeGrammar times;
    private final FacilityPatterns facilities;

    /**
     * Compiles a language.
     *
     * @param triggers phrases that tell of incidents, by the category they are found under
     * @throws IllegalArgumentException for a pattern that cannot be read, naming it
     */
    public Vocabulary(
            LanguageRules rules, Map<String, ? extends Collection<String>> triggers, List<FacilityRule> facilityRules) {
        this.rules = rules;
        this.language = new Language(rules.language());
        this.phrases = new Phrases(rules.proclitics(), rules.terms().getOrDefault("verb-proclitic", List.of()));
        rules.terms().forEach((category, list) -> list.forEach(p -> phrases.add(category, p, null)));
        rules.sources().forEach((kind, speakers) -> {
            speakers.named().forEach(p -> phrases.add("source." + kind, p, false));
            speakers.unnamed().forEach(p -> phrases.add("source." + kind, p, true));
            if (!kind.equals(Subject.UNKNOWN)) {
                definite(rules, speakers.named()).forEach(p -> phrases.add("source." + kind, p, false));
                definite(rules, speakers.unnamed()).forEach(p -> phrases.add("source." + kind, p, true));
            }
        });
        triggers.forEach((kind, list) -> list.forEach(p -> phrases.add(kind, p, null)));
        LanguageRules.Numbers numbers = rules.numbers();
        numbers.words().forEach((word, value) -> phrases.add(NUMBER, word, value));
        numbers.scales().forEach((word, value) -> phrases.add(SCALE, word, value));
        numbers.joiners().forEach(word -> phrases.add(JOINER, word, null));
        numbers.groups().forEach(g -> g.words().forEach(w -> phrases.add(GROUP, w, g)));
        numbers.dual().forEach(g -> g.words().forEach(w -> phrases.add(DUAL, w, g)));
        this.stopwords = folded(rules.stopwords());
        this.abbreviations = folded(Stream.concat(
                        rules.abbreviations().stream(),
                        rules.monthsShort().values().stream().flatMap(List::stream))
                .toList());
        this.ambiguousNames = folded(rules.terms().getOrDefault("ambiguous", List.of()));
        this.noNameEndings = folded(rules.terms().getOrDefault("no-name-ending", List.of()));
        this.gluedArticles = folded(rules.terms().getOrDefault("glued.article", List.of()));
        this.gluedPrepositions = folded(rules.terms().getOrDefault("glued.in", List.of()));
        this.gluedConjunctions = folded(rules.terms().getOrDefault("glued.and", List.of()));
        this.times = new TimeGrammar(rules, phrases);
        List<FacilityPatterns.Compiled> compiled = new ArrayList<>();
        for (FacilityRule rule : facilityRules) {
            for (String pattern : rule.patterns().getOrDefault(rules.language(), List.of())) {
                compiled.add(new FacilityPatterns.Compiled(
                        rule,
                        wholeWords(pattern, rules.proclitics().keySet()),
                        NeededLetters.of(Folding.fold(pattern))));
            }
        }
        this.facilities = new FacilityPatterns(compiled);
    }

    /** The same words with the article that the language glues to each of them. */
    private static List<String> definite(LanguageRules rules, List<String> words) {
        return rules.terms().getOrDefault("glued.article", List.of()).stream()
                .flatMap(article -> words.stream()
                        .filter(w -> !(" " + w).contains(" " + article) && w.indexOf(' ') == w.lastIndexOf(' '))
                        .map(w -> article + w.replace(" ", " " + article)))
                .toList();
    }

    private static Set<String> folded(Collection<String> words) {
        return words.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** A pattern for folded text: its own letters folded, any white space for a space. */
    static String foldedPattern(String pattern) {
        return Folding.fold(pattern).replace(" ?", "[\\s\\u00a0]{0,3}").replace(" ", "[\\s\\u00a0]+");
    }

    /**
     * A pattern that matches whole words of folded text, with a proclitic of the language allowed before it. The
     * pattern's own letters are folded, so that it can be written as people write.
     */
    static Pattern wholeWords(String pattern, Collection<String> proclitics) {
        String clitics = proclitics.isEmpty()
                ? ""
                : proclitics.stream().map(Folding::fold).collect(Collectors.joining("|", "(?:", ")?"));
        // A space in a pattern is any run of white space in the text.
        String body = foldedPattern(pattern);
        try {
            return Pattern.compile("(?<![\\p{L}\\p{N}])" + clitics + "(?<whole>" + body + ")(?![\\p{L}\\p{N}])");
        } catch (java.util.regex.PatternSyntaxException e) {
            throw new IllegalArgumentException("cannot read the pattern " + pattern + ": " + e.getDescription(), e);
        }
    }

    /** The language's rules as written. */
    public LanguageRules rules() {
        return rules;
    }

    public Language language() {
        return language;
    }

    /** Whether it is written without capitals, so that a name cannot be told by its first letter. */
    public boolean hasNoCapitals() {
        return rules.direction().equals("rtl");
    }

    Phrases phrases() {
        return phrases;
    }

    TimeGrammar times() {
        return times;
    }

    FacilityPatterns facilities() {
        return facilities;
    }

    /** Whether a folded word is too common to name a place. */
    public boolean isStopword(String folded) {
        return stopwords.contains(folded);
    }

    Set<String> stopwords() {
        return stopwords;
    }

    /** Whether a folded name is also a common word. */
    boolean isAmbiguousName(String folded) {
        return ambiguousNames.contains(folded);
    }

    /** The phrases of a category as written. */
    List<String> words(String category) {
        return rules.terms().getOrDefault(category, List.of());
    }

    /** Whether a folded word ends as no name does. */
    boolean endsLikeNoName(String folded) {
        return noNameEndings.stream().anyMatch(folded::endsWith);
    }

    /** Whether the language says with a word that any one of a kind is meant ("a market"). */
    public boolean hasIndefiniteArticle() {
        return !words("indefinite").isEmpty();
    }

    /** Whether what is glued before somebody says that a deed is theirs ("قصف لقوات …"). */
    public boolean isGluedOwner(String proclitic) {
        return words("owner").contains(proclitic);
    }

    /** Whether a folded word begins with an article that the language glues to it. */
    boolean hasGluedArticle(String folded) {
        return gluedArticles.stream().anyMatch(folded::startsWith);
    }

    /** Whether a proclitic is, or ends with, a preposition of place. */
    public boolean isGluedPreposition(String proclitic) {
        return gluedPrepositions.stream().anyMatch(proclitic::endsWith);
    }

    /** Whether a proclitic is a conjunction, so that what it is glued to goes on with a list. */
    boolean isGluedConjunction(String proclitic) {
        return gluedConjunctions.contains(proclitic);
    }

    /** Cuts and marks a text that is in this language from beginning to end. */
    public Marked mark(String text) {
        return mark(text, List.of(this));
    }

    /**
     * Cuts and marks a text of this language.
     *
     * @param known all languages that a passage of it may be in
     */
    Marked mark(String text, List<Vocabulary> known) {
        return new Marked(ReportText.of(text, abbreviations), this, known);
    }
}
