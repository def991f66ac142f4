package dateline.resolution;

import dateline.gazetteer.AdminArea;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Prominence;
import dateline.mention.Marked;
import dateline.mention.PlaceMention;
import dateline.report.Folding;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the known names of a report may denote, weighed against each other: a country or region that several names speak
 * for lends weight to the places in it, over a few rounds.
 */
final class Senses {
    /** Nearer to the beginning weighs more: the lead says what a report is about. */
    private static final double LEAD_WEIGHT = 2;
    /** Where a report was written says little about where it is set. */
    private static final double DATELINE_WEIGHT = 0.3;

    private static final double DEMONYM_WEIGHT = 1;
    private static final double MOST_OF_DEMONYMS = 3;

    private static final int ROUNDS = 3;
    private static final int MOST_SENSES = 40;
    /** A place ten times as likely for each quarter of prominence. */
    private static final double PROMINENCE_BASE = 10_000;

    private static final double LINKED = 8;
    /** A place that is mostly called otherwise is meant more seldom. */
    private static final double OTHER_NAME = 0.1;

    private static final double OTHER_COUNTRY = 0.03;
    private static final double OTHER_REGION = 0.05;
    /** Degrees; a place is near what lies in its own square or in one beside it. */
    private static final double SQUARE = 2;

    private final Gazetteer gazetteer;
    private final int lastToken;
    /** What words for people and things of a country say, by country. */
    private final Map<String, Double> demonyms;

    private final Map<String, Name> names = new LinkedHashMap<>();
    private final Map<PlaceId, Optional<PlaceId>> regionOf = new HashMap<>();
    private Map<String, Double> countries = Map.of();
    private Map<PlaceId, Double> regions = Map.of();
    private Map<Square, Double> squares = Map.of();
    private double total;

    /** A square of the map. */
    private record Square(int column, int row) {
        static Square of(Place p) {
            return new Square((int) Math.floor(p.point().lon() / SQUARE), (int)
                    Math.floor(p.point().lat() / SQUARE));
        }
    }

    /** A name with its places, how much the report speaks of it, and how likely each place is. */
    private static final class Name {
        final List<Match> places;
        double weight;
        double[] shares = new double[0];

        Name(List<Match> places) {
            this.places = places;
        }
    }

    Senses(List<PlaceMention> mentions, Marked text, Links links, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.lastToken = text.tokens().size();
        this.demonyms = demonyms(text);
        for (PlaceMention m : mentions) {
            if (!m.known().isEmpty()) {
                Name name = names.computeIfAbsent(
                        Folding.fold(m.name()),
                        n -> new Name(m.known().stream().limit(MOST_SENSES).toList()));
                name.weight += weight(m);
                total += weight(m);
            }
        }
        for (int round = 0; round <= ROUNDS; round++) {
            boolean first = round == 0;
            names.forEach((called, name) -> share(called, name, links, first));
            sum();
        }
    }

    /** "the Lebanese army": with it, Tripoli is the one in Lebanon. However often it is said, it weighs as a few names do. */
    private Map<String, Double> demonyms(Marked text) {
        Map<String, Double> said = new HashMap<>();
        text.text()
                .sentences()
                .forEach(s -> text.terms("demonym", s)
                        .forEach(t -> said.merge(
                                t.leaf().toUpperCase(Locale.ROOT), DEMONYM_WEIGHT * weight(t.from()), Double::sum)));
        said.replaceAll((country, weight) -> Math.min(MOST_OF_DEMONYMS, weight));
        return said;
    }

    /** How much a mention says about what the report is about. */
    double weight(PlaceMention m) {
        return weight(m.from()) * (m.dateline() ? DATELINE_WEIGHT : 1);
    }

    private double weight(int token) {
        double early = lastToken == 0 ? 1 : 1 - (double) token / lastToken;
        return 1 + LEAD_WEIGHT * early * early;
    }

