package dateline.incident;

import dateline.incident.TollFrames.Guess;
import dateline.mention.Attribution;
import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.PlaceMention;
import dateline.mention.TimeMention;
import dateline.report.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads how many were killed, wounded, missing, abducted, arrested or displaced: numbers with what they count, one person
 * without a number, and tolls denied. Numbers of things, ages, distances and parts of a number already given count nobody.
 */
final class TollReader {
    private static final int PART_REACH = 3;
    private static final int JOIN_REACH = 5;
    private static final int FAR = 12;
    private static final int NEAR = 3;

    private final Marked text;
    private final List<dateline.mention.Quantity> quantities;
    private final List<Attribution> attributions;
    private final People people;
    private final TollFrames frames;
    private final SingleTolls singles;
    private final NilTolls nils;
    private final JoinedTolls joined;
    /** Where words for a time begin. */
    private final Set<Integer> dated;
    /** Where the names of places begin. */
    private final Set<Integer> placed;
    /** The first quantity not yet read: sentences are read in their order. */
    private int next;
    /** What the toll read last counts, and in which paragraph. */
    private @Nullable Quantity last;

    private int lastParagraph = -1;

    TollReader(MarkedReport report) {
        this.text = report.text();
        this.quantities = report.quantities();
        this.attributions = report.attributions();
        this.people = new People(text);
        this.frames = new TollFrames(text, people);
        this.singles = new SingleTolls(text, people);
        this.nils = new NilTolls(text);
        this.joined = new JoinedTolls(text, singles);
        this.placed = report.places().stream().map(PlaceMention::from).collect(Collectors.toSet());
        this.dated = report.times().stream().map(TimeMention::from).collect(Collectors.toSet());
    }

    /** The tolls of a sentence, in the order of the text; sentences are to be read in order. */
    List<Toll> read(Sentence s) {
        List<Toll> tolls = nils.read(s);
        List<dateline.mention.Quantity> numbers = numbers(s, tolls);
        tolls.addAll(new InSentence(s, numbers).read());
        tolls.addAll(singles.read(s, tolls));
        tolls.sort(Comparator.comparingInt(Toll::at));
        tolls = joined.together(tolls, numbers, s);
        Optional<Quantity> head = head(s);
        if (!tolls.isEmpty() || head.isPresent()) {
            last = tolls.isEmpty() ? head.get() : tolls.get(tolls.size() - 1).quantity();
            lastParagraph = s.paragraph();
        }
        return tolls;
    }

    /** "Killed in the attack:" with numbers to come: what they count. */
    private Optional<Quantity> head(Sentence s) {
        int end = text.end(s);
        boolean opens = end < text.tokens().size() && text.gap(end).strip().startsWith(":");
        return Arrays.stream(Quantity.values())
                .filter(q -> opens && text.terms(q.word(), s).findAny().isPresent())
                .findFirst();
    }

    /** The numbers of a sentence that may count people. */
    private List<dateline.mention.Quantity> numbers(Sentence s, List<Toll> denied) {
        while (next < quantities.size() && quantities.get(next).from() < text.first(s)) {
            next++;
        }
        List<dateline.mention.Quantity> out = new ArrayList<>();
        int end = text.end(s);
        while (next < quantities.size() && quantities.get(next).to() <= end) {
            dateline.mention.Quantity n = quantities.get(next++);
            String why = people.notPeople(n, end);
            boolean words =
                    n.low() == null && n.high() == null && !n.qualifier().equals("decimal");
            if (words && frames.noun(n, end).filter(g -> g.distance() == 0).isEmpty()) {
                continue;
            }
            if (isWhole(n, out) && frames.noun(n, end).isEmpty()) {
                text.decided("toll.whole", n.from(), n.to(), "so many there were, not so many hurt");
            } else if (isSpeaker(n)) {
                text.decided("toll.speakers", n.from(), n.to(), "so many say so");
            } else if (why != null) {
                text.decided("toll.thing", n.from(), n.to(), why);
            } else if (denied.stream().noneMatch(t -> t.from() < n.to() && n.from() < t.to())) {
                out.add(n);
            }
        }
        return out;
    }

