package dateline.report;

/**
 * The words that carry a statement.
 *
 * @param report the report they stand in
 * @param span where they stand
 * @param quote the words
 * @param language the language of the quote
 * @param supports what they support, as a feature's property or {@code incident}, {@code place}, {@code time},
 *     {@code claim}, {@code origin}
 */
public record Evidence(ReportId report, Span span, String quote, Language language, String supports) {}
