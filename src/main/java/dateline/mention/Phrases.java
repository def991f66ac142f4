package dateline.mention;

import dateline.report.Folding;
import dateline.report.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of phrases that finds them in a run of tokens. Built once, then only read.
 *
 * <p>In a phrase {@code (s)} may be there or not and {@code (a|b)} is one of the two. A proclitic of the language may be
 * glued to the first word.
 */
final class Phrases {
    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");
    private static final Pattern CHOICE = Pattern.compile("\\(([^()]*)\\)");

    private final Map<String, String> proclitics;
    private final Set<String> joining;
    private final Node root = new Node();

    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final List<Entry> entries = new ArrayList<>();
    }

    private record Entry(String category, @Nullable Object value) {}

    /**
     * A dictionary without phrases.
     *
     * @param proclitics what may be glued before a word, with what it leaves behind
     * @param joining those that join words and sentences, so that no other stands before them
     */
    Phrases(Map<String, String> proclitics, Collection<String> joining) {
        this.joining = joining.stream().map(Folding::fold).collect(Collectors.toUnmodifiableSet());
        this.proclitics = new HashMap<>();
        proclitics.forEach((k, v) -> this.proclitics.put(Folding.fold(k), Folding.fold(v)));
    }

    /** Adds a phrase with what it stands for. */
    void add(String category, String phrase, @Nullable Object value) {
        for (String variant : variants(phrase)) {
            Node node = root;
            Matcher word = WORD.matcher(Folding.fold(variant));
            boolean any = false;
            while (word.find()) {
                node = node.next.computeIfAbsent(word.group(), w -> new Node());
                any = true;
            }
            if (any && node.entries.stream().noneMatch(e -> e.category().equals(category))) {
                node.entries.add(new Entry(category, value));
            }
        }
    }

    /** All spellings that a phrase with choices stands for. */
    static List<String> variants(String phrase) {
        Matcher choice = CHOICE.matcher(phrase);
        if (!choice.find()) {
            return List.of(phrase);
        }
        List<String> out = new ArrayList<>();
        String inside = choice.group(1);
        List<String> options = new ArrayList<>(List.of(inside.split("\\|", -1)));
        if (!inside.contains("|")) {
            options.add("");
        }
        for (String option : options) {
            out.addAll(variants(phrase.substring(0, choice.start()) + option + phrase.substring(choice.end())));
        }
        return out;
    }

    /** Every phrase in the tokens {@code from} to {@code to}: the longest a category at each position. */
    List<Term> find(List<Token> tokens, int from, int to) {
        List<Term> found = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Map<String, Term> longest = Map.of();
            for (Variant variant : spellings(tokens.get(i).folded())) {
                Node node = root.next.get(variant.word());
                if (node != null && longest.isEmpty()) {
                    longest = new HashMap<>();
                }
                for (int j = i + 1; node != null; j++) {
                    for (Entry e : node.entries) {
                        Term term = new Term(e.category(), i, j, variant.proclitic(), e.value());
                        longest.merge(e.category(), term, (a, b) -> b.length() > a.length() ? b : a);
                    }
                    node = j < to ? node.next.get(tokens.get(j).folded()) : null;
                }
            }
            found.addAll(longest.values());
        }
        return found;
    }

    /** A word, as it stands or without its proclitics. */
    record Variant(String word, String proclitic) {}

    /** The word itself, then what is left once one or two proclitics are taken away; a joining one stands first. */
    List<Variant> spellings(String word) {
        if (proclitics.isEmpty()) {
            return List.of(new Variant(word, ""));
        }
        List<Variant> out = new ArrayList<>();
        out.add(new Variant(word, ""));
        for (int done = 0, depth = 0; depth < 2; depth++) {
            int end = out.size();
            for (; done < end; done++) {
                Variant v = out.get(done);
                proclitics.forEach((clitic, left) -> {
                    boolean inside = !v.proclitic().isEmpty() && !joining.contains(v.proclitic());
                    if (!(inside && joining.contains(clitic))
                            && v.word().length() > clitic.length() + 1
                            && v.word().startsWith(clitic)) {
                        out.add(new Variant(left + v.word().substring(clitic.length()), v.proclitic() + clitic));
                    }
                });
            }
        }
        return out;
    }
}
