package dateline.incident;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.geo.Geodesy;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.mention.Marked;
import dateline.mention.PlaceMention.Certainty;
import dateline.mention.Term;
import dateline.resolution.ResolvedMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses, among the places a sentence names, those where one trigger word happened: what was struck, where the sentence
 * names it; else the most exact place, or each of several named side by side.
 */
final class EventPlaces {
    private static final int MEASURE_REACH = 10;
    /** "and to the market" */
    private static final int JOINED_REACH = 3;

    private final Marked text;
    private final Gazetteer gazetteer;

    EventPlaces(Marked text, Gazetteer gazetteer) {
        this.text = text;
        this.gazetteer = gazetteer;
    }

    /** The places of a trigger, none where the sentence names none. */
    List<ResolvedMention> of(KindRule kind, Term trigger, int from, int to, List<ResolvedMention> here) {
        List<ResolvedMention> own = here.stream()
                .filter(r -> r.mention().from() >= from && r.mention().to() <= to)
                .toList();
        List<ResolvedMention> facilities = distinct(own.stream()
                .filter(r -> r.mention().facility() != null
                        || Optional.ofNullable(r.resolution().place())
                                .map(p -> p.type().isFacility())
                                .orElse(false))
                .filter(r -> r.mention().relation() != Relation.NEAR)
                .toList());
        List<ResolvedMention> settled = own.stream()
                .filter(r -> r.mention().facility() == null)
                .filter(r -> r.resolution().isResolved()
                        || r.mention().known().isEmpty()
                        || r.mention().cue() != null)
                .toList();
        if (isInNamedTown(facilities, settled)) {
            facilities = List.of();
        }
        Optional<ResolvedMention> measured = measuredFrom(facilities, settled);
        if (measured.isPresent()) {
            return List.of(measured.get());
        }
        if (kind.aboutFacility() && !facilities.isEmpty()) {
            return List.of(nearest(facilities, trigger));
        }
        if (kind.targets() && !facilities.isEmpty()) {
            return apart(facilities);
        }
        if (!kind.perceived() && !facilities.isEmpty() && finest(settled).isEmpty()) {
            return List.of(nearest(facilities, trigger));
        }
        List<ResolvedMention> areas = areas(kind, settled, trigger);
        boolean facilityHere = !kind.perceived()
                && facilities.stream()
                        .anyMatch(
                                f -> f.resolution().isResolved() && f.mention().from() > trigger.from());
        if (facilityHere && areas.size() <= 1) {
            return List.of(nearest(facilities, trigger));
        }
        return areas.isEmpty() && !facilities.isEmpty() && !kind.perceived()
                ? List.of(nearest(facilities, trigger))
                : areas;
    }

    /** "a beach at Sousse", where the beach was looked for in a town told elsewhere: in Sousse. */
    private boolean isInNamedTown(List<ResolvedMention> facilities, List<ResolvedMention> settled) {
        List<ResolvedMention> towns = settled.stream()
                .filter(t -> isLocal(t)
                        && t.mention().certainty() == Certainty.NAMED
                        && t.mention().wording().offset() == null
                        && (t.mention().relation() == Relation.IN || t.mention().relation() == Relation.NEAR))
                .toList();
        return !facilities.isEmpty()
                && !towns.isEmpty()
                && facilities.stream()
                        .allMatch(f -> isLookedFor(f) && towns.stream().allMatch(t -> isApart(t, f)));
    }

    /** "at the First Baptist Church, 30 miles southeast of San Antonio": the building is there, wherever it was looked for. */
    private static Optional<ResolvedMention> measuredFrom(
            List<ResolvedMention> facilities, List<ResolvedMention> settled) {
        boolean inTown = settled.stream()
                .anyMatch(t -> isLocal(t)
                        && t.mention().certainty() == Certainty.NAMED
                        && t.mention().relation() == Relation.IN
                        && t.mention().wording().offset() == null);
        if (inTown) {
            return Optional.empty();
        }
        return settled.stream()
                .filter(t ->
                        t.mention().wording().offset() != null && t.resolution().isResolved())
                .filter(t -> facilities.stream()
                        .anyMatch(f -> isLookedFor(f)
                                && t.mention().from() >= f.mention().to()
                                && t.mention().from() - f.mention().to() <= MEASURE_REACH))
                .findFirst();
    }

