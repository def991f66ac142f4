package dateline.mention;

import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Dateline knows about one language, as its file under {@code data/languages} says it. Phrases are as written;
 * {@link Vocabulary} folds and compiles them.
 *
 * @param direction {@code ltr} or {@code rtl}
 * @param comma the comma of its script
 * @param proclitics what may be glued before a word, with what it leaves behind
 * @param abbreviations words that a full stop follows without ending a sentence
 * @param stopwords common words: they tell the language, and never name a place
 * @param months names by number, 1 to 12
 * @param monthsShort names that count only beside a day
 * @param weekdays names by ISO number, Monday is 1
 * @param weekdaysShort names that count only beside a day
 * @param otherMonths months of other calendars, which are recognised and not counted out
 * @param ordinals days of the month said as ordinals
 * @param seasons seasons by name
 * @param decades decades said in words, with their first year
 * @param parts parts of the day by name
 * @param positions words for {@code early}, {@code mid} and {@code late}
 * @param zones words for {@code UTC} and {@code local}
 * @param units words for each unit of time, from hour to year
 * @param half words for {@code am} and {@code pm}
 * @param hourwords hours said as ordinals
 * @param fractions minutes said as fractions
 * @param stretches words before the first ({@code open}) and the second ({@code middle}, {@code through}) of two dates
 * @param shorthands pieces of time patterns by name, in capitals
 * @param terms phrases by category
 */
public record LanguageRules(
        String language,
        String name,
        String direction,
        String comma,
        Map<String, String> proclitics,
        List<String> abbreviations,
        List<String> stopwords,
        Map<Integer, List<String>> months,
        Map<Integer, List<String>> monthsShort,
        Map<Integer, List<String>> weekdays,
        Map<Integer, List<String>> weekdaysShort,
        List<String> otherMonths,
        Map<String, Integer> ordinals,
        Map<String, Season> seasons,
        Map<String, Integer> decades,
        Map<String, Part> parts,
        Map<String, List<String>> positions,
        Map<String, List<String>> zones,
        Map<String, List<String>> units,
        Map<String, List<String>> half,
        Map<String, Integer> hourwords,
        Map<String, Integer> fractions,
        Map<String, List<String>> stretches,
        Map<String, String> shorthands,
        List<TimeRule> times,
        Numbers numbers,
        Map<String, List<String>> terms,
        Map<String, Speakers> sources) {
    public LanguageRules {
        require("language", language);
        require("direction", direction);
        require("comma", comma);
        require("proclitics", proclitics);
        require("abbreviations", abbreviations);
        require("stopwords", stopwords);
        require("months", months);
        require("weekdays", weekdays);
        require("parts", parts);
        require("positions", positions);
        require("zones", zones);
        require("units", units);
        require("half", half);
        require("times", times);
        require("numbers", numbers);
        require("terms", terms);
        require("sources", sources);
        monthsShort = orEmpty(monthsShort);
        weekdaysShort = orEmpty(weekdaysShort);
        otherMonths = otherMonths == null ? List.of() : otherMonths;
        ordinals = orEmpty(ordinals);
        seasons = orEmpty(seasons);
        decades = orEmpty(decades);
        stretches = orEmpty(stretches);
        shorthands = orEmpty(shorthands);
        hourwords = orEmpty(hourwords);
        fractions = orEmpty(fractions);
    }

    private static void require(String section, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("the section " + section + " is missing");
        }
    }

    /** A section that a language does not need may be missing from its file. */
    private static <K, V> Map<K, V> orEmpty(@Nullable Map<K, V> section) {
        return section == null ? Map.of() : section;
    }

    /**
     * A part of the day.
     *
     * @param from first hour, local time
     * @param to hour after the last, above 24 where it runs into the next day
     * @param words say it by themselves
     * @param bound words that say it only beside a day
     */
    public record Part(int from, int to, List<String> words, List<String> bound) {
        public Part {
            words = words == null ? List.of() : words;
            bound = bound == null ? List.of() : bound;
        }
    }

    /**
     * A season.
     *
     * @param from first month north of the equator, absent where the season lies elsewhere in each country
     * @param to last month, below the first where it runs into the next year
     */
    public record Season(@Nullable Integer from, @Nullable Integer to, List<String> words) {}

    /**
     * One way to say a time.
     *
     * @param pattern a regular expression over folded text with {@code {macros}}
     * @param days days from the day counted from, where the words fix them
     * @param ago a number of units before the day counted from
     * @param later a number of units after it
     * @param n the number where the words imply it
     * @param which the unit before (-1), of (0) or after (1) the day counted from; without a unit, the nearest of what is
     *     named strictly before or after it
     * @param unit the unit where the words imply it
     * @param date month and day of a feast, as 12-25
     * @param part the part of the day the words imply
     * @param keepPart the words name a part of the day
     * @param since the time is a beginning
     * @param clock the words give a time of day
     * @param told counted from the day told last, not from publication
     * @param run all the time from one end to the other
     * @param after it counts back to an event named right after it
     * @param aside it counts from an event named right after it, which therefore was at another time
     * @param endsOn the date given is that of the second day
     * @param asOf how things stood at that time ("by Sunday evening")
     * @param open a time that is recognised and not counted out
     */
    public record TimeRule(
            String pattern,
            @Nullable Integer days,
            boolean ago,
            boolean later,
            @Nullable Integer n,
            @Nullable Integer which,
            @Nullable String unit,
            @Nullable String date,
            @Nullable String part,
            boolean keepPart,
            boolean since,
            boolean clock,
            boolean told,
            boolean run,
            boolean after,
            boolean aside,
            boolean endsOn,
            boolean asOf,
            boolean open) {
        /** The day of the year that a feast is on; absent where the words name none. */
        @Nullable
        MonthDay feast() {
            return date == null ? null : MonthDay.parse("--" + date);
        }
    }

    /**
     * Words for numbers.
     *
     * @param words values of plain number words
     * @param scales words that multiply what stands before them
     * @param joiners words between the parts of one number
     * @param multiply words that multiply when this number stands before them (quatre-vingts)
     * @param groups words for rough numbers
     * @param dual nouns that carry their own number
     */
    public record Numbers(
            Map<String, Integer> words,
            Map<String, Integer> scales,
            List<String> joiners,
            Map<String, Integer> multiply,
            List<Group> groups,
            List<Group> dual) {
        public Numbers {
            multiply = orEmpty(multiply);
            dual = dual == null ? List.of() : dual;
        }
    }

    /**
     * A rough number, or a noun that carries its number.
     *
     * @param qualifier a word of {@code Qualifier}
     * @param unit the category the noun itself names: {@code killed} …, or {@code person}
     */
    public record Group(
            List<String> words,
            @Nullable Integer low,
            @Nullable Integer high,
            String qualifier,
            @Nullable String unit) {}

    /**
     * Words for one kind of source.
     *
     * @param named institutions and names
     * @param unnamed people and sources without a name
     */
    public record Speakers(List<String> named, List<String> unnamed) {}
}
