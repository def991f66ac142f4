package dateline.gazetteer.bench;

import dateline.data.Shipped;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.MatchRanking;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.RankedPlace;
import dateline.gazetteer.Scope;
import dateline.gazetteer.Toponym;
import dateline.gazetteer.index.MemoryGazetteer;
import dateline.gazetteer.index.NameKeys;
import dateline.gazetteer.trial.NameRow;
import dateline.gazetteer.trial.NameTrial;
import dateline.geo.Geodesy;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Prints how well places are found by name, over the shipped table and a GeoNames dump. */
final class EvaluateNames {
    private static final int CANDIDATES = 200;
    /** The shipped places that stand for cities of the dump. */
    private static final Map<PlaceId, Place> SHIPPED_AS = new HashMap<>();

    private EvaluateNames() {}

    public static void main(String[] args) throws IOException {
        List<Place> cities = Cities.read(Path.of(args[0]));
        boolean tuneOnly = args.length > 1 && args[1].equals("tune");
        boolean verbose = args.length > 2;
        List<Place> all = together(Shipped.KNOWLEDGE.places(), cities);
        Gazetteer without =
                gazetteer(all.stream().flatMap(p -> withoutArabic(p).stream()).toList());
        for (NameRow.Half half : NameRow.Half.values()) {
            if (tuneOnly && half == NameRow.Half.HELD) {
                continue;
            }
            for (String list : List.of("arabic-west-africa", "latin-variants", "no-such-place")) {
                show(list + " " + half, rows(list, half), without, verbose);
            }
        }
        show("GeoNames Arabic held out", heldOut(cities, 2000), without, verbose);
        show("one random edit", edited(cities, Shipped.KNOWLEDGE.places()), without, verbose);
        speed(without);
    }

