package dateline.incident;

import java.util.Map;

/**
 * A kind of facility that titles of incidents name.
 *
 * @param id for example {@code gendarmerie}
 * @param labels its name by language code, as titles have it
 */
public record FacilityKind(String id, Map<String, String> labels) {
    public FacilityKind {
        labels = Map.copyOf(labels);
    }
}
