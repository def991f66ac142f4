package dateline.report;

/**
 * One text as received. It is never changed after it is stored.
 *
 * @param text the words as received; every offset of Dateline points into it
 */
public record Report(ReportId id, String text, Language language, Publication publication, Provenance provenance) {}
