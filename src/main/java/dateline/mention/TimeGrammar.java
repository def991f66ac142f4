package dateline.mention;

import dateline.mention.LanguageRules.Part;
import dateline.mention.LanguageRules.TimeRule;
import dateline.mention.TimeMention.ClockWords;
import dateline.mention.TimeMention.DateWords;
import dateline.report.Folding;
import dateline.report.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the words that say when, by the patterns of the language's file. */
final class TimeGrammar {
    /** Parts of one time stand at most this many tokens apart ("Tuesday, at 05:30", "on Tuesday in the morning"). */
    private static final int MAX_GAP_TOKENS = 2;

    private final List<Compiled> rules = new ArrayList<>();
    private final Map<String, Map<String, Object>> meanings = new HashMap<>();
    private final Map<String, Part> parts;

    private record Compiled(TimeRule rule, Pattern pattern, List<String> groups) {}

    /** A match that keeps what its groups said. */
    private record Found(TimeRule rule, int start, int end, Map<String, String> groups) {}

    TimeGrammar(LanguageRules language) {
        this.parts = language.parts();
        words("weekday", language.weekdays());
        words("month", language.months());
        Map<Integer, List<String>> monthsOrShort = new HashMap<>();
        language.months().forEach((k, v) -> monthsOrShort.put(k, new ArrayList<>(v)));
        language.monthsShort()
                .forEach((k, v) ->
                        monthsOrShort.computeIfAbsent(k, m -> new ArrayList<>()).addAll(v));
        words("mon", monthsOrShort);
        Map<String, List<String>> partWords = new HashMap<>();
        language.parts().forEach((k, v) -> partWords.put(k, v.words()));
        words("part", partWords);
        words("position", language.positions());
        words("zone", language.zones());
        words("unit", language.units());
        words("half", language.half());
        meanings.put("hourword", foldedKeys(language.hourwords()));
        meanings.put("fraction", foldedKeys(language.fractions()));
        meanings.put("n", foldedKeys(language.numbers().words()));
        for (TimeRule rule : language.times()) {
            String expanded = expand(Folding.fold(rule.pattern()));
            Pattern pattern =
                    Vocabulary.wholeWords(expanded, language.proclitics().keySet());
            rules.add(new Compiled(rule, pattern, groupsOf(expanded)));
        }
    }

    private <K> void words(String name, Map<K, List<String>> words) {
        Map<String, Object> meaning = new HashMap<>();
        words.forEach((k, list) ->
                list.forEach(w -> Phrases.variants(w).forEach(v -> meaning.put(Folding.fold(v), (Object) k))));
        meanings.put(name, meaning);
    }

    private static Map<String, Object> foldedKeys(Map<String, Integer> words) {
        return words.entrySet().stream()
                .collect(Collectors.toMap(e -> Folding.fold(e.getKey()), e -> e.getValue(), (a, b) -> a));
    }

    private String expand(String pattern) {
        String out = pattern.replace("{weekday2}", "(?<weekday2>" + any("weekday") + ")")
                .replace("{weekday}", "(?<weekday>" + any("weekday") + ")")
                .replace("{month2}", "(?:" + any("month") + ")")
                .replace("{month}", "(?<month>" + any("month") + ")")
                .replace("{mon}", "(?<mon>" + any("mon") + ")\\.?")
                .replace("{part}", "(?<part>" + any("part") + ")")
                .replace("{position}", "(?<position>" + any("position") + ")")
                .replace("{zone}", "(?<zone>" + any("zone") + ")")
                .replace("{units}", any("unit"))
                .replace("{half}", "(?<half>" + halves() + ")")
                .replace("{halfwords}", halves())
                .replace("{hourwords}", any("hourword"))
                .replace("{fractions}", any("fraction"))
                .replace("{n}", "(?<n>\\d{1,3}|" + any("n") + ")")
                .replace("{day2}", "(?<day2>[0-3]?\\d)")
                .replace("{day}", "(?<day>[0-3]?\\d)")
                .replace("{year}", "(?<year>(?:19|20)\\d\\d)")
                .replace("{hour}", "(?<hour>[0-2]?\\d)")
                .replace("{minute}", "(?<minute>[0-5]\\d)");
        if (out.contains("{")) {
            out = out.replaceAll("\\{(\\d+(?:,\\d*)?)}", "\u0001$1\u0002");
            if (out.contains("{")) {
                throw new IllegalArgumentException("unknown macro in the time pattern " + pattern);
            }
            out = out.replace('\u0001', '{').replace('\u0002', '}');
        }
        return out;
    }

