package dateline.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A CQL2 text, word by word. */
final class Words {
    /** The longest text that is read, in UTF-16 units. */
    private static final int LONGEST = 100_000;

    // Each part is possessive: a hostile text must not make it try again.
    private static final Pattern WORD = Pattern.compile(
            "(?<number>(?:[0-9]++(?:\\.[0-9]*+)?+|\\.[0-9]++)(?:[eE][+-]?+[0-9]++)?+)"
                    + "|'(?<text>(?:[^'\\\\]|''|\\\\.)*+)'"
                    + "|\"(?<quoted>(?:[^\"]|\"\")*+)\""
                    + "|(?<name>[\\p{L}_:][\\p{L}\\p{M}\\p{Nd}_:.]*+)"
                    + "|(?<sign><>|<=|>=|[-=<>+*/%^(),])",
            Pattern.DOTALL);

    private static final Pattern SPACE = Pattern.compile("\\s*+");

    enum Kind {
        NAME,
        QUOTED,
        NUMBER,
        TEXT,
        SIGN,
        END
    }

    /**
     * A word.
     *
     * @param text what it says, without quotes
     * @param at where it starts in the whole text
     */
    record Word(Kind kind, String text, int at) {
        boolean is(Kind kind, String text) {
            return this.kind == kind && this.text.equalsIgnoreCase(text);
        }
    }

    private final String text;
    private final List<Word> words;
    private int next;

    private Words(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    static Words of(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("the filter is longer than " + LONGEST + " characters");
        }
        List<Word> words = new ArrayList<>();
        Matcher space = SPACE.matcher(text);
        Matcher word = WORD.matcher(text);
        int at = 0;
        while (true) {
            space.region(at, text.length());
            at = space.lookingAt() ? space.end() : at;
            if (at == text.length()) {
                words.add(new Word(Kind.END, "the end", at));
                return new Words(text, words);
            }
            word.region(at, text.length());
            if (!word.lookingAt()) {
                throw new IllegalArgumentException("the filter cannot be read at character " + (at + 1) + ": "
                        + Literals.shortened(text.substring(at)));
            }
            words.add(word(word, at));
            at = word.end();
        }
    }

    private static Word word(Matcher found, int at) {
        if (found.group("number") != null) {
            return new Word(Kind.NUMBER, found.group("number"), at);
        }
        if (found.group("text") != null) {
            // Other escapes are left for LIKE.
            return new Word(Kind.TEXT, found.group("text").replace("''", "'").replace("\\'", "'"), at);
        }
        if (found.group("quoted") != null) {
            return new Word(Kind.QUOTED, found.group("quoted").replace("\"\"", "\""), at);
        }
        return found.group("name") != null
                ? new Word(Kind.NAME, found.group("name"), at)
                : new Word(Kind.SIGN, found.group("sign"), at);
    }

    Word next() {
        Word word = words.get(next);
        if (word.kind() != Kind.END) {
            next++;
        }
        return word;
    }

    private Word peek() {
        return words.get(next);
    }

    /** Takes the next word if it is this name, in any case. */
    boolean takeName(String name) {
        if (peek().is(Kind.NAME, name)) {
            next++;
            return true;
        }
        return false;
    }

    /** Takes the next word if it is one of these signs. */
    Optional<String> takeSign(String... signs) {
        Word word = peek();
        for (String sign : signs) {
            if (word.is(Kind.SIGN, sign)) {
                next++;
                return Optional.of(sign);
            }
        }
        return Optional.empty();
    }

    /** Whether the next word is this name and the one after it one of these. */
    boolean startsWith(String name, String... then) {
        return peek().is(Kind.NAME, name)
                && List.of(then).contains(words.get(next + 1).text().toUpperCase(Locale.ROOT));
    }

    void expectName(String name) {
        if (!takeName(name)) {
            throw new IllegalArgumentException("expected " + name + ", found " + peek().text());
        }
    }

    void expectSign(String sign) {
        if (takeSign(sign).isEmpty()) {
            throw new IllegalArgumentException("expected " + sign + ", found " + peek().text());
        }
    }

    void expectEnd() {
        if (peek().kind() != Kind.END) {
            throw new IllegalArgumentException("expected the end, AND or OR, found " + peek().text());
        }
    }

    /** Whether what follows the name of a geometry is one. */
    boolean startsGeometry() {
        Word word = peek();
        return word.is(Kind.SIGN, "(") || word.is(Kind.NAME, "EMPTY") || word.is(Kind.NAME, "Z");
    }

    /** Takes a geometry up to its closing bracket, as written. */
    String takeGeometry(Word name) {
        int depth = 0;
        do {
            Word word = next();
            if (word.kind() == Kind.END) {
                throw new IllegalArgumentException("a geometry has no end");
            }
            if (word.is(Kind.SIGN, "(")) {
                depth++;
            } else if (word.is(Kind.SIGN, ")")) {
                depth--;
            }
        } while (depth > 0 || !peekedEndOfGeometry());
        return text.substring(
                name.at(), words.get(next - 1).at() + words.get(next - 1).text().length());
    }

    private boolean peekedEndOfGeometry() {
        Word last = words.get(next - 1);
        return last.is(Kind.SIGN, ")") || last.is(Kind.NAME, "EMPTY");
    }

    /** Where the last word stood that was taken, for a person. */
    String position() {
        return "near character " + (words.get(Math.max(0, next - 1)).at() + 1);
    }
}
