package dateline.resolution;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.geo.Extent;
import dateline.geo.Relation;
import dateline.mention.PlaceWording;
import dateline.mention.PlaceWording.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws for each resolved mention the area its words make of the place. */
final class WordedAreas {
    private final Gazetteer gazetteer;
    private final DrawnAreas drawn;
    private final Focus focus;
    private final Map<Integer, Resolution> byToken = new HashMap<>();
    private final Map<Drawn, Extent> areas = new HashMap<>();

    private record Drawn(
            String place, PlaceWording wording, @Nullable String other) {}

    WordedAreas(Gazetteer gazetteer, DrawnAreas drawn, Focus focus, List<ResolvedMention> all) {
        this.drawn = drawn;
        this.gazetteer = gazetteer;
        this.focus = focus;
        all.forEach(r -> byToken.put(r.mention().from(), r.resolution()));
    }

    ResolvedMention of(ResolvedMention r) {
        PlaceWording wording = r.mention().wording();
        Place place = r.resolution().place();
        Extent own = r.resolution().extent();
        boolean plain = wording.offset() == null
                && wording.part() == null
                && (wording.relation() == Relation.IN || wording.relation() == Relation.DIRECTION);
        if (place == null || own == null || plain || r.resolution().isSomewhereIn()) {
            return r;
        }
        Optional<Place> other = other(place, wording);
        Extent area = areas.computeIfAbsent(
                new Drawn(
                        place.id().value(),
                        unplaced(wording),
                        other.map(Place::id).map(Object::toString).orElse(null)),
                d -> drawn.of(
                        place,
                        own,
                        unplaced(wording),
                        other.map(gazetteer::extent).orElse(null)));
        if (area.equals(own)) {
            return r;
        }
        // "near Gao" still names Gao; "northern Mali" and "40 km from Gao" mean another area than the place.
        boolean another = wording.offset() != null || wording.part() != null || wording.otherEnd() != null;
        Resolution drawn = r.resolution().drawn(area, AreaInWords.precision(place, wording));
        return new ResolvedMention(r.mention(), another ? drawn : r.resolution(), drawn);
    }

    /** The wording without where the other end stands, so that the same words make the same area. */
    private static PlaceWording unplaced(PlaceWording wording) {
        return new PlaceWording(wording.relation(), wording.offset(), wording.part(), null);
    }

    /** The place at the other end; for a border else the country that the report is about. */
    private Optional<Place> other(Place place, PlaceWording wording) {
        Integer end = wording.otherEnd();
        if (end != null) {
            return Optional.ofNullable(byToken.get(end)).map(Resolution::place);
        }
        Part part = wording.part();
        return part != null && part.kind() == Part.Kind.BORDER && place.type() == PlaceType.COUNTRY
                ? Optional.ofNullable(focus.country()).filter(c -> !c.equals(place))
                : Optional.empty();
    }
}
