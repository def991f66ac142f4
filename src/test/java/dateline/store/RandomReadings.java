package dateline.store;

import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Toponym;
import dateline.geo.Extent;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.incident.Actor;
import dateline.incident.Actors;
import dateline.incident.Amendment;
import dateline.incident.Claim;
import dateline.incident.Explanation;
import dateline.incident.Handling;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.IncidentPart;
import dateline.incident.Location;
import dateline.incident.Occurrence;
import dateline.incident.Origin;
import dateline.incident.Qualifier;
import dateline.incident.Quantity;
import dateline.incident.Reading;
import dateline.incident.Source;
import dateline.incident.SourceKind;
import dateline.incident.Speaker;
import dateline.incident.Status;
import dateline.incident.TimeInText;
import dateline.incident.TimePrecision;
import dateline.incident.TimeRole;
import dateline.incident.Verification;
import dateline.incident.Warning;
import dateline.report.Decision;
import dateline.report.Evidence;
import dateline.report.Language;
import dateline.report.Provenance;
import dateline.report.Publication;
import dateline.report.PublicationBasis;
import dateline.report.Report;
import dateline.report.ReportId;
import dateline.report.Span;
import dateline.resolution.Candidate;
import dateline.resolution.PlaceBasis;
import dateline.resolution.Resolution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Readings of every shape, the same for the same seed. */
public final class RandomReadings {
    private static final String[] WORDS = {
        "الهجوم", "فالادي", "Faladié", "attaque", "\"quoted\"", "gunfire", "n'est", "\n", "😀", "<script>", "٧٧", "\\"
    };

    private final Random random;
    private final List<Place> places = new ArrayList<>();
    private int serial;

