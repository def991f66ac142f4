package dateline.store;

/**
 * What became of a reading that was to be stored.
 *
 * @param report what is stored now
 * @param isNew false where the same text was stored before, so that nothing changed
 */
public record SaveResult(StoredReport report, boolean isNew) {}
