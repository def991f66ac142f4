package dateline.layer;

import dateline.layer.columns.MomentColumn;
import java.time.Instant;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** A segment and which of its rows are still so: others stand in a later segment, or nowhere. Never changes. */
final class Part {
    private static final int NONE = -1;

    private final Segment segment;
    private final Map<Audience, BitSet> live = new EnumMap<>(Audience.class);
    private final Map<Audience, Integer> counts = new EnumMap<>(Audience.class);
    private final Map<String, Span> spans = new ConcurrentHashMap<>();

    Part(Segment segment, BitSet live) {
        this.segment = segment;
        BitSet everyone = (BitSet) live.clone();
        everyone.and(segment.isPublic());
        this.live.put(Audience.EDITOR, live);
        this.live.put(Audience.PUBLIC, everyone);
        this.live.forEach((audience, rows) -> counts.put(audience, rows.cardinality()));
    }

    static Part of(Segment segment) {
        BitSet all = new BitSet(segment.size());
        all.set(0, segment.size());
        return new Part(segment, all);
    }

    Segment segment() {
        return segment;
    }

    /** The rows that an audience may see. Not to be changed. */
    BitSet live(Audience audience) {
        return Objects.requireNonNull(live.get(audience));
    }

    int size() {
        return count(Audience.EDITOR);
    }

    /** How many rows an audience may see. */
    int count(Audience audience) {
        return Objects.requireNonNull(counts.get(audience));
    }

    /** The row of an id, if the audience may see it; else -1. */
    int find(String id, Audience audience) {
        int row = segment.find(id);
        return row >= 0 && live(audience).get(row) ? row : -1;
    }

    /** The same part without some of its rows. */
    Part without(BitSet gone) {
        BitSet left = (BitSet) live(Audience.EDITOR).clone();
        left.andNot(gone);
        Part fewer = new Part(segment, left);
        spans.forEach((sight, span) -> {
            if (gone.stream().noneMatch(span::restsOn)) {
                fewer.spans.put(sight, span);
            }
        });
        return fewer;
    }

    /**
     * Where and when the rows are that an audience may see.
     *
     * @param earliest absent where none has a time
     * @param rests whether it would be another without a row
     */
    record Span(
            Envelope bounds,
            @Nullable Instant earliest,
            @Nullable Instant latest,
            IntPredicate rests) {
        boolean restsOn(int row) {
            return rests.test(row);
        }
    }

    /** Where and when those rows are that a layer shows its audience. */
    Span span(Sight sight) {
        return spans.computeIfAbsent(sight.layer() + " " + sight.audience(), s -> measured(sight));
    }

    private Span measured(Sight sight) {
        Places places = segment.places(sight.asAreas());
        String start = sight.schema().start();
        String end = sight.schema().end();
        BitSet seen = live(sight.audience());
        Envelope bounds = new Envelope();
        for (int row = seen.nextSetBit(0); row >= 0; row = seen.nextSetBit(row + 1)) {
            if (places.isPlaced(row)) {
                bounds.expandToInclude(places.west(row), places.south(row));
                bounds.expandToInclude(places.east(row), places.north(row));
            }
        }
        int first = start == null ? NONE : extreme(segment.moments(start), seen, -1);
        int last = end == null ? NONE : extreme(segment.moments(end), seen, 1);
        return new Span(
                bounds,
                start == null || first == NONE ? null : segment.moments(start).get(first),
                end == null || last == NONE ? null : segment.moments(end).get(last),
                row -> row == first || row == last || (places.isPlaced(row) && isOnRim(bounds, places, row)));
    }

    private static boolean isOnRim(Envelope bounds, Places places, int row) {
        return places.west(row) == bounds.getMinX()
                || places.east(row) == bounds.getMaxX()
                || places.south(row) == bounds.getMinY()
                || places.north(row) == bounds.getMaxY();
    }

    /** The row with the first moment, or with the last for a direction of 1. */
    private static int extreme(MomentColumn moments, BitSet rows, int direction) {
        int found = NONE;
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (moments.seconds(row) != MomentColumn.NONE
                    && (found == NONE || moments.compare(row, moments, found) * direction > 0)) {
                found = row;
            }
        }
        return found;
    }
}
