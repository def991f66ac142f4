package dateline.mention;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words without which a pattern cannot match, so that it need not be tried where they are missing.
 *
 * <p>It reads the part of regular expressions that patterns of times are written in: letters, groups, alternatives, classes
 * and quantifiers. Where it is not sure it needs nothing.
 */
final class NeededWords {
    /** Stands for any number. */
    static final String NUMBER = "#";

    private final String pattern;
    private int at;

    private NeededWords(String pattern) {
        this.pattern = pattern;
    }

    /** Sets of words: a match contains at least one word of each. */
    static List<Set<String>> of(String pattern) {
        NeededWords reader = new NeededWords(pattern);
        return reader.alternatives().needs();
    }

    /**
     * A piece of a pattern.
     *
     * @param letter the one letter it is, where it is one that must stand there
     * @param begins whether its first character may be a letter
     * @param ends whether its last character may be a letter
     * @param absent whether it may be missing
     */
    private record Piece(
            List<Set<String>> needs, @Nullable String letter, boolean begins, boolean ends, boolean absent) {
        static final Piece NOTHING = new Piece(List.of(), null, false, false, true);
        static final Piece SIGN = new Piece(List.of(), null, false, false, false);
        static final Piece LETTERS = new Piece(List.of(), null, true, true, false);
        static final Piece DIGIT = new Piece(List.of(Set.of(NUMBER)), null, false, false, false);

        Piece maybe() {
            return new Piece(List.of(), null, startsWithLetter(), endsWithLetter(), true);
        }

        Piece often() {
            return new Piece(needs, null, startsWithLetter(), endsWithLetter(), absent);
        }

        boolean startsWithLetter() {
            return begins || letter != null;
        }

        boolean endsWithLetter() {
            return ends || letter != null;
        }
    }

    private Piece alternatives() {
        List<Piece> all = new ArrayList<>();
        all.add(sequence());
        while (at < pattern.length() && pattern.charAt(at) == '|') {
            at++;
            all.add(sequence());
        }
        if (all.size() == 1) {
            return all.get(0);
        }
        boolean begins = all.stream().anyMatch(Piece::startsWithLetter);
        boolean ends = all.stream().anyMatch(Piece::endsWithLetter);
        boolean absent = all.stream().anyMatch(Piece::absent);
        Set<String> either = new HashSet<>();
        for (Piece p : all) {
            if (p.needs().isEmpty()) {
                return new Piece(List.of(), null, begins, ends, absent);
            }
            either.addAll(p.needs().stream()
                    .min(Comparator.comparing((Set<String> s) -> s.contains(NUMBER))
                            .thenComparing(Set::size))
                    .orElseThrow());
        }
        return new Piece(List.of(either), null, begins, ends, absent);
    }

    private Piece sequence() {
        List<Piece> pieces = new ArrayList<>();
        while (at < pattern.length() && pattern.charAt(at) != '|' && pattern.charAt(at) != ')') {
            pieces.add(quantified(piece()));
        }
        List<Set<String>> needs = new ArrayList<>();
        for (int i = 0; i < pieces.size(); ) {
            int end = i;
            while (end < pieces.size() && pieces.get(end).letter() != null) {
                end++;
            }
            boolean glued = letterBefore(pieces, i) || letterBehind(pieces, Math.max(end, i + 1));
            if (end > i) {
                if (!glued) {
                    StringBuilder word = new StringBuilder();
                    pieces.subList(i, end).forEach(p -> word.append(p.letter()));
                    needs.add(Set.of(word.toString()));
                }
                i = end;
            } else {
                Piece p = pieces.get(i);
                boolean touches = glued && (p.begins() || p.ends());
                if (!touches) {
                    needs.addAll(p.needs());
                }
                i++;
            }
        }
        return new Piece(
                List.copyOf(needs),
                null,
                letterBehind(pieces, 0),
                letterBefore(pieces, pieces.size()),
                pieces.stream().allMatch(Piece::absent));
    }

    /** Whether a letter may stand right before a piece, where what stands between may be missing. */
    private static boolean letterBefore(List<Piece> pieces, int piece) {
        for (int i = piece - 1; i >= 0; i--) {
            if (pieces.get(i).endsWithLetter()) {
                return true;
            }
            if (!pieces.get(i).absent()) {
                return false;
            }
        }
        return false;
    }

    private static boolean letterBehind(List<Piece> pieces, int piece) {
        for (int i = piece; i < pieces.size(); i++) {
            if (pieces.get(i).startsWithLetter()) {
                return true;
            }
            if (!pieces.get(i).absent()) {
                return false;
            }
        }
        return false;
    }

    private Piece piece() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> characters();
            case '\\' -> escape();
            default ->
                Character.isLetter(c)
                        ? new Piece(List.of(), String.valueOf(c), false, false, false)
                        : Character.isDigit(c) ? Piece.DIGIT : Piece.SIGN;
        };
    }

    private Piece escape() {
        char c = pattern.charAt(at++);
        return c == 'd' ? Piece.DIGIT : c == 'b' ? Piece.NOTHING : Character.isLetter(c) ? Piece.LETTERS : Piece.SIGN;
    }

    private Piece characters() {
        int end = pattern.indexOf(']', at);
        String inside = pattern.substring(at, end);
        at = end + 1;
        String plain = inside.replace("\\d", "0").replace("\\s", " ").replace("\\u00a0", " ");
        if (plain.codePoints().anyMatch(Character::isLetter)) {
            return Piece.LETTERS;
        }
        return plain.codePoints().allMatch(x -> Character.isDigit(x) || x == '-') && !plain.equals("-")
                ? Piece.DIGIT
                : Piece.SIGN;
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
        while (at < pattern.length() && "?*+{".indexOf(pattern.charAt(at)) >= 0) {
            char c = pattern.charAt(at++);
            if (c == '{') {
                int end = pattern.indexOf('}', at);
                boolean none = pattern.charAt(at) == '0';
                at = end + 1;
                out = none ? out.maybe() : out.often();
            } else if (c == '+') {
                out = out.often();
            } else {
                out = out.maybe();
            }
        }
        return out;
    }
}
