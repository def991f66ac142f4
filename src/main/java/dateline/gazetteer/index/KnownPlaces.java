package dateline.gazetteer.index;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.OverlayPlace;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.locationtech.jts.geom.Geometry;

/** The shipped places, to be searched together with what editors put over them. */
public final class KnownPlaces {
    private final List<Place> shipped;
    private final List<String> languages;
    private final Map<PlaceId, Geometry> areas;
    private final Supplier<Map<PlaceId, Geometry>> countries;
    private final Pronunciation pronunciation;

    /**
     * These places.
     *
     * @param languages the languages for which the JDK's names of countries are added
     * @param areas polygons of these places, where known
     * @param pronunciation how names sound
     */
    public KnownPlaces(
            Collection<Place> shipped,
            Collection<String> languages,
            Map<PlaceId, Geometry> areas,
            Pronunciation pronunciation) {
        this(shipped, languages, areas, Map::of, pronunciation);
    }

    private KnownPlaces(
            Collection<Place> shipped,
            Collection<String> languages,
            Map<PlaceId, Geometry> areas,
            Supplier<Map<PlaceId, Geometry>> countries,
            Pronunciation pronunciation) {
        this.shipped = List.copyOf(shipped);
        this.languages = List.copyOf(languages);
        this.areas = Map.copyOf(areas);
        this.countries = countries;
        this.pronunciation = pronunciation;
    }

    /**
     * These places, with outlines of countries alone.
     *
     * @param countries polygons of countries among these places; asked for when one of them is first needed
     */
    public static KnownPlaces of(
            Collection<Place> shipped,
            Collection<String> languages,
            Supplier<Map<PlaceId, Geometry>> countries,
            Pronunciation pronunciation) {
        return new KnownPlaces(shipped, languages, Map.of(), countries, pronunciation);
    }

    /** A gazetteer of the shipped places, each as the overlay has it where it is there, and of those only the overlay has. */
    public Gazetteer with(Collection<OverlayPlace> overlay) {
        Map<PlaceId, Place> places = new LinkedHashMap<>();
        shipped.forEach(p -> places.put(p.id(), p));
        Map<PlaceId, Geometry> outlines = new HashMap<>(areas);
        Set<PlaceId> corrected = new HashSet<>();
        for (OverlayPlace entry : overlay) {
            corrected.add(entry.id());
            places.put(entry.id(), entry.place());
            Geometry outline = entry.outline();
            if (outline == null) {
                outlines.remove(entry.id());
            } else {
                outlines.put(entry.id(), outline);
            }
        }
        return new MemoryGazetteer(
                places.values(), languages, outlines, () -> without(corrected, countries.get()), pronunciation);
    }

    private static Map<PlaceId, Geometry> without(Set<PlaceId> corrected, Map<PlaceId, Geometry> countries) {
        Map<PlaceId, Geometry> others = new HashMap<>(countries);
        others.keySet().removeAll(corrected);
        return others;
    }
}
