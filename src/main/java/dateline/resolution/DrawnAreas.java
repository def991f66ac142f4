package dateline.resolution;

import dateline.gazetteer.Place;
import dateline.geo.Extent;
import dateline.mention.PlaceWording;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of areas that were asked for last: reports of one week speak of the north of Mali again and again, and to cut it
 * out of its outline takes as long as to read a page. Safe for use by several threads.
 */
final class DrawnAreas {
    /** Outlines are large; so many do no harm. */
    private static final int MOST = 64;

    private final Map<Asked, Extent> areas = new LinkedHashMap<>(MOST, 0.75f, true);

    /** All that decides which area it is. */
    private record Asked(
            Place place,
            Extent own,
            PlaceWording wording,
            @Nullable Extent other) {}

    /** See {@link AreaInWords#of(Place, Extent, PlaceWording, Extent)}. */
    Extent of(Place place, Extent own, PlaceWording wording, @Nullable Extent other) {
        if (wording.part() == null) {
            return AreaInWords.of(place, own, wording, other);
        }
        Asked asked = new Asked(place, own, wording, other);
        synchronized (areas) {
            Extent known = areas.get(asked);
            if (known != null) {
                return known;
            }
        }
        Extent drawn = AreaInWords.of(place, own, wording, other);
        synchronized (areas) {
            areas.put(asked, drawn);
            if (areas.size() > MOST) {
                // The one that was asked for longest ago.
                areas.remove(areas.keySet().iterator().next());
            }
        }
        return drawn;
    }
}
