package dateline.mention;

import dateline.geo.Relation;
import org.jspecify.annotations.Nullable;

/**
 * How the words around the name of a place put something against it.
 *
 * @param relation in, near, between and so on
 * @param offset how far from the place, and which way, where the words say so
 * @param part which part of the place or side of it is meant, where the words say so
 * @param otherEnd the first token of the name at the other end ("between Gao and Kidal"), absent where there is none
 */
public record PlaceWording(
        Relation relation,
        @Nullable Offset offset,
        @Nullable Part part,
        @Nullable Integer otherEnd) {
    /** In the place, no more. */
    public static final PlaceWording PLAIN = of(Relation.IN);

    /**
     * "40 km north of".
     *
     * @param metres the distance
     * @param bearing degrees from north, absent where the words give no direction
     */
    public record Offset(double metres, @Nullable Double bearing) {}

    /**
     * "the north of", "central", "the border with".
     *
     * @param kind what sort of part
     * @param bearing degrees from north, for a side
     */
    public record Part(Kind kind, @Nullable Double bearing) {
        /** What sort of part of a place words may mean. */
        public enum Kind {
            /** Within it: "northern Mali". */
            WITHIN,
            /** To one side: of a region a part of it, of a town the land beside it ("north of Kaya"). */
            SIDE,
            CENTRE,
            /** Where it meets the country that the report is about. */
            BORDER
        }
    }

    static PlaceWording of(Relation relation) {
        return new PlaceWording(relation, null, null, null);
    }

    /** The same with the place at the other end. */
    PlaceWording to(Relation between, int token) {
        return new PlaceWording(between, offset, part, token);
    }
}
