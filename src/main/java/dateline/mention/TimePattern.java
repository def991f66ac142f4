package dateline.mention;

import dateline.mention.LanguageRules.Part;
import dateline.mention.LanguageRules.TimeRule;
import dateline.mention.TimeMention.Base;
import dateline.mention.TimeMention.CalendarWords;
import dateline.mention.TimeMention.ClockWords;
import dateline.mention.TimeMention.CountWords;
import dateline.mention.TimeMention.DateWords;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One way to say a time: where its pattern matches, and what the words of the match say. */
final class TimePattern {
    private static final Pattern GROUP = Pattern.compile("\\(\\?<([a-z0-9]+)>");
    private static final Pattern ESCAPE = Pattern.compile("\\\\.");
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final int NOON = 12;
    /** "2 at night" is after midnight, "8 at night" before; "1 at noon" is after it, "11" before. */
    private static final int NIGHT_FALLS = 6;

    private static final int MINUTES = 60;
    private static final int DAY_MINUTES = 24 * MINUTES;
    /** A year in two digits up to this one is of our century. */
    private static final int CENTURY_TURNS = 40;

    private final TimeRule rule;
    private final TimeWords words;
    private final Pattern pattern;
    private final List<String> groups;
    private final Set<String> vocabulary;
    private final List<Set<String>> needs;

    TimePattern(TimeRule rule, TimeWords words, Collection<String> proclitics) {
        this.rule = rule;
        this.words = words;
        String expanded = words.expand(rule.pattern());
        this.pattern = compiled(rule.pattern(), expanded, proclitics);
        this.groups = GROUP.matcher(expanded).results().map(r -> r.group(1)).toList();
        this.needs = NeededWords.of(expanded);
        this.vocabulary = vocabulary(expanded);
    }

