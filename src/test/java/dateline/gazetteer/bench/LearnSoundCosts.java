package dateline.gazetteer.bench;

import dateline.data.Shipped;
import dateline.gazetteer.Place;
import dateline.gazetteer.Toponym;
import dateline.gazetteer.index.NameKeys;
import dateline.gazetteer.index.Pronunciation;
import dateline.gazetteer.index.TypingError;
import dateline.gazetteer.trial.NameRow;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Learns the table of sound costs from pairs of names, by expectation maximisation of a memoryless edit transducer
 * (Ristad and Yianilos, Learning string-edit distance, 1998), and writes it.
 *
 * <p>Arguments: the file to write, then files of further pairs (Arabic, tab, Latin). The shipped table's own Arabic and
 * Latin names of a place, its Latin variants, and the half of the project's lists that is for tuning are always used.
 */
final class LearnSoundCosts {
    private static final int ROUNDS = 12;
    private static final int ROUNDS_TO_JUDGE = 6;
    private static final double OWN_WEIGHT = 3;
    /** The share of letters two Latin names must have in common to be taken for spellings of one another. */
    private static final double ALIKE = 0.6;

    /** Chosen on the halves of the lists that are for tuning. */
    static final CostTable.Scale SCALE = new CostTable.Scale(14, 14, 30, 0.3);

    private LearnSoundCosts() {}

    public static void main(String[] args) throws IOException {
        long start = System.nanoTime();
        Pronunciation pronunciation = Shipped.KNOWLEDGE.pronunciation();
        List<EditModel.Pair> across = new ArrayList<>();
        List<EditModel.Pair> latin = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            for (String line : Files.readAllLines(Path.of(args[i]))) {
                String[] cells = line.split("\t", -1);
                across.add(pair(pronunciation, cells[0], cells[1], 1));
            }
        }
        addTable(pronunciation, across, latin);
        addLists(pronunciation, across, latin);
        CostTable table = new CostTable(
                SCALE,
                EditModel.learn(across, pronunciation, ROUNDS),
                EditModel.learn(latin, pronunciation, ROUNDS),
                across,
                latin);
        Files.writeString(Path.of(args[0]), table.text(), StandardCharsets.UTF_8);
        System.out.printf(
                Locale.ROOT,
                "%d Arabic and Latin pairs, %d Latin pairs, %.1f s%n",
                across.size(),
                latin.size(),
                (System.nanoTime() - start) / 1e9);
    }

    /** The names of each place of the shipped table that are likely spellings of one another. */
    private static void addTable(Pronunciation pronunciation, List<EditModel.Pair> across, List<EditModel.Pair> latin) {
        EditModel model = EditModel.learn(across, pronunciation, ROUNDS_TO_JUDGE);
        for (Place place : Shipped.KNOWLEDGE.places()) {
            for (Toponym a : place.names()) {
                for (Toponym b : place.names()) {
                    EditModel.Pair p = pair(pronunciation, a.name(), b.name(), OWN_WEIGHT);
                    if (isArabic(a.name()) && isLatin(b.name()) && model.isPlausible(p)) {
                        across.add(p);
                    } else if (isLatin(a.name())
                            && isLatin(b.name())
                            && a.name().compareTo(b.name()) < 0
                            && likeness(a, b) > ALIKE) {
                        addBothWays(latin, p);
                    }
                }
            }
        }
    }

    /** By letters and not by sound, so that what is learnt does not hang on what was learnt before. */
    private static double likeness(Toponym a, Toponym b) {
        String first = NameKeys.key(a.name());
        String second = NameKeys.key(b.name());
        int length = Math.max(1, Math.max(first.length(), second.length()));
        int edits = TypingError.edits(first, second, length);
        return 1 - (double) edits / length;
    }

    private static void addBothWays(List<EditModel.Pair> latin, EditModel.Pair p) {
        latin.add(p);
        latin.add(new EditModel.Pair(p.b(), p.a(), p.weight()));
    }

    private static void addLists(Pronunciation pronunciation, List<EditModel.Pair> across, List<EditModel.Pair> latin)
            throws IOException {
        for (String list : List.of("arabic-west-africa", "latin-variants")) {
            try (Reader in = Files.newBufferedReader(Path.of("data/gold/names/" + list + ".tsv"))) {
                for (NameRow row : NameRow.read(in)) {
                    NameRow.Meant meant = row.place();
                    if (row.half() == NameRow.Half.TUNE && meant != null) {
                        EditModel.Pair p = pair(pronunciation, row.name(), meant.name(), OWN_WEIGHT);
                        if (isArabic(row.name())) {
                            across.add(p);
                        } else {
                            addBothWays(latin, p);
                        }
                    }
                }
            }
        }
    }

    private static EditModel.Pair pair(Pronunciation pronunciation, String a, String b, double weight) {
        return new EditModel.Pair(pronunciation.sounds(NameKeys.key(a)), pronunciation.sounds(NameKeys.key(b)), weight);
    }

    private static boolean isArabic(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    private static boolean isLatin(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                && !isArabic(name);
    }
}
