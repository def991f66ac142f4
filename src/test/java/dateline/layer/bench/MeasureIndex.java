package dateline.layer.bench;

import dateline.layer.columns.ColumnBuilder;
import dateline.layer.columns.MomentColumn;
import dateline.layer.columns.MortonOrder;
import dateline.layer.columns.TimeOrder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.locationtech.jts.geom.Envelope;

/**
 * Measures what the orders by place and time take, with the places and times themselves: {@code MeasureIndex COUNT}. Prints
 * the heap after a collection, and the milliseconds of a box of half a degree and of three days.
 */
public final class MeasureIndex {
    private static final int SECONDS = 5 * 365 * 86_400;
    private static final double MILLION = 1e6;

    private MeasureIndex() {}

    /** Measures. */
    public static void main(String[] arguments) {
        int count = Integer.parseInt(arguments[0]);
        long before = heap();
        long begun = System.nanoTime();
        double[] lon = new double[count];
        double[] lat = new double[count];
        Random random = new Random(1);
        ColumnBuilder.Moments moments = ColumnBuilder.ofMoments();
        for (int i = 0; i < count; i++) {
            lon[i] = random.nextDouble() * 360 - 180;
            lat[i] = random.nextDouble() * 140 - 60;
            moments.add(Instant.ofEpochSecond(1_577_836_800L + random.nextInt(SECONDS)));
        }
        MomentColumn times = moments.build();
        MortonOrder places = new MortonOrder(count, row -> new Envelope(lon[row], lon[row], lat[row], lat[row]));
        TimeOrder order = new TimeOrder(count, times, times);
        say("made, ms", (System.nanoTime() - begun) / MILLION);
        moments = null;
        say("heap MB", (heap() - before) / MILLION);
        begun = System.nanoTime();
        int found = 0;
        int rounds = 1000;
        for (int i = 0; i < rounds; i++) {
            double x = random.nextDouble() * 359 - 180;
            double y = random.nextDouble() * 139 - 60;
            MortonOrder.Near near = places.near(List.of(new Envelope(x, x + 0.5, y, y + 0.5)), true, count)
                    .orElseThrow();
            found += near.inside().size() + near.near().size();
        }
        say("box of half a degree, ms", (System.nanoTime() - begun) / MILLION / rounds);
        begun = System.nanoTime();
        for (int i = 0; i < rounds; i++) {
            Instant start = Instant.ofEpochSecond(1_577_836_800L + random.nextInt(SECONDS));
            found += order.near(start, start.plusSeconds(3 * 86_400L), count)
                    .orElseThrow()
                    .size();
        }
        say("three days, ms", (System.nanoTime() - begun) / MILLION / rounds);
        say("rows found", found);
        say("still there", lon.length + lat.length);
    }

    private static long heap() {
        System.gc();
        Runtime java = Runtime.getRuntime();
        return java.totalMemory() - java.freeMemory();
    }

    private static void say(String what, double value) {
        System.out.printf(Locale.ROOT, "%-30s %12.3f%n", what, value);
    }
}
