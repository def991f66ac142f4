package dateline.mention;

import dateline.report.Folding;
import dateline.report.Markup;
import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells the language of a text by its script and its common words. */
public final class LanguageDetector {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int SAMPLE_WORDS = 400;

    private final List<Vocabulary> vocabularies;

    /** Tells these languages apart; the first is the answer where nothing speaks for any. */
    public LanguageDetector(Collection<Vocabulary> vocabularies) {
        this.vocabularies = List.copyOf(vocabularies);
    }

    /** The language whose common words make up most of the text, its markup left aside. */
    public Vocabulary detect(String text) {
        List<String> words = WORD.matcher(Markup.readable(text))
                .results()
                .limit(SAMPLE_WORDS)
                .map(r -> Folding.fold(r.group()))
                // A sign that folding takes away, such as a lengthening stroke, can stand alone.
                .filter(word -> !word.isEmpty())
                .toList();
        // A note of a few words may have none of the common ones, and yet only one language is written so.
        return vocabularies.stream()
                .max(Comparator.comparingLong((Vocabulary v) ->
                                words.stream().filter(v.stopwords()::contains).count())
                        .thenComparingLong(v -> writtenLike(v, words)))
                .orElseThrow();
    }

    private static long writtenLike(Vocabulary language, List<String> words) {
        Set<UnicodeScript> scripts =
                language.stopwords().stream().map(LanguageDetector::script).collect(Collectors.toSet());
        return words.stream().filter(w -> scripts.contains(script(w))).count();
    }

    private static UnicodeScript script(String word) {
        return UnicodeScript.of(word.codePointAt(0));
    }
}
