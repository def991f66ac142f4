package dateline.incident;

import dateline.report.Span;

/**
 * Words of a report that say when, with what they count out to.
 *
 * @param time {@link Occurrence#UNKNOWN} but for its words where they cannot be counted out
 */
public record TimeInText(Span span, TimeRole role, Occurrence time) {}
