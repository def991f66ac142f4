package dateline.layer;

import dateline.incident.Incident;
import dateline.resolution.Resolution;
import java.util.List;

/** Turns incidents into features with the properties of the incidents layer. */
@SuppressWarnings("DoNotCallSuggester")
public final class IncidentFeatures {
    private IncidentFeatures() {}

    /**
     * The incidents of a report that is read but not stored, in their order, points as geometry.
     *
     * @param mentions of the report: where the places lie from which origins are counted
     */
    public static List<LayerFeature> of(List<Incident> incidents, List<Resolution> mentions) {
        throw new UnsupportedOperationException("being written");
    }
}
