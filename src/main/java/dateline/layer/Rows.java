package dateline.layer;

import dateline.gazetteer.AdminArea;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.geo.Extent;
import dateline.geo.Precision;
import dateline.incident.Incident;
import dateline.resolution.Resolution;
import dateline.store.HistoryEntry;
import dateline.store.ReportSummary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the rows of the tables, as the audience sees them that sees most; {@link Visibility} says what the public sees. */
final class Rows {
    private static final Visibility EDITORS = Visibility.of(Audience.EDITOR);
    private static final Visibility PUBLIC = Visibility.of(Audience.PUBLIC);

    private static final String INCIDENT_COUNT = "incident_count";

    private final Gazetteer gazetteer;
    private final IncidentProperties properties;

    /** How many incidents are read from a report: those that editors see, and those that everyone sees. */
    record Count(int all, int everyone) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(all + other.all, everyone + other.everyone);
        }

        Count minus(Count other) {
            return new Count(all - other.all, everyone - other.everyone);
        }
    }

    Rows(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        properties = new IncidentProperties(gazetteer);
    }

    /** Whether anybody sees the incident. */
    static boolean isSeen(Incident incident) {
        return EDITORS.shows(incident);
    }

    /** What the incident adds to the count of each of its reports. */
    static Count count(Incident incident) {
        return new Count(EDITORS.shows(incident) ? 1 : 0, PUBLIC.shows(incident) ? 1 : 0);
    }

    Row incident(Incident incident, List<HistoryEntry> history) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(properties.of(incident));
        all.putAll(IncidentProperties.handling(incident.handling()));
        all.put("history", IncidentProperties.history(history));
        String id = incident.id().value();
        Extent extent = incident.location().extent();
        return new Row(
                new SortKey(incident.revision().created(), id, 0, 0),
                id,
                extent == null ? null : FeatureGeometry.point(extent.point()),
                extent == null ? null : FeatureGeometry.area(extent),
                PUBLIC.shows(incident),
                all);
    }

    /** A row for each mention, the first of those that say the same of the same words. */
    List<Row> mentions(ReportSummary report, Count count) {
        Map<String, Row> byId = new LinkedHashMap<>();
        for (Resolution mention : report.mentions()) {
            Place place = mention.place();
            if (place != null) {
                Row row = mention(report, mention, place, isPublic(count));
                byId.putIfAbsent(row.id(), row);
            }
        }
        return List.copyOf(byId.values());
    }

    private Row mention(ReportSummary report, Resolution mention, Place place, boolean isPublic) {
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
                null,
                isPublic,
                all);
    }

    Row report(ReportSummary report, Count count) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("language", report.language().code());
        all.put("published_at", report.publication().at());
        all.put("published_basis", report.publication().basis().word());
        all.put("source", report.provenance().source());
        all.put("title", report.provenance().title());
        all.put("url", report.provenance().url());
        all.put("characters", report.characters());
        all.put("created", report.created());
        String id = report.id().sha256();
        // Where a report was written from is not read yet.
        return recounted(new Row(new SortKey(report.created(), id, 0, 0), id, null, null, false, all), count);
    }

    /** The same report with another count. */
    static Row recounted(Row report, Count count) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(report.properties());
        all.put(INCIDENT_COUNT, count.all());
        all.put(TableShape.forPublic(INCIDENT_COUNT), count.everyone());
        return new Row(report.key(), report.id(), report.point(), report.area(), isPublic(count), all);
    }

    /** The count that a row of a report was made with. */
    static Count count(Row report) {
        return new Count((Integer) Objects.requireNonNull(report.properties().get(INCIDENT_COUNT)), (Integer)
                Objects.requireNonNull(report.properties().get(TableShape.forPublic(INCIDENT_COUNT))));
    }

    /** A report is known to the public by what was published of it. */
    static boolean isPublic(Count count) {
        return count.everyone() > 0;
    }
}