    /** Whether no more is known of a building than the town it was looked for in. */
    private static boolean isLookedFor(ResolvedMention f) {
        Place p = f.resolution().place();
        return p != null && !p.type().isFacility();
    }

    private boolean isApart(ResolvedMention town, ResolvedMention f) {
        return PlaceFit.of(town, f, gazetteer) == PlaceFit.APART;
    }

    /** "the barracks and the police post" of one small town are struck in one attack. */
    private List<ResolvedMention> apart(List<ResolvedMention> facilities) {
        List<ResolvedMention> out = new ArrayList<>();
        for (ResolvedMention f : facilities) {
            if (out.stream().noneMatch(o -> PlaceFit.of(o, f, gazetteer) == PlaceFit.SAME || isInside(o, f))) {
                out.add(f);
            }
        }
        return out;
    }

    /** "in a market in Tayaran Square": the second only says where the first is. */
    private boolean isInside(ResolvedMention first, ResolvedMention second) {
        int from = first.mention().to();
        int to = second.mention().from();
        boolean joined = from >= to
                || text.terms("conjunction", Math.max(from, to - JOINED_REACH), to)
                        .findAny()
                        .isPresent()
                || !Clauses.hold(text, from - 1, to);
        return !joined && text.before("relation", to).isPresent();
    }

    private static List<ResolvedMention> distinct(List<ResolvedMention> mentions) {
        Map<String, ResolvedMention> byTarget = new LinkedHashMap<>();
        mentions.forEach(r -> byTarget.putIfAbsent(target(r), r));
        return List.copyOf(byTarget.values());
    }

    /** What a mention points at: a facility of a kind in a place, or a place. */
    static String target(ResolvedMention r) {
        Place p = r.resolution().place();
        return (p == null ? r.resolution().surface() : p.id().value()) + "/"
                + r.resolution().facility();
    }

    private static Optional<ResolvedMention> finest(List<ResolvedMention> mentions) {
        return mentions.stream()
                .filter(r -> r.resolution().isResolved())
                .min(Comparator.comparing((ResolvedMention r) -> rank(r)));
    }

    private static Precision rank(ResolvedMention r) {
        Precision p = r.resolution().precision();
        return p == null ? Precision.COUNTRY : p;
    }

    private ResolvedMention nearest(List<ResolvedMention> mentions, Term trigger) {
        return mentions.stream()
                .min(Comparator.comparingInt(r -> distance(r, trigger)))
                .orElseThrow();
    }

    /** Words after the trigger say where more often than words before it. */
    private static int distance(ResolvedMention r, Term trigger) {
        int from = r.mention().from();
        return from >= trigger.to()
                ? from - trigger.to()
                : (trigger.from() - r.mention().to()) * 2 + 2;
    }

    private List<ResolvedMention> areas(KindRule kind, List<ResolvedMention> settled, Term trigger) {
        List<ResolvedMention> candidates = new ArrayList<>(settled);
        boolean named =
                candidates.stream().anyMatch(r -> isLocal(r) && r.mention().certainty() == Certainty.NAMED);
        candidates.removeIf(r -> named && r.mention().certainty() == Certainty.POINTS_BACK);
        boolean placedIn = candidates.stream()
                .anyMatch(r -> r.mention().relation() == Relation.IN
                        && isLocal(r)
                        && r.resolution().isResolved());
        // "in Banankabougou near Faladié": in Banankabougou.
        candidates.removeIf(r -> placedIn && r.mention().relation() == Relation.NEAR);
        // "near the border with Niger, in the Ménaka region": in that region.
        boolean inPart = candidates.stream()
                .anyMatch(r -> r.mention().relation() == Relation.IN
                        && r.resolution().place() != null
                        && r.resolution().place().type().isPartOfCountry()
                        && r.mention().wording().part() == null);
        candidates.removeIf(r -> inPart && isOfBorder(r));
        // "near Kaffrine, 250 km from the capital": near Kaffrine.
        boolean placed = candidates.stream().anyMatch(r -> r.mention().wording().offset() == null && isLocal(r));
        candidates.removeIf(r -> placed && r.mention().wording().offset() != null);
        List<ResolvedMention> exact = candidates.stream()
                .filter(r -> candidates.stream().noneMatch(o -> !o.equals(r) && isWithin(o, r)))
                .toList();
        if (exact.size() <= 1) {
            return exact;
        }
        ResolvedMention best = exact.stream()
                .min(Comparator.comparing((ResolvedMention r) -> isLocal(r) ? 0 : 1)
                        .thenComparingInt(r -> distance(r, trigger)))
                .orElseThrow();
        if (best.mention().relation() == Relation.BETWEEN || best.mention().relation() == Relation.ALONG) {
            return List.of(best);
        }
        List<ResolvedMention> list = sideBySide(exact, best);
        // "a quake in Les Cayes and Jérémie", "riots in Gauteng and KwaZulu-Natal": one, felt in both.
        boolean one = kind.disaster() || list.stream().noneMatch(EventPlaces::isLocal);
        return list.isEmpty() ? List.of(best) : one ? List.of(list.get(0)) : list;
    }

