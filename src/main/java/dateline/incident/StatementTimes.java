package dateline.incident;

import dateline.mention.Attribution;
import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.TimeMention;
import dateline.report.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells the time at which somebody said something from the time of what is said. */
final class StatementTimes {
    /** Between a time and the words of saying beside it stand at most so many words: "on Friday the army said". */
    private static final int BESIDE = 2;
    /** After the words of saying, so many words: "gave a far lower figure on Monday". */
    private static final int REACH = 9;

    private final MarkedReport report;
    private final Marked text;
    private final Map<Integer, List<Attribution>> bySentence = new HashMap<>();

    StatementTimes(MarkedReport report) {
        this.report = report;
        this.text = report.text();
        for (Attribution a : report.attributions()) {
            bySentence
                    .computeIfAbsent(text.sentenceOf(a.from()).index(), i -> new ArrayList<>())
                    .add(a);
        }
    }

    /** Which rule takes a time for that of a statement. */
    Optional<String> rule(TimeMention m) {
        if (m.date() == null && m.part() == null) {
            return Optional.empty();
        }
        Sentence s = text.sentenceOf(m.from());
        List<Attribution> here = bySentence.getOrDefault(s.index(), List.of());
        return here.stream()
                .flatMap(a -> rule(m, a, s).stream())
                .findFirst()
                .or(() -> isRightAfterVerb(m, s) ? Optional.of("after-verb-of-saying") : Optional.empty());
    }

    private Optional<String> rule(TimeMention m, Attribution a, Sentence s) {
        if (a.from() <= m.from() && m.to() <= a.to()) {
            return Optional.of("among-words-of-saying");
        }
        if (opens(m, s) && m.to() <= a.from() && a.from() - m.to() <= BESIDE && a.scopeTo() > a.to()) {
            return Optional.of("before-words-of-saying");
        }
        boolean after = m.from() >= a.to() && !opensClause(a.to(), m.from());
        if (after && m.from() - a.to() <= BESIDE) {
            return Optional.of("after-words-of-saying");
        }
        boolean plain = after && m.from() - a.to() <= REACH && !tells(a.to(), m.from());
        return plain ? Optional.of("after-what-is-said") : Optional.empty();
    }

    /** "spoke on Friday of", "had said late on Saturday", whoever it was. */
    private boolean isRightAfterVerb(TimeMention m, Sentence s) {
        return m.from() > text.first(s)
                && text.before("say.verb", m.from()).isPresent()
                && text.gap(m.from()).isBlank();
    }

    /** Whether a time opens its sentence. */
    private boolean opens(TimeMention m, Sentence s) {
        return m.from() - text.first(s) <= 1;
    }

    /** Whether what is said begins between two tokens: "said that on Monday". */
    private boolean opensClause(int from, int to) {
        if (text.terms("clause", from, to).findAny().isPresent()) {
            return true;
        }
        for (int i = from; i <= to && i < text.tokens().size(); i++) {
            if (text.gap(i).indexOf(':') >= 0 || text.gap(i).indexOf('"') >= 0 || text.gap(i).indexOf('«') >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether something that happened is told between two tokens. */
    private boolean tells(int from, int to) {
        return Stream.of("kind", "weak-kind", "killed.after", "killed.before", "wounded.after", "wounded.before")
                .anyMatch(c -> text.terms(c, from, to).findAny().isPresent());
    }

}
