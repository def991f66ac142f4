package dateline.store;

import dateline.gazetteer.OverlayPlace;
import dateline.gazetteer.PlaceId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Keeps what editors add to the gazetteer and correct in it. Each edit is a revision of its own; none is ever changed or
 * deleted. A call that returned has been written to disk. Safe for use by several threads.
 */
public interface PlaceStore {
    /** The newest revision of every place that is in the overlay now, by id. */
    List<PlaceRevision> current();

    /** Every place that is in the overlay now, by id. */
    default List<OverlayPlace> entries() {
        return current().stream().flatMap(r -> Stream.ofNullable(r.entry())).toList();
    }

    /** The newest revision of a place, which may have taken it back; empty where nobody ever edited it. */
    Optional<PlaceRevision> find(PlaceId id);

    /** All revisions of a place, oldest first. */
    List<PlaceRevision> history(PlaceId id);

    /**
     * Puts a place into the overlay, as a new revision.
     *
     * @param expected the number of the newest revision the editor knows of, 0 for none; empty to save over any
     * @throws EditConflictException if the newest revision is another
     */
    PlaceRevision save(OverlayPlace entry, OptionalInt expected, Signature signature);

    /**
     * Takes a place out of the overlay, as a new revision.
     *
     * @param expected as for {@link #save}
     * @throws EditConflictException if the newest revision is another
     * @throws java.util.NoSuchElementException if it is not in the overlay
     */
    PlaceRevision remove(PlaceId id, OptionalInt expected, Signature signature);

    /** A number that grows with every revision. Cheap. */
    long version();
}