    /** "2,000 of the 6,000 residents had to leave": of so many. */
    private boolean isWhole(dateline.mention.Quantity n, List<dateline.mention.Quantity> before) {
        return !before.isEmpty()
                && text.before("whole", n.from())
                        .filter(of -> of.from() == before.get(before.size() - 1).to())
                        .isPresent();
    }

    /** "according to two residents": they tell of it. */
    private boolean isSpeaker(dateline.mention.Quantity n) {
        return text.at("source", n.to()).isPresent()
                && attributions.stream().anyMatch(a -> a.from() <= n.from() && n.to() < a.to());
    }

    /** The numbers of one sentence, read from left to right. */
    private final class InSentence {
        private final Sentence sentence;
        private final List<dateline.mention.Quantity> numbers;
        private final boolean[] part;
        private final List<Toll> tolls = new ArrayList<>();
        private final List<dateline.mention.Quantity> waiting = new ArrayList<>();

        InSentence(Sentence sentence, List<dateline.mention.Quantity> numbers) {
            this.sentence = sentence;
            this.numbers = numbers;
            this.part = new boolean[numbers.size()];
            for (int i = 0; i < part.length; i++) {
                part[i] = isPart(i);
            }
        }

        List<Toll> read() {
            for (int i = 0; i < numbers.size(); i++) {
                dateline.mention.Quantity n = numbers.get(i);
                Optional<Guess> guess = guess(i).filter(g -> !countsTwoThings(g));
                Quantity q = guess.map(Guess::quantity).orElse(null);
                boolean own =
                        i > 0 && q != null && q != lastQuantity() && guess.get().distance() <= NEAR;
                if (part[i] && !own) {
                    text.decided("toll.part", n.from(), n.to(), "a part of the number before it");
                    continue;
                }
                if (guess.isPresent() && q != null) {
                    if (isOne(n) && !waiting.isEmpty() && waiting.stream().allMatch(this::isOne)) {
                        addTogether(waiting.get(0), waiting.size() + 1, guess.get());
                    } else {
                        // "two soldiers and five civilians were killed"
                        waiting.forEach(w -> add(w, new Guess("toll.shared", q, w.from(), people.end(w.to()), 0)));
                        add(n, guess.get());
                    }
                } else {
                    guess.ifPresent(g -> text.decided(g.rule(), n.from(), n.to(), "these people were not hurt"));
                }
                boolean shares = guess.isEmpty() && (sharesWhatFollows(n, right(i)) || isRaised(n, right(i)));
                if (!shares) {
                    waiting.clear();
                } else {
                    waiting.add(n);
                }
            }
            return tolls;
        }

        private void add(dateline.mention.Quantity n, Guess g) {
            Quantity quantity = java.util.Objects.requireNonNull(g.quantity());
            String victims = people.victims(n.to(), text.end(sentence));
            if (quantity == Quantity.DISPLACED && isFighter(victims)) {
                text.decided("toll.fighters", n.from(), n.to(), "fighters that flee are not displaced");
                return;
            }
            tolls.add(new Toll(
                    quantity,
                    n.low(),
                    n.high(),
                    Qualifier.parse(n.qualifier()),
                    victims,
                    Math.min(n.from(), g.from()),
                    n.core(),
                    Math.max(n.to(), g.to())));
            text.decided(g.rule(), n.from(), Math.max(n.to(), g.to()), quantity.word());
        }

        private boolean isOne(dateline.mention.Quantity n) {
            return n.low() != null && n.high() != null && n.low() == 1 && n.high() == 1;
        }

        /** "a butcher and a customer were killed": two. */
        private void addTogether(dateline.mention.Quantity first, int count, Guess g) {
            Quantity quantity = java.util.Objects.requireNonNull(g.quantity());
            tolls.add(new Toll(quantity, count, count, Qualifier.EXACT, null, first.from(), first.core(), g.to()));
            text.decided("toll.together", first.from(), g.to(), quantity.word() + ": " + count);
        }

        private boolean isFighter(@Nullable String victims) {
            return victims != null
                    && text.vocabulary()
                            .rules()
                            .terms()
                            .getOrDefault("not-displaced", List.of())
                            .contains(victims);
        }

