package dateline.resolution;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.geo.Extent;
import dateline.geo.Precision;
import dateline.mention.FacilityRule;
import dateline.mention.MarkedReport;
import dateline.mention.PlaceMention;
import dateline.mention.PlaceWording;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Places a facility that is described and not named. Where the report says in which quarter or town it lies, it lies
 * there, and its exact site is known only if the gazetteer knows one such facility there. Two descriptions of one kind
 * of facility in one report are the same facility.
 */
final class FacilityResolver {
    /** The confidence where the words beside a facility say in which place it is. */
    static final double STATED = 0.8;

    /** A town with a larger radius has more than one market, mosque or school. */
    private static final double SMALL_TOWN_METRES = 6000;

    /** "Public School": two capitals are a name, of which the words before may be more. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\p{L}+ \\p{Lu}");

    private static final String SITE_UNKNOWN = "exact site not known";

    private final Gazetteer gazetteer;
    private final Focus focus;
    private final FacilityAnchors anchors;
    private final FacilitySites known;
    /** By a word of their descriptions, then by kind, the last at the end. */
    private final Map<String, Map<String, Resolution>> spokenOf = new HashMap<>();

    FacilityResolver(MarkedReport report, Gazetteer gazetteer, Focus focus, List<ResolvedMention> named) {
        this.gazetteer = gazetteer;
        this.focus = focus;
        this.anchors = new FacilityAnchors(report, gazetteer, focus, named);
        this.known = new FacilitySites(gazetteer);
    }

    Optional<Resolution> resolve(PlaceMention m) {
        Optional<Resolution> fresh = resolveAnew(m);
        boolean exact = fresh.map(r -> r.precision() == Precision.SITE).orElse(false);
        Optional<Resolution> before = exact ? Optional.empty() : spokenOfBefore(m);
        if (before.isPresent()) {
            return before;
        }
        fresh.ifPresent(r -> remember(m, r));
        return fresh;
    }

    /** "the school", after "the training school for gendarmes": the same one, told with fewer words. */
    private Optional<Resolution> spokenOfBefore(PlaceMention m) {
        Set<String> words = FacilitySites.words(m.name());
        if (words.size() != 1 || anchors.beside(m).isPresent()) {
            return Optional.empty();
        }
        String kind = kind(m);
        return spokenOf.getOrDefault(words.iterator().next(), Map.of()).entrySet().stream()
                .filter(e -> !e.getKey().equals(kind))
                .map(Map.Entry::getValue)
                .map(r -> new Resolution(
                        m.span(),
                        m.name(),
                        m.relation(),
                        r.place(),
                        r.facility(),
                        r.precision(),
                        r.extent(),
                        r.basis(),
                        r.candidates(),
                        r.confidence(),
                        r.note()))
                .reduce((a, b) -> b);
    }

    private void remember(PlaceMention m, Resolution r) {
        for (String word : FacilitySites.words(m.name())) {
            Map<String, Resolution> kinds = spokenOf.computeIfAbsent(word, w -> new LinkedHashMap<>());
            kinds.remove(kind(m));
            kinds.put(kind(m), r);
        }
    }

    private static String kind(PlaceMention m) {
        return m.facility() == null ? "" : m.facility().id();
    }

    private Optional<Resolution> resolveAnew(PlaceMention m) {
        FacilityRule rule = m.facility();
        if (rule == null || rule.moves()) {
            return Optional.empty();
        }
        Optional<Place> own = anchors.beside(m);
        if (own.isEmpty() && anchors.isInUnknownPlace(m)) {
            return Optional.of(choice(m, rule, null, List.of(), false));
        }
        if (own.isEmpty() && !rule.isBuilt()) {
            // No town has it: a lake, a mountain.
            return Optional.of(choice(m, rule, null, List.of(), false));
        }
        Place anchor = own.orElse(anchors.likeAnother(m, rule));
        List<Place> sites = sites(m, rule, anchor);
        if (anchor == null && anchors.isOfUnknownPlace(m)) {
            return Optional.of(choice(m, rule, null, List.of(), false));
        }
        if (anchor == null) {
            // Not said: where the sentence is, if such a facility is known there; else in the city.
            anchor = anchors.unsaid(m);
            sites = sites(m, rule, anchor);
            if (sites.isEmpty()
                    && anchor != null
                    && focus.city() != null
                    && gazetteer.isInside(anchor, focus.city().id())) {
                sites = sites(m, rule, focus.city());
            }
        }
        return Optional.of(choice(m, rule, anchor, sites, own.isPresent()));
    }

