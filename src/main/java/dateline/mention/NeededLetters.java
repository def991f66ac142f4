package dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds runs of letters of which a pattern needs one to match, so that it is tried only where one stands. Unlike
 * {@link NeededWords} it sees words to which something is glued, and it needs no whole word.
 *
 * <p>It reads what {@link NeededWords} reads. Where it is not sure it needs nothing.
 */
final class NeededLetters {
    /** Of more ways to write a piece of a pattern not each is followed. */
    private static final int MOST_WAYS = 64;

    private static final String QUANTIFIERS = "?*+{";

    private final String pattern;
    private int at;

    private NeededLetters(String pattern) {
        this.pattern = pattern;
    }

    /** Runs of letters of which each match contains at least one; none where that cannot be told. */
    static Set<String> of(String pattern) {
        Set<String> needs = new NeededLetters(pattern).alternatives().best();
        return needs == null ? Set.of() : needs;
    }

    /**
     * A piece of a pattern.
     *
     * @param ways all that it may match, where that is known
     * @param needs of which a match contains one, where that is known
     */
    private record Piece(
            @Nullable Set<String> ways, @Nullable Set<String> needs) {
        static final Piece NOTHING = new Piece(Set.of(""), null);
        static final Piece UNKNOWN = new Piece(null, null);

        static Piece of(Set<String> ways) {
            return ways.size() > MOST_WAYS ? new Piece(null, shortened(ways)) : new Piece(ways, null);
        }

        @Nullable
        Set<String> best() {
            return ways == null ? needs : better(needs, shortened(ways));
        }
    }

    /** Without those that hold another one; null where one of them is empty, as then nothing is needed. */
    private static @Nullable Set<String> shortened(Set<String> ways) {
        if (ways.contains("")) {
            return null;
        }
        Set<String> out = new HashSet<>();
        for (String way : ways) {
            if (ways.stream().noneMatch(w -> !w.equals(way) && way.contains(w))) {
                out.add(way);
            }
        }
        return out;
    }

    /** Of two sets the one that fewer texts will hold one of: that of the longer runs. */
    private static @Nullable Set<String> better(@Nullable Set<String> a, @Nullable Set<String> b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return Comparator.<Set<String>>comparingInt(s -> s.stream()
                                        .mapToInt(String::length)
                                        .min()
                                        .orElse(0))
                                .thenComparing(Comparator.<Set<String>>comparingInt(Set::size)
                                        .reversed())
                                .compare(a, b)
                        >= 0
                ? a
                : b;
    }

    private Piece alternatives() {
        List<Piece> all = new ArrayList<>();
        all.add(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        return all.size() == 1 ? all.get(0) : either(all);
    }

    private static Piece either(List<Piece> all) {
        Set<String> ways = new HashSet<>();
        Set<String> needs = new HashSet<>();
        boolean isKnown = true;
        for (Piece p : all) {
            isKnown &= p.ways() != null;
            if (p.ways() != null) {
                ways.addAll(p.ways());
            }
        }
        if (isKnown) {
            return Piece.of(ways);
        }
        for (Piece p : all) {
            Set<String> best = p.best();
            if (best == null) {
                return Piece.UNKNOWN;
            }
            needs.addAll(best);
        }
        return new Piece(null, shortened(needs));
    }

    private Piece sequence() {
        Set<String> run = Set.of("");
        Set<String> needs = null;
        boolean isWhole = true;
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            Piece piece = quantified(piece());
            Set<String> ways = piece.ways();
            if (ways != null && run.size() * ways.size() <= MOST_WAYS) {
                run = joined(run, ways);
            } else {
                isWhole = false;
                needs = better(better(needs, shortened(run)), piece.needs());
                run = ways == null ? Set.of("") : ways;
            }
        }
        return isWhole ? new Piece(run, null) : new Piece(null, better(needs, shortened(run)));
    }

    private static Set<String> joined(Set<String> before, Set<String> behind) {
        Set<String> out = new HashSet<>();
        before.forEach(b -> behind.forEach(e -> out.add(b + e)));
        return out;
    }

    private Piece piece() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characters();
            case '\\' -> escape();
            case '.' -> Piece.UNKNOWN;
            case '^', '$' -> Piece.NOTHING;
            // White space may be any: it is matched by more than the sign that stands for it.
            case ' ' -> Piece.UNKNOWN;
            default -> new Piece(Set.of(String.valueOf(c)), null);
        };
    }

    private Piece escape() {
        char c = pattern.charAt(at++);
        if (c == 'b') {
            return Piece.NOTHING;
        }
        if (Character.isLetterOrDigit(c)) {
            if ((c == 'p' || c == 'P') && at < pattern.length() && pattern.charAt(at) == '{') {
                at = pattern.indexOf('}', at) + 1;
            }
            return Piece.UNKNOWN;
        }
        return new Piece(Set.of(String.valueOf(c)), null);
    }

    private Piece characters() {
        int end = pattern.indexOf(']', at);
        String inside = pattern.substring(at, end);
        at = end + 1;
        boolean plain = !inside.isEmpty() && inside.codePoints().allMatch(Character::isLetter);
        Set<String> ways = new HashSet<>();
        inside.codePoints().forEach(c -> ways.add(Character.toString(c)));
        return plain ? Piece.of(ways) : Piece.UNKNOWN;
    }

    private Piece group() {
        boolean around = pattern.startsWith("?=", at)
                || pattern.startsWith("?!", at)
                || pattern.startsWith("?<=", at)
                || pattern.startsWith("?<!", at);
        if (pattern.startsWith("?:", at)) {
            at += 2;
        } else if (around) {
            at += pattern.startsWith("?<", at) ? 3 : 2;
        } else if (pattern.startsWith("?<", at)) {
            at = pattern.indexOf('>', at) + 1;
        }
        Piece inside = alternatives();
        at++;
        return around ? Piece.NOTHING : inside;
    }

    private Piece quantified(Piece piece) {
        Piece out = piece;
        while (at < pattern.length() && QUANTIFIERS.indexOf(pattern.charAt(at)) >= 0) {
            char c = pattern.charAt(at++);
            boolean absent = c == '*' || c == '?';
            if (c == '{') {
                absent = pattern.charAt(at) == '0';
                at = pattern.indexOf('}', at) + 1;
            }
            if (c == '?' && out.ways() != null) {
                Set<String> ways = new HashSet<>(out.ways());
                ways.add("");
                out = Piece.of(ways);
            } else {
                out = absent ? Piece.UNKNOWN : new Piece(null, out.best());
            }
        }
        return out;
    }
}
