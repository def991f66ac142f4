package dateline.incident;

import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.TimeMention;
import dateline.report.Publication;
import dateline.report.PublicationBasis;
import dateline.report.Sentence;
import dateline.report.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out when a report was published: the sender says so, the report says so, or nobody does. */
final class PublicationDate {
    private static final int WORDS_AFTER_PUBLISHED = 4;
    private static final int HEADING_PARAGRAPHS = 3;
    private static final int HEADING_WORDS = 16;
    private static final int REST = 60;
    private static final Pattern AGENCY_AND_DASH = Pattern.compile("\\.?\\s*(?:\\([^)]{1,40}\\)\\s*)?[–—-]+\\s");
    private static final Pattern CLOSED = Pattern.compile("[\\s.)–—-]*");

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
                .filter(m -> m.date() != null)
                .filter(m -> (dateline != null && dateline.contains(m.span()))
                        || text.terms("published", Math.max(0, m.from() - WORDS_AFTER_PUBLISHED), m.from() + 1)
                                .findAny()
                                .isPresent()
                        || isHeading(m, text))
                .findFirst();
    }

    /**
     * A full date in one of the first lines, where it closes a short line that tells of nothing ("Beirut, Friday 22 January
     * 2021"), or where an agency and a dash follow it ("DAKAR, 8 janv. 2023 (Agence) -").
     */
    private static boolean isHeading(TimeMention m, Marked text) {
        Sentence s = text.sentenceOf(m.from());
        boolean fullDate = m.date() != null
                && m.date().calendar().day() != null
                && m.date().calendar().month() != null
                && m.date().calendar().year() != null;
        if (!fullDate || s.paragraph() > HEADING_PARAGRAPHS || m.from() - text.first(s) > HEADING_WORDS) {
            return false;
        }
        String line = text.text().original();
        int after = m.span().end();
        int end = Math.min(s.span().end(), line.length());
        String rest = line.substring(after, Math.min(line.length(), after + REST));
        String inSentence = line.substring(Math.min(after, end), end);
        boolean short_ = text.end(s) - text.first(s) <= HEADING_WORDS;
        boolean tells = text.terms("kind", s).findAny().isPresent();
        return AGENCY_AND_DASH.matcher(rest).lookingAt()
                || (short_ && !tells && CLOSED.matcher(inSentence).matches());
    }
}