    /**
     * "a market in Hodan" may be any, and a city has more than the one that the gazetteer knows ("the market of Goma"): what is
     * known says nothing, unless the report calls it by its name elsewhere.
     */
    private List<Place> sites(PlaceMention m, FacilityRule rule, @Nullable Place anchor) {
        List<Place> sites = anchors.isAny(m) ? List.of() : known.of(m, rule, anchor);
        boolean oneOfMany = sites.size() == 1 && isOneOfMany(m, rule, anchor) && !anchors.isNamed(sites.get(0));
        return oneOfMany ? List.of() : sites;
    }

    private static boolean isOneOfMany(PlaceMention m, FacilityRule rule, @Nullable Place anchor) {
        boolean unnamed = !m.isNamedFacility()
                && m.known().isEmpty()
                && !NAME.matcher(m.name()).find();
        return rule.many()
                && unnamed
                && anchor != null
                && !anchor.type().isFacility()
                && anchor.radiusMetres() > SMALL_TOWN_METRES;
    }

    private Resolution choice(
            PlaceMention m, FacilityRule rule, @Nullable Place anchor, List<Place> sites, boolean stated) {
        List<Candidate> candidates = sites.stream()
                .limit(5)
                .map(p -> new Candidate(p, sites.size() == 1 ? 0.9 : 0.6, List.of(reason(rule, anchor))))
                .toList();
        if (sites.size() == 1 || (sites.size() > 1 && FacilitySites.isMain(sites))) {
            return at(m, rule, sites.get(0), candidates);
        }
        if (anchor == null) {
            return new Resolution(
                    m.span(),
                    m.name(),
                    m.relation(),
                    null,
                    rule.id(),
                    null,
                    null,
                    PlaceBasis.DERIVED,
                    List.of(),
                    0,
                    "the report does not say where");
        }
        return in(m, rule, anchor, candidates, stated ? STATED : 0.5);
    }

    private Resolution at(PlaceMention m, FacilityRule rule, Place site, List<Candidate> candidates) {
        if (site.siteUnknown() && site.parent() != null) {
            Place parent = gazetteer.find(site.parent()).orElse(site);
            return in(m, rule, parent, candidates, 0.75);
        }
        return new Resolution(
                m.span(),
                m.name(),
                m.relation(),
                site,
                rule.id(),
                Precision.SITE,
                gazetteer.extent(site),
                PlaceBasis.GAZETTEER,
                candidates,
                0.85,
                "");
    }

    private Resolution in(
            PlaceMention m, FacilityRule rule, Place area, List<Candidate> candidates, double confidence) {
        PlaceWording wording = anchors.wordingBeside(m);
        boolean part = wording.part() != null && !area.type().isSettlement();
        Extent whole = gazetteer.extent(area);
        Extent extent = part ? AreaInWords.of(area, whole, wording, null) : whole;
        List<Candidate> weighed = candidates.isEmpty()
                ? List.of(new Candidate(area, confidence, List.of(reason(rule, area), SITE_UNKNOWN)))
                : candidates;
        return new Resolution(
                m.span(),
                m.name(),
                m.relation(),
                area,
                rule.id(),
                part ? AreaInWords.precision(area, wording) : area.type().precision(),
                extent,
                PlaceBasis.DERIVED,
                weighed,
                confidence,
                "somewhere in " + area.name() + "; " + SITE_UNKNOWN);
    }

    private static String reason(FacilityRule rule, @Nullable Place anchor) {
        String kind = rule.labels().getOrDefault("en", rule.id());
        return anchor == null ? kind : kind + " in " + anchor.name();
    }
}
