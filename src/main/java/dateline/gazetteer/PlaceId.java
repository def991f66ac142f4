package dateline.gazetteer;

import java.util.regex.Pattern;

/**
 * Names a place of the gazetteer, for example {@code ml.bamako.faladie}.
 *
 * @param value lower-case letters, digits, dots, colons and hyphens
 */
public record PlaceId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.:-]{0,127}");

    public PlaceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a place id: " + value);
        }
    }
}