    private void share(String text, Name name, Links links, boolean first) {
        double[] shares = new double[name.places.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            Match k = name.places.get(i);
            double prior = Math.pow(PROMINENCE_BASE, Prominence.of(k.place()))
                    * k.score()
                    * k.score()
                    * (k.isByAnotherName() ? OTHER_NAME : 1);
            double linked = links.isEverLinked(text, k.place().id()) ? LINKED : 1;
            double here = first ? 1 : support(k.place(), name.weight * name.shares[i] / total);
            shares[i] = prior * linked * here;
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        name.shares = shares;
    }

    /** How much speaks for a place besides itself. */
    private double support(Place p, double own) {
        double beside = Math.max(0, Math.max(weightInRegion(p), weightNear(p)) - own);
        return (OTHER_COUNTRY + weightOf(p.country())) * (OTHER_REGION + beside);
    }

    private void sum() {
        Map<Square, Double> bySquare = new HashMap<>();
        Map<String, Double> byCountry = new HashMap<>();
        Map<PlaceId, Double> byRegion = new HashMap<>();
        double all = 0;
        for (Name name : names.values()) {
            for (int i = 0; i < name.shares.length; i++) {
                Place p = name.places.get(i).place();
                double mass = name.weight * name.shares[i];
                all += mass;
                if (p.country() != null) {
                    byCountry.merge(p.country(), mass, Double::sum);
                }
                if (isOnePoint(p)) {
                    bySquare.merge(Square.of(p), mass, Double::sum);
                }
                region(p).ifPresent(r -> byRegion.merge(r, mass, Double::sum));
            }
        }
        demonyms.forEach((country, weight) -> byCountry.merge(country, weight, Double::sum));
        double hinted =
                demonyms.values().stream().mapToDouble(Double::doubleValue).sum();
        double sum = Math.max(all, Double.MIN_NORMAL);
        double sumOfCountries = sum + hinted;
        byCountry.replaceAll((k, v) -> v / sumOfCountries);
        byRegion.replaceAll((k, v) -> v / sum);
        bySquare.replaceAll((k, v) -> v / sum);
        this.squares = bySquare;
        this.countries = byCountry;
        this.regions = byRegion;
    }

    /** Whether its point says where it is: not that of a country or a sea. */
    private static boolean isOnePoint(Place p) {
        return p.type() != PlaceType.COUNTRY && p.type() != PlaceType.AREA;
    }

    /** How much of the report speaks of what lies near a place, itself among it. */
    double weightNear(Place p) {
        if (!isOnePoint(p)) {
            return 0;
        }
        Square at = Square.of(p);
        double near = 0;
        for (int i = -1; i <= 1; i++) {
            for (int j = -1; j <= 1; j++) {
                near += squares.getOrDefault(new Square(at.column() + i, at.row() + j), 0.0);
            }
        }
        return near;
    }

    private Optional<PlaceId> region(Place p) {
        return regionOf.computeIfAbsent(
                p.id(), id -> AdminArea.firstLevel(p, gazetteer).map(Place::id));
    }

    /** How much each country weighs in the report, all together at most 1. */
    Map<String, Double> countries() {
        return countries;
    }

    private double weightOf(@Nullable String country) {
        return country == null ? 0 : countries.getOrDefault(country, 0.0);
    }

    /** How much the first-level area of a place weighs in the report. */
    double weightInRegion(Place p) {
        return region(p).map(r -> regions.getOrDefault(r, 0.0)).orElse(0.0);
    }

    /** How likely a name denotes a place, by the whole report. */
    double share(String name, Place place) {
        Name of = names.get(Folding.fold(name));
        for (int i = 0; of != null && i < of.shares.length; i++) {
            if (of.places.get(i).place().id().equals(place.id())) {
                return of.shares[i];
            }
        }
        return 0;
    }

    /** How much of the report, other than this name itself, speaks of the country of a place. */
    double supportWithout(String name, Place place) {
        Name of = names.get(Folding.fold(name));
        if (of == null || place.country() == null || total <= of.weight) {
            return weightOf(place.country());
        }
        double own = 0;
        for (int i = 0; i < of.shares.length; i++) {
            if (place.country().equals(of.places.get(i).place().country())) {
                own += of.shares[i] * of.weight;
            }
        }
        return Math.max(0, weightOf(place.country()) * total - own) / (total - of.weight);
    }

    /** How much of the report, other than this name itself, speaks of what lies near a place. */
    double nearWithout(String name, Place place) {
        Name of = names.get(Folding.fold(name));
        if (of == null || total <= of.weight) {
            return weightNear(place);
        }
        Square at = Square.of(place);
        double own = 0;
        for (int i = 0; i < of.shares.length; i++) {
            Place p = of.places.get(i).place();
            Square there = Square.of(p);
            boolean near = Math.abs(there.column() - at.column()) <= 1 && Math.abs(there.row() - at.row()) <= 1;
            own += near && isOnePoint(p) ? of.shares[i] * of.weight : 0;
        }
        return Math.max(0, weightNear(place) * total - own) / (total - of.weight);
    }

    /** How many different names are weighed. */
    int size() {
        return names.size();
    }
}
