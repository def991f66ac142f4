package dateline.report;

/**
 * Why words of a report were read as they were.
 *
 * @param rule the name of the rule that decided, stable, for programs: {@code place.newspaper}, {@code toll.part} …
 * @param span the words it decided on
 * @param outcome what it made of them, in a few English words
 */
public record Decision(String rule, Span span, String outcome) {
    public Decision {
        if (!rule.matches("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+")) {
            throw new IllegalArgumentException("a rule is named stage.rule in small letters, not " + rule);
        }
    }
}