    public RandomReadings(long seed) {
        random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            places.add(place("p." + i));
        }
    }

    public Reading next() {
        serial++;
        String text = "Report " + serial + " " + random.nextLong() + " " + words(60);
        ReportId id = ReportId.of(text);
        Language language = pick(List.of(new Language("ar"), new Language("fr"), new Language("en")));
        Report report = new Report(
                id, text, language, new Publication(instant(), pick(PublicationBasis.values())), provenance());
        List<Evidence> quotes = list(1, 5, () -> evidence(report));
        return new Reading(
                report,
                random.nextInt(50),
                list(0, 6, () -> resolution(text)),
                list(0, 4, () -> incident(quotes)),
                list(0, 3, () -> new Warning("weekday-conflict", words(4), maybe(() -> span(text)))),
                explanation(text));
    }

    /** An incident that is drawn as a disc around {@code point}, or not at all, in the time, or at none. */
    public Incident incident(@Nullable LonLat point, double metres, @Nullable Instant start, @Nullable Instant end) {
        String text = "word ".repeat(20);
        Report report = new Report(
                ReportId.of(text),
                text,
                new Language("en"),
                new Publication(Instant.EPOCH, PublicationBasis.GIVEN),
                Provenance.UNKNOWN);
        Location location = point == null
                ? Location.UNKNOWN
                : new Location(
                        null,
                        "somewhere",
                        Precision.NEIGHBOURHOOD,
                        Relation.IN,
                        PlaceBasis.GAZETTEER,
                        Extent.disc(point, metres),
                        "ML",
                        "Bamako",
                        "");
        Occurrence time =
                start == null ? Occurrence.UNKNOWN : new Occurrence(start, end, TimePrecision.HOUR, "about then");
        Incident any = incident(List.of(evidence(report)));
        return new Incident(
                any.id(),
                any.kind(),
                any.title(),
                Status.PUBLISHED,
                any.verification(),
                any.background(),
                time,
                location,
                any.claims(),
                any.origins(),
                any.sources(),
                any.actors(),
                any.evidence(),
                any.confidence(),
                any.revision());
    }

    private Incident incident(List<Evidence> quotes) {
        Instant created = instant();
        return new Incident(
                new IncidentId("inc-" + serial + "-" + Long.toHexString(random.nextLong() >>> 1)),
                pick(List.of("armed-attack", "gunfire", "coup", "flood")),
                words(5),
                pick(Status.values()),
                pick(Verification.values()),
                random.nextBoolean(),
                time(),
                location(),
                repeating(list(0, 4, () -> claim(pick(quotes)))),
                list(0, 2, () -> new Origin(location(), source(), pick(quotes))),
                list(0, 3, this::source),
                new Actors(actor(quotes), actor(quotes), actor(quotes)),
                List.of(pick(quotes)),
                random.nextDouble(),
                new Incident.Revision(1, created, created),
                handling());
    }

    private Handling handling() {
        return new Handling(
                maybe(() -> new Handling.Review(words(1), instant())),
                list(0, 2, () -> new Amendment(pick(IncidentPart.values()), "e" + words(1), "r" + words(3), instant())),
                false,
                null,
                maybe(() -> new Handling.Change("c" + random.nextInt(1000), List.of(new IncidentId("inc-1")))),
                maybe(() -> 1 + random.nextInt(5)));
    }

    private @Nullable Actor actor(List<Evidence> quotes) {
        return random.nextBoolean() ? null : new Actor("the " + words(2), pick(quotes));
    }

    /** Some of which repeat the first. */
    private List<Claim> repeating(List<Claim> claims) {
        Amendment amendment = new Amendment(IncidentPart.CLAIMS, "e" + words(1), "r" + words(3), instant());
        return IntStream.range(0, claims.size())
                .mapToObj(
                        i -> i > 0 && claims.get(i).quantity() == claims.get(0).quantity() && random.nextBoolean()
                                ? claims.get(i).repeating(0, amendment)
                                : claims.get(i))
                .toList();
    }

    private Claim claim(Evidence evidence) {
        int low = random.nextInt(100);
        int shape = random.nextInt(4);
        return new Claim(
                pick(Quantity.values()),
                shape == 1 || shape == 3 ? null : low,
                shape == 2 || shape == 3 ? null : low + random.nextInt(100),
                words(3),
                shape == 3 ? Qualifier.VAGUE : pick(Qualifier.values()),
                source(),
                maybe(this::instant),
                evidence,
                random.nextBoolean(),
                maybe(() -> words(1)),
                null,
                maybe(() -> new Amendment(IncidentPart.CLAIMS, "e" + words(1), "r" + words(3), instant())));
    }

    private Resolution resolution(String text) {
        Span span = span(text);
        Place place = maybe(() -> pick(places));
        return new Resolution(
                span,
                span.of(text),
                pick(Relation.values()),
                place,
                maybe(() -> "gendarmerie"),
                place == null ? null : pick(Precision.values()),
                place == null ? null : Extent.disc(place.point(), place.radiusMetres()),
                pick(PlaceBasis.values()),
                list(0, 4, () -> new Candidate(pick(places), random.nextDouble(), list(0, 3, () -> words(2)))),
                random.nextDouble(),
                random.nextBoolean() ? "" : words(3));
    }

    private Location location() {
        Extent extent = maybe(() -> Extent.disc(point(), 1 + random.nextInt(50_000) / 7.0));
        return new Location(
                maybe(() -> pick(places).id()),
                words(1),
                extent == null ? null : pick(Precision.values()),
                pick(Relation.values()),
                pick(PlaceBasis.values()),
                extent,
                maybe(() -> "ML"),
                maybe(() -> "Bamako"),
                random.nextBoolean() ? "" : words(3));
    }

    private Occurrence time() {
        if (random.nextInt(4) == 0) {
            return Occurrence.UNKNOWN;
        }
        Instant start = instant();
        return new Occurrence(
                start, start.plusSeconds(random.nextInt(1_000_000)), pick(TimePrecision.values()), words(2));
    }

    private Place place(String id) {
        return new Place(
                new PlaceId(id),
                pick(PlaceType.values()),
                maybe(() -> new PlaceId("p.parent")),
                maybe(() -> "ML"),
                point(),
                1 + random.nextInt(10_000) / 3.0,
                random.nextInt(1_000_000),
                List.of(new Toponym(words(1), "fr"), new Toponym("فالادي", "ar")),
                List.of(PlaceCode.parse("iso3166-2:ML-BKO@2000-01-01/..")),
                "https://example.org/",
                "dateline",
                random.nextBoolean());
    }

    private Evidence evidence(Report report) {
        Span span = span(report.text());
        return new Evidence(report.id(), span, span.of(report.text()), report.language(), "incident");
    }

    private Explanation explanation(String text) {
        return new Explanation(
                list(0, 2, () -> new TimeInText(span(text), pick(TimeRole.values()), Occurrence.UNKNOWN)),
                list(0, 2, () -> new Speaker(span(text), span(text), source(), maybe(this::instant))),
                list(0, 3, () -> new Decision("place.cue", span(text), words(3))));
    }

    /** A span that cuts no character in two. */
    private Span span(String text) {
        int start = random.nextInt(text.length() - 1);
        int end = start + 1 + random.nextInt(Math.min(20, text.length() - start - 1));
        start -= Character.isLowSurrogate(text.charAt(start)) ? 1 : 0;
        end += Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
        return new Span(start, end);
    }

    private Source source() {
        return new Source(pick(SourceKind.values()), random.nextBoolean() ? "" : words(2), random.nextBoolean());
    }

    private Provenance provenance() {
        return new Provenance(maybe(() -> words(1)), maybe(() -> words(4)), maybe(() -> "https://example.org/a"));
    }

    private LonLat point() {
        return new LonLat(random.nextDouble() * 360 - 180, random.nextDouble() * 170 - 85);
    }

    private Instant instant() {
        return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(60_000_000), random.nextInt(1_000_000_000));
    }

    private String words(int most) {
        StringBuilder words = new StringBuilder(pick(WORDS));
        for (int i = random.nextInt(most); i > 0; i--) {
            words.append(' ').append(pick(WORDS));
        }
        return words.toString();
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> List<T> list(int least, int most, Supplier<T> each) {
        List<T> list = new ArrayList<>();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            list.add(each.get());
        }
        return list;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @SafeVarargs
    private <T> T pick(T... from) {
        return from[random.nextInt(from.length)];
    }
}
