package dateline.resolution;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.geo.Geodesy;
import dateline.geo.Relation;
import dateline.mention.FacilityRule;
import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.PlaceMention;
import dateline.mention.PlaceWording;
import dateline.report.Folding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the place that a report puts a described facility in: beside it, in its name, or where the report speaks of. */
final class FacilityAnchors {
    private static final int ANCHOR_REACH = 3;
    private static final int BEFORE = 8;
    private static final int SENTENCES_BACK = 3;
    private static final double CITY_METRES = 30_000;

    private final Marked text;
    private final Gazetteer gazetteer;
    private final Focus focus;
    private final NavigableMap<Integer, ResolvedMention> named = new TreeMap<>();
    private final Map<String, Place> anchorOfKind = new HashMap<>();
    /** Names that the report uses as those of places and that nobody knows. */
    private final Set<String> unknown = new HashSet<>();

    private final NavigableMap<Integer, PlaceMention> unplaced = new TreeMap<>();
    /** The report's city stands in its dateline only: what has a name of its own may be anywhere. */
    private final boolean onlyWrittenThere;

    FacilityAnchors(MarkedReport report, Gazetteer gazetteer, Focus focus, List<ResolvedMention> names) {
        this.text = report.text();
        this.gazetteer = gazetteer;
        this.focus = focus;
        for (ResolvedMention r : names) {
            if (r.resolution().isResolved()) {
                named.put(r.mention().from(), r);
            } else {
                unknown.add(Folding.fold(r.mention().name()));
                unplaced.put(r.mention().from(), r.mention());
            }
        }
        Place city = focus.city();
        this.onlyWrittenThere = city != null
                && names.stream()
                        .filter(r -> city.equals(r.resolution().place()))
                        .allMatch(r -> r.mention().dateline());
        for (PlaceMention m : report.places()) {
            FacilityRule rule = m.facility();
            if (rule != null) {
                beside(m).ifPresent(a -> anchorOfKind.merge(rule.id(), a, FacilityAnchors::finer));
            }
        }
    }

    /** Whether the report calls this place by its name somewhere. */
    boolean isNamed(Place place) {
        return named.values().stream().anyMatch(r -> place.equals(r.resolution().place()));
    }

    /** Where the report speaks of, for a facility of which it does not say where it is. */
    @Nullable
    Place unsaid(PlaceMention m) {
        return settlementBefore(m)
                .or(() -> writtenOnTheSpot(m))
                .orElse(m.isNamedFacility() && onlyWrittenThere ? null : focus.city());
    }

    /** Who writes from a village writes of it: "HROZA (Agency) - … the ruins of a café". */
    private Optional<Place> writtenOnTheSpot(PlaceMention m) {
        return named.headMap(m.from(), false).values().stream()
                .filter(r -> r.mention().dateline())
                .flatMap(r -> Stream.ofNullable(r.resolution().place()))
                .filter(p -> p.type() == PlaceType.VILLAGE)
                .findFirst();
    }

