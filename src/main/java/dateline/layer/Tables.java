package dateline.layer;

import dateline.geo.Geodesy;
import dateline.incident.Incident;
import dateline.layer.columns.ByteSpace;
import dateline.layer.columns.ValueBytes;
import dateline.report.ReportId;
import dateline.store.HistoryEntry;
import dateline.store.ReportSummary;
import dateline.store.Snapshot;
import dateline.store.SnapshotReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The three tables that the four layers are drawn from. Never changes; what follows from a change shares all with it that
 * stays.
 *
 * @param space where what is seldom looked at is kept, also by all tables that follow from these
 */
record Tables(Table incidents, Table mentions, Table reports, Rows rows, ByteSpace space, ValueBytes bytes) {

    Table of(LayerName layer) {
        return switch (layer) {
            case INCIDENTS, EXTENTS -> incidents;
            case MENTIONS -> mentions;
            case REPORTS -> reports;
        };
    }

    /** Makes ready for words to be looked for: takes a while. */
    void makeTextsReady() {
        for (Table table : List.of(incidents, mentions, reports)) {
            table.parts().forEach(part -> part.segment().makeTextsReady());
        }
    }

    /** Tables put together. */
    record Merge(List<Table.Merge> each) {}

    /**
     * The tables with fewer parts.
     *
     * @param merging tables that these follow from, and whose parts are being put together; absent where none are
     */
    Tables tidied(@Nullable Tables merging) {
        return new Tables(
                incidents.tidied(fixed(merging, LayerName.INCIDENTS), space, bytes),
                mentions.tidied(fixed(merging, LayerName.MENTIONS), space, bytes),
                reports.tidied(fixed(merging, LayerName.REPORTS), space, bytes),
                rows,
                space,
                bytes);
    }

    private static int fixed(@Nullable Tables merging, LayerName layer) {
        return merging == null ? 1 : merging.of(layer).parts().size();
    }

    /** Whether it is worth the time to put them together. */
    boolean areScattered() {
        return incidents.isScattered() || mentions.isScattered() || reports.isScattered();
    }

    Merge merged() {
        return new Merge(
                List.of(incidents.merged(space, bytes), mentions.merged(space, bytes), reports.merged(space, bytes)));
    }

    /** These tables, in which there is more by now than was put together. */
    Tables with(Merge merge) {
        return new Tables(
                incidents.with(merge.each().get(0)),
                mentions.with(merge.each().get(1)),
                reports.with(merge.each().get(2)),
                rows,
                space,
                bytes);
    }

    /** Is told the content and makes tables of it. */
    static final class Builder implements SnapshotReader {
        private final Rows rows;
        private final ByteSpace space;
        private final ValueBytes bytes = new ValueBytes(Geodesy.WGS84);
        private final SegmentBuilder incidents;
        private final SegmentBuilder mentions;
        private final SegmentBuilder reports;
        private final Map<ReportId, Rows.Count> counts = new HashMap<>();

        Builder(Rows rows, ByteSpace space) {
            this.rows = rows;
            this.space = space;
            incidents = builder(LayerName.INCIDENTS);
            mentions = builder(LayerName.MENTIONS);
            reports = builder(LayerName.REPORTS);
        }

        private SegmentBuilder builder(LayerName layer) {
            return new SegmentBuilder(TableShape.of(layer), space, bytes);
        }

        @Override
        public void incident(Incident incident, List<HistoryEntry> history) {
            if (Rows.isSeen(incident)) {
                incidents.add(rows.incident(incident, history));
                Rows.Count one = Rows.count(incident);
                incident.reports().forEach(r -> counts.merge(r, one, Rows.Count::plus));
            }
        }

        @Override
        public void report(ReportSummary report) {
            Rows.Count count = counts.getOrDefault(report.id(), Rows.Count.NONE);
            reports.add(rows.report(report, count));
            rows.mentions(report, count).forEach(mentions::add);
        }

        Tables build() {
            return new Tables(
                    table(LayerName.INCIDENTS, incidents),
                    table(LayerName.MENTIONS, mentions),
                    table(LayerName.REPORTS, reports),
                    rows,
                    space,
                    bytes);
        }

        private static Table table(LayerName layer, SegmentBuilder builder) {
            return new Table(TableShape.of(layer), List.of(Part.of(builder.build())));
        }
    }

    /** The tables with what is new or other than in these. */
    Tables with(Snapshot changes) {
        Map<String, Rows.Count> counts = new LinkedHashMap<>();
        List<Row> now = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Incident incident : changes.incidents()) {
            String id = incident.id().value();
            incidents.row(id).ifPresent(old -> uncount(old, counts));
            if (Rows.isSeen(incident)) {
                now.add(rows.incident(incident, changes.history().getOrDefault(incident.id(), List.of())));
                Rows.Count one = Rows.count(incident);
                incident.reports().forEach(r -> counts.merge(r.sha256(), one, Rows.Count::plus));
            } else {
                gone.add(id);
            }
        }
        List<Row> mentionRows = new ArrayList<>();
        List<Row> reportRows = new ArrayList<>();
        List<String> mentionsGone = new ArrayList<>();
        for (ReportSummary report : changes.reports()) {
            String id = report.id().sha256();
            Rows.Count before = reports.row(id).map(Rows::count).orElse(Rows.Count.NONE);
            Rows.Count count = before.plus(Objects.requireNonNullElse(counts.remove(id), Rows.Count.NONE));
            reportRows.add(rows.report(report, count));
            reports.row(id).ifPresent(old -> mentionsOf(old).forEach(m -> mentionsGone.add(m.id())));
            mentionRows.addAll(rows.mentions(report, count));
        }
        counts.forEach((id, more) -> reports.row(id).ifPresent(old -> {
            Row report = Rows.recounted(old, Rows.count(old).plus(more));
            reportRows.add(report);
            if (report.isPublic() != old.isPublic()) {
                mentionsOf(old)
                        .forEach(m -> mentionRows.add(
                                new Row(m.key(), m.id(), m.point(), m.area(), report.isPublic(), m.properties())));
            }
        }));
        mentionRows.forEach(m -> mentionsGone.remove(m.id()));
        return new Tables(
                incidents.with(now, gone, space, bytes),
                mentions.with(mentionRows, mentionsGone, space, bytes),
                reports.with(reportRows, List.of(), space, bytes),
                rows,
                space,
                bytes);
    }

    private static void uncount(Row incident, Map<String, Rows.Count> counts) {
        Rows.Count one = new Rows.Count(1, incident.isPublic() ? 1 : 0);
        List<?> of = (List<?>) Objects.requireNonNull(incident.properties().get("reports"));
        of.forEach(r -> counts.merge((String) r, Rows.Count.NONE.minus(one), Rows.Count::plus));
    }

    private List<Row> mentionsOf(Row report) {
        return mentions.between(
                new SortKey(report.key().created(), report.id(), -1, -1),
                new SortKey(report.key().created(), report.id(), Integer.MAX_VALUE, Integer.MAX_VALUE));
    }
}
