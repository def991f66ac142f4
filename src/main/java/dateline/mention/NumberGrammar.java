package dateline.mention;

import dateline.mention.LanguageRules.Group;
import dateline.report.Folding;
import dateline.report.Sentence;
import dateline.report.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads numbers in digits and in words, rough numbers ("dozens", "une vingtaine") and nouns that carry their number (the
 * Arabic dual), with the words that bound them ("more than", "au moins", "ما لا يقل عن").
 *
 * <p>Rough numbers are lower bounds: tens 10, dozens 12, hundreds 100.
 */
final class NumberGrammar {
    private static final Pattern THOUSANDS_GAP = Pattern.compile("[ ,.'’\\u00a0\\u2009\\u202f٬،]");
    private static final Pattern DECIMAL_GAP = Pattern.compile("[.,٫]");
    private static final Pattern DASH = Pattern.compile("\\s?[-\u2010-\u2015]\\s?");
    private static final int THOUSAND = 1000;
    private static final long MAX = 1_000_000_000L;

    private final Marked report;

    NumberGrammar(Marked report) {
        this.report = report;
    }

    /** A number without its qualifier. */
    private record Plain(
            int from,
            int to,
            @Nullable Integer low,
            @Nullable Integer high,
            String qualifier,
            @Nullable String unit) {}

    /** The quantities of a sentence, in the order of the text. */
    List<Quantity> read(Sentence sentence) {
        List<Quantity> out = new ArrayList<>();
        int end = report.end(sentence);
        for (int i = report.first(sentence); i < end; ) {
            Optional<Plain> plain = plain(i, end);
            if (plain.isEmpty()) {
                i++;
                continue;
            }
            if (isSaidOfDual(i, plain.get(), out)) {
                i = plain.get().to();
                continue;
            }
            Quantity quantity = qualified(range(plain.get(), end).orElse(plain.get()), report.first(sentence));
            out.add(quantity);
            i = quantity.to();
        }
        return out;
    }

    /** "جنديان ماليان": the second dual says what the two of the first are. */
    private boolean isSaidOfDual(int i, Plain plain, List<Quantity> out) {
        return plain.unit() != null
                && report.at(Vocabulary.DUAL, i).isPresent()
                && !out.isEmpty()
                && out.get(out.size() - 1).to() == i
                && out.get(out.size() - 1).unit() != null;
    }

    /** "35 people, not 95, were killed" */
    private boolean isDenied(int i) {
        return report.before("denied-number", i)
                .filter(t -> report.gap(t.from()).strip().matches("[,،]"))
                .isPresent();
    }

    private Optional<Plain> plain(int i, int end) {
        // "some 1,200": there the word bounds the number after it.
        Optional<Term> group = report.at(Vocabulary.GROUP, i)
                .filter(g -> !qualifiesNumber(g, end))
                .or(() -> report.at(Vocabulary.DUAL, i));
        if (report.at("not-number", i).isPresent()
                || report.before("not-number", i + 1).isPresent()
                || isDenied(i)) {
            return Optional.empty();
        }
        boolean qualifies = report.at("qualifier", i).map(Term::to).orElse(0)
                > group.map(Term::to).orElse(0);
        if (qualifies) {
            // "no fewer than 56": not "no".
            group = Optional.empty();
        }
        if (report.token(i).isNumber() && isPartOfName(i)) {
            return Optional.empty();
        }
        Optional<Plain> number = report.token(i).isNumber() ? digits(i, end) : words(i, end);
        if (group.isPresent() && group.get().to() >= number.map(Plain::to).orElse(0)) {
            Group g = (Group) java.util.Objects.requireNonNull(group.get().value());
            return Optional.of(new Plain(i, group.get().to(), g.low(), g.high(), g.qualifier(), g.unit()));
        }
        return number;
    }

    /** "M23", "AK-47" */
    private boolean isPartOfName(int i) {
        return i > 0
                && report.gap(i).matches("-?")
                && report.token(i - 1).folded().length() <= 3
                && report.words(i - 1, i).matches("\\p{Lu}+");
    }

