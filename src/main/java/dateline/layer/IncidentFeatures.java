package dateline.layer;

import dateline.gazetteer.Gazetteer;
import dateline.geo.Extent;
import dateline.incident.Incident;
import java.util.List;

/** Turns incidents into features with the properties of the incidents layer. */
public final class IncidentFeatures {
    private IncidentFeatures() {}

    /**
     * The incidents of a report that is read but not stored, in their order, points as geometry.
     *
     * @param gazetteer where the places lie from which origins are counted
     */
    public static List<LayerFeature> of(List<Incident> incidents, Gazetteer gazetteer) {
        IncidentProperties properties = new IncidentProperties(gazetteer);
        return incidents.stream()
                .map(incident -> {
                    Extent extent = incident.location().extent();
                    return new LayerFeature(
                            incident.id().value(),
                            extent == null ? null : FeatureGeometry.point(extent.point()),
                            properties.of(incident));
                })
                .toList();
    }
}
