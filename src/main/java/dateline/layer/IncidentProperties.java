package dateline.layer;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.PlaceId;
import dateline.geo.Extent;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.incident.Actor;
import dateline.incident.Actors;
import dateline.incident.Amendment;
import dateline.incident.Claim;
import dateline.incident.Handling;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Location;
import dateline.incident.Occurrence;
import dateline.incident.Origin;
import dateline.incident.Quantity;
import dateline.incident.Source;
import dateline.report.Evidence;
import dateline.report.ReportId;
import dateline.store.HistoryEntry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an incident's feature, by name. What is not stated is null, never zero.
 */
final class IncidentProperties {
    private final Gazetteer gazetteer;

    IncidentProperties(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The properties apart from what only editors see. */
    Map<String, @Nullable Object> of(Incident incident) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("kind", incident.kind());
        all.put("title", incident.title());
        all.put("status", incident.status().word());
        all.put("verification", incident.verification().word());
        all.put("background", incident.background());
        time(incident.time(), all);
        place(incident.location(), all);
        for (Quantity quantity : Quantity.values()) {
            Optional<Incident.Range> range = incident.range(quantity);
            all.put(quantity.word() + "_low", range.map(Incident.Range::low).orElse(null));
            all.put(quantity.word() + "_high", range.map(Incident.Range::high).orElse(null));
            all.put(quantity.word() + "_open", range.map(Incident.Range::open).orElse(false));
        }
        Actors actors = incident.actors();
        all.put("attacker", words(actors.attacker()));
        all.put("target", words(actors.target()));
        all.put("claimed_by", words(actors.claimedBy()));
        all.put("toll_joint", incident.claims().stream().anyMatch(Claim::joint));
        all.put("report_count", incident.reports().size());
        all.put("source_count", incident.sourceCount());
        all.put("source_kinds", sourceKinds(incident));
        all.put("confidence", incident.confidence());
        // Of most incidents no editor has set anything.
        List<Amendment> amendments = incident.handling().amendments();
        if (!amendments.isEmpty()) {
            all.put("amended", amendments.stream().map(a -> a.part().word()).toList());
        }
        all.put("language", incident.evidence().get(0).language().code());
        all.put("created", incident.revision().created());
        all.put("updated", incident.revision().updated());
        all.put("revision", incident.revision().number());
        all.put("reports", incident.reports().stream().map(ReportId::sha256).toList());
        all.put("claims", incident.claims().stream().map(this::claim).toList());
        all.put("origins", incident.origins().stream().map(this::origin).toList());
        all.put(
                "sources",
                incident.sources().stream().map(IncidentProperties::source).toList());
        all.put("actors", actors(actors));
        all.put(
                "evidence",
                incident.evidence().stream().map(IncidentProperties::evidence).toList());
        return all;
    }

    /** What only editors see of how the incident was edited. */
    static Map<String, @Nullable Object> handling(Handling handling) {
        Handling.Review review = handling.review();
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("review", review == null ? null : Map.of("by", review.by(), "at", review.at()));
        all.put(
                "amendments",
                handling.amendments().stream()
                        .map(IncidentProperties::amendment)
                        .toList());
        all.put("dropped", handling.dropped());
        IncidentId into = handling.mergedInto();
        all.put("merged_into", into == null ? null : into.value());
        return all;
    }

    private static Map<String, Object> amendment(Amendment amendment) {
        return Map.of(
                "part", amendment.part().word(),
                "editor", amendment.editor(),
                "reason", amendment.reason(),
                "at", amendment.at());
    }

    static List<Map<String, @Nullable Object>> history(List<HistoryEntry> entries) {
        return entries.stream()
                .map(e -> {
                    Map<String, @Nullable Object> entry = new LinkedHashMap<>();
                    entry.put("revision", e.revision());
                    entry.put("status", e.status().word());
                    entry.put("editor", e.editor());
                    entry.put("reason", e.reason());
                    entry.put("at", e.at());
                    return entry;
                })
                .toList();
    }

    private static void time(Occurrence time, Map<String, @Nullable Object> all) {
        all.put("time_start", time.start());
        all.put("time_end", time.end());
        all.put("time_precision", time.precision().word());
        all.put("time_text", time.text());
    }

