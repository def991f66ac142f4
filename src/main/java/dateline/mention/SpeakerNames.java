package dateline.mention;

import dateline.report.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names those who speak: takes the words of a source together, and knows by their names again those who were introduced
 * before ("Information Minister Abdirahman Osman … Osman said").
 */
final class SpeakerNames {
    /** A source's name is this long at most, in tokens. */
    private static final int NAME_REACH = 9;

    private static final int SHORTEST_NAME = 3;

    private final Marked report;
    private final TokenTimes times;
    private final SourceKinds kinds;
    private final Capitals governments;
    private final Map<String, Subject> introduced = new HashMap<>();
    /** Who spoke, by the words that say what they are. */
    private final Map<String, Subject> heads = new HashMap<>();

    SpeakerNames(Marked report, TokenTimes times, SourceKinds kinds, Capitals governments) {
        this.report = report;
        this.times = times;
        this.kinds = kinds;
        this.governments = governments;
    }

    /** The subject whose sort a source phrase says. */
    Subject subject(Term source) {
        int from = nameStart(source);
        int to = nameEnd(source);
        boolean named = !Boolean.TRUE.equals(source.value()) || hasProperName(source, from, to);
        Sentence s = report.sentenceOf(source.from());
        boolean asked = report.terms(
                        "anonymous",
                        Math.max(report.first(s), source.from() - 6),
                        Math.min(report.end(s), source.to() + 12))
                .findAny()
                .isPresent();
        String kind = kinds.of(source);
        if (kind.equals(Subject.UNKNOWN)) {
            kind = sameHead(source).map(Subject::kind).orElse(kind);
        }
        String name =
                from == source.from() ? report.wordsWithout(source.proclitic(), from, to) : report.words(from, to);
        Subject subject = new Subject(kind, name, !named || asked, null, from, to);
        if (!kind.equals(Subject.UNKNOWN) || named) {
            introduce(source, subject);
            for (int i = from; i < to; i++) {
                heads.put(bare(i), subject);
            }
        }
        return subject;
    }

    /** "the commission": the one of which was told before that it is a commission. */
    private Optional<Subject> sameHead(Term source) {
        boolean definite = report.vocabulary().hasNoCapitals()
                ? !bare(source.from()).equals(report.token(source.from()).folded())
                : report.before("definite", source.from()).isPresent();
        return !definite || source.length() > 1
                ? Optional.empty()
                : Optional.ofNullable(heads.get(bare(source.from())));
    }

    /** A word without the article glued to it. */
    private String bare(int token) {
        String word = report.token(token).folded();
        for (String article : report.vocabulary().rules().terms().getOrDefault("glued.article", List.of())) {
            if (word.startsWith(article) && word.length() > article.length() + 1) {
                return word.substring(article.length());
            }
        }
        return word;
    }

    /** A country or capital that stands for its government ("Paris denied it"), at a token. */
    Optional<Subject> government(int token) {
        return governments
                .at(token)
                .map(m ->
                        new Subject(Subject.GOVERNMENT, report.words(m.from(), m.to()), false, null, m.from(), m.to()));
    }

    /** A named person of whom the words do not say what they are; one whose age is told tells what they saw. */
    Subject stranger(int from, int to) {
        Optional<Subject> government = government(to - 1).filter(g -> g.from() - from <= 1);
        if (government.isPresent()) {
            return government.get();
        }
        String kind = kinds.isAgeTold(from, to)
                ? Subject.WITNESS
                : kinds.described(from, to).orElse(Subject.UNKNOWN);
        int end = endOfStranger(from, to);
        return new Subject(kind, report.words(from, end), false, null, from, end);
    }

    /** A name ends before a day, a relative clause and what happened. */
    private int endOfStranger(int from, int to) {
        return IntStream.range(from + 1, Math.max(from + 1, to))
                .filter(i -> times.at(i).isPresent()
                        || Stream.of("relative", "which", "kind", "killed", "wounded")
                                .anyMatch(c -> report.at(c, i).isPresent()))
                .findFirst()
                .orElse(to);
    }

