package dateline.resolution;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Scope;
import dateline.geo.Geodesy;
import dateline.mention.PlaceMention;
import dateline.mention.PlaceMention.Certainty;
import dateline.report.Folding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the places a name may denote, best first: those that bear it, or else those that sound like it. */
final class NamedResolver {
    private static final int CANDIDATES_KEPT = 5;
    private static final int CANDIDATES_WEIGHED = 60;
    /** A name announced by a word for a place must sound at least this much like a place near by. */
    private static final double ANNOUNCED = 0.72;
    /** Without such a word it must be closer. */
    private static final double SUSPECTED = 0.84;

    /** In one script a name is misspelt, not written anew: then it must be closer still. */
    private static final double SPELLED = 0.86;

    private static final double SPELLED_SUSPECTED = 0.9;
    /** Away from the report's country a sound is believed only when it is nearly the same. */
    private static final double ELSEWHERE = 0.93;

    private static final double NEAR_METRES = 60_000;
    /** So many people, and a place may be meant in a report that is about another country. */
    private static final long WELL_KNOWN_PEOPLE = 150_000;

    private static final long FAMOUS_PEOPLE = 1_000_000;
    /** A country of which the rest of the report speaks less is not spoken of. */
    private static final double SPOKEN_OF = 0.04;

    private static final double NEAR_SPOKEN_OF = 0.05;
    private static final int ENOUGH_NAMES = 3;

    private final Gazetteer gazetteer;
    private final Focus focus;
    private final Senses senses;
    private final Links links;
    private final CandidateWeights weights;
    private final Map<String, List<Match>> heard = new HashMap<>();

    NamedResolver(Gazetteer gazetteer, Focus focus, Senses senses, Links links) {
        this.gazetteer = gazetteer;
        this.focus = focus;
        this.senses = senses;
        this.links = links;
        this.weights = new CandidateWeights(gazetteer, focus, senses, links);
    }

    /** Best first. */
    List<Candidate> candidates(PlaceMention m) {
        return (m.known().isEmpty() ? bySound(m) : m.known())
                .stream()
                        .filter(k -> links.mayLieInTown(m, k.place()))
                        .map(k -> weights.weigh(k, m))
                        .sorted(Comparator.comparingDouble(Candidate::score)
                                .reversed()
                                .thenComparing(c -> c.place().id().value()))
                        .limit(CANDIDATES_KEPT)
                        .toList();
    }

    /** Whether a place is a namesake far from everything else the report speaks of, and too small to be meant. */
    boolean isFarNamesake(PlaceMention m, Place p) {
        boolean small = p.type() != PlaceType.COUNTRY
                && p.type() != PlaceType.REGION
                && p.type() != PlaceType.AREA
                && !p.isCapital()
                && p.population() < (couldBeWord(m) ? FAMOUS_PEOPLE : WELL_KNOWN_PEOPLE)
                && p.country() != null;
        boolean wrongSort = "neighbourhood".equals(m.cue()) && p.type() != PlaceType.NEIGHBOURHOOD;
        if (isTownForAnArea(m, p) || isLikenedFarOff(m, p)) {
            return true;
        }
        return (small || wrongSort)
                && senses.size() >= ENOUGH_NAMES
                && !links.isEverLinked(Folding.fold(m.name()), p.id())
                && senses.supportWithout(m.name(), p) < SPOKEN_OF
                // "Suruc, a Turkish border town facing the Syrian city of Kobani"
                && (couldBeWord(m) || senses.nearWithout(m.name(), p) < NEAR_SPOKEN_OF);
    }

    /** In a script without capitals nothing but its neighbours tells a name from a word: "تولوا" is Tuluá, or "took over". */
    private static boolean couldBeWord(PlaceMention m) {
        int first = m.name().codePointAt(0);
        return m.cue() == null && Character.isLetter(first) && !Character.isLowerCase(Character.toLowerCase(first));
    }

    /** "Laurel County", where the gazetteer knows towns of that name only: its seat, if the report is about that land. */
    private boolean isTownForAnArea(PlaceMention m, Place p) {
        return ("district".equals(m.cue()) || "region".equals(m.cue()))
                && p.type().isSettlement()
                && !p.isCapital()
                && senses.size() >= ENOUGH_NAMES
                && !links.isEverLinked(Folding.fold(m.name()), p.id())
                && senses.nearWithout(m.name(), p) < NEAR_SPOKEN_OF;
    }

    /** Another land's place that only sounds like it, or that only the word for an area makes a namesake. */
    private boolean isLikenedFarOff(PlaceMention m, Place p) {
        boolean area = p.type().isPartOfCountry();
        boolean byLongerName = m.known().stream()
                .filter(k -> k.place().equals(p))
                .allMatch(k -> k.toponym().name().length() > m.name().length() + 2);
        boolean likened = m.known().isEmpty() || (area && byLongerName);
        return likened
                && p.type() != PlaceType.COUNTRY
                && p.country() != null
                && senses.size() >= ENOUGH_NAMES
                && !links.isEverLinked(Folding.fold(m.name()), p.id())
                && senses.supportWithout(m.name(), p) < SPOKEN_OF;
    }

    private List<Match> bySound(PlaceMention m) {
        boolean announced = m.certainty() == Certainty.NAMED;
        return heard
                .computeIfAbsent(m.name() + "/" + announced, n -> announced ? heard(m, ANNOUNCED) : suspected(m))
                .stream()
                .filter(k -> {
                    boolean here = isNearFocus(k.place());
                    boolean spelled = isOneScript(m.name(), k.place().name());
                    double least = !here
                            ? ELSEWHERE
                            : announced ? spelled ? SPELLED : ANNOUNCED : spelled ? SPELLED_SUSPECTED : SUSPECTED;
                    return k.score() >= least
                            && (here || (announced && k.place().type() != PlaceType.NEIGHBOURHOOD))
                            && !k.place().type().isFacility()
                            && links.mayLieInNext(m, k.place());
                })
                .toList();
    }

    private List<Match> heard(PlaceMention m, double least) {
        return gazetteer.soundingLike(m.name(), least, Scope.ANYWHERE, CANDIDATES_WEIGHED);
    }

    /**
     * What nothing announces must sound like a place of the country that the report is about. Few such words do, and of those
     * that do not it is soon told.
     */
    private List<Match> suspected(PlaceMention m) {
        Place country = focus.country();
        String code = country == null ? null : country.country();
        return code != null && gazetteer.hasSoundingLike(m.name(), SUSPECTED, Scope.country(code), CANDIDATES_WEIGHED)
                ? heard(m, SUSPECTED)
                : List.of();
    }

    private static boolean isOneScript(String a, String b) {
        return Character.UnicodeScript.of(a.codePointAt(0)) == Character.UnicodeScript.of(b.codePointAt(0));
    }

    private boolean isNearFocus(Place p) {
        Place city = focus.city();
        if (city != null && p.type() == PlaceType.NEIGHBOURHOOD) {
            return gazetteer.isInside(p, city.id()) || Geodesy.distanceMetres(p.point(), city.point()) < NEAR_METRES;
        }
        Place country = focus.country();
        return country != null && country.country() != null && country.country().equals(p.country());
    }
}
