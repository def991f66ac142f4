package dateline.gazetteer;

import dateline.geo.LonLat;
import org.jspecify.annotations.Nullable;

/**
 * A question for a place.
 *
 * @param text a name, or a name with the places around it: "Faladié, Bamako", "marché de Djibo"
 * @param autocomplete whether the text may stop in the middle of a name
 * @param focus where the asker looks: places near it are preferred, others are not left out
 * @param scope what may be answered
 * @param limit the most answers
 */
public record GeocodeQuery(
        String text, boolean autocomplete, @Nullable LonLat focus, Scope scope, int limit) {
    /** The longest text that is taken for a name. */
    public static final int MAX_LENGTH = 200;

    public GeocodeQuery {
        if (text.isBlank() || text.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("a name has 1 to " + MAX_LENGTH + " characters");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is below 1");
        }
    }

    /** A whole name, anywhere. */
    public static GeocodeQuery of(String text, int limit) {
        return new GeocodeQuery(text, false, null, Scope.ANYWHERE, limit);
    }
}
