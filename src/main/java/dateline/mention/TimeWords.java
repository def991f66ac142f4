package dateline.mention;

import dateline.report.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words of a language that times are made of, folded, with what each stands for; and the macros for them. */
final class TimeWords {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern COUNTED = Pattern.compile("\\{(\\d+(?:,\\d*)?)}");
    private static final Pattern MACRO = Pattern.compile("\\{([a-z0-9]+)}");

    private final LanguageRules language;
    private final Map<String, Map<String, Object>> meanings = new HashMap<>();
    private final Map<String, String> macros = new HashMap<>();
    private final Map<Pattern, String> halves = new HashMap<>();

    TimeWords(LanguageRules language) {
        this.language = language;
        words("weekday", language.weekdays());
        words("wd", both(language.weekdays(), language.weekdaysShort()));
        words("month", language.months());
        words("mon", both(language.months(), language.monthsShort()));
        Map<String, List<String>> alone = new HashMap<>();
        Map<String, List<String>> bound = new HashMap<>();
        language.parts().forEach((name, part) -> {
            alone.put(name, part.words());
            bound.put(name, part.bound());
        });
        words("alone", alone);
        words("part", both(alone, bound));
        words("position", language.positions());
        words("zone", language.zones());
        words("unit", language.units());
        Map<String, List<String>> seasons = new HashMap<>();
        language.seasons().forEach((name, season) -> seasons.put(name, season.words()));
        words("season", seasons);
        words("other", Map.of("other", language.otherMonths()));
        words("people", Map.of("people", people(language)));
        numbers("hourword", language.hourwords());
        numbers("fraction", language.fractions());
        numbers("ordinal", language.ordinals());
        numbers("decadeword", language.decades());
        numbers("n", language.numbers().words());
        language.half()
                .forEach((half, patterns) ->
                        patterns.forEach(p -> halves.put(Pattern.compile(Vocabulary.foldedPattern(p)), half)));
        defineMacros();
    }

    /** "mercredi 16 morts": no 16th. */
    private static List<String> people(LanguageRules language) {
        return language.terms().entrySet().stream()
                .filter(e -> e.getKey().equals("person")
                        || e.getKey().startsWith("victims.")
                        || e.getKey().matches("(killed|wounded|missing|abducted|arrested|displaced)\\.noun"))
                .flatMap(e -> e.getValue().stream())
                .toList();
    }

    private static <K> Map<K, List<String>> both(Map<K, List<String>> one, Map<K, List<String>> other) {
        Map<K, List<String>> out = new HashMap<>();
        one.forEach((k, v) -> out.put(k, new ArrayList<>(v)));
        other.forEach((k, v) -> out.computeIfAbsent(k, key -> new ArrayList<>()).addAll(v));
        return out;
    }

    private <K> void words(String name, Map<K, List<String>> words) {
        Map<String, Object> meaning = new HashMap<>();
        words.forEach((k, list) ->
                list.forEach(w -> Phrases.variants(w).forEach(v -> meaning.put(Folding.fold(v), (Object) k))));
        meanings.put(name, meaning);
    }

    private void numbers(String name, Map<String, Integer> words) {
        Map<String, Object> meaning = new HashMap<>();
        words.forEach((word, value) ->
                Phrases.variants(word).forEach(v -> meaning.putIfAbsent(Folding.fold(v), (Object) value)));
        meanings.put(name, meaning);
    }

    private void defineMacros() {
        macros.put("weekday", group("weekday", any("weekday")));
        macros.put("weekday2", group("weekday2", any("weekday")));
        macros.put("wd", group("weekday", any("wd")) + "\\.?");
        macros.put("month", group("month", any("month")));
        macros.put("tomonth", group("month2", any("mon")) + "\\.?");
        macros.put("month2", "(?:" + any("month") + ")");
        macros.put("mon", group("month", any("mon")) + "\\.?");
        macros.put("other", "(?:" + any("other") + ")");
        macros.put("people", "(?:" + any("people") + ")\\b");
        macros.put("part", group("part", any("part")));
        macros.put("part2", group("part2", any("part")));
        macros.put("alone", group("part", any("alone")));
        macros.put("position", group("position", any("position")));
        macros.put("zone", group("zone", any("zone")));
        macros.put("season", group("season", any("season")));
        macros.put("units", any("unit"));
        macros.put("half", group("half", halfWords()));
        macros.put("half2", group("half2", halfWords()));
        macros.put("halfwords", halfWords());
        macros.put("hourwords", any("hourword"));
        macros.put("fractions", any("fraction"));
        macros.put("ordinal", group("ordinal", any("ordinal")));
        macros.put("ordinal2", group("ordinal2", any("ordinal")));
        macros.put("decadewords", any("decadeword"));
        macros.put("n", group("n", "\\d{1,3}|" + counted()));
        macros.put("day", group("day", "3[01]|[12]\\d|0?[1-9]"));
        macros.put("day2", group("day2", "3[01]|[12]\\d|0?[1-9]"));
        macros.put("nummonth", group("nummonth", "1[0-2]|0?[1-9]"));
        macros.put("year", group("year", "(?:1[89]|20)\\d\\d"));
        macros.put("toyear", group("year2", "(?:1[89]|20)\\d\\d"));
        macros.put("hour", group("hour", "2[0-4]|[01]?\\d"));
        macros.put("hour2", group("hour2", "2[0-4]|[01]?\\d"));
        macros.put("minute", group("minute", "[0-5]\\d"));
        macros.put("minute2", group("minute2", "[0-5]\\d"));
    }

