package dateline.incident;

import dateline.report.Evidence;
import java.time.Instant;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that happened, at a place, in a time.
 *
 * @param kind a kind of {@code data/kinds.yaml}
 * @param background told as history, not as news
 * @param claims side by side, never merged
 * @param sources who says that it happened
 * @param actors who did it to whom, and who claims it
 * @param evidence what carries the incident, its place and its time; claims, origins and actors carry their own
 * @param confidence 0 to 1, how sure the reader is that the words say this
 * @param handling what editors did to it
 */
public record Incident(
        IncidentId id,
        String kind,
        String title,
        Status status,
        Verification verification,
        boolean background,
        Occurrence time,
        Location location,
        List<Claim> claims,
        List<Origin> origins,
        List<Source> sources,
        Actors actors,
        List<Evidence> evidence,
        double confidence,
        Revision revision,
        Handling handling) {
    /** An incident that no editor has touched. */
    public Incident(
            IncidentId id,
            String kind,
            String title,
            Status status,
            Verification verification,
            boolean background,
            Occurrence time,
            Location location,
            List<Claim> claims,
            List<Origin> origins,
            List<Source> sources,
            Actors actors,
            List<Evidence> evidence,
            double confidence,
            Revision revision) {
        this(
                id,
                kind,
                title,
                status,
                verification,
                background,
                time,
                location,
                claims,
                origins,
                sources,
                actors,
                evidence,
                confidence,
                revision,
                Handling.NONE);
    }

    public Incident {
        // Documents of the first versions have none.
        actors = Objects.requireNonNullElse(actors, Actors.NONE);
        handling = Objects.requireNonNullElse(handling, Handling.NONE);
        claims = List.copyOf(claims);
        origins = List.copyOf(origins);
        sources = List.copyOf(sources);
        evidence = List.copyOf(evidence);
        Repeats.check(claims);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("nothing is shown that no sentence supports: " + title);
        }
    }

    /**
     * Which state of the incident this is.
     *
     * @param number from 1
     */
    public record Revision(int number, Instant created, Instant updated) {}

    /**
     * The span of numbers its claims state.
     *
     * @param open whether the highest number is itself a lower bound ("at least 40")
     */
    public record Range(int low, int high, boolean open) {}

    /** The lowest and the highest number any claim states of a quantity; empty where none states one. */
    public Optional<Range> range(Quantity quantity) {
        List<Claim> counted =
                claims.stream().filter(c -> c.quantity() == quantity).toList();
        IntSummaryStatistics numbers = counted.stream()
                .flatMap(c -> Stream.of(Optional.ofNullable(c.low()), Optional.ofNullable(c.high())))
                .flatMap(Optional::stream)
                .mapToInt(Integer::intValue)
                .summaryStatistics();
        if (numbers.getCount() == 0) {
            return Optional.empty();
        }
        boolean open = counted.stream().anyMatch(c -> c.high() == null && Objects.equals(c.low(), numbers.getMax()));
        return Optional.of(new Range(numbers.getMin(), numbers.getMax(), open));
    }

    /** The reports it is read from, in the order they are first quoted. */
    public List<dateline.report.ReportId> reports() {
        return Stream.concat(
                        evidence.stream().map(Evidence::report),
                        claims.stream().map(c -> c.evidence().report()))
                .distinct()
                .toList();
    }

    /**
     * How many different sources speak: those of the incident, its claims and origins, by kind and name. Those that only
     * repeat another's toll are none.
     */
    public int sourceCount() {
        List<Source> all = allSources().toList();
        return (int) Repeats.independent(all, claims).stream()
                .map(Repeats::voice)
                .distinct()
                .count();
    }

    private Stream<Source> allSources() {
        Stream<Source> ofParts = Stream.concat(
                claims.stream().map(Claim::source), origins.stream().map(Origin::source));
        return Stream.concat(sources.stream(), ofParts);
    }

    /** The same incident in another state. It is no longer waiting for anybody. */
    public Incident withStatus(Status next, Instant at) {
        return with(next, handling.withReview(null), at);
    }

    /** The next revision of the incident, which says the same. */
    public Incident with(Status next, Handling handled, Instant at) {
        Revision after = new Revision(revision.number() + 1, revision.created(), at);
        return state(next, after, handled.by(handled.change(), says()));
    }

    /** The number of the first revision that says what this one says: an earlier one, where only its status has changed. */
    public int says() {
        return Objects.requireNonNullElse(handling.restored(), revision.number());
    }

    /** The same revision, with another account of what editors did. */
    public Incident handled(Handling handled) {
        return state(status, revision, handled);
    }

    private Incident state(Status next, Revision after, Handling handled) {
        return new Incident(
                id,
                kind,
                title,
                next,
                verification,
                background,
                time,
                location,
                claims,
                origins,
                sources,
                actors,
                evidence,
                confidence,
                after,
                handled);
    }
}