    private boolean qualifiesNumber(Term group, int end) {
        int next = group.to();
        return next < end
                && report.before("qualifier", next)
                        .filter(q -> q.from() == group.from())
                        .isPresent()
                && (report.token(next).isNumber()
                        || report.at(Vocabulary.NUMBER, next).isPresent());
    }

    private Optional<Plain> digits(int i, int end) {
        StringBuilder digits = new StringBuilder(report.token(i).folded());
        int to = i + 1;
        while (to < end
                && digits.length() <= 9
                && report.token(i).folded().length() <= 3
                && report.token(to).folded().matches("\\d{3}")
                && THOUSANDS_GAP.matcher(report.gap(to)).matches()) {
            digits.append(report.token(to).folded());
            to++;
        }
        boolean decimal = to < end
                && report.token(to).isNumber()
                && DECIMAL_GAP.matcher(report.gap(to)).matches();
        if (digits.length() > 9) {
            return Optional.empty();
        }
        double value = Long.parseLong(digits.toString());
        if (decimal) {
            value += Double.parseDouble("0." + report.token(to).folded());
            to++;
        }
        Optional<Term> scale = to < end ? report.at(Vocabulary.SCALE, to) : Optional.empty();
        if (scale.isPresent() && report.gap(to).isBlank()) {
            value *= (Integer) java.util.Objects.requireNonNull(scale.get().value());
            to = scale.get().to();
        } else if (decimal) {
            // 6.8 is a magnitude, a share or a price, never a number of people.
            return Optional.of(new Plain(i, to, null, null, "decimal", null));
        }
        return value > MAX ? Optional.empty() : Optional.of(exact(i, to, (int) value));
    }

    private static Plain exact(int from, int to, int value) {
        return new Plain(from, to, value, value, "exact", null);
    }

    private Optional<Plain> words(int i, int end) {
        WordSum sum = new WordSum();
        int to = i;
        for (int at = i; at < end; ) {
            Optional<Term> word = report.at(Vocabulary.NUMBER, at).filter(t -> mayJoin(t, i));
            Optional<Term> scale = report.at(Vocabulary.SCALE, at).filter(t -> mayJoin(t, i));
            Optional<Term> joiner = report.at(Vocabulary.JOINER, at);
            if (word.isPresent() && fits(sum.current, sum.any, value(word.get()), word.get())) {
                at = to = word.get().to();
                sum.add(value(word.get()), multiplierOf(word.get().from()), to);
            } else if (scale.isPresent()) {
                int value = value(scale.get());
                if (!sum.any && value > THOUSAND) {
                    break;
                }
                if (sum.grows(value)) {
                    // "ten thousand and fifteen thousand": the second number begins after the first thousand
                    return i == sum.scaledTo ? Optional.empty() : Optional.of(exact(i, sum.scaledTo, (int) sum.total));
                }
                at = to = scale.get().to();
                sum.scale(value, to);
            } else if (sum.any
                    && joiner.isPresent()
                    && at + 1 < end
                    && report.at(Vocabulary.NUMBER, at + 1).isPresent()) {
                at++;
            } else {
                break;
            }
        }
        long value = sum.value();
        if (!sum.any || value > MAX || isArticle(i, to, value)) {
            return Optional.empty();
        }
        return Optional.of(exact(i, to, (int) value));
    }

    /** A number in words while it is added up. */
    private static final class WordSum {
        long total;
        long current;
        boolean any;
        /** The last word for thousands or more, and the token after it. */
        private int lastScale;

        int scaledTo;

        long value() {
            return total + current;
        }

        void add(int value, int multiplier, int to) {
            if (value >= THOUSAND) {
                // The Arabic dual: "two thousand" in one word.
                scale(value, to);
                return;
            }
            boolean multiplies = multiplier > 0 && current % 100 == multiplier;
            current = multiplies ? current - multiplier + (long) multiplier * value : current + value;
            any = true;
        }

        boolean grows(int scale) {
            return scale >= THOUSAND && lastScale > 0 && scale >= lastScale;
        }

