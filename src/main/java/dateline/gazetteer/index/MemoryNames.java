package dateline.gazetteer.index;

import dateline.gazetteer.Match;
import dateline.gazetteer.MatchMethod;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.Toponym;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** The names of places held in memory, found by key, by beginning, by slip of the hand and by sound. */
final class MemoryNames {
    /** Below this two names are not taken to sound alike. */
    private static final double LEAST_SIMILARITY = 0.55;

    private static final int SHORTEST_SOUND = 3;
    private static final double FOLDED = 0.98;
    /** What the beginning of a later word is worth beside that of the name. */
    private static final double LATER_WORD = 0.9;

    private final Pronunciation pronunciation;
    private final List<Name> all = new ArrayList<>();
    private final Map<String, List<Name>> byKey = new LinkedHashMap<>();
    // What most questions do without is made for the first that needs it.
    private final Once<NavigableMap<String, List<Name>>> sorted = new Once<>(() -> new TreeMap<>(byKey));
    private final Once<NavigableMap<String, List<Name>>> byTail = new Once<>(this::tails);
    private final Once<SkeletonIndex<Key>> bySkeleton = new Once<>(this::skeletons);

    /** A name of a place. */
    private record Name(Place place, Toponym toponym) {}

    /** A key with its sounds and the names that have it. */
    private record Key(String key, String sounds, List<Name> names) {}

    /** The names of these places. */
    MemoryNames(Collection<Place> places, Pronunciation pronunciation) {
        this.pronunciation = pronunciation;
        for (Place place : places) {
            place.names().forEach(n -> add(place, n));
        }
    }

    private void add(Place place, Toponym toponym) {
        String key = NameKey.of(toponym.name());
        if (!key.isEmpty()) {
            Name name = new Name(place, toponym);
            all.add(name);
            byKey.computeIfAbsent(key, k -> new ArrayList<>(1)).add(name);
        }
    }

    private NavigableMap<String, List<Name>> tails() {
        NavigableMap<String, List<Name>> tails = new TreeMap<>();
        for (Name name : all) {
            for (String tail : NameKey.tails(name.toponym().name())) {
                tails.computeIfAbsent(tail, t -> new ArrayList<>(1)).add(name);
            }
        }
        return tails;
    }

    private SkeletonIndex<Key> skeletons() {
        SkeletonIndex<Key> skeletons = new SkeletonIndex<>();
        byKey.forEach((key, names) -> {
            String sounds = pronunciation.sounds(key);
            skeletons.add(pronunciation.skeleton(sounds), new Key(key, sounds, names));
        });
        return skeletons;
    }

    List<Match> named(String name, Predicate<Place> admitted, int limit) {
        List<Name> names = byKey.get(NameKey.of(name));
        if (names == null) {
            // Most words of a report, and so worth no more work.
            return List.of();
        }
        Stream<Match> matches = names.stream()
                .filter(n -> admitted.test(n.place()))
                .map(n -> {
                    boolean exact = n.toponym().name().equals(name);
                    MatchMethod method = exact ? MatchMethod.EXACT : MatchMethod.FOLDED;
                    return new Match(n.place(), n.toponym(), method, exact ? 1 : FOLDED);
                });
        return best(matches, limit);
    }

    List<Match> beginningWith(String prefix, Predicate<Place> admitted, int limit) {
        String key = NameKey.of(prefix);
        if (key.isEmpty()) {
            return List.of();
        }
        Stream<Match> whole = begun(sorted.get(), key, admitted, 1);
        Stream<Match> later = begun(byTail.get(), key, admitted, LATER_WORD);
        return best(Stream.concat(whole, later), limit);
    }

    /** The more of the name is typed, the surer it is. */
    private static Stream<Match> begun(
            NavigableMap<String, List<Name>> names, String key, Predicate<Place> admitted, double worth) {
        return names.subMap(key, key + Character.MAX_VALUE).entrySet().stream().flatMap(e -> {
            double share = 0.5 + 0.5 * key.length() / e.getKey().length();
            return e.getValue().stream()
                    .filter(n -> admitted.test(n.place()))
                    .map(n -> new Match(n.place(), n.toponym(), MatchMethod.PREFIX, worth * share));
        });
    }

    List<Match> misspelt(String name, Predicate<Place> admitted, int limit) {
        String key = NameKey.of(name);
        return TypingError.allowed(key.length()) == 0 || key.length() > NameKey.LONGEST
                ? List.of()
                : near(
                        pronunciation.sounds(key),
                        MatchMethod.TYPO,
                        k -> key.equals(k.key()) ? 0 : TypingError.score(key, k.key()),
                        admitted,
                        limit);
    }

    List<Match> soundingLike(String name, Predicate<Place> admitted, int limit) {
        String key = NameKey.of(name);
        if (key.length() < SHORTEST_SOUND || key.length() > NameKey.LONGEST) {
            return List.of();
        }
        String sounds = pronunciation.sounds(key);
        Pronunciation.Asked asked = pronunciation.asked(key);
        return near(
                sounds,
                MatchMethod.SOUND,
                k -> {
                    double similarity = pronunciation.similarity(sounds, k.sounds(), LEAST_SIMILARITY);
                    return similarity == 0 ? 0 : asked.likeness(k.key(), similarity);
                },
                admitted,
                limit);
    }

    /** The best of those whose skeleton is at most an edit away: that covers any slip but two among the consonants. */
    private List<Match> near(
            String sounds, MatchMethod method, ToDoubleFunction<Key> score, Predicate<Place> admitted, int limit) {
        List<Match> matches = new ArrayList<>();
        for (Key candidate : bySkeleton.get().near(pronunciation.skeleton(sounds))) {
            double similarity = score.applyAsDouble(candidate);
            if (similarity > 0) {
                candidate.names().stream()
                        .filter(n -> admitted.test(n.place()))
                        .forEach(n -> matches.add(new Match(n.place(), n.toponym(), method, similarity)));
            }
        }
        return best(matches.stream(), limit);
    }

    /** One match a place, its best. */
    private static List<Match> best(Stream<Match> matches, int limit) {
        Map<PlaceId, Match> bestOfPlace = new LinkedHashMap<>();
        matches.sorted(Match.BEST_FIRST)
                .forEach(m -> bestOfPlace.putIfAbsent(m.place().id(), m));
        return bestOfPlace.values().stream().limit(limit).toList();
    }
}