    /** Who was introduced by a name that stands among these tokens; the last that does. */
    Optional<Subject> known(int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            Subject known = isName(i) ? introduced.get(report.token(i).folded()) : null;
            if (known != null) {
                return Optional.of(new Subject(known.kind(), known.name(), false, null, i, i + 1));
            }
        }
        return Optional.empty();
    }

    private boolean isName(int token) {
        return report.token(token).folded().length() >= SHORTEST_NAME
                && (report.vocabulary().hasNoCapitals() || report.token(token).capitalised());
    }

    private void introduce(Term source, Subject subject) {
        int end = report.end(report.sentenceOf(source.from()));
        for (int i = subject.from(); i < subject.to(); i++) {
            if (i < source.from() || i >= source.to()) {
                introduce(i, subject);
            }
        }
        // "the Department of Disaster Management Affairs (DoDMA)": told by its letters from here on.
        int letters = subject.to();
        if (letters + 1 < end
                && report.gap(letters).strip().equals("(")
                && report.gap(letters + 1).strip().startsWith(")")) {
            introduce(letters, subject);
        }
        // Without capitals the words up to the clause, the comma or the verb may be the name.
        boolean open = report.vocabulary().hasNoCapitals();
        for (int i = subject.to();
                open
                        && i < Math.min(end, subject.to() + 6)
                        && report.gap(i).isBlank()
                        && report.at("clause", i).isEmpty()
                        && report.at("say", i).isEmpty();
                i++) {
            introduce(i, subject);
        }
    }

    private void introduce(int token, Subject subject) {
        String name = report.token(token).folded();
        boolean common = report.vocabulary().isStopword(name)
                || report.at("source", token).isPresent()
                || times.at(token).isPresent();
        if (isName(token) && !common) {
            introduced.put(name, subject);
        }
    }

    private int nameStart(Term source) {
        int from = source.from();
        Sentence s = report.sentenceOf(from);
        // "several security sources", "a hospital source", "Regional governor"
        while (from > report.first(s)
                && source.from() - from < 2
                && report.gap(from).equals(" ")
                && report.token(from - 1).folded().length() <= 11
                && report.before("say", from).isEmpty()
                && report.before("clause", from).isEmpty()
                && (report.before(Vocabulary.GROUP, from).isPresent()
                        || report.at(Vocabulary.NUMBER, from - 1).isPresent()
                        || (report.token(from - 1).capitalised()
                                && report.at("source", from - 1).isEmpty()
                                && from - 1 > report.first(s)))) {
            from--;
        }
        return namedBefore(source, report.first(s)).orElse(from);
    }

    /** "Awa Diallo, the mayor of Gao": the name stands before the comma. */
    private Optional<Integer> namedBefore(Term source, int first) {
        int comma = source.from();
        while (comma > first && source.from() - comma < 3 && report.gap(comma).isBlank()) {
            comma--;
        }
        int from = comma;
        while (from > first
                && comma - from < 4
                && report.token(from - 1).capitalised()
                && (from == comma || report.gap(from).matches("[ -.’']+"))) {
            from--;
        }
        boolean named = comma - from >= 2 && report.gap(comma).strip().equals(",");
        return named ? Optional.of(from) : Optional.empty();
    }

    private int nameEnd(Term source) {
        int limit = Math.min(report.end(report.sentenceOf(source.from())), source.from() + NAME_REACH);
        int to = source.to();
        while (to < limit
                && (report.gap(to).matches("[ \\u00a0'’-]+") || namedAfter(to, limit) || isShortenedRank(to))
                && goesOn(to)
                && !isTold(to)) {
            to++;
        }
        int last = to;
        return report.at("anonymous", Math.min(to, report.tokens().size() - 1))
                .filter(t -> t.from() == last && last < limit)
                .map(Term::to)
                .orElse(to);
    }

    /** "Brig. Gen. Allan Nobleza" */
    private boolean isShortenedRank(int token) {
        return report.gap(token).matches("\\.[ \\u00a0]")
                && report.before("rank", token).isPresent()
                && report.token(token).capitalised();
    }

    /** "شاهد عيان لفرانس برس": the medium that a witness spoke to is no part of the name. */
    private boolean isTold(int token) {
        return report.at("source." + Subject.MEDIA, token)
                .filter(t -> !t.proclitic().isEmpty())
                .isPresent();
    }

    /** "the health minister, Awa Diallo, said" */
    private boolean namedAfter(int token, int limit) {
        return report.gap(token).equals(", ")
                && token + 1 < limit
                && report.token(token).capitalised()
                && report.token(token + 1).capitalised()
                && report.gap(token + 1).equals(" ");
    }

    private boolean goesOn(int token) {
        return report.at("say", token).isEmpty()
                && report.at("clause", token).isEmpty()
                && report.at("anonymous", token).isEmpty()
                && times.at(token).isEmpty()
                && !report.token(token).isNumber()
                && (report.token(token).capitalised()
                        || report.at("source", token).isPresent()
                        || linksName(token));
    }

    /** "Department of Disaster Management Affairs": the name goes on behind "of". */
    private boolean linksName(int token) {
        return !report.vocabulary().hasNoCapitals()
                && report.at("place.possessor", token)
                        .filter(of -> of.to() < report.tokens().size()
                                && report.gap(of.to()).isBlank()
                                && report.token(of.to()).capitalised())
                        .isPresent()
                && report.token(token - 1).capitalised();
    }

    private boolean hasProperName(Term source, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean outside = i < source.from() || i >= source.to();
            boolean opensSentence = report.first(report.sentenceOf(i)) == i;
            if (outside && !opensSentence && report.token(i).capitalised()) {
                return true;
            }
        }
        return false;
    }
}
