package dateline.evaluation.corpora;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dateline.evaluation.gold.GoldFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Which expressions of time news uses, and why: the rules of {@code data/gold/dates.yaml}, the first that fits decides. */
public final class NewsDates {
    /** Where the rules stand among the data files. */
    public static final String FILE = "gold/dates.yaml";

    private static final YAMLMapper YAML = new YAMLMapper();

    private final List<Rule> rules;

    /** A rule as written. */
    private record Row(
            String name,
            boolean use,
            @Nullable String language,
            @Nullable String type,
            @Nullable String timex,
            @Nullable String words,
            @Nullable String where,
            String why) {}

    /**
     * A rule.
     *
     * @param use whether expressions that it fits count
     */
    record Rule(
            String name,
            boolean use,
            @Nullable Pattern language,
            @Nullable Pattern type,
            @Nullable Pattern timex,
            @Nullable Pattern words,
            @Nullable Trait where) {
        boolean fits(DateExpression expression) {
            return (language == null
                            || language.matcher(expression.language().code()).matches())
                    && (type == null || type.matcher(expression.type()).matches())
                    && (timex == null || timex.matcher(expression.timex()).matches())
                    && (words == null || words.matcher(expression.words()).find())
                    && (where == null || expression.has(where));
        }
    }

    /** What only the value of an expression tells. */
    enum Trait {
        NO_VALUE,
        NO_REFERENCE,
        MODIFIED,
        FUTURE,
        TOUCHES_TODAY;

        private static Trait parse(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    private NewsDates(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** Reads the rules. */
    public static NewsDates read(InputStream in) throws IOException {
        try {
            return new NewsDates(YAML.readValue(in, new TypeReference<List<Row>>() {}).stream()
                    .map(NewsDates::rule)
                    .toList());
        } catch (JacksonException e) {
            throw new GoldFormatException(FILE, e.getOriginalMessage(), e);
        } catch (PatternSyntaxException e) {
            throw new GoldFormatException(FILE, "the pattern " + e.getPattern() + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new GoldFormatException(FILE, String.valueOf(e.getMessage()), e);
        }
    }

    private static Rule rule(Row row) {
        return new Rule(
                row.name(),
                row.use(),
                pattern(row.language()),
                pattern(row.type()),
                pattern(row.timex()),
                pattern(row.words()),
                row.where() == null ? null : Trait.parse(row.where()));
    }

    private static @Nullable Pattern pattern(@Nullable String text) {
        return text == null ? null : Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The rule that decides about an expression; empty where none fits, so that it is out. */
    Optional<Rule> decide(DateExpression expression) {
        return rules.stream().filter(r -> r.fits(expression)).findFirst();
    }
}
