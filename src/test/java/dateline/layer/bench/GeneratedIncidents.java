package dateline.layer.bench;

import dateline.gazetteer.PlaceId;
import dateline.geo.Extent;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.incident.Actor;
import dateline.incident.Actors;
import dateline.incident.Claim;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Location;
import dateline.incident.Occurrence;
import dateline.incident.Qualifier;
import dateline.incident.Quantity;
import dateline.incident.Source;
import dateline.incident.SourceKind;
import dateline.incident.Status;
import dateline.incident.TimePrecision;
import dateline.incident.Verification;
import dateline.report.Evidence;
import dateline.report.Language;
import dateline.report.ReportId;
import dateline.report.Span;
import dateline.resolution.PlaceBasis;
import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Incidents like real ones in places from a file, the same for the same file. Dates lie in the five years to 2025. */
final class GeneratedIncidents {
    private static final Instant FIRST_DAY = Instant.parse("2020-01-01T00:00:00Z");
    private static final int DAYS = 5 * 365;
    private static final int CORNERS = 48;
    private static final List<String> KINDS = List.of(
            "armed-attack",
            "armed-attack",
            "armed-attack",
            "clash",
            "clash",
            "explosion",
            "shelling",
            "airstrike",
            "killing",
            "killing",
            "abduction",
            "arrest",
            "protest",
            "riot",
            "looting",
            "security-operation",
            "flood",
            "fire",
            "accident",
            "gunfire");
    private static final List<String> MEN =
            List.of("gunmen", "soldiers", "militiamen", "villagers", "police", "rebels", "protesters", "a convoy");

    private final Random random = new Random(1);
    private final List<Point> points;

    private record Point(LonLat at, String country, String name) {}

    /**
     * Incidents in these places.
     *
     * @param points CSV, perhaps gzipped, whose first columns are lat, lon, country and name; {@code random} for places
     *     anywhere
     */
    GeneratedIncidents(String points) throws IOException {
        this.points = points.equals("random") ? anywhere() : read(points);
    }

    private static List<Point> anywhere() {
        Random where = new Random(2);
        List<Point> all = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            all.add(new Point(
                    new LonLat(where.nextInt(3_600_000) / 1e4 - 180, where.nextInt(1_400_000) / 1e4 - 60),
                    "ML",
                    "Place " + i));
        }
        return all;
    }

    private static List<Point> read(String file) throws IOException {
        List<Point> all = new ArrayList<>();
        try (InputStream raw = new FileInputStream(file);
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                LonLat at = new LonLat(Double.parseDouble(cells[1]), Double.parseDouble(cells[0]));
                all.add(new Point(at, cells[2], cells[3].replace("\"", "")));
            }
        }
        return all;
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** A text that tells of so many incidents: the sentences that {@link #next} takes as evidence. */
    String text(int number) {
        return "Report " + number + ". " + "The attackers came before dawn and left towards the river. ".repeat(12);
    }

    /** The next incident, told in a report of this text. */
    Incident next(int number, ReportId report) {
        Point where = pick(random, points);
        String kind = pick(random, KINDS);
        Instant day = FIRST_DAY.plus(random.nextInt(DAYS), ChronoUnit.DAYS);
        Instant stored = day.plus(1 + random.nextInt(3), ChronoUnit.DAYS).plusMillis(number);
        double metres = random.nextInt(10) < 7 ? 600 + random.nextInt(4_000) : 20_000 + random.nextInt(60_000);
        LonLat at = new LonLat(
                bounded(where.at().lon() + random.nextGaussian() * 0.01, 178),
                bounded(where.at().lat() + random.nextGaussian() * 0.01, 85));
        int killed = random.nextInt(30);
        List<Claim> claims = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            claims.add(new Claim(
                    random.nextInt(3) == 0 ? Quantity.WOUNDED : Quantity.KILLED,
                    killed + i,
                    killed + i + random.nextInt(5),
                    "at least " + (killed + i) + " people were killed",
                    Qualifier.AT_LEAST,
                    source(where),
                    stored,
                    evidence(report, "at least " + (killed + i) + " people were killed near " + where.name(), "claim"),
                    false));
        }
        List<Evidence> evidence = List.of(
                evidence(report, "Armed men attacked " + where.name() + " before dawn, residents said.", "incident"),
                evidence(report, "near " + where.name(), "place"));
        boolean isPlaced = random.nextInt(50) > 0;
        return new Incident(
                new IncidentId("inc-" + Long.toHexString(random.nextLong() >>> 1) + "-" + number),
                kind,
                kind.replace('-', ' ') + " in " + where.name(),
                random.nextInt(20) == 0 ? Status.DRAFT : Status.PUBLISHED,
                random.nextInt(3) == 0 ? Verification.CORROBORATED : Verification.REPORTED,
                random.nextInt(25) == 0,
                new Occurrence(
                        day,
                        day.plus(1, ChronoUnit.DAYS),
                        TimePrecision.DAY,
                        "on " + day.toString().substring(0, 10)),
                isPlaced
                        ? new Location(
                                new PlaceId("p."
                                        + Integer.toUnsignedString(where.name().hashCode())),
                                where.name(),
                                metres < 10_000 ? Precision.LOCALITY : Precision.DISTRICT,
                                Relation.IN,
                                PlaceBasis.GAZETTEER,
                                new Extent(disc(at, metres), at, metres),
                                where.country(),
                                "Region " + where.country(),
                                "")
                        : Location.UNKNOWN,
                claims,
                List.of(),
                List.of(source(where)),
                new Actors(
                        random.nextBoolean() ? new Actor(pick(random, MEN), evidence.get(0)) : null,
                        random.nextBoolean() ? new Actor(pick(random, MEN), evidence.get(0)) : null,
                        null),
                evidence,
                random.nextInt(1000) / 1000.0,
                new Incident.Revision(1, stored, stored));
    }

    /** Near enough to a disc, and made a hundred times faster than on the ellipsoid. */
    static Geometry disc(LonLat at, double metres) {
        Coordinate[] rim = new Coordinate[CORNERS + 1];
        double degrees = metres / 111_000;
        for (int i = 0; i < CORNERS; i++) {
            double angle = 2 * Math.PI * i / CORNERS;
            double across = degrees / Math.cos(Math.toRadians(at.lat()));
            rim[i] = new Coordinate(at.lon() + across * Math.cos(angle), at.lat() + degrees * Math.sin(angle));
        }
        rim[CORNERS] = rim[0];
        return Geodesy.WGS84.createPolygon(rim);
    }

    private static double bounded(double value, double most) {
        return Math.max(-most, Math.min(most, Math.round(value * 1e6) / 1e6));
    }

    private Source source(Point where) {
        SourceKind kind = pick(random, List.of(SourceKind.values()));
        return new Source(kind, kind.name().toLowerCase(Locale.ROOT) + " in " + where.name(), false);
    }

    private Evidence evidence(ReportId report, String quote, String supports) {
        int start = random.nextInt(400);
        return new Evidence(report, new Span(start, start + quote.length()), quote, new Language("en"), supports);
    }
}
