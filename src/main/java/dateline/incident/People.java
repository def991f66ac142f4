package dateline.incident;

import dateline.mention.Marked;
import dateline.mention.Quantity;
import dateline.mention.Term;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the numbers that count people from those that count things, years or money, and says what people they are. */
final class People {
    private static final int NOUN_REACH = 4;
    private static final int OLDEST = 115;
    private static final Pattern OPENING = Pattern.compile("\\s*[,،(]\\s*");
    private static final Pattern CLOSING = Pattern.compile("\\s*[,،)][\\s\\S]*");

    private final Marked text;

    People(Marked text) {
        this.text = text;
    }

    /** Why a number counts no people; absent where it may. */
    @Nullable
    String notPeople(Quantity n, int right) {
        if (n.qualifier().equals("decimal")) {
            return "a decimal number counts nobody";
        }
        String after = n.to() < text.tokens().size() ? text.gap(n.to()).strip() : "";
        String before = text.gap(n.core());
        if (after.startsWith("%") || after.startsWith("٪") || after.startsWith("°")) {
            return "a share or degrees";
        }
        if (after.matches("[$€£].*") || before.matches("(?s).*[$€£]\\s*")) {
            return "a sum of money";
        }
        if (text.before("age", n.core()).isPresent() || isAgeBetweenCommas(n)) {
            return "an age";
        }
        if (text.before("numbering", n.core()).isPresent()) {
            return "the number of a thing";
        }
        return countsThings(n, right) ? "counts " + text.words(n.to(), Math.min(n.to() + 1, right)) : null;
    }

    /** "Ahmed Ali, 23, was killed", "one man, 55, died": a lone number in commas or brackets behind one person. */
    private boolean isAgeBetweenCommas(Quantity n) {
        Integer value = n.low();
        boolean lone = value != null
                && value.equals(n.high())
                && value <= OLDEST
                && n.from() == n.core()
                && n.from() > 0
                && n.to() < text.tokens().size()
                && OPENING.matcher(text.gap(n.from())).matches()
                && CLOSING.matcher(text.gap(n.to())).matches();
        if (!lone) {
            return false;
        }
        int before = n.from() - 1;
        boolean name = !text.vocabulary().hasNoCapitals()
                && Character.isUpperCase(text.words(before, before + 1).codePointAt(0))
                && text.at("killed", before).isEmpty()
                && text.at("wounded", before).isEmpty();
        return name || isPerson(before);
    }

    /** "30 vehicles", "40 km", "34-year-old": the thing stands right after the number, or one adjective later. */
    private boolean countsThings(Quantity n, int right) {
        boolean rightAfter = n.to() < right
                && text.at("measure", n.to())
                        // "أصيب 16 بعبوة": hurt by a bomb, not so many bombs.
                        .filter(t -> !text.vocabulary().isGluedPreposition(t.proclitic()))
                        .filter(t -> text.at("person", n.to())
                                .filter(p -> p.length() >= t.length())
                                .isEmpty())
                        .isPresent();
        boolean adjectiveBetween = n.to() + 1 < right
                && text.at("measure", n.to() + 1).isPresent()
                && !isPerson(n.to())
                && text.at("killed", n.to()).isEmpty()
                && text.at("wounded", n.to()).isEmpty()
                && text.gap(n.to() + 1).equals(" ")
                && !text.vocabulary().isStopword(text.token(n.to()).folded());
        return rightAfter || adjectiveBetween;
    }

    boolean isPerson(int token) {
        return text.at("person", token).isPresent() || text.at("victims", token).isPresent();
    }

    /** Whether people, or "others", are named within a few words. */
    boolean areNamed(int from, int right) {
        for (int i = from; i < Math.min(right, from + NOUN_REACH); i++) {
            if (isPerson(i) || text.at("others", i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** The token after the word for people that follows, or the same token where none does. */
    int end(int from) {
        for (int i = from;
                i < Math.min(text.tokens().size(), from + 2) && text.gap(i).isBlank();
                i++) {
            int end = Math.max(
                    text.at("person", i).map(Term::to).orElse(0),
                    text.at("victims", i).map(Term::to).orElse(0));
            if (end > 0) {
                return end;
            }
        }
        return from;
    }

    /** What sort of people the words after a number name. */
    @Nullable
    String victims(int from, int to) {
        for (int i = from; i < Math.min(to, from + NOUN_REACH); i++) {
            if (i > from && !text.gap(i).matches("[ \\u00a0'’»«\"“”-]*")) {
                return null;
            }
            if (text.at("part", i).isPresent() || text.at("relative", i).isPresent()) {
                return null;
            }
            Optional<Term> sort = text.at("victims", i);
            if (sort.isPresent()) {
                return sort.get().leaf();
            }
        }
        return null;
    }
}