    private static void speed(Gazetteer gazetteer) throws IOException {
        List<NameRow> rows = rows("arabic-west-africa", NameRow.Half.TUNE);
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            rows.forEach(r -> gazetteer.soundingLike(r.name(), 10));
            System.out.printf("by sound %.3f ms a name%n", (System.nanoTime() - start) / 1e6 / rows.size());
        }
    }

    private static void show(String name, List<NameRow> rows, Gazetteer gazetteer, boolean verbose) {
        NameTrial trial = NameTrial.of(rows, (n, limit) -> search(gazetteer, n, limit), MatchRanking.REPORTED);
        System.out.println(trial.line(name));
        if (verbose) {
            trial.wrong().stream().limit(60).forEach(w -> System.out.println("    " + w));
        }
    }

    static List<RankedPlace> search(Gazetteer gazetteer, String name, int limit) {
        List<Match> matches = new ArrayList<>(gazetteer.named(name, Scope.ANYWHERE, CANDIDATES));
        matches.addAll(gazetteer.misspelt(name, Scope.ANYWHERE, CANDIDATES));
        matches.addAll(gazetteer.soundingLike(name, CANDIDATES));
        return MatchRanking.rank(matches, limit);
    }

    private static Gazetteer gazetteer(List<Place> places) {
        return new MemoryGazetteer(
                places.stream().map(EvaluateNames::orphan).toList(),
                List.of("en", "fr"),
                Map.of(),
                Shipped.KNOWLEDGE.pronunciation());
    }

    static Place orphan(Place p) {
        return with(p, p.names());
    }

    private static Place with(Place p, List<Toponym> names) {
        return new Place(
                p.id(),
                p.type(),
                null,
                p.country(),
                p.point(),
                p.radiusMetres(),
                p.population(),
                names,
                p.codes(),
                p.source(),
                p.origin(),
                p.siteUnknown());
    }

    static java.util.Optional<Place> withoutArabic(Place p) {
        List<Toponym> names =
                p.names().stream().filter(n -> !Cities.isArabic(n.name())).toList();
        return names.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(with(p, names));
    }

    /** Both, a city of the dump only where the shipped table has none of its name near by. */
    static List<Place> together(List<Place> shipped, List<Place> cities) {
        Map<String, List<Place>> byKey = new HashMap<>();
        for (Place p : shipped) {
            if (p.type().isSettlement()) {
                p.names()
                        .forEach(n -> byKey.computeIfAbsent(NameKeys.key(n.name()), k -> new ArrayList<>())
                                .add(p));
            }
        }
        List<Place> all = new ArrayList<>(shipped);
        for (Place c : cities) {
            java.util.Optional<Place> known = c.names().stream()
                    .flatMap(n -> byKey.getOrDefault(NameKeys.key(n.name()), List.of()).stream())
                    .filter(p -> Geodesy.distanceMetres(p.point(), c.point()) < 15_000)
                    .findFirst();
            known.ifPresentOrElse(p -> SHIPPED_AS.put(c.id(), p), () -> all.add(c));
        }
        return all;
    }

    static List<NameRow> rows(String list, NameRow.Half half) throws IOException {
        try (Reader in = Files.newBufferedReader(Path.of("data/gold/names/" + list + ".tsv"))) {
            return NameRow.read(in).stream().filter(r -> r.half() == half).toList();
        }
    }

    /** One Arabic alternate of every city that has one, and that is the largest of its name: a name alone tells no more. */
    static List<NameRow> heldOut(List<Place> cities, int most) {
        Map<String, Place> largest = new HashMap<>();
        for (Place c : cities) {
            largest.merge(NameKeys.key(c.name()), c, (a, b) -> a.population() >= b.population() ? a : b);
            arabic(c).ifPresent(n -> largest.merge(n, c, (a, b) -> a.population() >= b.population() ? a : b));
        }
        List<NameRow> rows = new ArrayList<>();
        for (Place c : cities) {
            arabic(c)
                    .filter(n -> c.equals(largest.get(n)) && c.equals(largest.get(NameKeys.key(c.name()))))
                    .ifPresent(n -> rows.add(new NameRow(n, meant(c), NameRow.Half.HELD)));
        }
        java.util.Collections.shuffle(rows, new Random(7));
        return rows.subList(0, Math.min(most, rows.size()));
    }

    private static java.util.Optional<String> arabic(Place city) {
        return city.names().stream()
                .map(Toponym::name)
                .filter(Cities::isPureArabic)
                .findFirst();
    }

    private static NameRow.Meant meant(Place city) {
        Place p = SHIPPED_AS.getOrDefault(city.id(), city);
        return new NameRow.Meant(p.id(), p.name(), String.valueOf(p.country()), p.point());
    }

    static List<NameRow> edited(List<Place> cities, List<Place> shipped) {
        List<Place> places = new ArrayList<>(cities);
        places.addAll(shipped.stream().filter(p -> p.type().isSettlement()).toList());
        Map<String, Place> largest = new HashMap<>();
        places.forEach(
                p -> largest.merge(NameKeys.key(p.name()), p, (a, b) -> a.population() >= b.population() ? a : b));
        java.util.Collections.shuffle(places, new Random(7));
        Random random = new Random(11);
        List<NameRow> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Place p : places) {
            String key = NameKeys.key(p.name());
            boolean latin = key.chars().allMatch(c -> c >= 'a' && c <= 'z');
            if (latin && p.equals(largest.get(key)) && key.length() >= 6 && rows.size() < 2000 && seen.add(key)) {
                rows.add(new NameRow(edit(key, random), meant(p), NameRow.Half.HELD));
            }
        }
        return rows;
    }

    private static String edit(String key, Random random) {
        int at = random.nextInt(key.length());
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> key.substring(0, at) + key.substring(at + 1);
            case 1 -> key.substring(0, at) + letter + key.substring(at);
            case 2 -> key.substring(0, at) + letter + key.substring(at + 1);
            default -> {
                int to = Math.min(at, key.length() - 2);
                yield key.substring(0, to) + key.charAt(to + 1) + key.charAt(to) + key.substring(to + 2);
            }
        };
    }
}
