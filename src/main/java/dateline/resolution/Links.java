package dateline.resolution;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.geo.Geodesy;
import dateline.mention.Marked;
import dateline.mention.PlaceMention;
import dateline.report.Folding;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names that say where others lie: "Kaya, Burkina Faso", "Solhan (Yagha)", "Gossi, a town in the Timbuktu region". Of the
 * places of a name those are linked that lie in a place of the name beside it.
 */
final class Links {
    /** A name after it at most so many words away may say where a place lies. */
    private static final int REACH_AFTER = 8;

    private static final int REACH_BEFORE = 3;
    /** Between a quarter and its town stand at most so many words: "à", "in the". */
    private static final int OF_TOWN = 2;

    private static final int NAMES_AFTER = 2;
    private static final int PLACES_WEIGHED = 10;
    private static final double SLACK = 1.3;

    private static final Pattern APPOSED = Pattern.compile("\\s*[,،(]\\s*");

    private final Gazetteer gazetteer;
    private final Map<Integer, Set<PlaceId>> linked = new HashMap<>();
    private final Map<String, Set<PlaceId>> ever = new HashMap<>();
    private final Map<Integer, List<Match>> next = new HashMap<>();
    private final Map<Integer, List<Match>> towns = new HashMap<>();

    Links(List<PlaceMention> named, Marked text, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        for (int i = 0; i < named.size(); i++) {
            PlaceMention a = named.get(i);
            for (int j = i + 1; j < Math.min(named.size(), i + 1 + NAMES_AFTER); j++) {
                PlaceMention b = named.get(j);
                int gap = b.from() - a.to();
                if (gap > REACH_AFTER
                        || text.sentenceOf(a.from()).index()
                                != text.sentenceOf(b.from()).index()) {
                    break;
                }
                if (gap == 0 && APPOSED.matcher(text.gap(b.from())).matches()) {
                    next.put(a.from(), areas(b));
                }
                if (j == i + 1 && gap <= OF_TOWN && leadsOn(a, b, text)) {
                    towns.put(a.from(), towns(b));
                }
                link(a, b);
                if (gap <= REACH_BEFORE) {
                    link(b, a);
                }
            }
        }
    }

    /** "Hamdallaye à Mopti", "حي النصر ببغداد" */
    private static boolean leadsOn(PlaceMention a, PlaceMention b, Marked text) {
        boolean glued = b.from() == a.to()
                && b.span().start() > text.token(b.from()).span().start();
        return glued
                || (b.from() > a.to()
                        && (text.at("relation.in", a.to())
                                        .filter(t -> t.to() == b.from())
                                        .isPresent()
                                || text.at("place.possessor", a.to())
                                        .filter(t -> t.to() == b.from())
                                        .isPresent()));
    }

    private static List<Match> towns(PlaceMention m) {
        return m.known().stream()
                .filter(k -> k.place().type().isSettlement())
                .limit(PLACES_WEIGHED)
                .toList();
    }

    private static List<Match> areas(PlaceMention m) {
        return m.known().stream()
                .filter(k -> k.place().type() == PlaceType.COUNTRY
                        || k.place().type() == PlaceType.REGION
                        || k.place().type() == PlaceType.DISTRICT)
                .limit(PLACES_WEIGHED)
                .toList();
    }

    private void link(PlaceMention inner, PlaceMention outer) {
        for (Match o : outer.known().stream().limit(PLACES_WEIGHED).toList()) {
            for (Match k : inner.known()) {
                if (holds(o.place(), k.place())) {
                    linked.computeIfAbsent(inner.from(), t -> new HashSet<>())
                            .add(k.place().id());
                    ever.computeIfAbsent(Folding.fold(inner.name()), t -> new HashSet<>())
                            .add(k.place().id());
                }
            }
        }
    }

    private boolean holds(Place outer, Place inner) {
        String country = outer.country();
        boolean coarser = inner.type().precision().isFinerThan(outer.type().precision());
        if (!coarser || country == null || !country.equals(inner.country())) {
            return false;
        }
        return outer.type() == PlaceType.COUNTRY
                || gazetteer.isInside(inner, outer.id())
                || Geodesy.distanceMetres(outer.point(), inner.point()) <= outer.radiusMetres() * SLACK;
    }

    /** Whether a place may be meant by a mention right after which, behind a comma, a region or country is named. */
    boolean mayLieInNext(PlaceMention m, Place place) {
        List<Match> areas = next.getOrDefault(m.from(), List.of());
        return areas.isEmpty() || areas.stream().anyMatch(a -> holds(a.place(), place));
    }

    /** Whether a place may be meant by a mention right after which a town is named: a quarter lies in that town. */
    boolean mayLieInTown(PlaceMention m, Place place) {
        List<Match> known = towns.getOrDefault(m.from(), List.of());
        return place.type() != PlaceType.NEIGHBOURHOOD
                || known.isEmpty()
                || known.stream()
                        .map(Match::place)
                        .anyMatch(town -> gazetteer.isInside(place, town.id())
                                || Geodesy.distanceMetres(town.point(), place.point()) <= town.radiusMetres() * SLACK);
    }

    /** Whether the words beside this mention say that it is this place. */
    boolean isLinked(PlaceMention m, PlaceId place) {
        return linked.getOrDefault(m.from(), Set.of()).contains(place);
    }

    /** Whether the words beside any mention of the folded name say so. */
    boolean isEverLinked(String folded, PlaceId place) {
        return ever.getOrDefault(folded, Set.of()).contains(place);
    }
}
