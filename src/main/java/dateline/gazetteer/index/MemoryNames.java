package dateline.gazetteer.index;

import dateline.gazetteer.Match;
import dateline.gazetteer.MatchMethod;
import dateline.gazetteer.Place;
import dateline.gazetteer.Scope;
import dateline.gazetteer.Toponym;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** The names of places held in memory, found by key, by beginning, by slip of the hand and by sound. */
final class MemoryNames {
    /** Below this two names are not taken to sound alike. */
    private static final double LEAST_SIMILARITY = 0.55;
    /** Names this much alike have the same skeleton, but for rare ones. */
    private static final double NEARLY_THE_SAME = 0.93;

    private static final int SHORTEST_SOUND = 3;
    private static final double FOLDED = 0.98;
    /** What the beginning of a later word is worth beside that of the name. */
    private static final double LATER_WORD = 0.9;

    private final Pronunciation pronunciation;
    private final List<Name> all = new ArrayList<>();
    private final Set<String> countries = new HashSet<>();
    private final Map<String, List<Name>> byKey = new LinkedHashMap<>();
    // What most questions do without is made for the first that needs it.
    private final Once<NavigableMap<String, List<Name>>> sorted = new Once<>(() -> new TreeMap<>(byKey));
    private final Once<NavigableMap<String, List<Name>>> byTail = new Once<>(this::tails);
    private final Once<BeginningSieve> beginnings = new Once<>(this::sieve);
    private final Once<SkeletonIndex<Key>> bySkeleton = new Once<>(this::skeletons);
    /** The same by country, made for those that are asked for: most questions are about one, and need not go through all. */
    private final Map<String, SkeletonIndex<Key>> ofCountry = new ConcurrentHashMap<>();

    /** A name of a place. */
    private record Name(Place place, Toponym toponym) {}

    /** A key with its letters, its sounds and the names that have it. */
    private record Key(String key, long letters, SoundCosts.Sounds sounds, List<Name> names) {
        boolean isOf(String country) {
            return names.stream().anyMatch(n -> country.equals(n.place().country()));
        }
    }

