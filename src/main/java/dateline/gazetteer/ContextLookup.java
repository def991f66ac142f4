package dateline.gazetteer;

import dateline.geo.BoundingBox;
import dateline.geo.Geodesy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Reads queries that say where the place is: "Faladié, Bamako", "Gao Mali", "marché de Djibo". The places around are
 * looked up first, and the name then only in them, where a spelling may be rough and still be sure.
 */
final class ContextLookup {
    private static final int CONTEXTS_TRIED = 4;
    private static final double AROUND_A_SETTLEMENT_METRES = 40_000;
    /** How much of the doubt is left when the surroundings agree. */
    private static final double DOUBT_LEFT = 0.4;
    /** How sure a facility is that has no name of its own in the query. */
    private static final double OF_ITS_SORT = 0.85;
    /** What is left of an answer when the surroundings it was given with are not known. */
    private static final double WITHOUT_CONTEXT = 0.92;
    /** One slip in a name of six letters or more. */
    private static final double ONE_SLIP = 0.83;
    /** A whole text that is a known name is not taken apart. */
    private static final double WHOLE = 0.9;

    private final Gazetteer gazetteer;
    private final NameLookup names;
    private final PlaceWords words;

    ContextLookup(Gazetteer gazetteer, NameLookup names, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.names = names;
        this.words = words;
    }

    /**
     * The places that a text with more than a name may mean.
     *
     * @param whole what the whole text means as one name
     */
    List<RankedPlace> search(String text, Scope scope, List<RankedPlace> whole, int limit) {
        boolean isName = whole.stream().anyMatch(ContextLookup::isOneName);
        List<RankedPlace> found = new ArrayList<>();
        List<NameInContext> unknownAround = new ArrayList<>();
        for (NameInContext reading : NameInContext.readings(text, words)) {
            if (isName && !reading.stated()) {
                continue;
            }
            List<Place> contexts = contexts(reading);
            if (contexts.isEmpty() && reading.stated()) {
                unknownAround.add(reading);
            }
            for (Place context : contexts) {
                found.addAll(inside(reading.name(), context, scope, limit));
            }
            if (found.stream().anyMatch(r -> r.score() >= WHOLE)) {
                break;
            }
        }
        return found.isEmpty() && !unknownAround.isEmpty() ? leftAside(unknownAround.get(0), scope, limit) : found;
    }

    /** Whether the whole text is a name or the beginning of one, but for a slip at most. */
    private static boolean isOneName(RankedPlace r) {
        return switch (r.match().method()) {
            case EXACT, FOLDED -> r.isReported();
            case TYPO -> r.match().score() >= ONE_SLIP;
            case PREFIX -> true;
            case SOUND -> false;
        };
    }

    /** The places that the words around may denote: the smallest, where there are several, inside the larger. */
    private List<Place> contexts(NameInContext reading) {
        List<Place> larger = List.of();
        for (int i = reading.around().size() - 1; i >= 0; i--) {
            String name = reading.around().get(i);
            List<Place> here = reading.stated()
                    ? names.whole(name, Scope.ANYWHERE, CONTEXTS_TRIED).stream()
                            .filter(r -> r.score() >= MatchRanking.REPORTED)
                            .map(RankedPlace::place)
                            .toList()
                    : gazetteer.named(name, Scope.ANYWHERE, CONTEXTS_TRIED * CONTEXTS_TRIED).stream()
                            .map(Match::place)
                            .toList();
            List<Place> outer = larger;
            List<Place> agreeing = here.stream()
                    .filter(p -> !p.type().isFacility())
                    .filter(p -> outer.isEmpty() || outer.stream().anyMatch(o -> isIn(p, o)))
                    .sorted(Comparator.comparingDouble(Prominence::of).reversed())
                    .limit(CONTEXTS_TRIED)
                    .toList();
            larger = agreeing.isEmpty() ? larger : agreeing;
        }
        return larger;
    }

    private boolean isIn(Place place, Place around) {
        return gazetteer.isInside(place, around.id())
                || (around.type().isSettlement()
                        && Geodesy.distanceMetres(place.point(), around.point()) < AROUND_A_SETTLEMENT_METRES);
    }

    private List<RankedPlace> inside(String name, Place context, Scope scope, int limit) {
        Scope there = scope.inside() == null ? scope.inside(context.id()) : scope;
        List<RankedPlace> found = new ArrayList<>(names.whole(name, there, limit));
        if (context.type().isSettlement() && scope.box() == null) {
            found.addAll(names.whole(
                    name, scope.in(BoundingBox.around(context.point(), AROUND_A_SETTLEMENT_METRES)), limit));
        }
        List<RankedPlace> sure = new ArrayList<>();
        for (RankedPlace r : found) {
            // Not what holds the context itself: Bamako is not in Faladié, though it is near.
            if (!gazetteer.isInside(context, r.place().id())) {
                List<String> why = new ArrayList<>(r.why());
                why.add("in or near " + context.name());
                sure.add(new RankedPlace(r.place(), r.match(), 1 - (1 - r.score()) * DOUBT_LEFT, why));
            }
        }
        sure.addAll(ofSort(name, context, scope, limit));
        return sure;
    }

    /** "marché de Djibo": what is of that sort there; where none is known, the town, and that is said. */
    private List<RankedPlace> ofSort(String phrase, Place context, Scope scope, int limit) {
        Set<PlaceType> types = words.sortOf(phrase);
        if (types.isEmpty() || !context.type().isSettlement()) {
            return List.of();
        }
        Scope sort = new Scope(scope.countries(), types, scope.box(), null);
        List<Place> there = new ArrayList<>(gazetteer.inside(context.id(), sort, limit));
        gazetteer.nearest(context.point(), sort, limit).stream()
                .filter(n -> n.metres() < Math.max(context.radiusMetres(), AROUND_A_SETTLEMENT_METRES / 2))
                .map(Nearby::place)
                .filter(p -> !there.contains(p))
                .forEach(there::add);
        if (there.isEmpty()) {
            Match town = new Match(context, context.names().get(0), MatchMethod.FOLDED, OF_ITS_SORT);
            String why = "no “" + phrase + "” is known in " + context.name() + ": somewhere in it";
            return List.of(new RankedPlace(context, town, OF_ITS_SORT, List.of(why)));
        }
        double each = there.size() == 1 ? WHOLE : OF_ITS_SORT;
        return there.stream()
                .map(p -> new RankedPlace(
                        p,
                        new Match(p, p.names().get(0), MatchMethod.FOLDED, each),
                        each,
                        List.of("“" + phrase + "” in or near " + context.name())))
                .toList();
    }

    /** The first of several names, where what the others say is not known. */
    private List<RankedPlace> leftAside(NameInContext reading, Scope scope, int limit) {
        String why = "“" + String.join(", ", reading.around()) + "” is not known and was left aside";
        List<RankedPlace> found = new ArrayList<>();
        for (RankedPlace r : names.whole(reading.name(), scope, limit)) {
            List<String> reasons = new ArrayList<>(r.why());
            reasons.add(why);
            found.add(new RankedPlace(r.place(), r.match(), r.score() * WITHOUT_CONTEXT, reasons));
        }
        return found;
    }
}
