package dateline.mention;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.PlaceType;
import dateline.geo.Relation;
import dateline.mention.PlaceMention.Certainty;
import dateline.report.Folding;
import dateline.report.Sentence;
import dateline.report.Span;
import dateline.report.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that name or describe places: names the gazetteer knows, facilities described by what they are, and
 * unknown names where a word announces a place.
 */
final class PlaceGrammar {
    private static final int LONGEST_NAME = 6;
    /** A name this short, in a script without capitals, is taken for a place only where a word announces one. */
    private static final int SHORT_NAME = 3;

    private final Marked report;
    private final Gazetteer gazetteer;
    private final List<TimeMention> times;
    private final @Nullable Span dateline;
    private final OffsetGrammar offsets = new OffsetGrammar();
    private final WordsAround around;

    PlaceGrammar(Marked report, Gazetteer gazetteer, List<TimeMention> times, @Nullable Span dateline) {
        this.report = report;
        this.gazetteer = gazetteer;
        this.times = times;
        this.dateline = dateline;
        this.around = new WordsAround(report);
    }

    /** The mentions of the whole report, in the order of the text. */
    List<PlaceMention> read() {
        List<PlaceMention> found = new ArrayList<>();
        report.text().sentences().forEach(s -> {
            facilities(s, found);
            names(s, found);
            suspects(s, found);
            capitals(s, found);
        });
        again(found);
        Set<String> surely = new HashSet<>();
        found.stream().filter(m -> m.certainty() == Certainty.NAMED).forEach(m -> surely.add(Folding.fold(m.name())));
        // A name that is also a word counts as a place everywhere once one of its mentions surely is one.
        found.removeIf(m -> m.certainty() == Certainty.SUSPECTED
                && !m.known().isEmpty()
                && !surely.contains(Folding.fold(m.name())));
        found.sort(Comparator.comparing(PlaceMention::span));
        return found;
    }

    private void facilities(Sentence s, List<PlaceMention> found) {
        int start = report.text().folded().toFolded(s.span().start());
        int end = report.text().folded().toFolded(s.span().end());
        List<PlaceMention> all = new ArrayList<>();
        for (Vocabulary.CompiledFacility f : report.vocabulary().facilities()) {
            Matcher m = f.pattern().matcher(report.text().folded().folded()).region(start, end);
            m.useTransparentBounds(true);
            while (m.find()) {
                Span span = report.text().folded().toOriginal(m.start("whole"), m.end("whole"));
                int from = report.tokenAt(span.start());
                int to = Math.max(from + 1, report.tokenAt(span.end()));
                String words = report.text().words(span);
                all.add(new PlaceMention(
                        span,
                        from,
                        to,
                        words,
                        around.relation(from),
                        null,
                        f.rule(),
                        List.of(),
                        Certainty.NAMED,
                        false,
                        null));
            }
        }
        all.sort(Comparator.comparingInt((PlaceMention m) -> -m.span().length()));
        all.stream().filter(m -> isFree(m.from(), m.to(), found)).forEach(found::add);
    }

    private static boolean isFree(int from, int to, List<PlaceMention> found) {
        return found.stream().noneMatch(m -> m.from() < to && from < m.to());
    }

    private void names(Sentence s, List<PlaceMention> found) {
        int end = report.end(s);
        for (int i = report.first(s); i < end; ) {
            Optional<PlaceMention> name = nameAt(i, s, found);
            if (name.isPresent()) {
                PlaceMention m = name.get();
                found.removeIf(f -> f.from() < m.to() && m.from() < f.to());
                found.add(m);
            }
            i = name.map(PlaceMention::to).orElse(i + 1);
        }
    }

