package dateline.resolution;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.MatchMethod;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.geo.Geodesy;
import dateline.mention.MarkedReport;
import dateline.mention.PlaceMention;
import dateline.mention.PlaceMention.Certainty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a place for each mention: known names first, by what the report is about; then facilities, by where the report
 * puts them; then unknown names, by sound, near what is already placed.
 */
public final class PlaceResolver {
    private static final int CANDIDATES_KEPT = 5;
    private static final int CANDIDATES_WEIGHED = 60;
    /** A name announced by a word for a place must sound at least this much like a place near by. */
    private static final double ANNOUNCED = 0.72;
    /** Without such a word it must be closer. */
    private static final double SUSPECTED = 0.84;
    /** Away from the report's country a sound is believed only when it is nearly the same. */
    private static final double ELSEWHERE = 0.93;

    private static final double NEAR_METRES = 60_000;

    private final Gazetteer gazetteer;

    public PlaceResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Resolves the mentions of a report, in the order of the text. Suspected names that denote nothing are left out. */
    public ResolvedPlaces resolve(MarkedReport report) {
        int lastToken = report.text().tokens().size();
        Focus focus = Focus.of(report.places(), gazetteer, lastToken);
        List<ResolvedMention> done = new ArrayList<>();
        for (PlaceMention m : report.places()) {
            if (m.facility() == null) {
                named(m, focus).ifPresent(r -> done.add(new ResolvedMention(m, r)));
            }
        }
        FacilityResolver facilities = new FacilityResolver(report, gazetteer, focus, List.copyOf(done));
        for (PlaceMention m : report.places()) {
            if (m.facility() != null) {
                facilities.resolve(m).ifPresent(r -> done.add(new ResolvedMention(m, r)));
            }
        }
        done.sort(Comparator.comparing(r -> r.mention().span()));
        return new ResolvedPlaces(focus, done);
    }

    private Optional<Resolution> named(PlaceMention m, Focus focus) {
        if (m.isCapital()) {
            return capital(m, focus);
        }
        List<Candidate> candidates = (m.known().isEmpty() ? bySound(m, focus) : m.known())
                .stream()
                        .map(k -> weigh(k, m, focus))
                        .sorted(Comparator.comparingDouble(Candidate::score)
                                .reversed()
                                .thenComparing(c -> c.place().id().value()))
                        .limit(CANDIDATES_KEPT)
                        .toList();
        if (candidates.isEmpty()) {
            return m.certainty() == Certainty.NAMED && m.known().isEmpty()
                    ? Optional.of(unresolved(m))
                    : Optional.empty();
        }
        return Optional.of(resolved(m, candidates));
    }

    private Optional<Resolution> capital(PlaceMention m, Focus focus) {
        Place country = focus.country();
        if (country == null || country.country() == null) {
            return Optional.empty();
        }
        String reason = "the capital of " + country.name() + ", which the report is about";
        return gazetteer
                .capital(country.country())
                .map(c -> resolved(m, List.of(new Candidate(c, 0.9, List.of(reason)))));
    }

    private List<Match> bySound(PlaceMention m, Focus focus) {
        boolean announced = m.certainty() == Certainty.NAMED;
        return gazetteer.soundingLike(m.name(), CANDIDATES_WEIGHED).stream()
                .filter(k -> {
                    boolean here = isNearFocus(k.place(), focus);
                    double least = here ? announced ? ANNOUNCED : SUSPECTED : ELSEWHERE;
                    return k.score() >= least
                            && (announced || here)
                            && !k.place().type().isFacility();
                })
                .toList();
    }

    private boolean isNearFocus(Place p, Focus focus) {
        Place city = focus.city();
        if (city != null && p.type() == PlaceType.NEIGHBOURHOOD) {
            return gazetteer.isInside(p, city.id()) || Geodesy.distanceMetres(p.point(), city.point()) < NEAR_METRES;
        }
        Place country = focus.country();
        return country != null && country.country() != null && country.country().equals(p.country());
    }

    private Candidate weigh(Match k, PlaceMention m, Focus focus) {
        Place p = k.place();
        List<String> why = new ArrayList<>();
        why.add(String.format(
                Locale.ROOT,
                "the name “%s” (%s, %.2f)",
                k.toponym().name(),
                k.method().word(),
                k.score()));
        double score = 0.55 * k.score();
        double country = focus.weightOf(p.country());
        if (country > 0) {
            score += 0.2 * Math.min(1, country * 1.5);
            why.add("the report speaks of " + p.country());
        }
        Place city = focus.city();
        if (city != null && !p.equals(city) && gazetteer.isInside(p, city.id())) {
            score += 0.1;
            why.add("inside " + city.name());
        } else if (city != null && p.type() == PlaceType.NEIGHBOURHOOD) {
            score -= 0.1;
        }
        if (fitsCue(p.type(), m.cue())) {
            score += 0.1;
            why.add("announced as " + m.cue());
        } else if (m.cue() != null && !p.type().isSettlement()) {
            score -= 0.05;
        }
        double size = p.population() > 0 ? Math.log10((double) p.population()) / 9 : 0.2;
        score += 0.1 * Math.min(1, size) + typePrior(p.type());
        return new Candidate(p, Math.max(0, Math.min(1, score)), why);
    }

    private static double typePrior(PlaceType type) {
        return switch (type) {
            case COUNTRY -> 0.06;
            case CITY -> 0.05;
            case TOWN, AREA -> 0.03;
            case REGION -> 0.02;
            case DISTRICT, RIVER -> -0.02;
            default -> 0;
        };
    }

    private static boolean fitsCue(PlaceType type, @Nullable String cue) {
        if (cue == null) {
            return false;
        }
        return switch (cue) {
            case "neighbourhood" -> type == PlaceType.NEIGHBOURHOOD;
            case "village" -> type == PlaceType.VILLAGE || type == PlaceType.TOWN;
            case "town" -> type == PlaceType.TOWN || type == PlaceType.COMMUNE || type == PlaceType.VILLAGE;
            case "city" -> type == PlaceType.CITY || type == PlaceType.TOWN;
            case "district" -> type == PlaceType.DISTRICT;
            case "region" -> type == PlaceType.REGION || type == PlaceType.AREA;
            case "camp" -> type == PlaceType.CAMP;
            default -> false;
        };
    }

    private Resolution resolved(PlaceMention m, List<Candidate> candidates) {
        Place place = candidates.get(0).place();
        double lead = candidates.size() > 1
                ? candidates.get(0).score() - candidates.get(1).score()
                : 0.3;
        double confidence = Math.min(0.99, candidates.get(0).score() * (0.7 + Math.min(0.3, lead)));
        boolean bySound = candidates.get(0).why().get(0).contains(MatchMethod.SOUND.word());
        return new Resolution(
                m.span(),
                m.name(),
                m.relation(),
                place,
                null,
                place.type().precision(),
                gazetteer.extent(place),
                PlaceBasis.GAZETTEER,
                candidates,
                confidence,
                bySound ? "matched by sound: " + place.name() : "");
    }

    private static Resolution unresolved(PlaceMention m) {
        return new Resolution(
                m.span(),
                m.name(),
                m.relation(),
                null,
                null,
                null,
                null,
                PlaceBasis.GAZETTEER,
                List.of(),
                0,
                "no place of the gazetteer bears this name");
    }
}
