package dateline.resolution;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Scope;
import dateline.geo.Extent;
import dateline.geo.Geodesy;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.mention.FacilityRule;
import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.PlaceMention;
import dateline.report.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Places a facility that is described and not named. Where the report says in which quarter or town it lies, it lies
 * there, and its exact site is known only if the gazetteer knows one such facility there. Two descriptions of one kind
 * of facility in one report are the same facility.
 */
final class FacilityResolver {
    private static final int ANCHOR_REACH = 3;
    private static final int BEFORE = 8;
    private static final int SENTENCES_BACK = 3;
    private static final int SITES_WEIGHED = 50;
    private static final double CITY_REACH_METRES = 30_000;
    private static final double QUARTER_SLACK_METRES = 2_500;
    /** The confidence where the words beside a facility say in which place it is. */
    static final double STATED = 0.8;

    private static final String SITE_UNKNOWN = "exact site not known";

    private final Marked text;
    private final Gazetteer gazetteer;
    private final Focus focus;
    private final NavigableMap<Integer, ResolvedMention> named = new TreeMap<>();
    private final Map<String, Place> anchorOfKind = new HashMap<>();
    /** By a word of their descriptions, then by kind, the last at the end. */
    private final Map<String, Map<String, Resolution>> spokenOf = new HashMap<>();

    private final Map<String, List<Place>> known = new HashMap<>();

    /** The report's city stands in its dateline only: what has a name of its own may be anywhere. */
    private final boolean onlyWrittenThere;

    FacilityResolver(MarkedReport report, Gazetteer gazetteer, Focus focus, List<ResolvedMention> named) {
        this.text = report.text();
        this.gazetteer = gazetteer;
        this.focus = focus;
        named.stream()
                .filter(r -> r.resolution().isResolved())
                .forEach(r -> this.named.put(r.mention().from(), r));
        Place city = focus.city();
        this.onlyWrittenThere = city != null
                && named.stream()
                        .filter(r -> city.equals(r.resolution().place()))
                        .allMatch(r -> r.mention().dateline());
        for (PlaceMention m : report.places()) {
            FacilityRule rule = m.facility();
            if (rule != null) {
                anchor(m).ifPresent(a -> anchorOfKind.merge(rule.id(), a, this::finer));
            }
        }
    }

    private Place finer(Place a, Place b) {
        return b.type().precision().isFinerThan(a.type().precision()) ? b : a;
    }

    /** The place that the words right beside the description put it in. */
    private Optional<Place> anchor(PlaceMention m) {
        return named.subMap(m.from() - BEFORE, m.to() + ANCHOR_REACH + 1).values().stream()
                .filter(r -> isBeside(m, r.mention()))
                .flatMap(r -> Stream.ofNullable(r.resolution().place()))
                .filter(p -> !p.type().isFacility())
                .map(p -> p.type() == PlaceType.COUNTRY && focus.city() != null && p.equals(focus.country())
                        ? focus.city()
                        : p)
                .min(Comparator.comparing((Place p) -> p.type().precision()))
                .or(() -> m.isNamedFacility() ? inOwnName(m) : Optional.empty());
    }

