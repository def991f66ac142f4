package dateline.web;

import dateline.export.PlaceJson;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.OverlayPlace;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.geo.Geodesy;
import dateline.layer.LayerFeature;
import dateline.store.PlaceRevision;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Places of the gazetteer as features. */
final class PlaceFeatures {
    /** Deeper nesting than this is a ring of parents in the data. */
    private static final int MAX_DEPTH = 6;

    private final Gazetteer gazetteer;

    PlaceFeatures(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The place with its area and all that is known of it. */
    LayerFeature shown(Place place, @Nullable String language) {
        return new LayerFeature(place.id().value(), gazetteer.extent(place).area(), all(place, language));
    }

    /** The same for editors. */
    LayerFeature shown(Place place, Optional<PlaceRevision> newest, @Nullable String language) {
        Map<String, @Nullable Object> about = all(place, language);
        about.put(
                "note", newest.map(PlaceRevision::entry).map(OverlayPlace::note).orElse(""));
        about.put("revision", newest.map(PlaceRevision::number).orElse(0));
        return new LayerFeature(place.id().value(), gazetteer.extent(place).area(), about);
    }

    /** A place of the overlay as a row of a file: what was drawn or the point, and a column for each language. */
    LayerFeature row(OverlayPlace entry, int revision) {
        Map<String, @Nullable Object> about = all(entry.place(), null);
        entry.place().names().forEach(n -> about.putIfAbsent("name_" + n.language(), n.name()));
        about.put("radius_m", entry.place().radiusMetres());
        about.put("note", entry.note());
        about.put("revision", revision);
        return new LayerFeature(entry.id().value(), geometry(entry), about);
    }

    /** A place of the overlay as it was when it was edited. */
    LayerFeature past(OverlayPlace entry) {
        Map<String, @Nullable Object> about = all(entry.place(), null);
        about.put("note", entry.note());
        return new LayerFeature(entry.id().value(), geometry(entry), about);
    }

    private static Geometry geometry(OverlayPlace entry) {
        Geometry outline = entry.outline();
        Coordinate point = new Coordinate(
                entry.place().point().lon(), entry.place().point().lat());
        return outline != null ? outline : Geodesy.WGS84.createPoint(point);
    }

    /** What tells one place from another. */
    private Map<String, @Nullable Object> brief(Place place, @Nullable String language) {
        Map<String, @Nullable Object> about = new LinkedHashMap<>();
        about.put("id", place.id().value());
        about.put("name", language == null ? place.name() : place.name(language));
        about.put("label", label(place, language));
        about.put("type", place.type().word());
        about.put("country", place.country());
        PlaceId parent = place.parent();
        about.put("parent", parent == null ? null : parent.value());
        about.put("uncertainty_m", gazetteer.extent(place).uncertaintyMetres());
        about.put("site_unknown", place.siteUnknown());
        return about;
    }

    private Map<String, @Nullable Object> all(Place place, @Nullable String language) {
        Map<String, @Nullable Object> about = brief(place, language);
        about.put("population", place.population());
        about.put(
                "names",
                place.names().stream()
                        .map(n -> Map.of("name", n.name(), "language", n.language()))
                        .toList());
        about.put("codes", place.codes().stream().map(PlaceJson::code).toList());
        about.put("source", place.source());
        about.put("origin", place.origin());
        about.put("lon", place.point().lon());
        about.put("lat", place.point().lat());
        return about;
    }

    /** The name with those of the places around it. */
    private String label(Place place, @Nullable String language) {
        return Stream.concat(Stream.of(place), gazetteer.parents(place, MAX_DEPTH - 1).stream())
                .map(p -> language == null ? p.name() : p.name(language))
                .collect(Collectors.joining(", "));
    }
}
