package dateline.gazetteer.bench;

import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.Toponym;
import dateline.gazetteer.index.NameKeys;
import dateline.gazetteer.trial.NameRow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Lists made of the places themselves, the same each time. */
final class GeneratedLists {
    private static final long ORDER = 7;
    private static final int SPREAD = 0x9E3779B1;
    private static final long EDITS = 11;
    private static final int SHORTEST_EDITED = 6;

    private final TrialPlaces places;

    GeneratedLists(TrialPlaces places) {
        this.places = places;
    }

    /**
     * Whether Arabic names of a place may only be measured by: half of all places, by their ids. From those of the others
     * it is learnt how names are written.
     */
    static boolean isForMeasuring(PlaceId id) {
        return (id.value().hashCode() * SPREAD) >>> (Integer.SIZE - 1) == 1;
    }

    /**
     * One Arabic alternate of every city for measuring that has one, and that is the largest of its name: a name alone
     * tells no more.
     */
    List<NameRow> heldOut(int most) {
        List<Place> cities = places.cities();
        Map<String, Place> largest = new HashMap<>();
        for (Place c : cities) {
            largest.merge(NameKeys.key(c.name()), c, (a, b) -> a.population() >= b.population() ? a : b);
            arabic(c).ifPresent(n -> largest.merge(n, c, (a, b) -> a.population() >= b.population() ? a : b));
        }
        List<NameRow> rows = new ArrayList<>();
        for (Place c : cities) {
            arabic(c)
                    .filter(n -> isForMeasuring(places.standingFor(c).id()))
                    .filter(n -> c.equals(largest.get(n)) && c.equals(largest.get(NameKeys.key(c.name()))))
                    .ifPresent(n -> rows.add(new NameRow(n, meant(c), NameRow.Half.HELD)));
        }
        Collections.shuffle(rows, new Random(ORDER));
        return rows.subList(0, Math.min(most, rows.size()));
    }

    /** The places of which GeoNames has an Arabic alternate, by its key: any of them is a right answer to it. */
    Map<String, Set<PlaceId>> bearers() {
        Map<String, Set<PlaceId>> bearers = new HashMap<>();
        for (Place c : places.cities()) {
            for (Toponym n : c.names()) {
                if (ArabicNames.isArabic(n.name())) {
                    bearers.computeIfAbsent(NameKeys.key(n.name()), k -> new HashSet<>())
                            .add(places.standingFor(c).id());
                }
            }
        }
        return bearers;
    }

    private static Optional<String> arabic(Place city) {
        return city.names().stream()
                .map(Toponym::name)
                .filter(ArabicNames::isPureArabic)
                .findFirst();
    }

    private NameRow.Meant meant(Place city) {
        Place p = places.standingFor(city);
        return new NameRow.Meant(p.id(), p.name(), String.valueOf(p.country()), p.point());
    }

    /** One random edit in the primary name of each of some settlements: the largest of its name, in plain letters. */
    List<NameRow> edited(int most) {
        List<Place> settlements = new ArrayList<>(
                places.all().stream().filter(p -> p.type().isSettlement()).toList());
        Map<String, Place> largest = new HashMap<>();
        settlements.forEach(
                p -> largest.merge(NameKeys.key(p.name()), p, (a, b) -> a.population() >= b.population() ? a : b));
        Collections.shuffle(settlements, new Random(ORDER));
        Random random = new Random(EDITS);
        List<NameRow> rows = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Place p : settlements) {
            String key = NameKeys.key(p.name());
            boolean latin = key.chars().allMatch(c -> c >= 'a' && c <= 'z');
            if (latin
                    && p.equals(largest.get(key))
                    && key.length() >= SHORTEST_EDITED
                    && rows.size() < most
                    && seen.add(key)) {
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
