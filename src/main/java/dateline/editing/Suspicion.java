package dateline.editing;

import dateline.geo.Extent;
import dateline.geo.Geodesy;
import dateline.incident.Claim;
import dateline.incident.Incident;
import dateline.incident.Location;
import dateline.incident.Occurrence;
import dateline.incident.Quantity;
import dateline.incident.Status;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Two incidents of different reports that may be one.
 *
 * @param first the one that is merged into: published, or else stored first
 * @param reasons what speaks for it, strongest first
 */
public record Suspicion(Incident first, Incident second, List<Reason> reasons) {
    /** What speaks for two incidents being one. */
    public enum Reason {
        SAME_PLACE,
        /** The areas in which they lie overlap. */
        AREAS_OVERLAP,
        SAME_KIND,
        /** A number is the same in both. */
        SAME_NUMBER,
        TIMES_OVERLAP;

        /** The word used in the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Longer than this is an era, and much happens in it. */
    private static final long MAX_DAYS = 10;

    public Suspicion {
        reasons = List.copyOf(reasons);
    }

    /**
     * The pairs among these incidents, at least one of each pair not published, the most alike first.
     *
     * @param limit how many at most
     */
    public static List<Suspicion> among(Collection<Incident> incidents, int limit) {
        Map<Long, List<Incident>> byDay = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<Suspicion> found = new ArrayList<>();
        for (Incident incident : incidents) {
            for (long day : days(incident.time())) {
                List<Incident> sameDay = byDay.computeIfAbsent(day, d -> new ArrayList<>());
                for (Incident other : sameDay) {
                    if (seen.add(other.id().value() + ' ' + incident.id().value())) {
                        of(other, incident).ifPresent(found::add);
                    }
                }
                sameDay.add(incident);
            }
        }
        found.sort((a, b) -> Integer.compare(b.reasons.size(), a.reasons.size()));
        return found.subList(0, Math.min(limit, found.size()));
    }

    private static Optional<Suspicion> of(Incident a, Incident b) {
        boolean both = a.status() == Status.PUBLISHED && b.status() == a.status();
        if (both || a.background() != b.background() || !overlap(a.time(), b.time())) {
            return Optional.empty();
        }
        if (a.reports().stream().anyMatch(b.reports()::contains)) {
            return Optional.empty();
        }
        List<Reason> reasons = new ArrayList<>();
        if (a.location().placeId() != null
                && Objects.equals(a.location().placeId(), b.location().placeId())) {
            reasons.add(Reason.SAME_PLACE);
        } else if (areasOverlap(a.location(), b.location())) {
            reasons.add(Reason.AREAS_OVERLAP);
        }
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        if (a.kind().equals(b.kind())) {
            reasons.add(Reason.SAME_KIND);
        }
        if (a.claims().stream().anyMatch(c -> b.claims().stream().anyMatch(d -> sameNumber(c, d)))) {
            reasons.add(Reason.SAME_NUMBER);
        }
        reasons.add(Reason.TIMES_OVERLAP);
        if (reasons.size() < 3) {
            return Optional.empty();
        }
        boolean swap = b.status() == Status.PUBLISHED;
        return Optional.of(new Suspicion(swap ? b : a, swap ? a : b, reasons));
    }

    private static boolean sameNumber(Claim a, Claim b) {
        Quantity quantity = a.quantity();
        return quantity == b.quantity()
                && a.low() != null
                && a.low() > 0
                && Objects.equals(a.low(), b.low())
                && Objects.equals(a.high(), b.high());
    }

    private static boolean areasOverlap(Location a, Location b) {
        Extent s = a.extent();
        Extent t = b.extent();
        if (s == null || t == null) {
            return false;
        }
        double apart = Geodesy.distanceMetres(s.point(), t.point());
        return apart <= s.uncertaintyMetres() + t.uncertaintyMetres()
                // A country overlaps all that lies in it: that says nothing.
                && Math.max(s.uncertaintyMetres(), t.uncertaintyMetres()) <= 50_000;
    }

    private static boolean overlap(Occurrence s, Occurrence t) {
        return s.start() != null
                && s.end() != null
                && t.start() != null
                && t.end() != null
                && s.start().isBefore(t.end())
                && t.start().isBefore(s.end());
    }

    private static List<Long> days(Occurrence time) {
        Instant start = time.start();
        Instant end = time.end();
        if (start == null || end == null || ChronoUnit.DAYS.between(start, end) > MAX_DAYS) {
            return List.of();
        }
        Set<Long> days = new LinkedHashSet<>();
        for (Instant at = start; at.isBefore(end); at = at.plus(1, ChronoUnit.DAYS)) {
            days.add(Math.floorDiv(at.getEpochSecond(), 86_400L));
        }
        days.add(Math.floorDiv(end.getEpochSecond() - 1, 86_400L));
        return List.copyOf(days);
    }
}
