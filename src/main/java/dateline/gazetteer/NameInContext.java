package dateline.gazetteer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A way to read a query: a name, and the places around it.
 *
 * @param around from the smallest to the largest, as written; may be empty
 * @param stated whether a comma says so; else it is a guess
 */
record NameInContext(String name, List<String> around, boolean stated) {
    private static final Pattern COMMA = Pattern.compile("\\s*[,،;؛/|]\\s*");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    /** A longer text is no name with its surroundings, and every word more is another way to read it. */
    private static final int MOST_WORDS = 8;

    NameInContext {
        around = List.copyOf(around);
    }

    /** The ways to read a text that are more than one name, likeliest first. */
    static List<NameInContext> readings(String text, PlaceWords words) {
        List<String> parts = Arrays.stream(COMMA.split(text, -1))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
        if (parts.size() > 1) {
            List<String> reversed = new ArrayList<>(parts);
            java.util.Collections.reverse(reversed);
            return List.of(
                    new NameInContext(parts.get(0), parts.subList(1, parts.size()), true),
                    new NameInContext(reversed.get(0), reversed.subList(1, parts.size()), true));
        }
        return guesses(List.of(SPACE.split(text.strip())), words);
    }

    private static List<NameInContext> guesses(List<String> text, PlaceWords words) {
        Set<NameInContext> inside = new LinkedHashSet<>();
        Set<NameInContext> turned = new LinkedHashSet<>();
        for (int i = text.size() - 1; i > 0 && text.size() <= MOST_WORDS; i--) {
            String before = joined(text.subList(0, i), words);
            String after = joined(text.subList(i, text.size()), words);
            if (!before.isEmpty() && !after.isEmpty()) {
                inside.add(new NameInContext(before, List.of(after), false));
                turned.add(new NameInContext(after, List.of(before), false));
            }
        }
        inside.addAll(turned);
        return List.copyOf(inside);
    }

    /** The words, without those that only link at either end. */
    private static String joined(List<String> text, PlaceWords words) {
        int from = 0;
        int to = text.size();
        while (from < to && words.isLink(text.get(from))) {
            from++;
        }
        while (to > from && words.isLink(text.get(to - 1))) {
            to--;
        }
        return String.join(" ", text.subList(from, to));
    }
}
