package dateline.resolution;

import dateline.gazetteer.Place;
import dateline.geo.Areas;
import dateline.geo.Extent;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.mention.PlaceWording;
import dateline.mention.PlaceWording.Offset;
import dateline.mention.PlaceWording.Part;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The area that words such as "near", "northern" or "on the road from … to …" make of a place. */
public final class AreaInWords {
    private static final double NEAR_SITE = 2_000;
    private static final double NEAR_QUARTER = 2_000;
    private static final double NEAR_TOWN = 10_000;
    private static final double NEAR_REGION = 25_000;
    private static final double OUTSKIRTS_FACTOR = 1.5;
    private static final double OPEN_SHARE = 0.25;
    /** What happens on a road or between two towns may lie this far beside the line, and this share of its length. */
    private static final double BESIDE_LINE = 5_000;

    private static final double BESIDE_SHARE = 0.1;
    private static final double BORDER_WIDTH = 30_000;
    private static final double CENTRE_SHARE = 0.4;

    private AreaInWords() {}

    /**
     * The area the words make of a place.
     *
     * @param own the area of the place itself
     * @param other the area of the place at the other end, or of the country on the other side of a border
     */
    static Extent of(Place place, Extent own, PlaceWording wording, @Nullable Extent other) {
        Offset offset = wording.offset();
        if (offset != null) {
            return away(place, offset);
        }
        Part part = wording.part();
        Extent within = part == null ? own : part(place, own, part, other).orElse(own);
        return switch (wording.relation()) {
            case BETWEEN, ALONG ->
                other == null || isBorder(part)
                        ? near(place, within)
                        : Areas.band(own, other, BESIDE_LINE, BESIDE_SHARE);
            case NEAR -> near(place, within);
            case OUTSKIRTS -> Extent.disc(place.point(), own.uncertaintyMetres() * OUTSKIRTS_FACTOR);
            default -> within;
        };
    }

    /**
     * The area that a relation makes of a place whose own area is known: wider for near and outskirts, else the same.
     */
    public static Extent of(Place place, Extent own, Relation relation) {
        return switch (relation) {
            case NEAR -> near(place, own);
            case OUTSKIRTS -> Extent.disc(place.point(), own.uncertaintyMetres() * OUTSKIRTS_FACTOR);
            default -> own;
        };
    }

    /** How exactly something lies in the area that the words make of a place. */
    static Precision precision(Place place, PlaceWording wording) {
        Precision own = place.type().precision();
        Part part = wording.part();
        boolean partOfRegion = part != null && wording.offset() == null && !isLocal(place) && !isBorder(part);
        return !partOfRegion ? Precision.AREA : own == Precision.COUNTRY ? Precision.REGION : Precision.DISTRICT;
    }

    private static boolean isBorder(@Nullable Part part) {
        return part != null && part.kind() == Part.Kind.BORDER;
    }

    private static boolean isLocal(Place place) {
        return place.type().isSettlement() || place.type().isFacility();
    }

    /**
     * The area a stated distance from the place: around the point in the stated direction, where one is stated; else all
     * within that distance. Distances in reports are rounded, so that a quarter of the way is left open.
     */
    private static Extent away(Place place, Offset offset) {
        Double bearing = offset.bearing();
        if (bearing == null) {
            return Extent.disc(place.point(), Math.max(NEAR_SITE, offset.metres() + place.radiusMetres()));
        }
        LonLat point = Geodesy.destination(place.point(), bearing, offset.metres());
        return Extent.disc(point, Math.max(NEAR_SITE, offset.metres() * OPEN_SHARE));
    }

    private static Optional<Extent> part(Place place, Extent own, Part part, @Nullable Extent other) {
        Double bearing = part.bearing();
        if (part.kind() == Part.Kind.BORDER) {
            return other == null ? Optional.empty() : Areas.border(own, other, BORDER_WIDTH);
        }
        if (bearing == null) {
            return isLocal(place)
                    ? Optional.of(
                            Extent.disc(place.point(), Math.max(NEAR_SITE / 4, place.radiusMetres() * CENTRE_SHARE)))
                    : Areas.middle(own);
        }
        if (part.kind() == Part.Kind.SIDE && isLocal(place)) {
            double reach = margin(place.type().precision());
            LonLat point = Geodesy.destination(place.point(), bearing, place.radiusMetres() + reach);
            return Optional.of(Extent.disc(point, reach + place.radiusMetres()));
        }
        return Areas.side(own, bearing);
    }

    private static Extent near(Place place, Extent own) {
        return own.point().equals(place.point())
                ? Extent.disc(
                        place.point(),
                        own.uncertaintyMetres() + margin(place.type().precision()))
                : own;
    }

    /** How far "near" reaches beyond the place itself, by how large it is. */
    private static double margin(Precision precision) {
        return switch (precision) {
            case EXACT, SITE -> NEAR_SITE;
            case NEIGHBOURHOOD -> NEAR_QUARTER;
            case LOCALITY -> NEAR_TOWN;
            default -> NEAR_REGION;
        };
    }
}
