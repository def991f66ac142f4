package dateline.web;

import dateline.export.Languages;
import dateline.export.PlaceAddress;
import dateline.export.osm.OsmTags;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GeocodeQuery;
import dateline.gazetteer.Geocoder;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.RankedPlace;
import dateline.gazetteer.Scope;
import dateline.geo.BoundingBox;
import dateline.geo.LonLat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what a request in Nominatim's words asks for. */
final class NominatimSearch {
    private static final int MAX_OBJECTS = 50;
    private static final int MAX_ASKED = 100;
    private static final int FINEST_RANK = 30;

    /** The finest rank at each zoom level from 0, as Nominatim has it. */
    private static final int[] RANK_AT_ZOOM = {2, 2, 2, 4, 4, 8, 10, 10, 12, 12, 16, 17, 18, 19, 22, 25, 26, 27, 30};

    private static final Pattern COORDINATES =
            Pattern.compile("\\[?([+-]?[0-9]{1,2}\\.[0-9]+)[\\s,]+([+-]?[0-9]{1,3}\\.[0-9]+)]?");

    private static final Map<String, int[]> RANKS_OF_FEATURE_TYPE = Map.of(
            "country", new int[] {4, 4},
            "state", new int[] {8, 8},
            "city", new int[] {14, 16},
            "settlement", new int[] {8, 20});

    private final Gazetteer gazetteer;
    private final Geocoder geocoder;

    NominatimSearch(Gazetteer gazetteer, Geocoder geocoder) {
        this.gazetteer = gazetteer;
        this.geocoder = geocoder;
    }

    /** Places by name: by {@code q}, or by the parts of an address. */
    List<Place> search(NominatimRequest request) {
        StructuredQuery structured = StructuredQuery.of(request);
        Optional<String> free = request.text("q").map(String::strip);
        requireOne(free, structured);
        Set<PlaceType> types = types(request);
        Matcher coordinates = COORDINATES.matcher(free.orElse(""));
        if (coordinates.matches()) {
            return at(point(coordinates), FINEST_RANK, types).stream().toList();
        }
        if (types.isEmpty() || free.filter(String::isEmpty).isPresent()) {
            return List.of();
        }
        Optional<BoundingBox> box = request.viewbox();
        LonLat focus = box.map(NominatimSearch::middle).orElse(null);
        BoundingBox bound = request.yes("bounded", false) ? box.orElse(null) : null;
        Scope scope = new Scope(request.countries(), types, bound, null);
        Set<Long> excluded = request.excluded();
        // More than are wanted, for those that will be left out.
        int asked = Math.min(2 * request.limit() + excluded.size(), MAX_ASKED);
        List<RankedPlace> found = free.isPresent()
                ? geocoder.reported(query(free.get(), focus, scope, asked))
                : structured.search(geocoder, focus, scope, asked);
        Stream<Place> places = found.stream().map(RankedPlace::place).filter(p -> !excluded.contains(p.id().number()));
        return (request.yes("dedupe", true) ? places.filter(unlikeThoseBefore()) : places)
                .limit(request.limit())
                .toList();
    }

    private static void requireOne(Optional<String> free, StructuredQuery structured) {
        if (free.isPresent() && !structured.isEmpty()) {
            throw Problem.badRequest("Structured query parameters (" + String.join(", ", StructuredQuery.PARTS)
                    + ") cannot be used together with 'q' parameter.");
        }
        if (free.isEmpty() && structured.isEmpty()) {
            throw Problem.badRequest("Nothing to search for.");
        }
    }

    static GeocodeQuery query(String text, @Nullable LonLat focus, Scope scope, int limit) {
        if (text.length() > GeocodeQuery.MAX_LENGTH) {
            throw Problem.badRequest("A name has at most " + GeocodeQuery.MAX_LENGTH + " characters.");
        }
        return new GeocodeQuery(text, false, focus, scope, limit);
    }

    /** The finest place that holds the point, as fine as the zoom level asks. */
    Optional<Place> reverse(NominatimRequest request) {
        double zoom = Math.max(0, Math.min(18, request.number("zoom").orElse(18.0)));
        int rank = RANK_AT_ZOOM[(int) zoom];
        return at(request.point(), rank, types(request));
    }

    /** The places of these objects, in their order; what is unknown is left out. */
    List<Place> lookup(NominatimRequest request) {
        List<Long> numbers = request.items("osm_ids").stream()
                .filter(id -> id.matches("[NWRnwr][0-9]{1,18}"))
                .map(id -> Long.valueOf(id.substring(1)))
                .distinct()
                .toList();
        if (numbers.size() > MAX_OBJECTS) {
            throw Problem.badRequest("Too many object IDs.");
        }
        Map<Long, Place> found = gazetteer.numbered(Set.copyOf(numbers)).stream()
                .collect(Collectors.toMap(p -> p.id().number(), Function.identity(), (a, b) -> a));
        return numbers.stream().map(found::get).flatMap(Stream::ofNullable).toList();
    }

    private Optional<Place> at(LonLat point, int rank, Set<PlaceType> types) {
        if (types.isEmpty()) {
            return Optional.empty();
        }
        // What the finest place lies in is known; that the disc of a larger one holds the point is little.
        return geocoder.around(point, Scope.types(types), MAX_OBJECTS).holding().stream()
                .map(p -> PlaceAddress.of(p, gazetteer))
                .flatMap(a -> Stream.concat(Stream.of(a.place()), a.parents().stream()))
                .filter(p -> types.contains(p.type()) && tags(p).rank() <= rank)
                .findFirst();
    }

    private OsmTags tags(Place place) {
        return OsmTags.of(PlaceAddress.of(place, gazetteer));
    }

    /** The types that the parameters {@code layer} and {@code featureType} leave. */
    private static Set<PlaceType> types(NominatimRequest request) {
        Optional<String> feature = request.text("featureType");
        int[] ranks = RANKS_OF_FEATURE_TYPE.getOrDefault(feature.orElse(""), new int[] {0, FINEST_RANK});
        List<String> layers = feature.isPresent() ? List.of("address") : request.items("layer");
        return Arrays.stream(PlaceType.values())
                .filter(t -> layers.isEmpty() || layers.contains(layer(t)))
                .filter(t -> OsmTags.of(t).rank() >= ranks[0] && OsmTags.of(t).rank() <= ranks[1])
                .collect(Collectors.toSet());
    }

    private static String layer(PlaceType type) {
        return switch (type) {
            case RIVER, LAKE, MOUNTAIN, ISLAND -> "natural";
            case BRIDGE, PORT, MINE -> "manmade";
            default -> type.isFacility() ? "poi" : "address";
        };
    }

    /** Whether nothing of the same name, kind and address has gone before. */
    private Predicate<Place> unlikeThoseBefore() {
        Set<String> seen = new HashSet<>();
        return place -> seen.add(tags(place)
                + PlaceAddress.of(place, gazetteer).label(Languages.ANY).toLowerCase(Locale.ROOT));
    }

    private static LonLat point(Matcher coordinates) {
        try {
            return new LonLat(Double.parseDouble(coordinates.group(2)), Double.parseDouble(coordinates.group(1)));
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("Coordinates are latitude -90 to 90, longitude -180 to 180.");
        }
    }

    private static LonLat middle(BoundingBox box) {
        return new LonLat((box.west() + box.east()) / 2, (box.south() + box.north()) / 2);
    }
}
