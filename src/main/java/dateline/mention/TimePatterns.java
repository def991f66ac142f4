package dateline.mention;

import dateline.report.Token;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** The patterns of a language, with an index of the words that a text must have for one of them to be worth trying. */
final class TimePatterns {
    private static final int LONGEST_WORD = 24;

    private final Phrases phrases;
    private final List<TimePattern> patterns;
    /** By a word or the beginning of one, the patterns in which it occurs. */
    private final Map<String, BitSet> openings = new HashMap<>();
    /** By a word, the numbers of the sets of needed words that it is in. */
    private final Map<String, BitSet> neededBy = new HashMap<>();
    /** By pattern, the numbers of the sets it needs. */
    private final List<int[]> needs = new ArrayList<>();

    private final int sets;

    TimePatterns(List<TimePattern> patterns, Phrases phrases) {
        this.patterns = List.copyOf(patterns);
        this.phrases = phrases;
        Map<Set<String>, Integer> numbers = new LinkedHashMap<>();
        for (int p = 0; p < patterns.size(); p++) {
            int pattern = p;
            patterns.get(p)
                    .vocabulary()
                    .forEach(w -> openings.computeIfAbsent(w, x -> new BitSet()).set(pattern));
            needs.add(patterns.get(p).needs().stream()
                    .mapToInt(s -> numbers.computeIfAbsent(s, x -> numbers.size()))
                    .toArray());
        }
        numbers.forEach((words, number) -> words.forEach(
                w -> neededBy.computeIfAbsent(w, x -> new BitSet()).set(number)));
        this.sets = numbers.size();
    }

    TimePattern get(int pattern) {
        return patterns.get(pattern);
    }

    /** What the words of one text allow. For one thread. */
    final class Text {
        private final List<Token> tokens;
        private final Map<String, BitSet> opened = new HashMap<>();
        private final Map<String, BitSet> contained = new HashMap<>();
        /** By set, the next token at or after the one looked at that is in it. */
        private final int[] next = new int[sets];

        /** By set, the tokens that are in it. */
        private final int[][] found;

        Text(List<Token> tokens) {
            this.tokens = tokens;
            this.found = positions();
        }

        private int[][] positions() {
            int[] counts = new int[sets];
            for (Token t : tokens) {
                sets(t).stream().forEach(s -> counts[s]++);
            }
            int[][] out = new int[sets][];
            for (int s = 0; s < sets; s++) {
                out[s] = new int[counts[s]];
                counts[s] = 0;
            }
            for (int i = 0; i < tokens.size(); i++) {
                int token = i;
                sets(tokens.get(i)).stream().forEach(s -> out[s][counts[s]++] = token);
            }
            return out;
        }

        private BitSet sets(Token t) {
            return contained.computeIfAbsent(t.isNumber() ? NeededWords.NUMBER : t.folded(), word -> {
                BitSet out = new BitSet();
                phrases.spellings(word).forEach(v -> out.or(neededBy.getOrDefault(v.word(), new BitSet())));
                return out;
            });
        }

        /** Patterns that may begin with a token and find what they need before another; to be asked in rising order. */
        void forEach(int token, int limit, IntConsumer action) {
            BitSet open = openedBy(tokens.get(token));
            for (int p = open.nextSetBit(0); p >= 0; p = open.nextSetBit(p + 1)) {
                boolean all = true;
                for (int set : needs.get(p)) {
                    int[] positions = found[set];
                    while (next[set] < positions.length && positions[next[set]] < token) {
                        next[set]++;
                    }
                    if (next[set] == positions.length || positions[next[set]] >= limit) {
                        all = false;
                        break;
                    }
                }
                if (all) {
                    action.accept(p);
                }
            }
        }

        private BitSet openedBy(Token t) {
            return opened.computeIfAbsent(t.isNumber() ? NeededWords.NUMBER : t.folded(), word -> {
                BitSet out = new BitSet();
                for (Phrases.Variant v : phrases.spellings(word)) {
                    for (int end = 1; end <= Math.min(v.word().length(), LONGEST_WORD); end++) {
                        out.or(openings.getOrDefault(v.word().substring(0, end), new BitSet()));
                    }
                }
                return out;
            });
        }
    }
}
