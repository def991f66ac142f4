package dateline.layer;

import dateline.report.Folding;
import java.util.Arrays;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Features in whose texts all of these words are, whole or as parts of words, in any order: titles, names, quoted
 * sentences and who says them.
 *
 * @param words folded, so that case, accents and letter variants make no difference; at least one
 */
public record Said(List<String> words) implements Filter {
    public Said {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("no words to look for");
        }
    }

    /** The filter for what somebody typed; nothing but spaces lets everything pass. */
    public static Filter of(String typed) {
        List<String> words = Arrays.stream(Folding.fold(typed).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return words.isEmpty() ? Filter.INCLUDE : new Said(words);
    }

    /** Whether a folded text has all words. */
    boolean isIn(String folded) {
        return words.stream().allMatch(folded::contains);
    }

    /** Whether a text that has all of these words has all words of the other, too. */
    boolean isWithin(Said wider) {
        return wider.words.stream().allMatch(word -> words.stream().anyMatch(own -> own.contains(word)));
    }

    @Override
    public boolean evaluate(@Nullable Object feature) {
        return feature instanceof RowView row && isIn(row.said());
    }

    @Override
    public @Nullable Object accept(FilterVisitor visitor, @Nullable Object extraData) {
        return extraData;
    }
}
