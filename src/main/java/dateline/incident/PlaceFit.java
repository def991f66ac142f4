package dateline.incident;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.geo.Geodesy;
import dateline.geo.Precision;
import dateline.report.Folding;
import dateline.resolution.Resolution;
import dateline.resolution.ResolvedMention;
import java.util.Objects;

/** How the places of two tellings stand to each other. */
enum PlaceFit {
    SAME,
    /** The second lies in the first. */
    FINER,
    /** The second holds the first. */
    COARSER,
    APART;

    private static final double SLACK = 1.3;
    /** A city larger than this has quarters that are places of their own. */
    private static final double SMALL_METRES = 6000;

    private static final double BESIDE_METRES = 5000;

    static PlaceFit of(ResolvedMention first, ResolvedMention second, Gazetteer gazetteer) {
        Place a = first.resolution().place();
        Place b = second.resolution().place();
        if (a == null || b == null) {
            boolean sameWords =
                    first.resolution().surface().equals(second.resolution().surface());
            boolean sameKind = first.resolution().facility() != null
                    && Objects.equals(
                            first.resolution().facility(), second.resolution().facility());
            return sameWords || sameKind ? SAME : APART;
        }
        String facilityA = first.resolution().facility();
        String facilityB = second.resolution().facility();
        if (facilityA != null && facilityB != null && !facilityA.equals(facilityB)) {
            return isOneSmallPlace(a, b) ? SAME : APART;
        }
        if (a.equals(b)) {
            if (first.resolution().isSomewhereIn() || second.resolution().isSomewhereIn()) {
                return within(first.resolution(), second.resolution());
            }
            return facilityA != null && facilityB == null
                    ? COARSER
                    : facilityA == null && facilityB != null ? FINER : parts(first.resolution(), second.resolution());
        }
        if (holds(a, b, gazetteer)) {
            return FINER;
        }
        return holds(b, a, gazetteer) ? COARSER : APART;
    }

    /** "Nepal" and "western Nepal": the second is a part of the first; two parts may be one. */
    private static PlaceFit parts(Resolution a, Resolution b) {
        boolean whole = a.precision() == Precision.COUNTRY;
        boolean wholeToo = b.precision() == Precision.COUNTRY;
        return whole == wholeToo ? SAME : whole ? FINER : COARSER;
    }

    /** Two names nobody knows in one place are two places; one of them is finer than the place itself. */
    private static PlaceFit within(Resolution a, Resolution b) {
        if (a.isSomewhereIn() && b.isSomewhereIn()) {
            return Folding.fold(a.surface()).equals(Folding.fold(b.surface())) ? SAME : APART;
        }
        return a.isSomewhereIn() ? COARSER : FINER;
    }

    /** The barracks and the police post of one town, neither of them placed: struck together. */
    private static boolean isOneSmallPlace(Place a, Place b) {
        return a.equals(b) && !a.type().isFacility() && a.radiusMetres() <= SMALL_METRES;
    }

    private static boolean holds(Place outer, Place inner, Gazetteer gazetteer) {
        if (gazetteer.isInside(inner, outer.id())) {
            return true;
        }
        // A town just across the border is near enough to the country beside it, and does not lie in it.
        boolean abroad = outer.country() != null
                && inner.country() != null
                && !outer.country().equals(inner.country());
        // A campus or a prison of a town often stands outside it.
        double reach = inner.type().isFacility() && outer.type().isSettlement()
                ? Math.max(outer.radiusMetres() * SLACK, BESIDE_METRES)
                : outer.radiusMetres() * SLACK;
        return !abroad
                && inner.type().precision().isFinerThan(outer.type().precision())
                && Geodesy.distanceMetres(outer.point(), inner.point()) <= reach;
    }
}