    private Optional<PlaceMention> nameAt(int i, Sentence s, List<PlaceMention> found) {
        boolean caps = !report.vocabulary().hasNoCapitals();
        if ((caps && !report.token(i).capitalised()) || inTime(i)) {
            return Optional.empty();
        }
        int longest = Math.min(report.end(s), i + LONGEST_NAME);
        for (int to = longest; to > i; to--) {
            boolean lastIsPlain = !report.token(to - 1).capitalised()
                    && !report.token(to - 1).isNumber()
                    && report.at("cue", to - 1).isEmpty();
            if (!joined(i, to) || (caps && lastIsPlain)) {
                continue;
            }
            for (Phrases.Variant v :
                    report.vocabulary().phrases().spellings(report.token(i).folded())) {
                int cut = v.proclitic().length();
                Span span = cut == 0 ? report.span(i, to) : withoutProclitic(i, to, v);
                String name = nameOf(span, v);
                List<Match> known = gazetteer.named(name);
                if (!known.isEmpty() && isFreeOrLonger(i, to, found)) {
                    Optional<Certainty> certainty = certainty(i, to, name, v, s, found);
                    if (certainty.isPresent()) {
                        return Optional.of(mention(span, i, to, name, known, certainty.get()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A known name may take the place of a description it is longer than ("the Radisson Blu hotel"). */
    private static boolean isFreeOrLonger(int from, int to, List<PlaceMention> found) {
        return found.stream()
                .filter(m -> m.from() < to && from < m.to())
                .allMatch(m -> to - from > m.to() - m.from() || (m.from() == from && m.to() == to));
    }

    private Span withoutProclitic(int from, int to, Phrases.Variant v) {
        Span whole = report.span(from, to);
        int folded = report.text().folded().toFolded(whole.start());
        int cut = report.token(from).folded().length() - v.word().length();
        // لل leaves ال behind, so that more is kept than was cut: the span then keeps the whole word.
        return cut <= 0
                ? whole
                : report.text()
                        .folded()
                        .toOriginal(folded + cut, report.text().folded().toFolded(whole.end()));
    }

    private String nameOf(Span span, Phrases.Variant v) {
        String words = report.text().words(span);
        return v.proclitic().isEmpty() || Folding.fold(words).startsWith(v.word())
                ? words
                : v.word() + words.substring(Math.min(words.length(), v.word().length()));
    }

    private boolean joined(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (!report.gap(i).matches(WordsAround.NAME_GAP)) {
                return false;
            }
        }
        return true;
    }

    private boolean inTime(int token) {
        return times.stream().anyMatch(t -> t.from() <= token && token < t.to() && t.date() != null);
    }

    /** Whether a known name is used as one here; empty where it surely is not. */
    private Optional<Certainty> certainty(
            int from, int to, String name, Phrases.Variant v, Sentence s, List<PlaceMention> found) {
        Vocabulary words = report.vocabulary();
        String folded = Folding.fold(name);
        boolean announced = around.cueBefore(from).isPresent()
                || around.cueAfter(to).isPresent()
                || report.before("relation", from).isPresent()
                // "the hospital of Kaya"
                || found.stream().anyMatch(m -> m.facility() != null && m.to() == from)
                || (words.hasNoCapitals()
                        && !v.proclitic().isEmpty()
                        && report.at("relation", from).isPresent());
        if (to - from == 1 && words.isStopword(folded) && around.cueBefore(from).isEmpty()) {
            return Optional.empty();
        }
        if (isPartOfAnotherName(from, to, s)
                || report.at("not-place.after", to < report.tokens().size() ? to : from)
                        .filter(t -> t.from() == to && report.gap(to).isBlank())
                        .isPresent()) {
            return Optional.empty();
        }
        if (words.hasNoCapitals()) {
            boolean doubtful = words.isAmbiguousName(folded) || folded.length() <= SHORT_NAME;
            boolean prefixed = !v.proclitic().isEmpty() && folded.length() <= SHORT_NAME + 1 && to - from == 1;
            return Optional.of((doubtful || prefixed) && !announced ? Certainty.SUSPECTED : Certainty.NAMED);
        }
        boolean atStart = from == report.first(s);
        boolean alsoWord = to - from == 1 && (occursInLowerCase(folded) || (atStart && words.isAmbiguousName(folded)));
        return (atStart || alsoWord) && alsoWord && !announced ? Optional.empty() : Optional.of(Certainty.NAMED);
    }

    /** "Modibo Keïta", "President Niger": a capital right before, or a title, makes it a person's name. */
    private boolean isPartOfAnotherName(int from, int to, Sentence s) {
        if (report.before("not-place.before", from)
                .filter(t -> report.gap(from).isBlank())
                .isPresent()) {
            return true;
        }
        if (report.vocabulary().hasNoCapitals() || from <= report.first(s) || to - from > 1) {
            return false;
        }
        Token before = report.token(from - 1);
        boolean capitalBefore = before.capitalised()
                && report.gap(from).equals(" ")
                && from - 1 > report.first(s)
                && !isAllCapitals(before)
                && around.cueBefore(from).isEmpty()
                && !inTime(from - 1)
                && report.before("relation", from).isEmpty()
                && !report.vocabulary().isStopword(before.folded())
                && report.before("capital", from).isEmpty();
        return capitalBefore && gazetteer.named(before.folded()).isEmpty();
    }

    private boolean isAllCapitals(Token t) {
        String words = report.text().words(t.span());
        return words.length() > 1 && words.equals(words.toUpperCase(Locale.ROOT));
    }

    private boolean occursInLowerCase(String folded) {
        return report.tokens().stream()
                .anyMatch(t -> !t.capitalised() && t.folded().equals(folded));
    }

    /** An unknown name that was announced once is the same name wherever it stands again, a proclitic before it or not. */
    private void again(List<PlaceMention> found) {
        Map<String, PlaceMention> unknown = new HashMap<>();
        found.stream()
                .filter(m -> m.facility() == null && m.known().isEmpty() && !m.isCapital() && m.to() - m.from() == 1)
                .forEach(m -> unknown.putIfAbsent(Folding.fold(m.name()), m));
        for (int i = 0; i < report.tokens().size() && !unknown.isEmpty(); i++) {
            int token = i;
            if (!isFree(i, i + 1, found)) {
                continue;
            }
            report.vocabulary().phrases().spellings(report.token(i).folded()).stream()
                    .flatMap(v -> Stream.ofNullable(unknown.get(v.word())).map(m -> sameName(m, token, v)))
                    .findFirst()
                    .ifPresent(found::add);
        }
    }

    private PlaceMention sameName(PlaceMention first, int token, Phrases.Variant v) {
        Span span = v.proclitic().isEmpty() ? report.span(token, token + 1) : withoutProclitic(token, token + 1, v);
        return mention(span, token, token + 1, report.text().words(span), List.of(), first.certainty());
    }

    /** Unknown names after a word that announces a place. */
    private void suspects(Sentence s, List<PlaceMention> found) {
        for (int i = report.first(s); i < report.end(s); i++) {
            if (!isFree(i, i + 1, found) || inTime(i)) {
                continue;
            }
            Optional<Term> cue = around.cueBefore(i);
            boolean afterPreposition = report.before("relation", i).isPresent();
            int at = i;
            boolean inList = found.stream().anyMatch(m -> m.to() == at)
                    && report.gap(at).isBlank()
                    && report.vocabulary().hasNoCapitals();
            if (cue.isEmpty() && !afterPreposition && !inList) {
                continue;
            }
            int to = report.vocabulary().hasNoCapitals() ? unknownWithoutCapitals(i, s) : unknownWithCapitals(i, s);
            if (to > i) {
                boolean named = cue.isPresent() || around.cueAfter(to).isPresent();
                Span span = report.span(i, to);
                found.add(mention(
                        span,
                        i,
                        to,
                        report.text().words(span),
                        List.of(),
                        named && !report.vocabulary().hasNoCapitals() ? Certainty.NAMED : Certainty.SUSPECTED));
            }
        }
    }

    private int unknownWithCapitals(int from, Sentence s) {
        int to = from;
        while (to < report.end(s)
                && to - from < 3
                && report.token(to).capitalised()
                && (to == from || report.gap(to).matches(WordsAround.NAME_GAP))
                && isNoVocabulary(to)) {
            to++;
        }
        return to;
    }

    private int unknownWithoutCapitals(int i, Sentence s) {
        Token t = report.token(i);
        return t.folded().length() >= 4 && !t.isNumber() && isNoVocabulary(i) && i < report.end(s) ? i + 1 : i;
    }

    private boolean isNoVocabulary(int i) {
        return !report.vocabulary().isStopword(report.token(i).folded())
                && !inTime(i)
                && report.at("source", i).isEmpty()
                && report.at("kind", i).isEmpty()
                && report.at("person", i).isEmpty()
                && report.at("say", i).isEmpty()
                && report.at("relation", i).isEmpty()
                && report.at("cue", i).isEmpty()
                && report.at("capital", i).isEmpty()
                && report.at("measure", i).isEmpty()
                && report.at("number", i).isEmpty();
    }

    private void capitals(Sentence s, List<PlaceMention> found) {
        report.terms("capital", s).filter(t -> !isOtherCapital(t)).forEach(t -> {
            boolean besideName = found.stream()
                    .filter(m -> m.facility() == null)
                    .filter(m -> !isCountry(m))
                    .anyMatch(m -> m.from() == t.to() || m.from() == t.to() + 1 || t.from() == m.to());
            if (!besideName && isFree(t.from(), t.to(), found)) {
                Span span = report.span(t.from(), t.to());
                found.add(new PlaceMention(
                        span,
                        t.from(),
                        t.to(),
                        report.text().words(span),
                        around.relation(t.from()),
                        "capital",
                        null,
                        List.of(),
                        Certainty.NAMED,
                        inDateline(span),
                        null));
            }
        });
    }

    /** "the commercial capital" is not the capital. */
    private boolean isOtherCapital(Term t) {
        return report.terms("other-capital", report.sentenceOf(t.from()))
                .anyMatch(o -> o.from() < t.to() && t.from() < o.to());
    }

    private static boolean isCountry(PlaceMention m) {
        return m.known().stream()
                .findFirst()
                .map(k -> k.place().type() == PlaceType.COUNTRY)
                .orElse(false);
    }

    private PlaceMention mention(Span span, int from, int to, String name, List<Match> known, Certainty certainty) {
        String cue = around.cueBefore(from)
                .or(() -> around.cueAfter(to))
                .map(Term::leaf)
                .orElse(null);
        PlaceMention.Offset offset = offsets.before(report, from);
        Relation relation = offset == null ? around.relation(from) : Relation.NEAR;
        return new PlaceMention(span, from, to, name, relation, cue, null, known, certainty, inDateline(span), offset);
    }

    private boolean inDateline(Span span) {
        return dateline != null && dateline.contains(span);
    }
}