    private String halves() {
        // Written as patterns, because of the full stops in "a.m."
        return meanings.getOrDefault("half", Map.of()).keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.joining("|"));
    }

    private String any(String name) {
        Collection<String> words = meanings.getOrDefault(name, Map.of()).keySet();
        return words.isEmpty()
                ? "(?!)"
                : words.stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(w -> w.replace(".", "\\.").replace("(", "\\(").replace(")", "\\)"))
                        .collect(Collectors.joining("|"));
    }

    private static List<String> groupsOf(String pattern) {
        return Pattern.compile("\\(\\?<([a-z0-9]+)>")
                .matcher(pattern)
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    /** The times of a report, in the order of the text. */
    List<TimeMention> find(Marked report) {
        String folded = report.text().folded().folded();
        List<Found> all = new ArrayList<>();
        for (Compiled c : rules) {
            Matcher m = c.pattern().matcher(folded);
            while (m.find()) {
                Map<String, String> groups = new HashMap<>();
                c.groups().forEach(g -> {
                    String value = m.group(g);
                    if (value != null) {
                        groups.put(g, value.strip());
                    }
                });
                all.add(new Found(c.rule(), m.start("whole"), m.end("whole"), groups));
            }
        }
        all.sort(Comparator.comparingInt((Found f) -> f.start() - f.end()).thenComparingInt(Found::start));
        List<Found> chosen = new ArrayList<>();
        for (Found f : all) {
            if (chosen.stream().noneMatch(g -> f.start() < g.end() && g.start() < f.end())) {
                chosen.add(f);
            }
        }
        chosen.sort(Comparator.comparingInt(Found::start));
        return joined(report, chosen.stream().map(f -> mention(report, f)).toList());
    }

    private TimeMention mention(Marked report, Found f) {
        Span whole = report.text().folded().toOriginal(f.start(), f.end());
        // The full stop of a short month name may also be that of the sentence.
        boolean stop = report.text().words(whole).endsWith(".");
        Span span = stop ? new Span(whole.start(), whole.end() - 1) : whole;
        int from = report.tokenAt(span.start());
        int to = Math.max(from + 1, report.tokenAt(span.end()));
        return new TimeMention(span, from, to, report.text().words(span), date(f), part(f, report, span), clock(f));
    }

    private @Nullable DateWords date(Found f) {
        Map<String, String> g = f.groups();
        TimeRule rule = f.rule();
        Integer month = g.containsKey("mon") ? meaning("mon", g.get("mon")) : meaning("month", g.get("month"));
        Integer numeric = number(g, "nummonth");
        Integer isoMonth = number(g, "isomonth");
        DateWords date = new DateWords(
                meaning("weekday", g.get("weekday")),
                meaning("weekday", g.get("weekday2")),
                first(number(g, "day"), number(g, "isoday")),
                number(g, "day2"),
                first(month, first(numeric, isoMonth)),
                first(number(g, "year"), number(g, "isoyear")),
                number(g, "year2"),
                rule.days(),
                rule.ago() ? first(count(g.get("n")), rule.n()) : null,
                rule.which(),
                rule.unit() != null ? rule.unit() : text("unit", g.get("unit")),
                text("position", g.get("position")),
                rule.since(),
                rule.endsOn(),
                rule.after());
        boolean empty = date.weekday() == null
                && date.day() == null
                && date.month() == null
                && date.year() == null
                && date.days() == null
                && date.agoCount() == null
                && date.which() == null;
        return empty ? null : date;
    }

    private @Nullable Part part(Found f, Marked report, Span span) {
        String named = f.groups().get("part");
        if (named != null) {
            return parts.get(String.valueOf(text("part", named)));
        }
        String implied = f.rule().part();
        if (implied != null) {
            return parts.get(implied);
        }
        if (f.rule().keepPart()) {
            String words = Folding.fold(report.text().words(span));
            return meanings.getOrDefault("part", Map.of()).entrySet().stream()
                    .filter(e -> words.contains(e.getKey()))
                    .max(Comparator.comparingInt(e -> e.getKey().length()))
                    .map(e -> parts.get(String.valueOf(e.getValue())))
                    .orElse(null);
        }
        return null;
    }

    private @Nullable ClockWords clock(Found f) {
        if (!f.rule().clock()) {
            return null;
        }
        Map<String, String> g = f.groups();
        Integer hour = first(number(g, "hour"), meaning("hourword", g.get("hourword")));
        Integer minute = number(g, "minute");
        String together = g.get("hhmm");
        if (together != null) {
            hour = Integer.valueOf(together.substring(0, 2));
            minute = Integer.valueOf(together.substring(2));
        }
        Integer fraction = meaning("fraction", g.get("fraction"));
        int minutes =
                (hour == null ? 0 : hour * 60) + (minute == null ? 0 : minute) + (fraction == null ? 0 : fraction);
        String half = half(g.get("half"));
        if ("pm".equals(half) && minutes < 12 * 60) {
            minutes += 12 * 60;
        } else if ("am".equals(half) && minutes >= 12 * 60) {
            minutes -= 12 * 60;
        }
        boolean about = g.containsKey("about") || g.containsKey("about2") || g.containsKey("about3");
        return new ClockWords(minutes / 60 % 24, minutes % 60, text("zone", g.get("zone")), about);
    }

    private @Nullable String half(@Nullable String words) {
        if (words == null) {
            return null;
        }
        return meanings.getOrDefault("half", Map.of()).entrySet().stream()
                .filter(e -> words.matches(e.getKey()))
                .map(e -> String.valueOf(e.getValue()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Integer count(@Nullable String words) {
        if (words == null) {
            return null;
        }
        return Character.isDigit(words.charAt(0)) ? Integer.valueOf(words) : meaning("n", words);
    }

    private static @Nullable Integer number(Map<String, String> groups, String name) {
        String digits = groups.get(name);
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static @Nullable Integer first(@Nullable Integer a, @Nullable Integer b) {
        return a != null ? a : b;
    }

    private @Nullable Integer meaning(String name, @Nullable String words) {
        Object value =
                words == null ? null : meanings.getOrDefault(name, Map.of()).get(words.replaceAll("\\s+", " "));
        return value instanceof Integer number ? number : null;
    }

    private @Nullable String text(String name, @Nullable String words) {
        Object value =
                words == null ? null : meanings.getOrDefault(name, Map.of()).get(words.replaceAll("\\s+", " "));
        return value instanceof String string ? string : null;
    }

    private static List<TimeMention> joined(Marked report, List<TimeMention> mentions) {
        List<TimeMention> out = new ArrayList<>();
        for (TimeMention next : mentions) {
            TimeMention last = out.isEmpty() ? null : out.get(out.size() - 1);
            boolean near = last != null
                    && next.from() - last.to() <= MAX_GAP_TOKENS
                    && report.sentenceOf(last.from()).equals(report.sentenceOf(next.from()));
            if (last != null && near && last.completes(next)) {
                Span span = last.span().union(next.span());
                out.set(out.size() - 1, last.with(next, span, report.text().words(span)));
            } else {
                out.add(next);
            }
        }
        return out;
    }
}