    /** The names of these places. */
    MemoryNames(Collection<Place> places, Pronunciation pronunciation) {
        this.pronunciation = pronunciation;
        for (Place place : places) {
            place.names().forEach(n -> add(place, n));
            if (place.country() != null) {
                countries.add(place.country());
            }
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

    private BeginningSieve sieve() {
        return BeginningSieve.of(byKey.keySet(), byKey.size());
    }

    private SkeletonIndex<Key> skeletons() {
        SkeletonIndex<Key> skeletons = new SkeletonIndex<>();
        byKey.forEach((key, names) -> {
            String sounds = pronunciation.sounds(key);
            skeletons.add(
                    pronunciation.skeleton(sounds),
                    new Key(key, TypingError.letters(key), pronunciation.prepared(sounds), names));
        });
        return skeletons;
    }

    List<Match> named(String name, Predicate<Place> admitted, int limit) {
        List<Name> names = byKey.get(NameKey.of(name));
        if (names == null) {
            // Most words of a report, and so worth no more work.
            return List.of();
        }
        BestMatches best = new BestMatches(limit);
        for (Name n : names) {
            if (admitted.test(n.place())) {
                boolean exact = n.toponym().name().equals(name);
                MatchMethod method = exact ? MatchMethod.EXACT : MatchMethod.FOLDED;
                best.add(new Match(n.place(), n.toponym(), method, exact ? 1 : FOLDED));
            }
        }
        return best.list();
    }

    /** False where it is certain that no key begins with that of a text. */
    boolean mayBeginWith(String beginning) {
        return beginnings.get().mayBegin(NameKey.of(beginning));
    }

    List<Match> beginningWith(String prefix, Predicate<Place> admitted, int limit) {
        String key = NameKey.of(prefix);
        if (key.isEmpty()) {
            return List.of();
        }
        BestMatches best = new BestMatches(limit);
        addBegun(sorted.get(), key, admitted, 1, best);
        addBegun(byTail.get(), key, admitted, LATER_WORD, best);
        return best.list();
    }

    /** The more of the name is typed, the surer it is. */
    private static void addBegun(
            NavigableMap<String, List<Name>> names,
            String key,
            Predicate<Place> admitted,
            double worth,
            BestMatches best) {
        names.subMap(key, key + Character.MAX_VALUE).forEach((whole, called) -> {
            double share = 0.5 + 0.5 * key.length() / whole.length();
            add(called, MatchMethod.PREFIX, worth * share, admitted, best);
        });
    }

    List<Match> misspelt(String name, int most, Predicate<Place> admitted, int limit) {
        String key = NameKey.of(name);
        if (TypingError.allowed(key.length()) == 0 || key.length() > NameKey.LONGEST) {
            return List.of();
        }
        long letters = TypingError.letters(key);
        return matches(
                bySkeleton.get().near(pronunciation.skeleton(pronunciation.sounds(key))),
                MatchMethod.TYPO,
                k -> key.equals(k.key()) ? 0 : TypingError.score(key, letters, k.key(), k.letters(), most),
                admitted,
                limit);
    }

    /**
     * Names that sound like one.
     *
     * @param scope what a place itself tells of it is asked before the names are compared, as it is the quicker question
     * @param admitted whether a place is in the scope
     */
    List<Match> soundingLike(String name, double least, Scope scope, Predicate<Place> admitted, int limit) {
        String key = NameKey.of(name);
        if (key.length() < SHORTEST_SOUND || key.length() > NameKey.LONGEST) {
            return List.of();
        }
        String sounds = pronunciation.sounds(key);
        Pronunciation.Asked asked = pronunciation.asked(key);
        double floor = asked.floor(least, LEAST_SIMILARITY);
        SoundsWanted wanted = pronunciation.wanted(sounds, floor);
        return matches(
                sharing(pronunciation.skeleton(sounds), floor, scope),
                MatchMethod.SOUND,
                k -> {
                    if (!mayBeIn(scope, k)) {
                        return 0;
                    }
                    double similarity = wanted.similarity(k.sounds());
                    return similarity == 0 ? 0 : asked.likeness(k.key(), similarity);
                },
                admitted,
                limit);
    }

    /** Whether any name sounds so much like one. */
    boolean hasSoundingLike(String name, double least, Scope scope, Predicate<Place> admitted) {
        String key = NameKey.of(name);
        if (key.length() < SHORTEST_SOUND || key.length() > NameKey.LONGEST) {
            return false;
        }
        String sounds = pronunciation.sounds(key);
        Pronunciation.Asked asked = pronunciation.asked(key);
        double floor = asked.floor(least, LEAST_SIMILARITY);
        SoundsWanted wanted = pronunciation.wanted(sounds, floor);
        for (Key k : sharing(pronunciation.skeleton(sounds), floor, scope)) {
            if (mayBeIn(scope, k)) {
                double similarity = wanted.similarity(k.sounds());
                if (similarity > 0
                        && asked.isLike(k.key(), similarity, least)
                        && k.names().stream().anyMatch(n -> admitted.test(n.place()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The keys that share a skeleton, nearly at least; of one country if only that is asked for. */
    private List<Key> sharing(String skeleton, double floor, Scope scope) {
        SkeletonIndex<Key> keys =
                scope.countries().size() == 1 ? of(scope.countries().iterator().next()) : bySkeleton.get();
        return floor < NEARLY_THE_SAME ? keys.near(skeleton) : keys.same(skeleton);
    }

    private SkeletonIndex<Key> of(String country) {
        // Who asks may make countries up: none is kept that has no place.
        return countries.contains(country)
                ? ofCountry.computeIfAbsent(country, c -> bySkeleton.get().only(k -> k.isOf(c)))
                : new SkeletonIndex<>();
    }

    /** Whether a place itself tells that it may be in a scope; that it is of the one country was looked at before. */
    private static boolean mayBeIn(Scope scope, Key key) {
        boolean isOfThose = scope.types().isEmpty()
                && scope.box() == null
                && scope.countries().size() <= 1;
        return isOfThose || key.names().stream().anyMatch(n -> scope.admits(n.place()));
    }

    /** The best of some names. Those whose skeleton is at most an edit away hold any slip but two among the consonants. */
    private static List<Match> matches(
            List<Key> candidates,
            MatchMethod method,
            ToDoubleFunction<Key> score,
            Predicate<Place> admitted,
            int limit) {
        BestMatches best = new BestMatches(limit);
        for (Key candidate : candidates) {
            double similarity = score.applyAsDouble(candidate);
            if (similarity > 0) {
                add(candidate.names(), method, similarity, admitted, best);
            }
        }
        return best.list();
    }

    private static void add(
            List<Name> names, MatchMethod method, double score, Predicate<Place> admitted, BestMatches best) {
        for (Name n : names) {
            if (admitted.test(n.place())) {
                best.add(new Match(n.place(), n.toponym(), method, score));
            }
        }
    }
}