        private @Nullable Quantity lastQuantity() {
            return tolls.isEmpty() ? null : tolls.get(tolls.size() - 1).quantity();
        }

        private int left(int i) {
            int left = tolls.isEmpty()
                    ? text.first(sentence)
                    : tolls.get(tolls.size() - 1).to();
            return i == 0
                    ? text.first(sentence)
                    : Math.max(left, numbers.get(i - 1).to());
        }

        /** Where the next number begins that is no part of another. */
        private int right(int i) {
            for (int j = i + 1; j < numbers.size(); j++) {
                if (!part[j]) {
                    return numbers.get(j).from();
                }
            }
            return text.end(sentence);
        }

        /** "70 killed, including 14 soldiers and 3 women": of the seventy, no claims of their own. */
        private boolean isPart(int i) {
            dateline.mention.Quantity n = numbers.get(i);
            if (i == 0) {
                return (n.from() - text.first(sentence) <= 1
                                && text.before("part", n.from()).isPresent())
                        || ofToll(n.to())
                        || isAmongTheDead(n.to());
            }
            dateline.mention.Quantity before = numbers.get(i - 1);
            int from = Math.max(before.to(), n.from() - PART_REACH);
            boolean said = text.terms("part", from, n.core()).findAny().isPresent()
                    || isInBrackets(before.to(), n.from())
                    || isAmongTheDead(n.to())
                    || partAfter(n.to())
                    || partAfter(people.end(n.to()));
            boolean goesOn = part[i - 1]
                    && n.from() - people.end(before.to()) <= 2
                    && frames.noun(n, right(i)).isEmpty();
            return said || goesOn;
        }

        /** "five of one family (three adults, two children)" */
        private boolean isInBrackets(int from, int to) {
            boolean open = false;
            for (int i = from; i <= to; i++) {
                String gap = text.gap(i);
                open = gap.lastIndexOf('(') > gap.lastIndexOf(')') || (open && gap.indexOf(')') < 0);
            }
            return open;
        }

        /** "Four of the dead were children" */
        private boolean ofToll(int token) {
            return token < text.tokens().size()
                    && text.gap(token).isBlank()
                    && text.at("part-of-toll", token).isPresent();
        }

        /** "her two children were among those killed" */
        private boolean isAmongTheDead(int token) {
            int end = people.end(token);
            return text.terms("part-of-toll", end, Math.min(text.end(sentence), end + PART_REACH + 2))
                    .anyMatch(t -> t.from() > end && Clauses.hold(text, end - 1, t.from()));
        }

        private boolean partAfter(int token) {
            return token < text.tokens().size()
                    && text.at("part-after", token).isPresent()
                    && !text.gap(token).contains(",");
        }

        private Optional<Guess> guess(int i) {
            dateline.mention.Quantity n = numbers.get(i);
            int left = left(i);
            int right = right(i);
            if (n.unit() != null && !n.unit().equals("person")) {
                return Optional.of(new Guess("toll.noun", Quantity.parse(n.unit()), n.from(), n.to(), 0));
            }
            Optional<Guess> nearest = frames.nearest(n, left, right, sentence);
            Optional<Guess> noun = frames.noun(n, right);
            if (isNobody(n)) {
                return noun.filter(g ->
                        g.distance() == 0 && (g.quantity() == Quantity.KILLED || g.quantity() == Quantity.WOUNDED));
            }
            if (n.low() == null && n.high() == null) {
                return noun.filter(g -> g.distance() == 0
                        && nearest.filter(v -> v.quantity() != null && v.from() < n.from())
                                .isPresent());
            }
            if (noun.filter(g -> g.quantity() != Quantity.ARRESTED && mayBeFreed(g))
                    .isPresent()) {
                // "five hostages were killed", "the bodies of five hostages"
                Optional<Guess> harmed = nearest.filter(g ->
                        g.distance() <= NEAR && (g.quantity() == Quantity.KILLED || g.quantity() == Quantity.WOUNDED));
                if (harmed.isPresent()) {
                    return harmed;
                }
            }
            if (noun.isPresent()) {
                return nearest.filter(g -> g.quantity() == null && g.distance() <= NEAR && mayBeFreed(noun.get()))
                        .or(() -> noun);
            }
            if (text.before("naming", n.from()).isPresent() && !tolls.isEmpty()) {
                return inherited(n, "toll.names");
            }
            if (nearest.isPresent() && isAboutPeople(n, nearest.get(), right)) {
                return nearest;
            }
            Optional<Guess> risen = frames.risen(n, sentence)
                    .or(() -> goesOnRising(n))
                    .or(() -> countedToo(n, left))
                    .or(() -> earlier(n))
                    .or(() -> underHead(n));
            return risen.isPresent() || nearest.isPresent() ? risen : joined(n, left, right);
        }

