package dateline.web.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Asks two servers the same, in turns, and says how many times as many answers one gives a second as the other: {@code
 * MeasureServers PLAN [SECONDS [ROUNDS [CONNECTIONS]]]}.
 *
 * <p>The plan is a text file with one comparison a line: a name, how often our address may come again, our address, and the
 * other's, with tabs between. In an address {@code {box}} stands for a box of 0.4 degrees around a place of the points
 * file that the plan's first line names, {@code {days}} for three days, {@code {month}} for thirty, and {@code {number}} for any number to a million: each
 * of so many different requests gets its own, the same for both. A header follows an address after a blank, as in
 * {@code http://... Accept-Encoding:gzip}.
 */
public final class MeasureServers {
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 1800;
    private static final int MILLION = 1_000_000;

    private MeasureServers() {}

    private record Comparison(String name, int different, String ours, String other) {
        static Comparison of(String line) {
            String[] cells = line.split("\t", -1);
            return new Comparison(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3]);
        }
    }

    /** Measures, and prints a line for each comparison: both medians, and the median of the ratios with the least and most. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> plan = Files.readAllLines(Path.of(arguments[0]));
        int seconds = number(arguments, 1, 4);
        int rounds = number(arguments, 2, 5);
        HttpLoad load = new HttpLoad(seconds, number(arguments, 3, 4));
        List<double[]> points = PointsFile.read(plan.get(0));
        System.out.printf(
                "%-44s %10s %10s %9s   (least, most; kB of ours, of the other)%n", "", "ours/s", "other/s", "ratio");
        for (String line : plan.subList(1, plan.size())) {
            if (!line.isBlank() && !line.startsWith("#")) {
                compare(Comparison.of(line), points, load, rounds);
            }
        }
    }

    private static int number(String[] arguments, int at, int otherwise) {
        return arguments.length > at ? Integer.parseInt(arguments[at]) : otherwise;
    }

    private static void compare(Comparison asked, List<double[]> points, HttpLoad load, int rounds)
            throws IOException, InterruptedException {
        List<HttpLoad.Rate> ours = new ArrayList<>();
        List<HttpLoad.Rate> others = new ArrayList<>();
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            ours.add(load.measure(requests(asked.ours(), asked.different(), points, round)));
            others.add(load.measure(requests(asked.other(), asked.different(), points, round)));
            ratios[round] = ours.get(round).answers() / others.get(round).answers();
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "%-44s %10.1f %10.2f %9.3f   (%.3f, %.3f; %.1f, %.1f)%s%n",
                asked.name(),
                median(ours),
                median(others),
                ratios[rounds / 2],
                ratios[0],
                ratios[rounds - 1],
                ours.get(0).bytes() / 1000,
                others.get(0).bytes() / 1000,
                ours.stream().anyMatch(HttpLoad.Rate::hasFailed)
                                || others.stream().anyMatch(HttpLoad.Rate::hasFailed)
                        ? " FAILED"
                        : "");
    }

    private static double median(List<HttpLoad.Rate> rates) {
        double[] all =
                rates.stream().mapToDouble(HttpLoad.Rate::answers).sorted().toArray();
        return all[all.length / 2];
    }

    /** Others in each round, so that a server does not find the last round's answers in its cache. */
    private static List<String> requests(String pattern, int count, List<double[]> points, int round) {
        Random random = new Random(round);
        return IntStream.range(0, count)
                .mapToObj(i -> filled(pattern, points.get(random.nextInt(points.size())), random))
                .toList();
    }

    private static String filled(String pattern, double[] at, Random random) {
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        double lon = at[0] + random.nextDouble() / 10;
        double lat = at[1] + random.nextDouble() / 10;
        return pattern.replace(
                        "{box}",
                        String.format(Locale.ROOT, "%.4f,%.4f,%.4f,%.4f", lon - 0.2, lat - 0.2, lon + 0.2, lat + 0.2))
                .replace("{month}", day + "T00:00:00Z/" + day.plusDays(30) + "T00:00:00Z")
                .replace("{days}", day + "T00:00:00Z/" + day.plusDays(3) + "T00:00:00Z")
                .replace("{number}", Integer.toString(random.nextInt(MILLION)));
    }
}
