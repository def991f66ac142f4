package dateline.mention;

import dateline.report.Folding;
import dateline.report.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts two dates together that are the ends of one stretch: "from 28 September 2022 to 3 October 2022". */
final class TimeSpans {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** Between the two ends stands at most one word and an article. */
    private static final int MAX_GAP_TOKENS = 2;

    private final Set<String> openers;
    private final Set<String> middles;
    private final Set<String> through;

    /**
     * Spans by the words of a language.
     *
     * @param words {@code open} before the first end, {@code middle} before the second where an opener stands before the
     *     first, {@code through} before the second without one
     */
    TimeSpans(Map<String, List<String>> words) {
        this.openers = folded(words, "open");
        this.middles = folded(words, "middle");
        this.through = folded(words, "through");
    }

    private static Set<String> folded(Map<String, List<String>> words, String key) {
        return words.getOrDefault(key, List.of()).stream().map(Folding::fold).collect(Collectors.toSet());
    }

    List<TimeMention> joined(Marked report, List<TimeMention> mentions) {
        List<TimeMention> out = new ArrayList<>();
        for (TimeMention next : mentions) {
            TimeMention last = out.isEmpty() ? null : out.get(out.size() - 1);
            if (last != null && areEnds(report, last, next)) {
                Span span = last.span().union(next.span());
                out.set(out.size() - 1, last.until(next, span, report.text().words(span)));
            } else {
                out.add(next);
            }
        }
        return out;
    }

    private boolean areEnds(Marked report, TimeMention first, TimeMention second) {
        boolean dates = first.date() != null
                && second.date() != null
                && first.clock() == null
                && first.part() == null
                && second.clock() == null
                && second.part() == null
                && !first.date().open()
                && !second.date().open()
                && first.date().until() == null
                && !first.date().fromTold()
                && !second.date().fromTold();
        if (!dates || second.from() - first.to() > MAX_GAP_TOKENS) {
            return false;
        }
        String between = report.text()
                .original()
                .substring(
                        first.span().end(),
                        Math.max(first.span().end(), second.span().start()));
        if (between.indexOf('\n') >= 0 || between.indexOf('.') >= 0 || between.indexOf(',') >= 0) {
            return false;
        }
        // The word between may have been read as part of the second date: "du 1er au 3 octobre".
        String middle = firstWord(between.isBlank() ? second.text() : between);
        return through.contains(middle) || (middles.contains(middle) && isOpened(report, first));
    }

    private boolean isOpened(Marked report, TimeMention first) {
        boolean before = first.from() > 0
                && report.gap(first.from()).isBlank()
                && openers.contains(report.token(first.from() - 1).folded());
        return before || openers.contains(firstWord(first.text()));
    }

    private static String firstWord(String words) {
        Matcher m = WORD.matcher(Folding.fold(words));
        return m.find() ? m.group() : "";
    }
}
