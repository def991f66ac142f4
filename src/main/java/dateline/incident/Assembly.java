package dateline.incident;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.mention.Marked;
import dateline.mention.PlaceMention.Certainty;
import dateline.resolution.ResolvedMention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Puts tellings together into incidents: one incident told five times is one, several in one report are several.
 *
 * <p>Two tellings are one incident when their kinds are of one family, their places fit (one may be less exact) and
 * their times overlap. A telling that says no more than "the attacks" belongs to those told last, or to all in the area
 * it names.
 */
final class Assembly {
    /** Of a text that tells of thousands of incidents, only so many told last are compared with a new telling. */
    private static final int REACH = 200;

    private final Marked text;
    private final NamedTowns towns;
    private final Gazetteer gazetteer;
    private final Wholes wholes;
    private final Echoes echoes;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, List<Draft>> lastOfFamily = new HashMap<>();

    Assembly(Marked text, NamedTowns towns, Gazetteer gazetteer) {
        this.text = text;
        this.towns = towns;
        this.gazetteer = gazetteer;
        this.wholes = new Wholes(towns, gazetteer);
        this.echoes = new Echoes(text);
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** Whether a town, quarter, region or country lies apart from the place of each of these, all of which have one. */
    boolean isElsewhere(ResolvedMention place, List<Draft> told) {
        return place.mention().relation() == Relation.IN && isApart(place, told);
    }

    /** "Two days earlier 12 people died off Dakhla": of another day, and apart, however roughly that says where. */
    boolean isElsewhere(ResolvedMention place, Chronology.Moment moment, List<Draft> told) {
        return place.mention().relation() != Relation.DIRECTION
                && isApart(place, told)
                && told.stream().noneMatch(d -> d.isUndated() || d.agreesWith(moment));
    }

    private boolean isApart(ResolvedMention place, List<Draft> told) {
        Place town = place.resolution().place();
        boolean unknown = town == null
                && place.mention().facility() == null
                && place.mention().certainty() == Certainty.NAMED;
        boolean wide = town != null && (town.type().isPartOfCountry() || town.type() == PlaceType.COUNTRY);
        return (unknown || wide || (town != null && town.type().isSettlement()))
                && !told.isEmpty()
                && told.stream()
                        .allMatch(d -> d.kind.casualties()
                                && d.place != null
                                && d.place.resolution().isResolved()
                                && PlaceFit.of(d.place, place, gazetteer) == PlaceFit.APART);
    }

    /** "Bombs in Sri Lanka killed 200. … At least 28 were killed in Batticaloa": a part of what was told of the country. */
    boolean isPart(ResolvedMention place, Toll toll, List<Draft> told) {
        Integer number = toll.low();
        return number != null
                && place.resolution().isResolved()
                && (place.mention().relation() == Relation.IN || place.mention().facility() != null)
                && !told.isEmpty()
                && told.stream()
                        .allMatch(d -> isWide(d)
                                && d.place != null
                                && PlaceFit.of(d.place, place, gazetteer) == PlaceFit.FINER
                                && isMoreThan(d, toll.quantity(), number));
    }

    /** A flood or a quake of which nothing is counted yet is more than what one town counts, too. */
    private static boolean isMoreThan(Draft whole, Quantity counted, int number) {
        List<Integer> told = whole.claims.stream()
                .filter(c -> c.quantity() == counted)
                .flatMap(c -> Stream.ofNullable(c.low()))
                .toList();
        return told.isEmpty() ? whole.kind.wide() : told.stream().anyMatch(low -> low > number);
    }

    /** Those of these incidents that happened at one of the places, or around it. */
    List<Draft> happenedAt(List<ResolvedMention> places, List<Draft> told) {
        return told.stream()
                .filter(d -> d.place != null && places.stream().anyMatch(p -> holds(d.place, p)))
                .toList();
    }

    private boolean holds(ResolvedMention told, ResolvedMention place) {
        PlaceFit fit = PlaceFit.of(told, place, gazetteer);
        return fit == PlaceFit.SAME || fit == PlaceFit.FINER;
    }

    /** Takes in a telling of a part of what was told of a country: one told of that place, or a new one. */
    List<Draft> addPart(Event e) {
        List<Draft> there = recent().stream()
                .filter(d -> d.background == e.background() && KindFit.isOne(d, e))
                .filter(d -> d.place != null
                        && e.place() != null
                        && PlaceFit.of(d.place, e.place(), gazetteer) == PlaceFit.SAME)
                .toList();
        if (!there.isEmpty()) {
            return there;
        }
        Draft fresh = new Draft(e);
        drafts.add(fresh);
        return List.of(fresh);
    }

    /** "Floods hit Pakistan. Twelve people drowned in Swat": what floods do, in one town of the country. */
    private Optional<Draft> disasterOf(Event e) {
        boolean came = text.terms("of-disaster", e.trigger().from(), e.trigger().to())
                .findAny()
                .isPresent();
        // "In Peshawar flood waters swept away twelve": so many of those told of the country.
        boolean again = e.kind().wide()
                && !e.telling().definite()
                && text.terms("of-disaster", e.sentence()).findAny().isPresent();
        return recent().stream()
                .filter(d -> came || (again && d.kind.equals(e.kind()) && !d.claims.isEmpty()))
                .filter(d -> d.kind.wide() && !d.background && !e.background() && isWide(d))
                .filter(d -> e.moment() == null || d.agreesWith(e.moment()))
                .filter(d -> d.place != null
                        && e.place() != null
                        && PlaceFit.of(d.place, e.place(), gazetteer) == PlaceFit.FINER)
                .reduce((a, b) -> b);
    }

    private static boolean isWide(Draft d) {
        Precision p = d.place == null ? null : d.place.resolution().precision();
        return p == Precision.COUNTRY || p == Precision.REGION;
    }

    private List<Draft> recent() {
        return drafts.subList(Math.max(0, drafts.size() - REACH), drafts.size());
    }

    /** Takes in a telling; answers the incidents it tells of. */
    List<Draft> add(Event telling) {
        Event e = isToldLater(telling) ? telling.undated() : telling;
        Optional<Draft> disaster = disasterOf(e);
        if (disaster.isPresent()) {
            return addPart(e.of(disaster.get().kind));
        }
        List<Draft> told = e.place() == null ? lastTold(e) : fitting(e);
        if (told.isEmpty() && Echoes.isOnlyNamed(e)) {
            told = lastTold(e);
        }
        if (told.isEmpty() && towns.isSomewhere(e)) {
            List<Draft> last = lastTold(e);
            if (!last.isEmpty()) {
                return add(e.as(null, e.background()));
            }
        }
        if (told.isEmpty()) {
            told = echoes.theOne(e, recent());
        }
        if (told.isEmpty()) {
            told = echoes.ofTheHeadline(e, drafts);
        }
        if (told.isEmpty()) {
            told = echoes.ofTheWhole(e, recent());
        }
        List<Draft> whole =
                told.isEmpty() && text.at("apart", e.trigger().from()).isEmpty() ? wholes.of(e, recent()) : List.of();
        if (!whole.isEmpty() && whole.get(0).bare && e.kind().casualties()) {
            // "Ferry dead climb to 224 … after the ferry rolled over": what the dead died of.
            told = whole;
        } else if (!whole.isEmpty()) {
            // "The gunfire began at 05:30": so did the attack it is part of.
            boolean begins = text.terms("onset", e.sentence()).findAny().isPresent();
            // "the mine collapsed. The gas ignited on Tuesday": the only day told of it.
            whole.forEach(d -> d.add(begins || d.isUndated() ? e : e.undated()));
            decided("incident.part", e, whole.get(0), "part of the ");
            return whole;
        }
        if (told.isEmpty() && e.kind().perceived() && echoes.isHeard(e) && e.place() != null && e.moment() == null) {
            // Heard or seen elsewhere too: the place of hearing is no second place of happening. "in Baghdad, Mosul and
            // Kirkuk" is.
            told = lastTold(e).stream()
                    .filter(d -> d.place != null && !d.first.sentence().equals(e.sentence()))
                    .toList();
        }
        if (told.isEmpty()) {
            Draft fresh = new Draft(e);
            parted(e).ifPresent(fresh::shareWith);
            drafts.add(fresh);
            told = List.of(fresh);
        } else {
            decided("incident.same", e, told.get(0), "one with the ");
            told.forEach(d -> refine(d, e));
        }
        boolean sameSentence = lastOfFamily.getOrDefault(key(e.kind(), e.background()), List.of()).stream()
                .anyMatch(d -> d.sentences.contains(e.sentence()));
        List<Draft> last = sameSentence
                ? new ArrayList<>(lastOfFamily.getOrDefault(key(e.kind(), e.background()), List.of()))
                : new ArrayList<>();
        told.stream().filter(d -> !last.contains(d)).forEach(last::add);
        told.forEach(d -> lastOfFamily.put(key(d.kind, d.background), last));
        lastOfFamily.put(key(e.kind(), e.background()), last);
        return told;
    }

    private void decided(String rule, Event e, Draft d, String outcome) {
        text.decided(
                rule,
                e.trigger().from(),
                e.trigger().to(),
                outcome + d.kind.id() + " told before: \""
                        + text.words(d.first.trigger().from(), d.first.trigger().to()) + "\"");
    }

    /** "the attack … on Monday", said of one told before with an earlier day: Monday is when something was said of it. */
    private boolean isToldLater(Event e) {
        Chronology.Moment moment = e.moment();
        if (moment == null
                || e.place() != null
                || e.background()
                || !e.telling().definite()
                || !lastTold(e).isEmpty()) {
            return false;
        }
        Instant start = moment.occurrence().start();
        return start != null
                && lastTold(e.undated()).stream()
                        .map(d -> d.time.start())
                        .anyMatch(s -> s != null && s.isBefore(start));
    }

    /** "two sites in the capital … They entered the school and the airport": what was told as one is now two. */
    private Optional<Draft> parted(Event e) {
        return recent().stream()
                .filter(d -> d.background == e.background() && KindFit.isOne(d, e))
                .filter(d -> d.before != null
                        && d.refinedIn != null
                        && d.refinedIn.equals(e.sentence())
                        && e.place() != null
                        && PlaceFit.of(d.before, e.place(), gazetteer) != PlaceFit.APART)
                .findFirst();
    }

    /** News and history of one family are told apart. */
    private static String key(KindRule kind, boolean background) {
        return kind.family() + (background ? "/past" : "");
    }

    private List<Draft> lastTold(Event e) {
        List<Draft> same = lastOfFamily.getOrDefault(key(e.kind(), e.background()), List.of());
        List<Draft> candidates = same.isEmpty() && e.kind().generic()
                ? recent().stream()
                        .filter(d -> d.kind.violent() || KindFit.isShooting(d))
                        .toList()
                : same;
        List<Draft> told = candidates.stream()
                .filter(d -> d.background == e.background() && KindFit.isOne(d, e))
                .filter(d -> e.moment() == null || d.agreesWith(e.moment()))
                .toList();
        return told.isEmpty() ? ofThatDay(e) : told;
    }

    /** "Friday's takeover", after others were told: the one of that day. */
    private List<Draft> ofThatDay(Event e) {
        Chronology.Moment moment = e.moment();
        if (moment == null) {
            return List.of();
        }
        return recent().stream()
                .filter(d -> d.background == e.background() && KindFit.isOne(d, e))
                .filter(d -> d.time.isKnown() && d.agreesWith(moment))
                .reduce((a, b) -> b)
                .map(List::of)
                .orElse(List.of());
    }

    private List<Draft> fitting(Event e) {
        List<Draft> same = new ArrayList<>();
        List<Draft> coarser = new ArrayList<>();
        for (Draft d : recent()) {
            boolean another = Ellipses.isOne(e.trigger()) && d.first.sentence().equals(e.sentence());
            if (d.background != e.background() || another || !KindFit.isOne(d, e)) {
                continue;
            }
            if (e.moment() != null && !d.agreesWith(e.moment())) {
                continue;
            }
            PlaceFit fit =
                    d.place == null || e.place() == null ? PlaceFit.FINER : PlaceFit.of(d.place, e.place(), gazetteer);
            switch (fit) {
                case SAME, COARSER -> same.add(d);
                case FINER -> coarser.add(d);
                case APART -> {}
            }
        }
        if (!same.isEmpty()) {
            return same;
        }
        return coarser.isEmpty() ? coarser : List.of(coarser.get(0));
    }

    private boolean isOfTheHeadline(Draft d, Event e) {
        return Headings.isHeadline(text, d.first.sentence())
                && d.sentences.size() == 2
                && d.place != null
                && e.place() != null
                && PlaceFit.of(d.place, e.place(), gazetteer) == PlaceFit.APART;
    }

    private void refine(Draft d, Event e) {
        d.add(e);
        boolean finer =
                e.place() != null && d.place != null && PlaceFit.of(d.place, e.place(), gazetteer) == PlaceFit.FINER;
        if (finer) {
            d.before = d.place;
            d.refinedIn = e.sentence();
        }
        boolean rough = finer || d.place == null || (isOfTheHeadline(d, e) && !Echoes.isSettled(d.place, d.first));
        if (e.place() != null && rough) {
            d.place = e.place();
        }
        // A strike tells more than "the attack"; an attack more than "the killings".
        boolean sameFamily = d.kind.family().equals(e.kind().family());
        boolean tellsMore = sameFamily
                ? ((d.kind.generic() && !d.kind.targets())
                                || (d.kind.yields() && !e.kind().yields()))
                        && !e.telling().bare()
                : d.kind.generic()
                        && !e.kind().generic()
                        && !KindFit.isOnlyHeard(e)
                        && !e.telling().bare();
        boolean shooting =
                KindFit.isShooting(d) && e.kind().generic() && !e.telling().bare();
        if (tellsMore || shooting || (d.bare && !e.telling().bare())) {
            d.kind = e.kind();
            d.bare = e.telling().bare();
        }
    }
}