    private static void place(Location location, Map<String, @Nullable Object> all) {
        PlaceId id = location.placeId();
        Precision precision = location.precision();
        Extent extent = location.extent();
        all.put("place_id", id == null ? null : id.value());
        all.put("place_name", location.placeName());
        all.put("place_precision", precision == null ? null : precision.word());
        all.put("place_relation", location.relation().word());
        all.put("place_basis", location.basis().word());
        all.put("place_note", location.note());
        // Rounded up: never more exact than it is known.
        all.put("uncertainty_m", extent == null ? null : Math.ceil(extent.uncertaintyMetres()));
        all.put("country", location.country());
        all.put("admin1", location.admin1());
    }

    private Map<String, @Nullable Object> claim(Claim claim) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("quantity", claim.quantity().word());
        all.put("low", claim.low());
        all.put("high", claim.high());
        all.put("text", claim.text());
        all.put("qualifier", claim.qualifier().word());
        all.put("source", source(claim.source()));
        all.put("said_at", claim.saidAt());
        all.put("joint", claim.joint());
        all.put("victims", claim.victims());
        // Of most claims it is not so.
        if (claim.repeats() != null) {
            all.put("repeats", claim.repeats());
        }
        if (claim.amendment() != null) {
            all.put("amended", true);
        }
        all.put("evidence", evidence(claim.evidence()));
        return all;
    }

    private Map<String, @Nullable Object> origin(Origin origin) {
        Location location = origin.location();
        PlaceId id = location.placeId();
        Extent extent = location.extent();
        Optional<LonLat> from = Optional.ofNullable(id)
                .flatMap(gazetteer::find)
                .map(place -> place.point())
                .or(() -> Optional.ofNullable(extent).map(Extent::point));
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("relation", location.relation().word());
        all.put("place_id", id == null ? null : id.value());
        all.put("place_name", location.placeName());
        from.ifPresent(p -> {
            all.put("lon", p.lon());
            all.put("lat", p.lat());
        });
        if (extent != null && location.relation() != Relation.DIRECTION) {
            all.put("geometry", FeatureGeometry.area(extent));
        }
        all.put("source", source(origin.source()));
        all.put("evidence", evidence(origin.evidence()));
        return all;
    }

    private static @Nullable String words(@Nullable Actor actor) {
        return actor == null ? null : actor.words();
    }

    /** Who did it, to whom, and who claims it, each with its words; empty where the report does not say. */
    private static Map<String, @Nullable Object> actors(Actors actors) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        actor("attacker", actors.attacker(), all);
        actor("target", actors.target(), all);
        actor("claimed_by", actors.claimedBy(), all);
        return all;
    }

    private static void actor(String name, @Nullable Actor actor, Map<String, @Nullable Object> all) {
        if (actor != null) {
            Map<String, @Nullable Object> said = new LinkedHashMap<>();
            said.put("text", actor.words());
            said.put("evidence", evidence(actor.evidence()));
            all.put(name, said);
        }
    }

    /** The kinds of those who speak of it, in the order of the alphabet. */
    private static @Nullable String sourceKinds(Incident incident) {
        String kinds = Stream.of(
                        incident.sources().stream(),
                        incident.claims().stream().map(Claim::source),
                        incident.origins().stream().map(Origin::source))
                .flatMap(all -> all)
                .map(source -> source.kind().word())
                .sorted()
                .distinct()
                .collect(Collectors.joining(" "));
        return kinds.isEmpty() ? null : kinds;
    }

    private static Map<String, @Nullable Object> source(Source source) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("kind", source.kind().word());
        all.put("name", source.name());
        all.put("anonymous", source.anonymous());
        all.put("relayed_by", source.relayedBy());
        return all;
    }

    private static Map<String, @Nullable Object> evidence(Evidence evidence) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("report", evidence.report().sha256());
        all.put("start", evidence.span().start());
        all.put("end", evidence.span().end());
        all.put("quote", evidence.quote());
        all.put("language", evidence.language().code());
        all.put("supports", evidence.supports());
        return all;
    }
}
