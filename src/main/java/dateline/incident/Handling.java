package dateline.incident;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What editors did to an incident, beside what it says.
 *
 * @param review somebody says that it is right and asks for it to be published; absent where nobody does
 * @param amendments which of its parts are an editor's, one a part, in the order in which they were last set
 * @param dropped taken out: nobody sees it any more, its history stays
 * @param mergedInto the incident that it turned out to be; only of a dropped one
 * @param change the change that made this revision, with all that was changed by it; absent of the first reading
 * @param restored the number of the earlier revision that this one says again
 */
public record Handling(
        @Nullable Review review,
        List<Amendment> amendments,
        boolean dropped,
        @Nullable IncidentId mergedInto,
        @Nullable Change change,
        @Nullable Integer restored) {
    /** Nobody has touched it. */
    public static final Handling NONE = new Handling(null, List.of(), false, null, null, null);

    public Handling {
        amendments = List.copyOf(Objects.requireNonNullElse(amendments, List.of()));
        if (mergedInto != null && !dropped) {
            throw new IllegalArgumentException("what was merged into another is not kept beside it");
        }
    }

    /**
     * A request for publication.
     *
     * @param by who stands for what the incident says: sent it for review, or changed it since
     */
    public record Review(String by, Instant at) {}

    /**
     * One change of one or several incidents.
     *
     * @param id unique
     * @param incidents all that it made, changed or dropped
     */
    public record Change(String id, List<IncidentId> incidents) {
        public Change {
            incidents = List.copyOf(incidents);
        }
    }

    /** The same with another request, or none. */
    public Handling withReview(@Nullable Review next) {
        return new Handling(next, amendments, dropped, mergedInto, change, restored);
    }

    /** The same as part of a change. */
    public Handling by(@Nullable Change next, @Nullable Integer restores) {
        return new Handling(review, amendments, dropped, mergedInto, next, restores);
    }

    /** The same with this part set by an editor. */
    public Handling amended(Amendment amendment) {
        List<Amendment> next = Stream.concat(
                        amendments.stream().filter(a -> a.part() != amendment.part()), Stream.of(amendment))
                .toList();
        return new Handling(review, next, dropped, mergedInto, change, restored);
    }

    /** Taken out. */
    public Handling asDropped(@Nullable IncidentId into) {
        return new Handling(null, amendments, true, into, change, restored);
    }

    /** Whether an editor set this part. */
    public boolean isAmended(IncidentPart part) {
        return amendments.stream().anyMatch(a -> a.part() == part);
    }
}
