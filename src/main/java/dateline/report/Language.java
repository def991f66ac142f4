package dateline.report;

/**
 * A language by its ISO 639-1 code.
 *
 * @param code two or three lower-case letters, for example {@code ar}
 */
public record Language(String code) {
    public Language {
        if (!code.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("not a language code: " + code);
        }
    }
}