    /** A country that is named for its border only. */
    private static boolean isOfBorder(ResolvedMention r) {
        Place p = r.resolution().place();
        return p != null
                && p.type() == PlaceType.COUNTRY
                && (r.mention().wording().part() != null || r.mention().relation() == Relation.NEAR);
    }

    private static boolean isLocal(ResolvedMention r) {
        Place p = r.resolution().place();
        return p != null && p.type().isSettlement();
    }

    /** Whether one mention's place lies in the other's, so that the other only says around where. */
    private static boolean isWithin(ResolvedMention inner, ResolvedMention outer) {
        Place a = inner.resolution().place();
        Place b = outer.resolution().place();
        boolean unknown = inner.resolution().isSomewhereIn();
        if (a != null && a.equals(b) && unknown != outer.resolution().isSomewhereIn()) {
            return unknown;
        }
        if (a != null && a.equals(b) && unknown) {
            return inner.mention().name().equals(outer.mention().name())
                    && inner.mention().from() < outer.mention().from();
        }
        if (a == null || b == null || a.equals(b)) {
            return a != null
                    && a.equals(b)
                    && inner.mention().from() < outer.mention().from();
        }
        if (b.type() == PlaceType.AREA && b.country() == null) {
            // The Sahel, West Africa: wider than a country.
            return a.type() != PlaceType.AREA;
        }
        if (!a.type().precision().isFinerThan(b.type().precision())) {
            return false;
        }
        if (b.type() == PlaceType.COUNTRY) {
            return b.country() == null || b.country().equals(a.country());
        }
        return Geodesy.distanceMetres(a.point(), b.point()) <= b.radiusMetres() * 1.3 + a.radiusMetres();
    }

    /** "Djibo, Gorgadji and Barsalogho": places of one sort with nothing but commas and "and" between them. */
    private List<ResolvedMention> sideBySide(List<ResolvedMention> places, ResolvedMention best) {
        List<ResolvedMention> run = new ArrayList<>();
        List<ResolvedMention> ordered = places.stream()
                .filter(r -> r.resolution().isResolved() && rank(r) == rank(best))
                .sorted(Comparator.comparing(r -> r.mention().span()))
                .toList();
        for (ResolvedMention r : ordered) {
            if (!run.isEmpty() && !isListed(run.get(run.size() - 1), r)) {
                if (run.contains(best)) {
                    break;
                }
                run.clear();
            }
            run.add(r);
        }
        return run.contains(best) ? run : List.of();
    }

    private boolean isListed(ResolvedMention a, ResolvedMention b) {
        // "Omdurman, Khartoum's twin city": the second only says what the first is.
        int behind = b.mention().to();
        boolean owner = behind < text.tokens().size()
                && text.gap(behind).matches("['’]")
                && text.token(behind).folded().equals("s");
        if (owner) {
            return false;
        }
        int gap = b.mention().from() - a.mention().to();
        boolean comma = text.gap(b.mention().from()).matches("\\s*[,،]\\s*")
                || (gap > 0 && text.gap(a.mention().to()).matches("\\s*[,،]\\s*"));
        boolean and = false;
        for (int i = a.mention().to(); i < b.mention().from(); i++) {
            and |= text.at("conjunction", i).isPresent();
        }
        boolean glued = gap == 0 && text.vocabulary().hasNoCapitals();
        return gap <= 2 && (comma || and || glued);
    }
}
