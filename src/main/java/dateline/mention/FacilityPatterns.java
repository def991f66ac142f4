package dateline.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The patterns of facilities, each tried only where a run of letters stands without which it cannot match. */
final class FacilityPatterns {
    private final List<Compiled> patterns;
    /** Runs of letters that some pattern needs one of, each once: "market" is needed by several. */
    private final List<String> runs;
    /** By pattern, which of the runs it needs one of. */
    private final int[][] needed;

    FacilityPatterns(Collection<Compiled> patterns) {
        this.patterns = List.copyOf(patterns);
        Map<String, Integer> numbers = new LinkedHashMap<>();
        this.needed = this.patterns.stream()
                .map(p -> p.needs().stream()
                        .mapToInt(run -> numbers.computeIfAbsent(run, r -> numbers.size()))
                        .toArray())
                .toArray(int[][]::new);
        this.runs = new ArrayList<>(numbers.keySet());
    }

    /**
     * A description of a facility as one pattern.
     *
     * @param needs of which a match contains one; empty where nothing is known to be needed
     */
    record Compiled(FacilityRule rule, Pattern pattern, Set<String> needs) {}

    List<Compiled> all() {
        return patterns;
    }

    /** The patterns over one folded text. For one thread. */
    final class Text {
        private final String folded;
        /** By run, where it stands next behind where it was looked for; beyond the text where it does not. */
        private final int[] next = new int[runs.size()];
        /** By run, where it was looked for from. */
        private final int[] from = new int[runs.size()];

        Text(String folded) {
            this.folded = folded;
            Arrays.fill(next, -1);
        }

        /** Every match between two offsets with its rule, pattern by pattern. */
        void find(int start, int end, BiConsumer<FacilityRule, Matcher> action) {
            for (int p = 0; p < needed.length; p++) {
                if (mayMatch(needed[p], start, end)) {
                    Compiled compiled = patterns.get(p);
                    Matcher m = compiled.pattern().matcher(folded).region(start, end);
                    m.useTransparentBounds(true);
                    while (m.find()) {
                        action.accept(compiled.rule(), m);
                    }
                }
            }
        }

        private boolean mayMatch(int[] needs, int start, int end) {
            for (int run : needs) {
                if (next(run, start) < end) {
                    return true;
                }
            }
            return needs.length == 0;
        }

        /** Sentence after sentence, a text is gone through once for each run, however often it is asked for. */
        private int next(int run, int start) {
            if (next[run] < start || from[run] > start) {
                int found = folded.indexOf(runs.get(run), start);
                next[run] = found < 0 ? Integer.MAX_VALUE : found;
                from[run] = start;
            }
            return next[run];
        }
    }
}
