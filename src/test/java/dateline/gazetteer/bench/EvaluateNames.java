package dateline.gazetteer.bench;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.MatchRanking;
import dateline.gazetteer.Place;
import dateline.gazetteer.trial.NameRow;
import dateline.gazetteer.trial.NameTrial;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints how well places are found by name, over the shipped table and a GeoNames dump, no Arabic name indexed.
 *
 * <p>Arguments: the zipped dump; {@code all}, or {@code tune} to leave out the held halves; {@code wrong} to list what went
 * wrong.
 */
final class EvaluateNames {
    private static final int GENERATED = 2000;
    private static final int SHOWN = 60;
    private static final int ROUNDS = 5;

    private final TrialPlaces places;
    private final boolean showWrong;

    private EvaluateNames(TrialPlaces places, boolean showWrong) {
        this.places = places;
        this.showWrong = showWrong;
    }

    public static void main(String[] args) throws IOException {
        List<Place> cities = Cities.read(Path.of(args[0]));
        boolean all = args.length < 2 || args[1].equals("all");
        EvaluateNames evaluation = new EvaluateNames(new TrialPlaces(cities), args.length > 2);
        for (NameRow.Half half : NameRow.Half.values()) {
            if (all || half == NameRow.Half.TUNE) {
                for (String list : List.of("arabic-west-africa", "latin-variants", "no-such-place")) {
                    evaluation.show(list + " " + half, rows(list, half));
                }
            }
        }
        GeneratedLists generated = new GeneratedLists(evaluation.places);
        evaluation.show("GeoNames Arabic held out", generated.heldOut(cities, GENERATED));
        evaluation.show("one random edit", generated.edited(GENERATED));
        evaluation.timeSounds(rows("arabic-west-africa", NameRow.Half.TUNE));
    }

    private void show(String name, List<NameRow> rows) {
        NameTrial trial = NameTrial.of(rows, places::search, MatchRanking.REPORTED);
        System.out.println(trial.line(name));
        if (showWrong) {
            trial.wrong().stream().limit(SHOWN).forEach(w -> System.out.println("    " + w));
        }
    }

    private void timeSounds(List<NameRow> rows) {
        Gazetteer gazetteer = places.withoutArabic();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            rows.forEach(r -> gazetteer.soundingLike(r.name(), 10));
            double millis = (System.nanoTime() - start) / 1e6 / rows.size();
            System.out.printf(Locale.ROOT, "by sound %.3f ms a name%n", millis);
        }
    }

    static List<NameRow> rows(String list, NameRow.Half half) throws IOException {
        try (Reader in = Files.newBufferedReader(Path.of("data/gold/names/" + list + ".tsv"))) {
            return NameRow.read(in).stream().filter(r -> r.half() == half).toList();
        }
    }
}