    private static Pattern compiled(String written, String expanded, Collection<String> proclitics) {
        try {
            return Vocabulary.wholeWords(expanded, proclitics);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "cannot read the time pattern " + written + ": "
                            + (e.getCause() instanceof java.util.regex.PatternSyntaxException p
                                    ? p.getDescription()
                                    : ""),
                    e.getCause());
        }
    }

    /** The runs of letters in it; a number stands for digits. */
    private static Set<String> vocabulary(String expanded) {
        String letters = ESCAPE.matcher(GROUP.matcher(expanded).replaceAll("("))
                .replaceAll(m -> m.group().equals("\\\\d") ? "0" : " ");
        Set<String> out = new HashSet<>();
        WORD.matcher(letters).results().forEach(m -> {
            out.add(m.group());
            boolean maybe = m.end() < letters.length() && letters.charAt(m.end()) == '?';
            if (maybe && m.group().length() > 1) {
                out.add(m.group().substring(0, m.group().length() - 1));
            }
        });
        if (letters.codePoints().anyMatch(Character::isDigit)) {
            out.add(NeededWords.NUMBER);
        }
        return out;
    }

    /** The words, or beginnings of words, that occur in it: a match begins with one of them. */
    Set<String> vocabulary() {
        return vocabulary;
    }

    /** Sets of words: a match contains at least one of each. */
    List<Set<String>> needs() {
        return needs;
    }

    /**
     * A match.
     *
     * @param start where its words begin in the folded text, behind a proclitic
     */
    record Match(TimePattern by, int start, int end, Map<String, String> said) {
        int length() {
            return end - start;
        }
    }

    /** The match that begins at an offset of the folded text, and ends before another. */
    Optional<Match> at(String folded, int from, int limit) {
        Matcher m = pattern.matcher(folded).region(from, limit);
        m.useTransparentBounds(true);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        Map<String, String> said = new HashMap<>();
        for (String g : groups) {
            String value = m.group(g);
            if (value != null && !value.isBlank()) {
                said.put(g, value.strip());
            }
        }
        return Optional.of(new Match(this, m.start("whole"), m.end("whole"), said));
    }

    /** What a match says of the date. */
    @Nullable
    DateWords date(Match m) {
        Map<String, String> g = m.said();
        CalendarWords calendar = calendar(g);
        CountWords count = count(g);
        if (calendar.isEmpty() && count == null && !rule.open()) {
            return null;
        }
        boolean open =
                rule.open() || (calendar.season() != null && calendar.season().from() == null);
        return new DateWords(
                calendar, count, words.name("position", g.get("position")), null, rule.since(), rule.asOf(), open);
    }

    private CalendarWords calendar(Map<String, String> g) {
        MonthDay feast = rule.feast();
        Integer day = feast == null ? number(g, "day") : Integer.valueOf(feast.getDayOfMonth());
        Integer month = feast == null ? words.number("mon", g.get("month")) : Integer.valueOf(feast.getMonthValue());
        return new CalendarWords(
                words.number("wd", g.get("weekday")),
                words.number("wd", g.get("weekday2")),
                first(day, words.number("ordinal", g.get("ordinal"))),
                first(number(g, "day2"), words.number("ordinal", g.get("ordinal2"))),
                first(month, number(g, "nummonth")),
                first(words.number("mon", g.get("month2")), number(g, "nummonth2")),
                first(number(g, "year"), century(number(g, "shortyear"))),
                number(g, "year2"),
                first(decade(number(g, "decade")), words.number("decadeword", g.get("decadeword"))),
                words.season(g.get("season")),
                rule.run(),
                rule.endsOn());
    }

    private @Nullable CountWords count(Map<String, String> g) {
        String unit = rule.unit() != null ? rule.unit() : words.name("unit", g.getOrDefault("unit", g.get("unit2")));
        Base base = rule.after()
                ? Base.BACK_TO_EVENT
                : rule.aside() ? Base.NAMED_EVENT : rule.told() ? Base.TOLD : Base.PUBLICATION;
        if (rule.days() != null) {
            return new CountWords(rule.days(), "day", base, rule.run());
        }
        if (rule.ago() || rule.later()) {
            Integer n = first(words.count(g.get("n")), rule.n());
            return n == null ? null : new CountWords(rule.ago() ? -n : n, unit, base, rule.run());
        }
        return rule.which() == null ? null : new CountWords(rule.which(), unit, base, rule.run());
    }

    /** The part of the day that a match names or implies. */
    @Nullable
    Part part(Match m, String folded) {
        Part named = words.part(m.said().getOrDefault("part", m.said().get("part2")));
        if (named != null) {
            return named;
        }
        if (rule.part() != null) {
            return words.named(rule.part());
        }
        return rule.keepPart() ? words.partIn(folded.substring(m.start(), m.end())) : null;
    }

    /** The time of day that a match gives. */
    @Nullable
    ClockWords clock(Match m) {
        if (!rule.clock()) {
            return null;
        }
        Map<String, String> g = m.said();
        Integer minutes = minutes(g, "");
        if (minutes == null) {
            return null;
        }
        String half = words.half(g.get("half"));
        String half2 = words.half(g.get("half2"));
        Integer until = minutes(g, "2");
        LocalTime end = until == null ? null : time(until, half2);
        LocalTime start = time(minutes, half);
        // "5 to 6 pm": both are in the afternoon; "11 to 1 pm" begins before noon.
        if (end != null && half == null && half2 != null) {
            LocalTime same = time(minutes, half2);
            start = same.isBefore(end) ? same : start;
        }
        boolean about = g.containsKey("about") || g.containsKey("about2") || g.containsKey("about3");
        return new ClockWords(start, end, words.name("zone", g.get("zone")), about);
    }

    private @Nullable Integer minutes(Map<String, String> g, String suffix) {
        String together = g.get("hhmm" + suffix);
        if (together != null) {
            return Integer.parseInt(together.substring(0, 2)) * MINUTES + Integer.parseInt(together.substring(2));
        }
        Integer hour = first(number(g, "hour" + suffix), words.number("hourword", g.get("hourword" + suffix)));
        if (hour == null) {
            return null;
        }
        Integer minute = first(number(g, "minute" + suffix), words.count(g.get("minuteword" + suffix)));
        Integer fraction = words.number("fraction", g.get("fraction" + suffix));
        return hour * MINUTES + (minute == null ? 0 : minute) + (fraction == null ? 0 : fraction);
    }

    private static LocalTime time(int minutes, @Nullable String half) {
        int noon = NOON * MINUTES;
        int of24 = minutes;
        boolean small = minutes < NIGHT_FALLS * MINUTES;
        if (("pm".equals(half) && minutes < noon)
                || ("noon".equals(half) && small)
                || ("night".equals(half) && !small && minutes < noon)) {
            of24 += noon;
        } else if (("am".equals(half) || "night".equals(half)) && minutes >= noon) {
            of24 -= noon;
        }
        return LocalTime.ofSecondOfDay(Math.floorMod(of24, DAY_MINUTES) * (long) MINUTES);
    }

    private static @Nullable Integer century(@Nullable Integer shortYear) {
        return shortYear == null ? null : shortYear + (shortYear <= CENTURY_TURNS ? 2000 : 1900);
    }

    /** "the 1990s", "les années 90" */
    private static @Nullable Integer decade(@Nullable Integer digits) {
        return digits == null || digits >= 100 ? digits : Integer.valueOf(digits + 1900);
    }

    private static @Nullable Integer number(Map<String, String> groups, String name) {
        String digits = groups.get(name);
        return digits == null ? null : Integer.valueOf(digits);
    }

    private static @Nullable Integer first(@Nullable Integer a, @Nullable Integer b) {
        return a != null ? a : b;
    }
}
