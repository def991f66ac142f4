package dateline.gazetteer;

/**
 * A name of a place as written.
 *
 * @param name the name
 * @param language ISO 639-1 code, or {@code alt} for a spelling of no particular language
 */
public record Toponym(String name, String language) {}