    /** "Bamako-Sénou International Airport": a place of the report's country in the facility's own name. */
    private Optional<Place> inOwnName(PlaceMention m) {
        Place country = focus.country();
        for (int i = m.from(); i < m.to() && country != null; i++) {
            Optional<Place> place = gazetteer.named(text.words(i, i + 1)).stream()
                    .map(Match::place)
                    .filter(p -> p.type().isSettlement() && Objects.equals(p.country(), country.country()))
                    .findFirst();
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    private boolean isBeside(PlaceMention facility, PlaceMention place) {
        boolean inside = place.relation() == Relation.IN
                || place.relation() == Relation.OUTSKIRTS
                || (facility.isNamedFacility()
                        && place.relation() == Relation.NEAR
                        && place.wording().offset() == null);
        if (!inside || place.isCapital()) {
            return false;
        }
        boolean follows = place.from() >= facility.to()
                && place.from() - facility.to() <= ANCHOR_REACH
                && allLinks(facility.to(), place.from(), facility.isNamedFacility());
        int between = facility.from() - place.to();
        // "Bamako airport", "Bamako's airport"
        boolean possessor = (between == 0
                        || (between == 1 && text.token(place.to()).folded().equals("s")))
                && text.gap(place.to()).matches("['’ ]")
                && text.sentenceOf(place.from()).equals(text.sentenceOf(facility.from()));
        return follows || (possessor && !text.vocabulary().hasNoCapitals());
    }

    /** Between a facility and its place stand only words like "in", "of", "the district of". */
    private boolean allLinks(int from, int to, boolean named) {
        for (int i = from; i <= to; i++) {
            if (!text.gap(i).matches("[\\s\\u00a0'’]*")
                    && !(named && text.gap(i).matches("\\s*[,،]\\s*"))) {
                return false;
            }
        }
        for (int i = from; i < to; i++) {
            int at = i;
            boolean link = text.at("place.possessor", at).isPresent()
                    || text.at("cue", at).isPresent()
                    || text.before("cue", at + 1).isPresent()
                    || text.at("relation.in", at).isPresent()
                    || (named && text.before("relation", at + 1).isPresent())
                    || text.token(at).folded().length() <= 3;
            if (!link) {
                return false;
            }
        }
        return text.sentenceOf(from - 1).equals(text.sentenceOf(to));
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
        Set<String> words = words(m.name());
        if (words.size() != 1 || anchor(m).isPresent()) {
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
        for (String word : words(m.name())) {
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
        Optional<Place> own = anchor(m);
        Place anchor = own.orElse(likeAnother(m, rule));
        List<Place> sites = namedLikeTheWords(sites(rule, anchor), m);
        if (anchor == null) {
            // Not said: where the sentence is, if such a facility is known there; else in the city.
            anchor = settlementBefore(m).orElse(m.isNamedFacility() && onlyWrittenThere ? null : focus.city());
            sites = namedLikeTheWords(sites(rule, anchor), m);
            if (sites.isEmpty()
                    && anchor != null
                    && focus.city() != null
                    && gazetteer.isInside(anchor, focus.city().id())) {
                sites = namedLikeTheWords(sites(rule, focus.city()), m);
            }
        }
        return Optional.of(choice(m, rule, anchor, sites, own.isPresent()));
    }

    /** Where another facility of the kind is, unless the sentences before are about another town. */
    private @Nullable Place likeAnother(PlaceMention m, FacilityRule rule) {
        Place other = anchorOfKind.get(rule.id());
        Place settlement = settlementBefore(m).orElse(null);
        boolean apart = other != null
                && settlement != null
                && Geodesy.distanceMetres(other.point(), settlement.point()) > CITY_REACH_METRES;
        return apart ? null : other;
    }

    private Resolution choice(
            PlaceMention m, FacilityRule rule, @Nullable Place anchor, List<Place> sites, boolean stated) {
        List<Candidate> candidates = sites.stream()
                .limit(5)
                .map(p -> new Candidate(p, sites.size() == 1 ? 0.9 : 0.6, List.of(reason(rule, anchor))))
                .toList();
        if (sites.size() == 1 || (sites.size() > 1 && isMain(sites))) {
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

    /** The settlement that the same sentence, or the few before it, named last. */
    private Optional<Place> settlementBefore(PlaceMention m) {
        int sentence = text.sentenceOf(m.from()).index();
        int first = text.first(text.text().sentences().get(Math.max(0, sentence - SENTENCES_BACK)));
        return named.subMap(first, m.from()).values().stream()
                .filter(r -> !r.mention().dateline())
                .filter(r -> r.mention().relation() == Relation.IN)
                .flatMap(r -> Stream.ofNullable(r.resolution().place()))
                .filter(p -> p.type().isSettlement())
                .reduce((a, b) -> b);
    }

    /** Known facilities of the kind in the place, or around the city where the place is the city. */
    private List<Place> sites(FacilityRule rule, @Nullable Place anchor) {
        if (anchor == null || rule.types().isEmpty() || anchor.type() == PlaceType.COUNTRY) {
            return List.of();
        }
        return known.computeIfAbsent(rule.id() + "/" + anchor.id().value(), k -> find(rule, anchor));
    }

    private List<Place> find(FacilityRule rule, Place anchor) {
        Scope ofKind = Scope.types(Set.copyOf(rule.types()));
        List<Place> sites = new ArrayList<>(gazetteer.inside(anchor.id(), ofKind, SITES_WEIGHED));
        if (sites.isEmpty() && anchor.country() != null) {
            Scope inCountry = new Scope(Set.of(anchor.country()), ofKind.types(), null, null);
            gazetteer.nearest(anchor.point(), inCountry, SITES_WEIGHED).stream()
                    .filter(near -> near.metres() < reach(anchor))
                    .forEach(near -> sites.add(near.place()));
        }
        sites.sort(Comparator.comparingDouble((Place p) -> Geodesy.distanceMetres(p.point(), anchor.point())));
        return sites;
    }

    /** How far around a place a facility said to be in it is looked for: quarters have no sharp edges. */
    private static double reach(Place anchor) {
        return anchor.type() == PlaceType.NEIGHBOURHOOD || anchor.type() == PlaceType.VILLAGE
                ? anchor.radiusMetres() + QUARTER_SLACK_METRES
                : Math.max(CITY_REACH_METRES, anchor.radiusMetres());
    }

    /** "école de gendarmerie": of several gendarmerie sites the one whose name shares most words with it. */
    private static List<Place> namedLikeTheWords(List<Place> sites, PlaceMention m) {
        Set<String> words = words(m.name());
        Map<Integer, List<Place>> byShared = new TreeMap<>();
        for (Place p : sites) {
            int shared = p.names().stream()
                    .mapToInt(n -> (int)
                            words(n.name()).stream().filter(words::contains).count())
                    .max()
                    .orElse(0);
            byShared.computeIfAbsent(-shared, k -> new ArrayList<>()).add(p);
        }
        return byShared.values().stream()
                .findFirst()
                .filter(best -> best.size() == 1)
                .orElse(sites);
    }

    private static Set<String> words(String name) {
        return Pattern.compile("\\p{L}{4,}")
                .matcher(Folding.fold(name))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    /** Of several airports near a city the one inside it is meant; of several markets none. */
    private static boolean isMain(List<Place> sites) {
        return sites.get(0).type() == PlaceType.AIRPORT
                && sites.get(0).code("iata").isPresent();
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
        Extent extent = gazetteer.extent(area);
        List<Candidate> weighed = candidates.isEmpty()
                ? List.of(new Candidate(area, confidence, List.of(reason(rule, area), SITE_UNKNOWN)))
                : candidates;
        return new Resolution(
                m.span(),
                m.name(),
                m.relation(),
                area,
                rule.id(),
                area.type().precision(),
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
