package dateline.layer;

import dateline.gazetteer.Gazetteer;
import dateline.geo.Extent;
import dateline.incident.Incident;
import dateline.store.HistoryEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

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

    /**
     * The incident as everyone sees it.
     *
     * @param asArea the area as geometry, else the point
     */
    public static LayerFeature of(Incident incident, boolean asArea, Gazetteer gazetteer) {
        return new LayerFeature(
                incident.id().value(), geometry(incident, asArea), new IncidentProperties(gazetteer).of(incident));
    }

    private static @Nullable Geometry geometry(Incident incident, boolean asArea) {
        Extent extent = incident.location().extent();
        if (extent == null) {
            return null;
        }
        return asArea ? FeatureGeometry.area(extent) : FeatureGeometry.point(extent.point());
    }

    /**
     * The incident as editors see it: with its history, the request for publication, which parts are an editor's, and
     * whether it was dropped.
     *
     * @param asArea the area as geometry, else the point
     */
    public static LayerFeature forEditors(
            Incident incident, List<HistoryEntry> history, boolean asArea, Gazetteer gazetteer) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(new IncidentProperties(gazetteer).of(incident));
        all.putAll(IncidentProperties.handling(incident.handling()));
        all.put("history", IncidentProperties.history(history));
        return new LayerFeature(incident.id().value(), geometry(incident, asArea), all);
    }
}
