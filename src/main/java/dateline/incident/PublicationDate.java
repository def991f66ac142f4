package dateline.incident;

import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.TimeMention;
import dateline.report.Publication;
import dateline.report.PublicationBasis;
import dateline.report.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out when a report was published: the sender says so, the report says so, or nobody does. */
final class PublicationDate {
    private static final int WORDS_AFTER_PUBLISHED = 4;

    private PublicationDate() {}

    static Publication of(@Nullable Instant given, MarkedReport report, Instant receivedAt) {
        if (given != null) {
            return new Publication(given, PublicationBasis.GIVEN);
        }
        // A day without a year last came round before the report was received.
        Chronology byReceipt = new Chronology(LocalDate.ofInstant(receivedAt, ZoneOffset.UTC), ZoneOffset.UTC);
        return stated(report)
                .filter(m -> m.date() != null
                        && m.date().calendar().day() != null
                        && m.date().calendar().month() != null)
                .flatMap(m -> byReceipt.resolve(m, null))
                .map(m -> new Publication(m.day().atStartOfDay().toInstant(ZoneOffset.UTC), PublicationBasis.INFERRED))
                .orElse(new Publication(receivedAt, PublicationBasis.RECEIVED));
    }

    /** The date in the dateline, or after a word like "published". */
    static Optional<TimeMention> stated(MarkedReport report) {
        Span dateline = report.dateline();
        Marked text = report.text();
        return report.times().stream()
                .filter(m -> (dateline != null && dateline.contains(m.span()))
                        || text.terms("published", Math.max(0, m.from() - WORDS_AFTER_PUBLISHED), m.from() + 1)
                                .findAny()
                                .isPresent())
                .findFirst();
    }
}