        /** "He had raised that to 51": what the last toll counted. */
        private Optional<Guess> goesOnRising(dateline.mention.Quantity n) {
            boolean rises =
                    tolls.isEmpty() && text.before("toll-verb.rise", n.from()).isPresent();
            return rises && last != null && lastParagraph == sentence.paragraph()
                    ? Optional.of(new Guess("toll.risen", last, n.from(), people.end(n.to()), 0))
                    : Optional.empty();
        }

        /** "10 people had died; rescuers counted 14", "the army spoke of three": another number of what was counted last. */
        private Optional<Guess> countedToo(dateline.mention.Quantity n, int left) {
            Quantity counted = tolls.isEmpty() && lastParagraph == sentence.paragraph() ? last : lastQuantity();
            boolean bare = n.to() >= text.end(sentence)
                    || !text.gap(n.to()).isBlank()
                    || dated.contains(n.to())
                    || text.at("conjunction", n.to()).isPresent()
                    || text.at("clause", n.to()).isPresent();
            boolean said = text.before("toll-count", n.from()).isPresent()
                    || (text.before("toll-count-of", n.from()).isPresent()
                            && text.terms("say.verb", left, n.from()).anyMatch(v -> n.from() - v.to() <= JOIN_REACH));
            // "seven according to the hospital, three according to the army"
            boolean according = !tolls.isEmpty()
                    && text.at("say.according", n.to()).isPresent()
                    && (!text.gap(n.from()).isBlank() || isGlued(n));
            return counted != null && ((bare && said) || according)
                    ? Optional.of(new Guess("toll.counted-too", counted, n.from(), n.to(), 0))
                    : Optional.empty();
        }

        /** "225 dead, up from 190": what was counted before. */
        private Optional<Guess> earlier(dateline.mention.Quantity n) {
            Quantity counted = lastQuantity();
            return counted != null
                            && tolls.size() == 1
                            && text.before("toll-earlier", n.from()).isPresent()
                    ? Optional.of(new Guess("toll.earlier", counted, n.from(), people.end(n.to()), 0))
                    : Optional.empty();
        }

        /** "Killed on Tuesday: … - the army: 12": a source and its number, under words that say what is counted. */
        private Optional<Guess> underHead(dateline.mention.Quantity n) {
            boolean bare = n.to() >= text.end(sentence)
                    || !text.gap(n.to()).isBlank()
                    || text.at("qualifier", n.to()).isPresent();
            boolean sourced = text.gap(n.from()).contains(":")
                    && text.terms("source", text.first(sentence), n.from())
                            .findAny()
                            .isPresent();
            Quantity counted = tolls.isEmpty() ? last : lastQuantity();
            boolean near = sentence.paragraph() - lastParagraph <= 1;
            return bare && sourced && counted != null && near
                    ? Optional.of(new Guess("toll.under-head", counted, n.from(), n.to(), 0))
                    : Optional.empty();
        }

        /** "12 hostages were freed": no toll; "12 wounded were evacuated" is one. */
        private boolean mayBeFreed(Guess noun) {
            return noun.quantity() == Quantity.ABDUCTED
                    || noun.quantity() == Quantity.ARRESTED
                    || noun.quantity() == Quantity.DISPLACED
                    || noun.quantity() == Quantity.MISSING;
        }

        /** "no visible injuries": none only where the noun stands right there. */
        private boolean isNobody(dateline.mention.Quantity n) {
            return n.high() != null && n.high() == 0;
        }

