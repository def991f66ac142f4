package dateline.incident;

import dateline.report.Span;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Words of a report that say who speaks.
 *
 * @param span the source and its verb
 * @param scope the words that it says
 * @param saidAt when it was said, absent where the report does not say
 */
public record Speaker(
        Span span, Span scope, Source source, @Nullable Instant saidAt) {}
