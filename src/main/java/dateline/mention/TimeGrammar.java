package dateline.mention;

import dateline.mention.TimePattern.Match;
import dateline.report.FoldedText;
import dateline.report.Sentence;
import dateline.report.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the words that say when, by the patterns of the language's file.
 *
 * <p>A pattern is tried only where a word of some pattern or a number begins, and sees a short stretch of its sentence, so
 * that the work grows with the length of the text and no faster.
 */
final class TimeGrammar {
    /** Parts of one time stand at most this many tokens apart ("Tuesday, at 05:30", "on Tuesday in the morning"). */
    private static final int MAX_GAP_TOKENS = 2;

    /** No time is said in more characters. */
    private static final int LONGEST = 120;

    private static final int LONGEST_TOKENS = 24;

    private final TimePatterns patterns;
    private final TimeSpans spans;

    TimeGrammar(LanguageRules language, Phrases phrases) {
        TimeWords words = new TimeWords(language);
        this.patterns = new TimePatterns(
                language.times().stream()
                        .map(rule -> new TimePattern(
                                rule, words, language.proclitics().keySet()))
                        .toList(),
                phrases);
        this.spans = new TimeSpans(language.stretches());
    }

    /** The times of a report, in the order of the text. */
    List<TimeMention> find(Marked report) {
        List<Match> all = new ArrayList<>();
        TimePatterns.Text allowed = patterns.new Text(report.tokens());
        for (Sentence s : report.text().sentences()) {
            find(report, s, allowed, all);
        }
        all.sort(Comparator.comparingInt((Match m) -> -m.length()).thenComparingInt(Match::start));
        BitSet taken = new BitSet();
        List<Match> chosen = new ArrayList<>();
        for (Match m : all) {
            int next = taken.nextSetBit(m.start());
            if (next < 0 || next >= m.end()) {
                taken.set(m.start(), m.end());
                chosen.add(m);
            }
        }
        chosen.sort(Comparator.comparingInt(Match::start));
        return spans.joined(
                report,
                joined(report, chosen.stream().map(m -> mention(report, m)).toList()));
    }

    private void find(Marked report, Sentence s, TimePatterns.Text allowed, List<Match> found) {
        FoldedText text = report.text().folded();
        int end = text.toFolded(s.span().end());
        for (int i = report.first(s); i < report.end(s); i++) {
            int from = text.toFolded(report.token(i).span().start());
            if (isWithinNumber(text.folded(), from)) {
                continue;
            }
            int limit = Math.min(end, from + LONGEST);
            allowed.forEach(
                    i,
                    Math.min(report.end(s), i + LONGEST_TOKENS),
                    p -> patterns.get(p).at(text.folded(), from, limit).ifPresent(found::add));
        }
    }

    /** The 31 of "6,107.31" and the 12 of "$12" are no days. */
    private static boolean isWithinNumber(String text, int from) {
        if (from == 0 || !Character.isDigit(text.charAt(from))) {
            return false;
        }
        char before = text.charAt(from - 1);
        return Character.getType(before) == Character.CURRENCY_SYMBOL
                || ((before == '.' || before == ',') && from > 1 && Character.isDigit(text.charAt(from - 2)));
    }

    private static TimeMention mention(Marked report, Match m) {
        Span whole = report.text().folded().toOriginal(m.start(), m.end());
        String words = report.text().words(whole);
        // The full stop of a short month name may also be that of the sentence; "(05:30 GMT)" lacks its first bracket.
        boolean stop = words.endsWith(".") || (words.endsWith(")") && words.indexOf('(') < 0);
        Span span = stop ? new Span(whole.start(), whole.end() - 1) : whole;
        int from = report.tokenAt(span.start());
        int to = Math.max(from + 1, report.tokenAt(span.end()));
        String folded = report.text().folded().folded();
        TimePattern by = m.by();
        return new TimeMention(span, from, to, report.text().words(span), by.date(m), by.part(m, folded), by.clock(m));
    }

    private static List<TimeMention> joined(Marked report, List<TimeMention> mentions) {
        List<TimeMention> out = new ArrayList<>();
        for (TimeMention next : mentions) {
            TimeMention last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && last.completes(next) && isOneTime(report, last, next)) {
                Span span = last.span().union(next.span());
                out.set(out.size() - 1, last.with(next, span, report.text().words(span)));
            } else {
                out.add(next);
            }
        }
        return out;
    }

    /** Near each other in one sentence, and no other clause begins in between ("said on Monday that at dawn …"). */
    private static boolean isOneTime(Marked report, TimeMention last, TimeMention next) {
        return next.from() - last.to() <= MAX_GAP_TOKENS
                && report.sentenceOf(last.from()).equals(report.sentenceOf(next.from()))
                && report.terms("clause", last.to(), next.from()).findAny().isEmpty()
                && report.terms("say.verb", last.to(), next.from()).findAny().isEmpty();
    }
}