        private Optional<Guess> joined(dateline.mention.Quantity n, int left, int right) {
            boolean then = text.terms("then", Math.max(left, n.from() - 2), n.from())
                    .findAny()
                    .isPresent();
            boolean counts = n.unit() != null || people.areNamed(n.to(), right);
            boolean near = n.from() - left <= JOIN_REACH
                    || (n.from() - left <= FAR
                            && text.before("conjunction", n.from()).isPresent());
            boolean listed = false;
            for (int j = left + 1; j <= n.from(); j++) {
                listed |= text.gap(j).contains(":");
            }
            // "nine dead on Saturday morning and 19 by nightfall"
            boolean later = dated.contains(n.to())
                    && text.before("conjunction", n.from())
                            .map(and -> text.gap(and.from()).isBlank())
                            .orElse(false)
                    && hasTimeBefore(left, n.from());
            boolean joined = !tolls.isEmpty()
                    && !listed
                    && (then || later || elsewhere(n, left) || (counts && near && (isJoined(n, left) || isGlued(n))));
            return joined ? inherited(n, "toll.joined") : Optional.empty();
        }

        /** "ten were killed in Baghdad and four in Mosul" */
        private boolean elsewhere(dateline.mention.Quantity n, int left) {
            boolean follows = isGlued(n)
                    || text.before("conjunction", n.from()).isPresent()
                    || text.gap(n.from()).matches("\\s*[,;،؛]\\s*");
            return follows
                    && n.from() - left <= FAR
                    && text.at("relation", n.to())
                            .filter(in -> placed.contains(in.to()) || placed.contains(in.from()))
                            .isPresent();
        }

        private boolean hasTimeBefore(int from, int to) {
            return IntStream.range(from, to).anyMatch(dated::contains);
        }

        private Optional<Guess> inherited(dateline.mention.Quantity n, String rule) {
            return Optional.ofNullable(lastQuantity()).map(q -> new Guess(rule, q, n.from(), people.end(n.to()), 0));
        }

        /** "two soldiers and five …": people, then "and" or a comma with the next number right after them. */
        private boolean sharesWhatFollows(dateline.mention.Quantity n, int right) {
            int end = people.end(n.to());
            if (end <= n.to() || right >= text.tokens().size()) {
                return false;
            }
            boolean and = end + 1 == right && text.at("conjunction", end).isPresent();
            boolean comma = end == right && (text.gap(end).strip().matches("[,،]") || isGluedAt(right));
            return and || comma;
        }

        /** "raised the toll from 49 to 51" */
        private boolean isRaised(dateline.mention.Quantity n, int right) {
            return n.to() + 1 == right
                    && text.at("range.to", n.to()).isPresent()
                    && text.before("toll-verb", right).isPresent();
        }

        private boolean isJoined(dateline.mention.Quantity n, int left) {
            for (int i = left; i < n.from(); i++) {
                if (text.at("conjunction", i).isPresent()
                        || text.at("number.joiner", i).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        /** The Arabic "and" is written as part of the number's word. */
        private boolean isGlued(dateline.mention.Quantity n) {
            return isGluedAt(n.core()) || isGluedAt(n.from());
        }

        private boolean isGluedAt(int token) {
            return text.at("number", token)
                            .filter(t -> !t.proclitic().isEmpty())
                            .isPresent()
                    || text.at("qualifier", token)
                            .filter(t -> !t.proclitic().isEmpty())
                            .isPresent();
        }

        /** Unless a word for people stands there, a far verb does not make a number one of people; only people are arrested. */
        private boolean isAboutPeople(dateline.mention.Quantity n, Guess g, int right) {
            boolean onlyPeople = g.quantity() == Quantity.ARRESTED && g.distance() <= JOIN_REACH;
            return g.distance() <= NEAR || onlyPeople || people.areNamed(n.to(), right) || n.unit() != null;
        }

        /** "30, either dead or seriously injured": neither number is known. */
        private boolean countsTwoThings(Guess g) {
            int or = g.to();
            return g.quantity() != null
                    && or < text.tokens().size()
                    && text.at("alternative", or).isPresent()
                    && text.terms(
                                    g.quantity() == Quantity.KILLED ? "wounded" : "killed",
                                    or + 1,
                                    Math.min(text.tokens().size(), or + 4))
                            .findAny()
                            .isPresent();
        }
    }
}
