package dateline.incident;

import dateline.gazetteer.PlaceId;
import dateline.geo.Relation;
import dateline.report.ReportId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells whether incidents of different reports are one, and puts them together. It asks for much: the same kind, the same
 * place (in it or near it), and times known to the day that overlap and begin within a week (for what is told as
 * background, the same stretch of time). Claims stay side by side, each with the report it stands in.
 */
public final class SameIncident {
    private static final Duration APART = Duration.ofDays(7);

    private SameIncident() {}

    /**
     * What all have in common that an incident may be one with: few of many, so that only those need be compared.
     *
     * @param from the earliest moment at which they begin
     * @param to the latest
     */
    public record Sought(String kind, PlaceId place, Instant from, Instant to) {
        /** What to look for; empty where the incident is one with none. */
        public static Optional<Sought> of(Incident fresh) {
            PlaceId place = fresh.location().placeId();
            Instant start = fresh.time().start();
            return place == null || start == null
                    ? Optional.empty()
                    : Optional.of(new Sought(fresh.kind(), place, start.minus(APART), start.plus(APART)));
        }
    }

    /** The first of these incidents that the fresh one is a telling of. */
    public static Optional<Incident> among(Collection<Incident> known, Incident fresh) {
        return known.stream().filter(k -> isOne(k, fresh)).findFirst();
    }

    /** Whether both tell of one incident. An incident is never one with another of the same report. */
    static boolean isOne(Incident a, Incident b) {
        return a.kind().equals(b.kind())
                && a.background() == b.background()
                && a.status() == b.status()
                && isOnePlace(a.location(), b.location())
                && isOneTime(a, b)
                && a.reports().stream().noneMatch(b.reports()::contains);
    }

    private static boolean isOnePlace(Location a, Location b) {
        boolean drawn = isDrawn(a.relation()) && isDrawn(b.relation());
        boolean sameWords = a.relation() == b.relation() && a.precision() == b.precision();
        // "around Faladié" by one report and "in Faladié" by another.
        boolean oneIsNear =
                a.relation() != b.relation() && (a.relation() == Relation.NEAR || b.relation() == Relation.NEAR);
        return drawn && a.placeId() != null && a.placeId().equals(b.placeId()) && (sameWords || oneIsNear);
    }

    private static boolean isDrawn(Relation relation) {
        return relation == Relation.AT || relation == Relation.IN || relation == Relation.NEAR;
    }

    /** Where two reports differ, the wider area: no more exact than both bear out. */
    private static Location wider(Location a, Location b) {
        return a.relation() != Relation.NEAR && b.relation() == Relation.NEAR ? b : a;
    }

    private static boolean isOneTime(Incident a, Incident b) {
        Occurrence s = a.time();
        Occurrence t = b.time();
        if (s.start() == null || s.end() == null || t.start() == null || t.end() == null) {
            return false;
        }
        boolean byDay =
                s.precision().compareTo(TimePrecision.DAY) <= 0 && t.precision().compareTo(TimePrecision.DAY) <= 0;
        boolean overlap = s.start().isBefore(t.end())
                && t.start().isBefore(s.end())
                && Duration.between(s.start(), t.start()).abs().compareTo(APART) <= 0;
        boolean sameStretch = s.start().equals(t.start()) && s.end().equals(t.end());
        return byDay ? overlap : a.background() && sameStretch;
    }

    /**
     * The known incident with what the fresh one adds: its claims, accounts, sources and words, and its time where that
     * is more exact.
     *
     * @param publisher who published a report, empty where nobody says
     */
    public static Incident joined(Incident known, Incident fresh, Instant at, Function<ReportId, String> publisher) {
        Set<Source> sources = new LinkedHashSet<>(known.sources());
        sources.addAll(fresh.sources());
        List<Claim> claims = Repeats.joined(known.claims(), fresh.claims(), publisher);
        return new Incident(
                known.id(),
                known.kind(),
                known.title(),
                known.status(),
                Verification.bySources(
                        sources,
                        claims,
                        known.verification() == Verification.DISPUTED || fresh.verification() == Verification.DISPUTED),
                known.background(),
                moreExact(known.time(), fresh.time()),
                wider(known.location(), fresh.location()),
                claims,
                concat(known.origins(), fresh.origins()),
                List.copyOf(sources),
                known.actors().or(fresh.actors()),
                concat(known.evidence(), fresh.evidence()),
                Math.max(known.confidence(), fresh.confidence()),
                new Incident.Revision(
                        known.revision().number() + 1, known.revision().created(), at),
                known.handling().by(null, null));
    }

    private static Occurrence moreExact(Occurrence a, Occurrence b) {
        return b.precision().compareTo(a.precision()) < 0 ? b : a;
    }

    private static <T> List<T> concat(List<T> a, List<T> b) {
        List<T> all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }
}