        void scale(int value, int to) {
            current = Math.max(1, current) * value;
            any = true;
            if (value >= THOUSAND) {
                total += current;
                current = 0;
                lastScale = value;
                scaledTo = to;
            }
        }
    }

    /** "quatre-vingts": vingt multiplies the four before it. 0 for words that do not. */
    private int multiplierOf(int token) {
        return report.vocabulary()
                .rules()
                .numbers()
                .multiply()
                .getOrDefault(report.token(token).folded(), 0);
    }

    private static int value(Term t) {
        return (Integer) java.util.Objects.requireNonNull(t.value());
    }

    /** A number word inside a number may carry the joiner as a proclitic; at its beginning anything may be glued. */
    private boolean mayJoin(Term t, int start) {
        return t.from() == start
                || t.proclitic().isEmpty()
                || report.vocabulary().rules().numbers().joiners().contains(t.proclitic());
    }

    /** "twenty three", "vingt et un", "ثلاثة وعشرون" go together; "two, three" do not. */
    private boolean fits(long current, boolean any, int value, Term word) {
        if (!any || current == 0) {
            return true;
        }
        if (!report.gap(word.from()).isBlank() && !report.gap(word.from()).equals("-")) {
            return false;
        }
        boolean afterHundreds = value < 100 && current % 100 == 0;
        boolean afterTens = value < 20 && current % 10 == 0 && current % 100 >= 20;
        boolean onesThenTens = current % 100 < 10
                && value % 10 == 0
                && value < 100
                && !word.proclitic().isEmpty();
        boolean hundreds = value >= 100 && current % 1000 == 0;
        return afterHundreds || afterTens || onesThenTens || hundreds || (value == 20 && current % 100 == 4);
    }

    /** "un", "one", "a" alone count only right before a word for people; elsewhere they are articles. */
    private boolean isArticle(int from, int to, long value) {
        if (value != 1 || to - from > 1) {
            return false;
        }
        return to >= report.tokens().size()
                || (report.at("person", to).isEmpty()
                        && report.at("killed.noun", to).isEmpty());
    }

    /** "between 100 and 200", "10 to 15", "10-15"; not "rose from 9 to 11", which are two. */
    private Optional<Plain> range(Plain first, int end) {
        Integer low = first.low();
        if (low == null || first.to() >= end) {
            return Optional.empty();
        }
        Optional<Term> open = report.before("range.open", first.from());
        boolean changes = open.isPresent()
                && (report.before("rise", open.get().from()).isPresent()
                        || report.at("rise", open.get().from()).isPresent());
        int second = changes ? -1 : secondOfRange(first.to(), open.isPresent());
        if (second < 0 || second >= end) {
            return Optional.empty();
        }
        return plain(second, end)
                .filter(p -> p.high() != null)
                .map(p -> new Plain(
                        open.map(Term::from).orElse(first.from()), p.to(), lowOf(low, p), p.high(), "about", p.unit()))
                .filter(p -> p.low() != null && p.high() != null && p.low() < p.high());
    }

    /** Where the second number of a range begins, behind its middle; -1 where there is none. */
    private int secondOfRange(int at, boolean opened) {
        if (DASH.matcher(report.gap(at)).matches()) {
            return isDashOfDateline(at) ? -1 : at;
        }
        if (!report.gap(at).isBlank()) {
            return -1;
        }
        Optional<Term> middle = report.at("range.to", at);
        if (middle.isEmpty() && opened) {
            middle = report.at("range.middle", at);
        }
        // The middle may be glued to the second number.
        boolean glued = opened
                && report.at("number", at)
                        .filter(t ->
                                report.vocabulary().rules().numbers().joiners().contains(t.proclitic()))
                        .isPresent();
        return middle.map(Term::to).orElse(glued ? at : -1);
    }