    /** "the army camp at Uri", "l'hôpital de Carcassonne", where the report names a place that nobody knows. */
    boolean isInUnknownPlace(PlaceMention m) {
        boolean beside = unplaced.subMap(m.from() - BEFORE, m.to() + ANCHOR_REACH + 1).values().stream()
                .anyMatch(p -> isBeside(m, p));
        if (beside) {
            return true;
        }
        if (!m.isNamedFacility() || unknown.isEmpty()) {
            return false;
        }
        for (int from = m.from() + 1; from < m.to(); from++) {
            if (unknown.contains(Folding.fold(text.words(from, m.to())))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words say that it is one of several: "a market", "سوق في". */
    boolean isAny(PlaceMention m) {
        if (!m.isIndefinite() || m.facility() == null || !m.facility().many()) {
            return false;
        }
        boolean article = text.at("indefinite", m.from()).isPresent()
                || text.before("indefinite", m.from()).isPresent();
        boolean bareBeforeIn = text.vocabulary().hasNoCapitals()
                && m.to() < text.tokens().size()
                && text.at("relation.in", m.to()).isPresent();
        return article || bareBeforeIn;
    }

    private static Place finer(Place a, Place b) {
        return b.type().precision().isFinerThan(a.type().precision()) ? b : a;
    }

    /** The place that the words right beside the description put it in. */
    Optional<Place> beside(PlaceMention m) {
        return named.subMap(m.from() - BEFORE, m.to() + ANCHOR_REACH + 1).values().stream()
                .filter(r -> isBeside(m, r.mention()))
                .flatMap(r -> Stream.ofNullable(r.resolution().place())
                        .map(p -> partBehind(r, p))
                        .filter(p -> !p.type().isFacility())
                        .map(p -> inItsCity(m, r, p)))
                .min(Comparator.comparing((Place p) -> p.type().precision()))
                .or(() -> m.isNamedFacility() ? inOwnName(m) : Optional.empty());
    }

    /** How the words put what the facility is in against its place: "a school in western Uganda". */
    PlaceWording wordingBeside(PlaceMention m) {
        return named.subMap(m.to(), m.to() + ANCHOR_REACH + 1).values().stream()
                .filter(r -> isBeside(m, r.mention()))
                .map(r -> r.mention().wording())
                .findFirst()
                .orElse(PlaceWording.PLAIN);
    }

    /** "the airport of Mali" is that of the city the report is about; "a school in western Uganda" is any. */
    private Place inItsCity(PlaceMention facility, ResolvedMention beside, Place place) {
        Place city = focus.city();
        boolean whole = beside.mention().wording().part() == null && !isAny(facility);
        return city != null && whole && place.type() == PlaceType.COUNTRY && place.equals(focus.country())
                ? city
                : place;
    }

    /** "an oil depot in Russia's Rostov region": right behind the land stands the part of it that is meant. */
    private Place partBehind(ResolvedMention r, Place p) {
        return Optional.ofNullable(named.higherEntry(r.mention().from()))
                .map(Map.Entry::getValue)
                .filter(next -> p.type() == PlaceType.COUNTRY
                        && next.mention().from() - r.mention().to() <= 1
                        && text.gap(r.mention().to()).matches("['’]"))
                .flatMap(next -> Optional.ofNullable(next.resolution().place()))
                .filter(q -> gazetteer.isInside(q, p.id()))
                .orElse(p);
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
                    || text.terms("side", from, to).anyMatch(t -> t.from() <= at && at < t.to())
                    || (named && text.before("relation", at + 1).isPresent())
                    || text.token(at).folded().length() <= 3;
            if (!link) {
                return false;
            }
        }
        return text.sentenceOf(from - 1).equals(text.sentenceOf(to));
    }

    /** Where another facility of the kind is, unless the sentences before are about another town. */
    @Nullable
    Place likeAnother(PlaceMention m, FacilityRule rule) {
        Place other = m.isNamedFacility() ? null : anchorOfKind.get(rule.id());
        Place settlement = settlementBefore(m).orElse(null);
        boolean apart = other != null
                && settlement != null
                && Geodesy.distanceMetres(other.point(), settlement.point()) > CITY_METRES;
        return apart ? null : other;
    }

    /** The settlement that the same sentence, or the few before it, named last. */
    private Optional<Place> settlementBefore(PlaceMention m) {
        return lastSettlement(m).map(r -> Objects.requireNonNull(r.resolution().place()));
    }

    private Optional<ResolvedMention> lastSettlement(PlaceMention m) {
        return named.subMap(sentencesBack(m), true, m.from(), false).descendingMap().values().stream()
                .filter(r -> !r.mention().dateline())
                .filter(r -> r.mention().relation() == Relation.IN)
                .filter(r -> Stream.ofNullable(r.resolution().place())
                        .anyMatch(p -> p.type().isSettlement()))
                .findFirst();
    }

    /** Whether the report speaks of a place that nobody knows since it named a settlement last. */
    boolean isOfUnknownPlace(PlaceMention m) {
        int last = lastSettlement(m).map(r -> r.mention().from()).orElse(-1);
        return unplaced.subMap(Math.max(sentencesBack(m), last + 1), Math.max(m.from(), last + 1)).values().stream()
                .anyMatch(p -> p.relation() == Relation.IN
                        && p.known().isEmpty()
                        && p.certainty() == PlaceMention.Certainty.NAMED
                        && !p.dateline()
                        && !"neighbourhood".equals(p.cue())
                        && (p.cue() != null
                                || text.before("relation.in", p.from()).isPresent()));
    }

    private int sentencesBack(PlaceMention m) {
        int sentence = text.sentenceOf(m.from()).index();
        return text.first(text.text().sentences().get(Math.max(0, sentence - SENTENCES_BACK)));
    }
}
