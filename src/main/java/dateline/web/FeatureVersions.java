package dateline.web;

import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.layer.Audience;
import dateline.layer.IncidentFeatures;
import dateline.layer.IncidentVersions;
import dateline.layer.IncidentVersions.Version;
import dateline.layer.LayerFeature;
import dateline.layer.LayerName;
import dateline.layer.Visibility;
import dateline.store.HistoryEntry;
import java.time.Instant;
import java.util.List;

/** The versions of the feature of an incident, as an audience may see them. */
final class FeatureVersions {
    private final Services services;
    private final LayerName layer;
    private final String id;
    private final Audience audience;

    /**
     * Versions of a feature.
     *
     * @param layer one that {@link #has}
     */
    FeatureVersions(Services services, LayerName layer, String id, Audience audience) {
        this.services = services;
        this.layer = layer;
        this.id = id;
        this.audience = audience;
    }

    /** Whether the features of a layer have versions. */
    static boolean has(LayerName layer) {
        return layer == LayerName.INCIDENTS || layer == LayerName.EXTENTS;
    }

    /** All of them, oldest first; 404 where there never was one, 410 where there is none any more. */
    IncidentVersions all() {
        IncidentVersions versions = known();
        if (versions.all().isEmpty()) {
            throw unknown();
        }
        if (services.layers().now().find(LayerName.INCIDENTS, id, audience).isEmpty()) {
            throw gone(versions);
        }
        return versions;
    }

    /** Why there is no feature: 410 where there was one, else 404. */
    Problem absence() {
        IncidentVersions versions = known();
        return versions.all().isEmpty() ? unknown() : gone(versions);
    }

    /** The feature in this version. */
    LayerFeature feature(Version version) {
        Incident incident = services.incidents()
                .findRevision(new IncidentId(id), version.revision())
                .filter(Visibility.of(audience)::shows)
                .orElseThrow(() -> Problem.of(410, "this version was taken back"));
        boolean asArea = layer == LayerName.EXTENTS;
        if (audience == Audience.PUBLIC) {
            return IncidentFeatures.of(incident, asArea, services.gazetteer());
        }
        List<HistoryEntry> until = history().stream()
                .filter(e -> e.revision() <= version.revision())
                .toList();
        return IncidentFeatures.forEditors(incident, until, asArea, services.gazetteer());
    }

    /** The version at this moment; 410 where there was none then, though there was or is one at other times. */
    Version at(IncidentVersions versions, Instant moment) {
        return versions.at(moment).orElseThrow(() -> Problem.of(410, "at " + moment + " there was no such feature"));
    }

    private IncidentVersions known() {
        return Visibility.of(audience).versions(history());
    }

    private List<HistoryEntry> history() {
        try {
            return services.incidents().history(new IncidentId(id));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static Problem gone(IncidentVersions versions) {
        Instant since = versions.gone();
        return Problem.of(410, "this incident was retracted" + (since == null ? "" : " at " + since));
    }

    private static Problem unknown() {
        return Problem.notFound("there is no feature of this id in the layer");
    }
}
