package dateline.evaluation.gold;

import dateline.report.Span;

/**
 * Words that name a place.
 *
 * @param where {@link Whereabouts#UNKNOWN} where nobody can place it: then it is right to leave it unresolved
 * @param judged whether its place is judged; where not, {@code where} is unknown because nobody wrote it down
 * @param optional neither a fault when it is found nor when it is not
 */
public record GoldMention(Span span, String words, Whereabouts where, Level level, boolean judged, boolean optional) {}
