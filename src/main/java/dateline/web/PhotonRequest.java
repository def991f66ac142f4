package dateline.web;

import dateline.export.AddressLevel;
import dateline.export.Languages;
import dateline.export.PlaceAddress;
import dateline.export.osm.OsmTags;
import dateline.gazetteer.PlaceType;
import dateline.geo.LonLat;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The parameters of a request as Photon understands them. */
final class PhotonRequest {
    private static final List<String> COMMON =
            List.of("lang", "limit", "lat", "lon", "layer", "osm_tag", "dedupe", "debug", "geometry");
    private static final List<String> OF_SEARCH = List.of("q", "zoom", "location_bias_scale", "bbox", "countrycode");
    private static final List<String> OF_REVERSE = List.of("radius", "distance_sort", "query_string_filter");
    private static final Set<String> REPEATABLE = Set.of("layer", "osm_tag", "countrycode");

    private final Parameters parameters;
    private final Languages header;

    private PhotonRequest(Context ctx, List<String> further) {
        Set<String> known = new HashSet<>(COMMON);
        known.addAll(further);
        this.parameters = Parameters.of(ctx, known, REPEATABLE);
        this.header = GeocodeRequest.preferred(ctx);
    }

    static PhotonRequest ofSearch(Context ctx) {
        PhotonRequest request = new PhotonRequest(ctx, OF_SEARCH);
        // A map sends its own zoom level, whole or not. Both only have to be numbers.
        request.parameters.decimal("zoom", -1000, 1000);
        request.parameters.decimal("location_bias_scale", -1000, 1000);
        return request;
    }

    static PhotonRequest ofReverse(Context ctx) {
        return new PhotonRequest(ctx, OF_REVERSE);
    }

    Parameters parameters() {
        return parameters;
    }

    /** The point; both coordinates or none. */
    Optional<LonLat> point() {
        Optional<Double> lat = parameters.decimal("lat", -90, 90);
        Optional<Double> lon = parameters.decimal("lon", -180, 180);
        if (lat.isPresent() != lon.isPresent()) {
            throw Problem.badRequest("Missing parameter '" + (lat.isPresent() ? "lon" : "lat") + "'.");
        }
        return lat.map(l -> new LonLat(lon.orElseThrow(), l));
    }

    int limit(int otherwise) {
        return Math.max(1, parameters.limit("limit", 0, GeocodeRequest.MAX_PLACES, otherwise));
    }

    /** Kilometres around the point; 1 where nothing is said. */
    double radiusMetres() {
        return 1000 * parameters.decimal("radius", 0, 5000).orElse(1.0);
    }

    boolean withArea() {
        return parameters.yesOrNo("geometry").orElse(false);
    }

    Languages languages() {
        return parameters.text("lang").filter("default"::equals).isPresent()
                ? Languages.ANY
                : GeocodeRequest.languages(parameters, header);
    }

    Set<String> countries() {
        Set<String> countries = parameters.all("countrycode").stream()
                .flatMap(c -> Arrays.stream(c.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toSet());
        if (!countries.stream().allMatch(c -> c.matches("[A-Za-z]{2}"))) {
            throw Problem.badRequest("Invalid value for 'countrycode' parameter.");
        }
        return countries;
    }

    /** The types that the filters leave, or more: a filter may look at the parents as well. */
    Set<PlaceType> types() {
        return Arrays.stream(PlaceType.values())
                .filter(t -> t == PlaceType.COMMUNE || tagFilters().stream().allMatch(f -> f.admits(OsmTags.of(t))))
                .filter(AddressLevel.types(layers())::contains)
                .collect(Collectors.toSet());
    }

    /** Whether the filters leave a place. */
    boolean admits(PlaceAddress place) {
        return layers().contains(place.level()) && tagFilters().stream().allMatch(f -> f.admits(OsmTags.of(place)));
    }

    private List<PhotonTagFilter> tagFilters() {
        return parameters.all("osm_tag").stream().map(PhotonTagFilter::parse).toList();
    }

    private Set<AddressLevel> layers() {
        List<String> given = parameters.all("layer").stream()
                .flatMap(l -> Arrays.stream(l.split(",", -1)))
                .map(String::strip)
                .toList();
        List<String> known =
                Arrays.stream(AddressLevel.values()).map(AddressLevel::word).toList();
        // Photon's layer between district and street: we have no such places.
        if (!given.stream().allMatch(l -> known.contains(l) || l.equals("locality"))) {
            throw Problem.badRequest("Unknown layer type. Available layers: " + known);
        }
        return Arrays.stream(AddressLevel.values())
                .filter(l -> given.isEmpty() || given.contains(l.word()))
                .collect(Collectors.toSet());
    }
}
