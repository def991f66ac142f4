package dateline.gazetteer;

import dateline.report.Folding;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a query that are no names: words between a name and the place around it ("de", "in", "في"), and words
 * for what is not named ("market").
 */
public final class PlaceWords {
    /** Knows no words. */
    public static final PlaceWords NONE = new PlaceWords(List.of(), List.of(), List.of());

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");

    private final Supplier<Words> words;

    private record Words(Set<String> links, Set<String> common, List<Sort> sorts) {}

    /**
     * A sort of place and how it is called.
     *
     * @param pattern matches whole folded phrases
     */
    public record Sort(Set<PlaceType> types, Pattern pattern) {
        public Sort {
            types = Set.copyOf(types);
        }
    }

    /**
     * The words of all languages.
     *
     * @param links words between a name and what is around it
     * @param common words so common that a place is not looked for by their sound
     */
    public PlaceWords(Collection<String> links, Collection<String> common, Collection<Sort> sorts) {
        Words all = new Words(folded(links), folded(common), List.copyOf(sorts));
        this.words = () -> all;
    }

    private PlaceWords(Supplier<Words> words) {
        this.words = words;
    }

    /** The same words as others, which are asked for when the first of them is needed: a plain name needs none. */
    public static PlaceWords later(Supplier<PlaceWords> others) {
        return new PlaceWords(() -> others.get().words.get());
    }

    private static Set<String> folded(Collection<String> words) {
        return words.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a text is one common word, or nothing but such words. */
    boolean isCommon(String text) {
        return words.get().common().containsAll(Arrays.asList(SPACE.split(Folding.fold(text.strip()))));
    }

    /** Whether a word only links a name to the place around it. */
    boolean isLink(String word) {
        return words.get().links().contains(Folding.fold(word));
    }

    /** The types of place that a phrase without a name denotes; empty where it denotes none. */
    Set<PlaceType> sortOf(String phrase) {
        String folded = Folding.fold(phrase);
        return words.get().sorts().stream()
                .filter(s -> s.pattern().matcher(folded).matches())
                .findFirst()
                .map(Sort::types)
                .orElse(Set.of());
    }
}