    /** "WELLINGTON, March 15 - Thirty people": no range from 15 to 30. */
    private boolean isDashOfDateline(int at) {
        boolean spaced = report.gap(at).startsWith(" ");
        boolean digitsThenWord =
                report.token(at - 1).isNumber() && !report.token(at).isNumber();
        boolean day = at >= 2
                && report.vocabulary().rules().months().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(
                                m -> Folding.fold(m).equals(report.token(at - 2).folded()));
        return spaced && (digitsThenWord || day);
    }

    /** "between ten and fifteen thousand": the thousand is of both. */
    private int lowOf(int low, Plain second) {
        Integer high = second.high();
        if (high == null || low >= THOUSAND || high % THOUSAND != 0) {
            return low;
        }
        int scale = report.before(Vocabulary.SCALE, second.to())
                .map(NumberGrammar::value)
                .filter(v -> v >= THOUSAND)
                .orElse(THOUSAND);
        long scaled = (long) low * scale;
        // "between 100 and 2,000" shares nothing: a hundred thousand is above, and two numbers of a range are near
        return scaled < high && scaled * 10 >= high ? (int) scaled : low;
    }

    private Quantity qualified(Plain n, int sentenceStart) {
        String qualifier = n.qualifier();
        int from = n.from();
        int to = n.to();
        Integer low = n.low();
        Integer high = n.high();
        Optional<Term> before = report.before("qualifier", from)
                .filter(t -> !isOfNumberBefore(t, n))
                .or(() -> n.from() - 1 > sentenceStart && isFiller(n.from() - 1)
                        ? report.before("qualifier", n.from() - 1)
                        : Optional.empty())
                .filter(t -> t.from() >= sentenceStart);
        boolean plain = qualifier.equals("exact") || qualifier.equals("about");
        if (before.isPresent() && plain) {
            qualifier = before.get().leaf();
            from = before.get().from();
        } else if (plain && to < report.tokens().size()) {
            Optional<Term> after = qualifierAfter(to).or(() -> qualifierAfter(n.to() + 1));
            if (after.isPresent()) {
                qualifier = after.get().leaf();
            }
        }
        if (plain && qualifier.equals("exact")) {
            qualifier = bySign(n).orElse(qualifier);
        }
        if (low != null && high != null && low.equals(high)) {
            switch (qualifier) {
                case "more-than", "at-least" -> high = null;
                case "at-most", "less-than" -> low = null;
                default -> {}
            }
        }
        return new Quantity(from, n.from(), to, low, high, qualifier, n.unit());
    }

    /** "70 or more", "70 people at least": in the same breath as the number. */
    private Optional<Term> qualifierAfter(int token) {
        return token < report.tokens().size() && report.gap(token).matches("[ \\u00a0-]*")
                ? report.at("qualifier-after", token)
                : Optional.empty();
    }

    /** "20+ dead", "+ de 20 morts", "~40", "≈ 40" */
    private Optional<String> bySign(Plain n) {
        String after = n.to() < report.tokens().size() ? report.gap(n.to()) : "";
        String before = report.gap(n.from());
        boolean plusOf = n.from() > 1
                && isFiller(n.from() - 1)
                && before.isBlank()
                && report.gap(n.from() - 1).strip().endsWith("+");
        if (after.startsWith("+") || plusOf || before.endsWith("+") || before.contains(">")) {
            return Optional.of("more-than");
        }
        return before.contains("~") || before.contains("≈") ? Optional.of("about") : Optional.empty();
    }

    private boolean isFiller(int token) {
        Token t = report.token(token);
        return t.folded().length() <= 3
                && !t.isNumber()
                && report.at(Vocabulary.JOINER, token).isEmpty()
                && report.at("conjunction", token).isEmpty();
    }

    /** "49 dead at least and 17 wounded", where "and" is written as part of the second number; "82 at least, and 266". */
    private boolean isOfNumberBefore(Term qualifier, Plain n) {
        boolean behind = report.at("qualifier-after", qualifier.from()).isPresent();
        boolean glued = report.at("number", n.from())
                .filter(t -> !t.proclitic().isEmpty())
                .isPresent();
        return behind && (glued || !report.gap(n.from()).isBlank());
    }
}
