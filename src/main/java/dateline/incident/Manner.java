package dateline.incident;

/**
 * How something is told.
 *
 * @param definite as a thing told before: "the attack"
 * @param heard as heard or seen from afar
 * @param recalled as something remembered, tried or mourned, or to say when something else was
 * @param bare by a toll alone, with no word for what happened
 * @param parts who did it to whom
 */
record Manner(boolean definite, boolean heard, boolean recalled, boolean bare, Parts parts) {
    /**
     * Who did it to whom, in the report's words.
     *
     * @param attacker empty where the sentence does not say
     * @param target empty where the sentence does not say
     */
    record Parts(String attacker, String target) {
        static final Parts NONE = new Parts("", "");
    }
}
