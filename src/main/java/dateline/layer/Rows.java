package dateline.layer;

import dateline.gazetteer.AdminArea;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.geo.Extent;
import dateline.geo.Precision;
import dateline.incident.Incident;
import dateline.report.ReportId;
import dateline.resolution.Resolution;
import dateline.store.ReportSummary;
import dateline.store.Snapshot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Makes the rows of the layers from content that has passed {@link Visibility}. */
final class Rows {
    private final Gazetteer gazetteer;
    private final IncidentProperties properties;
    private final Snapshot content;
    private final Visibility visibility;

    Rows(Gazetteer gazetteer, IncidentProperties properties, Snapshot content, Visibility visibility) {
        this.gazetteer = gazetteer;
        this.properties = properties;
        this.content = visibility.of(content);
        this.visibility = visibility;
    }

    List<Row> of(LayerName layer) {
        return switch (layer) {
            case INCIDENTS -> incidents(false);
            case EXTENTS -> incidents(true);
            case MENTIONS -> content.reports().stream().flatMap(this::mentions).toList();
            case REPORTS -> reports();
        };
    }

    private List<Row> incidents(boolean asAreas) {
        return content.incidents().stream()
                .map(incident -> {
                    Map<String, @Nullable Object> all = properties.of(incident);
                    if (visibility.showsHistory()) {
                        all = new LinkedHashMap<>(all);
                        all.putAll(IncidentProperties.handling(incident.handling()));
                        all.put(
                                "history",
                                IncidentProperties.history(content.history().getOrDefault(incident.id(), List.of())));
                    }
                    String id = incident.id().value();
                    return new Row(
                            new SortKey(incident.revision().created(), id, 0, 0), id, geometry(incident, asAreas), all);
                })
                .toList();
    }

    private static @Nullable Geometry geometry(Incident incident, boolean asArea) {
        Extent extent = incident.location().extent();
        if (extent == null) {
            return null;
        }
        return asArea ? FeatureGeometry.area(extent) : FeatureGeometry.point(extent.point());
    }

    private Stream<Row> mentions(ReportSummary report) {
        return report.mentions().stream().flatMap(m -> {
            Place place = m.place();
            return place == null ? Stream.empty() : Stream.of(mention(report, m, place));
        });
    }

    private Row mention(ReportSummary report, Resolution mention, Place place) {
        int start = mention.span().start();
        int end = mention.span().end();
        Precision precision = mention.precision();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("report", report.id().sha256());
        all.put("start", start);
        all.put("end", end);
        all.put("text", mention.surface());
        all.put("relation", mention.relation().word());
        all.put("precision", precision == null ? null : precision.word());
        all.put("confidence", mention.confidence());
        all.put("place_id", place.id().value());
        all.put("place_name", place.name());
        all.put("place_type", place.type().word());
        all.put("country", place.country());
        all.put(
                "admin1",
                AdminArea.firstLevel(place, gazetteer).map(Place::name).orElse(null));
        all.put("facility", mention.facility());
        all.put("note", mention.note());
        return new Row(
                new SortKey(report.created(), report.id().sha256(), start, end),
                report.id().sha256() + "-" + start + "-" + end,
                FeatureGeometry.point(place.point()),
                all);
    }

    private List<Row> reports() {
        Map<ReportId, Integer> incidents = new HashMap<>();
        content.incidents().forEach(i -> i.reports().forEach(r -> incidents.merge(r, 1, Integer::sum)));
        return content.reports().stream()
                .map(r -> report(r, incidents.getOrDefault(r.id(), 0)))
                .toList();
    }

    private static Row report(ReportSummary report, int incidents) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("language", report.language().code());
        all.put("published_at", report.publication().at());
        all.put("published_basis", report.publication().basis().word());
        all.put("source", report.provenance().source());
        all.put("title", report.provenance().title());
        all.put("url", report.provenance().url());
        all.put("characters", report.characters());
        all.put("incident_count", incidents);
        all.put("created", report.created());
        String id = report.id().sha256();
        // Where a report was written from is not read yet.
        return new Row(new SortKey(report.created(), id, 0, 0), id, null, all);
    }
}
