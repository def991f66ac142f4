package dateline.gazetteer.files;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One row of a file: what it says and where it lies.
 *
 * @param file the name of the file
 * @param number of the line where the format has lines, else of the row
 * @param values by column, in the order of the file; empty ones are left out
 * @param geometry in WGS 84, longitude first; absent where the row has none
 */
record FeatureRow(
        String file,
        long number,
        Map<String, String> values,
        @Nullable Geometry geometry) {
    FeatureRow {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** The row in a few words, for messages. */
    String shown() {
        return values.toString();
    }
}
