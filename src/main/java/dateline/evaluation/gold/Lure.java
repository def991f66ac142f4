package dateline.evaluation.gold;

import dateline.report.Span;

/**
 * Words that look like something they are not.
 *
 * @param why what they are instead
 */
public record Lure(Span span, String why) {}
