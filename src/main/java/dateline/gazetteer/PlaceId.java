package dateline.gazetteer;

/**
 * Names a place of the gazetteer, for example {@code ml.bamako.faladie}.
 *
 * @param value lower-case letters, digits, dots, colons and hyphens
 */
public record PlaceId(String value) {
    public PlaceId {
        if (!value.matches("[a-z0-9][a-z0-9.:-]{0,127}")) {
            throw new IllegalArgumentException("not a place id: " + value);
        }
    }
}
