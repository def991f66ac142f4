package dateline.gazetteer.index;

import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.Scope;
import dateline.gazetteer.Toponym;
import dateline.geo.Extent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What imports know of places that are known without them. */
final class LentByImports {
    private static final int MOST_NAMESAKES = 500;

    private final List<IndexedGazetteer> imports;
    private final Twins twins;
    private final Map<PlaceId, Optional<Extent>> outlines = new ConcurrentHashMap<>();

    LentByImports(List<IndexedGazetteer> imports, Twins twins) {
        this.imports = imports;
        this.twins = twins;
    }

    /** The places of an import that are this known one. */
    List<Place> twinsOf(Place known, IndexedGazetteer source) {
        Stream<Place> byCode = known.codes().stream().flatMap(c -> source.bearing(c.scheme(), c.value()).stream());
        Stream<Place> byName = known.names().stream()
                .map(Toponym::name)
                .distinct()
                .flatMap(n -> source.named(n, Scope.ANYWHERE, MOST_NAMESAKES).stream())
                .map(Match::place);
        return Stream.concat(byCode, byName)
                .distinct()
                .filter(p -> twins.of(p).map(Place::id).equals(Optional.of(known.id())))
                .toList();
    }

    /** The outline that an import has of a known place. */
    Optional<Extent> outline(Place known) {
        return outlines.computeIfAbsent(
                known.id(),
                id -> imports.stream()
                        .flatMap(source -> twinsOf(known, source).stream()
                                .filter(twin -> source.hasOutline(twin.id()))
                                .map(twin -> Outlines.extent(source.extent(twin).area(), known)))
                        .findFirst());
    }
}
