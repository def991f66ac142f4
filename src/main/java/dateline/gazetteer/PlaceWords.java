package dateline.gazetteer;

import dateline.report.Folding;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a query that are no names: words between a name and the place around it ("de", "in", "في"), and words
 * for what is not named ("market").
 */
public final class PlaceWords {
    /** Knows no words. */
    public static final PlaceWords NONE = new PlaceWords(List.of(), List.of());

    private final Set<String> links;
    private final List<Sort> sorts;

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

    public PlaceWords(Collection<String> links, Collection<Sort> sorts) {
        this.links = links.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
        this.sorts = List.copyOf(sorts);
    }

    /** Whether a word only links a name to the place around it. */
    boolean isLink(String word) {
        return links.contains(Folding.fold(word));
    }

    /** The types of place that a phrase without a name denotes; empty where it denotes none. */
    Set<PlaceType> sortOf(String phrase) {
        String folded = Folding.fold(phrase);
        return sorts.stream()
                .filter(s -> s.pattern().matcher(folded).matches())
                .findFirst()
                .map(Sort::types)
                .orElse(Set.of());
    }
}
