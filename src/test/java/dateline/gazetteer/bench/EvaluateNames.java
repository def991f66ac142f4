package dateline.gazetteer.bench;

import dateline.gazetteer.MatchRanking;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.Scope;
import dateline.gazetteer.index.NameKeys;
import dateline.gazetteer.trial.NameRow;
import dateline.gazetteer.trial.NameTrial;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final TrialPlaces places;
    private final boolean showWrong;

    private EvaluateNames(TrialPlaces places, boolean showWrong) {
        this.places = places;
        this.showWrong = showWrong;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("names");
        try (TrialPlaces places = new TrialPlaces(folder, Path.of(args[0]))) {
            boolean all = args.length < 2 || args[1].equals("all");
            new EvaluateNames(places, args.length > 2).run(all);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
    }

    private void run(boolean all) throws IOException {
        for (NameRow.Half half : NameRow.Half.values()) {
            if (all || half == NameRow.Half.TUNE) {
                for (String list : List.of("arabic-west-africa", "latin-variants", "no-such-place")) {
                    show(list + " " + half, rows(list, half));
                }
            }
        }
        GeneratedLists generated = new GeneratedLists(places);
        List<NameRow> arabic = generated.heldOut(Integer.MAX_VALUE);
        show("GeoNames Arabic held out", arabic);
        Map<String, Set<PlaceId>> bearers = generated.bearers();
        show(
                "the same, any that GeoNames spells so",
                NameTrial.of(
                        arabic,
                        places::search,
                        MatchRanking.REPORTED,
                        (name, place) -> bearers.getOrDefault(NameKeys.key(name), Set.of())
                                .contains(place.id())));
        Map<String, String> countries = arabic.stream()
                .collect(Collectors.toMap(
                        NameRow::name, r -> r.place() == null ? "" : r.place().country(), (a, b) -> a));
        show(
                "the same, country known",
                NameTrial.of(
                        arabic,
                        (n, limit) -> places.searchIn(countries.getOrDefault(n, ""), n, limit),
                        MatchRanking.REPORTED));
        List<NameRow> edited = generated.edited(GENERATED);
        show("one random edit", edited);
        time(
                "by sound",
                rows("arabic-west-africa", NameRow.Half.TUNE),
                n -> places.withoutArabic().soundingLike(n, 10));
        time("slip of the hand", edited, n -> places.withoutArabic().misspelt(n, 2, Scope.ANYWHERE, 10));
    }

    private void show(String name, List<NameRow> rows) {
        show(name, NameTrial.of(rows, places::search, MatchRanking.REPORTED));
    }

    private void show(String name, NameTrial trial) {
        System.out.println(trial.line(name));
        if (showWrong) {
            trial.wrong().stream().limit(SHOWN).forEach(w -> System.out.println("    " + w));
        }
    }

    private static void time(String way, List<NameRow> rows, Consumer<String> search) {
        for (int round = 0; round < ROUNDS; round++) {
            long start = THREADS.getCurrentThreadCpuTime();
            rows.forEach(r -> search.accept(r.name()));
            double millis = (THREADS.getCurrentThreadCpuTime() - start) / 1e6 / rows.size();
            System.out.printf(Locale.ROOT, "%s %.3f ms of processor time a name%n", way, millis);
        }
    }

    static List<NameRow> rows(String list, NameRow.Half half) throws IOException {
        try (Reader in = Files.newBufferedReader(Path.of("data/gold/names/" + list + ".tsv"))) {
            return NameRow.read(in).stream().filter(r -> r.half() == half).toList();
        }
    }
}