    private static String group(String name, String pattern) {
        return "(?<" + name + ">" + pattern + ")";
    }

    /** One number word, or two that make one number: "twenty-five", "vingt et un". */
    private String counted() {
        String one = any("n");
        String joiners = language.numbers().joiners().stream()
                .map(j -> Folding.fold(j) + " ?")
                .collect(Collectors.joining("|"));
        return "(?:" + one + ")(?:[ -](?:" + joiners + ")?(?:" + one + "))?";
    }

    private String halfWords() {
        // Written as patterns, because of the full stops in "a.m."
        return halves.keySet().stream()
                .map(Pattern::pattern)
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.joining("|"));
    }

    private String any(String name) {
        Collection<String> words = of(name).keySet();
        return words.isEmpty()
                ? "(?!)"
                : words.stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(w -> w.replace(".", "\\.").replace("(", "\\(").replace(")", "\\)"))
                        .collect(Collectors.joining("|"));
    }

    private Map<String, Object> of(String name) {
        return meanings.getOrDefault(name, Map.of());
    }

    /** A pattern, folded, with its shorthands and macros written out. */
    String expand(String pattern) {
        String out = pattern;
        for (Map.Entry<String, String> e : language.shorthands().entrySet()) {
            out = out.replace("{" + e.getKey() + "}", e.getValue());
        }
        out = COUNTED.matcher(Folding.fold(out)).replaceAll("\u0001$1\u0002");
        String expanded = MACRO.matcher(out).replaceAll(m -> {
            String macro = macros.get(m.group(1));
            if (macro == null) {
                throw new IllegalArgumentException("unknown macro " + m.group() + " in the time pattern " + pattern);
            }
            return Matcher.quoteReplacement(macro);
        });
        return expanded.replace('\u0001', '{').replace('\u0002', '}');
    }

    /** What a word stands for, where that is a number. */
    @Nullable
    Integer number(String name, @Nullable String words) {
        return meaning(name, words) instanceof Integer number ? number : null;
    }

    /** What a word stands for, where that has a name. */
    @Nullable
    String name(String name, @Nullable String words) {
        return meaning(name, words) instanceof String string ? string : null;
    }

    private @Nullable Object meaning(String name, @Nullable String words) {
        return words == null ? null : of(name).get(SPACES.matcher(words).replaceAll(" "));
    }

    /** The part of the day that words name. */
    LanguageRules.@Nullable Part part(@Nullable String words) {
        String name = name("part", words);
        return name == null ? null : language.parts().get(name);
    }

    /** A part of the day by its name in the data. */
    LanguageRules.@Nullable Part named(String part) {
        return language.parts().get(part);
    }

    /** The part of the day that is named somewhere in words. */
    LanguageRules.@Nullable Part partIn(String words) {
        return of("part").entrySet().stream()
                .filter(e -> words.contains(e.getKey()))
                .max(Comparator.comparingInt(e -> e.getKey().length()))
                .map(e -> language.parts().get(String.valueOf(e.getValue())))
                .orElse(null);
    }

    LanguageRules.@Nullable Season season(@Nullable String words) {
        String name = name("season", words);
        return name == null ? null : language.seasons().get(name);
    }

    /** {@code am} or {@code pm}. */
    @Nullable
    String half(@Nullable String words) {
        return words == null
                ? null
                : halves.entrySet().stream()
                        .filter(e -> e.getKey().matcher(words).matches())
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }

    /** A number in digits or in one or two words. */
    @Nullable
    Integer count(@Nullable String words) {
        if (words == null) {
            return null;
        }
        if (Character.isDigit(words.charAt(0))) {
            return Integer.valueOf(words);
        }
        Integer whole = number("n", words);
        return whole != null
                ? whole
                : Arrays.stream(words.split("[\\s\\u00a0-]+"))
                        .map(this::numberWord)
                        .filter(Objects::nonNull)
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    private @Nullable Integer numberWord(String word) {
        Integer plain = number("n", word);
        if (plain != null) {
            return plain;
        }
        return language.numbers().joiners().stream()
                .map(Folding::fold)
                .filter(word::startsWith)
                .map(j -> number("n", word.substring(j.length())))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
