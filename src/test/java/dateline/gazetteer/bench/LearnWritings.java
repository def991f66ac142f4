package dateline.gazetteer.bench;

import dateline.data.Shipped;
import dateline.gazetteer.Place;
import dateline.gazetteer.Toponym;
import dateline.gazetteer.index.NameKeys;
import dateline.gazetteer.index.Pronunciation;
import dateline.gazetteer.index.WritingModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Learns how Latin names are written in Arabic, and writes the table.
 *
 * <p>Arguments: the file to write; the zipped GeoNames dump; files of further pairs (Arabic, tab, Latin). Learnt from are
 * those pairs, and of the shipped table and the dump the half of the places that is not for measuring.
 */
final class LearnWritings {
    private static final double WEIGHT_OF_PLACES = 2;
    /** Names that sound less alike are other names, not other spellings. */
    private static final double ALIKE = 0.55;
    /** The name a place goes by is the likelier to be the one that was written. */
    private static final double ITS_NAME = 0.1;

    private final Pronunciation pronunciation = Shipped.KNOWLEDGE.pronunciation();
    private final List<WritingModel.Pair> pairs = new ArrayList<>();

    private LearnWritings() {}

    public static void main(String[] args) throws IOException {
        LearnWritings learner = new LearnWritings();
        for (int i = 2; i < args.length; i++) {
            for (String line : Files.readAllLines(Path.of(args[i]))) {
                String[] cells = line.split("\t", -1);
                learner.pairs.add(new WritingModel.Pair(NameKeys.key(cells[1]), NameKeys.key(cells[0]), 1));
            }
        }
        try (TrialPlaces places = new TrialPlaces(Files.createTempDirectory("names"), Path.of(args[1]))) {
            places.cities().forEach(c -> learner.add(places.standingFor(c), c));
        }
        Shipped.KNOWLEDGE.places().forEach(p -> learner.add(p, p));
        List<String> lines = new ArrayList<>();
        lines.add("# How letters of Latin names are written in Arabic, and how often seen. Learnt; see README.md.");
        lines.add("before\tletter\tbehind\twritten\tseen");
        WritingModel.learn(learner.pairs, learner.pronunciation::isMute)
                .forEach(row -> lines.add(String.join("\t", row)));
        Files.writeString(Path.of(args[0]), String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        System.out.printf(Locale.ROOT, "%d pairs, %d rows%n", learner.pairs.size(), lines.size() - 2);
    }

    /** Adds the Arabic names of a place, each with the name that it spells. */
    private void add(Place known, Place place) {
        if (GeneratedLists.isForMeasuring(known.id())) {
            return;
        }
        for (Toponym name : place.names()) {
            if (ArabicNames.isPureArabic(name.name())) {
                String arabic = NameKeys.key(name.name());
                spelt(place, arabic)
                        .ifPresent(latin -> pairs.add(new WritingModel.Pair(latin, arabic, WEIGHT_OF_PLACES)));
            }
        }
    }

    private Optional<String> spelt(Place place, String arabic) {
        record Spelling(String key, double likeness) {}
        String sounds = pronunciation.sounds(arabic);
        return place.names().stream()
                .filter(n -> ArabicNames.isLatin(n.name()))
                .map(n -> {
                    String key = NameKeys.key(n.name());
                    double itsName = n.equals(place.names().get(0)) ? ITS_NAME : 0;
                    return new Spelling(key, itsName + pronunciation.similarity(sounds, pronunciation.sounds(key)));
                })
                .filter(s -> s.likeness() > ALIKE + ITS_NAME
                        && arabic.length() <= 2 + 1.5 * s.key().length())
                .max(Comparator.comparingDouble(Spelling::likeness))
                .map(Spelling::key);
    }
}
