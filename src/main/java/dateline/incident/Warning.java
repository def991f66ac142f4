package dateline.incident;

import dateline.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something about a report that a person should look at.
 *
 * @param code stable, for programs: {@code weekday-conflict}, {@code publication-date-unknown} …
 * @param span the words it is about
 */
public record Warning(String code, String message, @Nullable Span span) {}
