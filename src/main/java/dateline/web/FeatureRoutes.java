package dateline.web;

import dateline.export.GeoJsonWriter;
import dateline.export.JsonFgWriter;
import dateline.layer.Audience;
import dateline.layer.CoordinateSystem;
import dateline.layer.IncidentVersions;
import dateline.layer.IncidentVersions.Version;
import dateline.layer.LayerFeature;
import dateline.layer.LayerName;
import dateline.layer.TimeInterval;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Serves one feature of a layer, as it is or as it was, and its versions: OGC API Features with the draft of Versioned
 * Features, which is Memento (RFC 7089) with the feature as its own time gate.
 */
final class FeatureRoutes {
    private final Services services;
    private final Access access;
    private final Addresses addresses;
    private final Pages pages;
    private final GeoJsonWriter writer = new GeoJsonWriter();

    FeatureRoutes(Services services, Access access, Addresses addresses, Pages pages) {
        this.services = services;
        this.access = access;
        this.addresses = addresses;
        this.pages = pages;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/api/collections/{layer}/items/{id}", this::item);
        Reads.add(routes, "/api/collections/{layer}/items/{id}/versions", this::versions);
    }

    private void item(Context ctx) {
        LayerName layer = ItemsRequest.layer(ctx);
        Audience audience = access.audience(ctx);
        boolean isVersioned = FeatureVersions.has(layer);
        Parameters parameters =
                Parameters.of(ctx, isVersioned ? List.of("crs", "f", "lang", "datetime") : List.of("crs", "f", "lang"));
        Format format = Format.ofFeatures(ctx, parameters);
        CoordinateSystem system = ItemsRequest.system(parameters, "crs");
        String id = ctx.pathParam("id");
        FeatureVersions versions = new FeatureVersions(services, layer, id, audience);
        Optional<Instant> moment = moment(ctx, parameters, isVersioned);
        VersionLinks links = new VersionLinks(addresses.api(ctx) + "/collections/" + layer.word(), id);
        LayerFeature feature;
        if (moment.isPresent()) {
            IncidentVersions all = versions.all();
            Version version = versions.at(all, moment.get());
            feature = versions.feature(version);
            links.addVersion(ctx, all, version);
        } else {
            feature = services.layers().now().find(layer, id, audience).orElseThrow(absence(versions, isVersioned));
            if (isVersioned && feature.properties().get("updated") instanceof Instant start) {
                links.addCurrent(ctx, start);
            }
        }
        ctx.header("Content-Crs", "<" + (format == Format.JSON_FG ? CoordinateSystem.CRS84 : system).uri() + ">");
        byte[] body = body(feature, layer, system, format, links);
        Answers.bytes(
                ctx,
                format.ofFeatures(),
                format == Format.HTML ? pages.page(ctx, parameters, feature.id(), body) : body);
    }

    private static Supplier<Problem> absence(FeatureVersions versions, boolean isVersioned) {
        return () -> isVersioned ? versions.absence() : Problem.notFound("there is no feature of this id in the layer");
    }

    private byte[] body(
            LayerFeature feature, LayerName layer, CoordinateSystem system, Format format, VersionLinks links) {
        Map<String, Object> members = Map.of("links", links.ofFeature());
        if (format == Format.JSON_FG) {
            JsonFgWriter fg = new JsonFgWriter(layer, links.schema(), system);
            return Written.bytes(out -> fg.writeFeature(out, feature, members));
        }
        return Written.bytes(out -> writer.writeFeature(out, feature, system, members));
    }

    /** The moment that is asked for, by the parameter or by the header of Memento. */
    private static Optional<Instant> moment(Context ctx, Parameters parameters, boolean isVersioned) {
        if (!isVersioned) {
            return Optional.empty();
        }
        ctx.header("Vary", Answers.VARY + ", Accept-Datetime");
        Optional<Instant> asked = parameters.value(
                "datetime",
                text -> {
                    TimeInterval time = TimeInterval.parse(text);
                    Instant start = time.start();
                    if (start == null || !start.equals(time.end())) {
                        throw new IllegalArgumentException(text);
                    }
                    return start;
                },
                "a moment such as 2024-09-17T05:30:00Z");
        String header = ctx.header("Accept-Datetime");
        return asked.isEmpty() && header != null ? Optional.of(VersionLinks.readHttpDate(header)) : asked;
    }

    private void versions(Context ctx) {
        LayerName layer = ItemsRequest.layer(ctx);
        Audience audience = access.audience(ctx);
        Parameters parameters = Parameters.of(ctx, "f", PageWords.LANG);
        if (!FeatureVersions.has(layer)) {
            throw Problem.notFound("the features of this layer have no versions");
        }
        Format format = Format.chosen(ctx, parameters);
        String id = ctx.pathParam("id");
        IncidentVersions all = new FeatureVersions(services, layer, id, audience).all();
        VersionLinks links = new VersionLinks(addresses.api(ctx) + "/collections/" + layer.word(), id);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("links", links.ofAll(all));
        List<Map<String, Object>> versions = new ArrayList<>();
        all.all().forEach(v -> versions.add(entry(v)));
        body.put("versions", versions);
        pages.document(ctx, format, parameters, "page.part.versions", body);
    }

    private static Map<String, Object> entry(Version version) {
        Instant end = version.end();
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("revision", version.revision());
        entry.put("status", version.status().word());
        entry.put("start", version.start().toString());
        entry.put("end", end == null ? ".." : end.toString());
        return entry;
    }
}
