package dateline.report;

import java.util.regex.Pattern;

/**
 * Why words of a report were read as they were.
 *
 * @param rule the name of the rule that decided, stable, for programs: {@code place.newspaper}, {@code toll.part} …
 * @param span the words it decided on
 * @param outcome what it made of them, in a few English words
 */
public record Decision(String rule, Span span, String outcome) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

    public Decision {
        if (!NAME.matcher(rule).matches()) {
            throw new IllegalArgumentException("a rule is named stage.rule in small letters, not " + rule);
        }
    }
}
