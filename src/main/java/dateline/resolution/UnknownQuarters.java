package dateline.resolution;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.geo.Geodesy;
import dateline.mention.Marked;
import dateline.mention.PlaceMention;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Places a quarter that nobody knows somewhere in the town that the words beside it, or before it, name. */
final class UnknownQuarters {
    private static final int BESIDE = 8;
    private static final int SENTENCES_BACK = 3;
    private static final double CONFIDENCE = 0.4;

    /** A quarter's town is nearer than another town of its name. */
    private static final double FAR_METRES = 60_000;

    private final Marked text;
    private final Gazetteer gazetteer;
    private final Focus focus;
    private final NavigableMap<Integer, Optional<Place>> towns = new TreeMap<>();

    UnknownQuarters(Marked text, Gazetteer gazetteer, Focus focus, List<ResolvedMention> named) {
        this.text = text;
        this.gazetteer = gazetteer;
        this.focus = focus;
        for (ResolvedMention r : named) {
            Place p = r.resolution().place();
            if (p != null && (p.type() == PlaceType.CITY || p.type() == PlaceType.TOWN)) {
                towns.put(r.mention().from(), Optional.of(p));
            } else if (p == null && isUnknownTown(r.mention())) {
                towns.put(r.mention().from(), Optional.empty());
            }
        }
    }

    ResolvedMention placed(ResolvedMention r) {
        if (!"neighbourhood".equals(r.mention().cue())) {
            return r;
        }
        Place namesake = r.resolution().place();
        Optional<Place> town = namesake == null
                ? town(r.mention().from())
                : townBehind(r.mention().from()).filter(p -> isFarTown(namesake, p));
        town.ifPresent(p -> text.decided(
                "place.quarter-of",
                r.mention().from(),
                r.mention().to(),
                "an unknown quarter, somewhere in " + p.name()));
        return town.map(p -> new ResolvedMention(r.mention(), in(r.resolution(), p)))
                .orElse(r);
    }

    /** "حي المنصورة بعدن": a quarter of Aden, not the city of Mansoura. */
    private static boolean isFarTown(Place namesake, Place town) {
        return (namesake.type() == PlaceType.CITY || namesake.type() == PlaceType.TOWN)
                && Geodesy.distanceMetres(namesake.point(), town.point()) > FAR_METRES;
    }

    /** The town named right behind, in the same sentence. */
    private Optional<Place> townBehind(int token) {
        int end = Math.min(token + BESIDE, text.end(text.sentenceOf(token)));
        return Optional.ofNullable(towns.higherEntry(token))
                .filter(e -> e.getKey() < end)
                .flatMap(Map.Entry::getValue);
    }

    private Optional<Place> town(int token) {
        int sentence = text.sentenceOf(token).index();
        int first = text.first(text.text().sentences().get(Math.max(0, sentence - SENTENCES_BACK)));
        Optional<Place> behind = townBehind(token);
        return behind.isPresent()
                ? behind
                : Optional.ofNullable(towns.lowerEntry(token))
                        .filter(e -> e.getKey() >= first)
                        .map(Map.Entry::getValue)
                        .orElse(Optional.ofNullable(focus.city()));
    }

    /** A town that the report names and nobody knows: its quarters are not looked for in another. */
    private static boolean isUnknownTown(PlaceMention m) {
        return m.known().isEmpty()
                && m.certainty() == PlaceMention.Certainty.NAMED
                && !"neighbourhood".equals(m.cue())
                && !"district".equals(m.cue())
                && !"region".equals(m.cue());
    }

    private Resolution in(Resolution r, Place town) {
        return new Resolution(
                r.span(),
                r.surface(),
                r.relation(),
                town,
                null,
                town.type().precision(),
                gazetteer.extent(town),
                PlaceBasis.DERIVED,
                List.of(),
                CONFIDENCE,
                "somewhere in " + town.name() + "; this quarter is not known");
    }
}
