package dateline.evaluation;

import dateline.data.Shipped;
import dateline.evaluation.gold.GoldFile;
import dateline.evaluation.gold.GoldFormatException;
import dateline.evaluation.gold.GoldReport;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.geo.Extent;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.incident.Actors;
import dateline.incident.Claim;
import dateline.incident.Explanation;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Location;
import dateline.incident.Occurrence;
import dateline.incident.Qualifier;
import dateline.incident.Quantity;
import dateline.incident.Reading;
import dateline.incident.Source;
import dateline.incident.SourceKind;
import dateline.incident.Status;
import dateline.incident.TimeInText;
import dateline.incident.TimePrecision;
import dateline.incident.TimeRole;
import dateline.incident.Verification;
import dateline.incident.Warning;
import dateline.layer.LayerFeature;
import dateline.report.Evidence;
import dateline.report.Language;
import dateline.report.Provenance;
import dateline.report.Publication;
import dateline.report.PublicationBasis;
import dateline.report.Report;
import dateline.report.ReportId;
import dateline.report.Span;
import dateline.resolution.PlaceBasis;
import dateline.resolution.Resolution;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A reading put together by hand, and the gold report it is held against. */
final class HandMade {
    private final GoldReport gold;
    private final List<Resolution> mentions = new ArrayList<>();
    private final List<Incident> incidents = new ArrayList<>();
    private final List<TimeInText> times = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    private HandMade(GoldReport gold) {
        this.gold = gold;
    }

    /** Against a gold report of this text, the other keys as YAML. */
    static HandMade against(String text, String yaml) {
        String quoted = '"' + text.replace("\"", "\\\"").replace("\n", "\\n") + '"';
        try {
            return new HandMade(
                    GoldFile.parse("x.yaml", "id: x\nlanguage: en\ncountry: ML\ntext: " + quoted + "\n" + yaml));
        } catch (GoldFormatException e) {
            throw new IllegalArgumentException(e);
        }
    }

    Span span(String words) {
        int at = gold.text().indexOf(words);
        return new Span(at, at + words.length());
    }

    /** The words are read as a place: of the shipped gazetteer, or left open. */
    HandMade mention(String words, @Nullable String id) {
        Place place = id == null ? null : place(id);
        mentions.add(new Resolution(
                span(words),
                words,
                Relation.IN,
                place,
                null,
                place == null ? null : Precision.LOCALITY,
                place == null ? null : Extent.disc(place.point(), 1000),
                PlaceBasis.GAZETTEER,
                List.of(),
                1,
                ""));
        return this;
    }

    static Place place(String id) {
        return Shipped.GAZETTEER.find(new PlaceId(id)).orElseThrow();
    }

    HandMade time(String words, Occurrence time, TimeRole role) {
        times.add(new TimeInText(span(words), role, time));
        return this;
    }

    HandMade warning(String code, String words) {
        warnings.add(new Warning(code, "", span(words)));
        return this;
    }

    /** An incident that the sentence with these words tells. */
    HandMade incident(String words, String kind, Location location, Occurrence time, Claim... claims) {
        return incident(words, kind, location, time, false, claims);
    }

    HandMade incident(
            String words, String kind, Location location, Occurrence time, boolean background, Claim... claims) {
        incidents.add(new Incident(
                new IncidentId("inc-" + incidents.size()),
                kind,
                kind,
                Status.DRAFT,
                Verification.REPORTED,
                background,
                time,
                location,
                List.of(claims),
                List.of(),
                List.of(),
                Actors.NONE,
                List.of(evidence(words, "incident")),
                1,
                new Incident.Revision(1, Instant.EPOCH, Instant.EPOCH)));
        return this;
    }

    Claim claim(Quantity quantity, @Nullable Integer low, @Nullable Integer high, String words, SourceKind source) {
        return claim(quantity, low, high, words, source, Qualifier.EXACT);
    }

    Claim claim(
            Quantity quantity,
            @Nullable Integer low,
            @Nullable Integer high,
            String words,
            SourceKind source,
            Qualifier qualifier) {
        return new Claim(
                quantity,
                low,
                high,
                words,
                qualifier,
                new Source(source, "", false),
                null,
                evidence(words, "claim"),
                false);
    }

    private Evidence evidence(String words, String supports) {
        return new Evidence(ReportId.of(gold.text()), span(words), words, new Language("en"), supports);
    }

    /** A place at a position, whatever its name. */
    static Location at(double lon, double lat, String country) {
        Extent extent = Extent.disc(new LonLat(lon, lat), 1000);
        return new Location(
                null, "there", Precision.LOCALITY, Relation.IN, PlaceBasis.GAZETTEER, extent, country, null, "");
    }

    static Occurrence day(String day) {
        return days(day, day);
    }

    static Occurrence days(String first, String last) {
        return new Occurrence(
                LocalDate.parse(first).atStartOfDay(ZoneOffset.UTC).toInstant(),
                LocalDate.parse(last).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(),
                TimePrecision.DAY,
                "");
    }

    static Occurrence moment(String start, String end) {
        return new Occurrence(Instant.parse(start), Instant.parse(end), TimePrecision.PART_OF_DAY, "");
    }

    ReportScore score() {
        return score(Map.of());
    }

    /** Judged as if these were the properties of each feature. */
    ReportScore score(Map<String, Object> properties) {
        Report report = new Report(
                ReportId.of(gold.text()),
                gold.text(),
                gold.language(),
                new Publication(Instant.EPOCH, PublicationBasis.RECEIVED),
                Provenance.UNKNOWN);
        Reading reading =
                new Reading(report, 1, mentions, incidents, warnings, new Explanation(times, List.of(), List.of()));
        return new Evaluator(
                        (input, at) -> reading,
                        read -> read.stream()
                                .map(i -> new LayerFeature(i.id().value(), null, properties))
                                .toList(),
                        Instant.EPOCH)
                .judge(gold, reading);
    }

    Tally tally(Measure measure) {
        return score().scores().of(measure);
    }

    /** The faults of a stage: what is expected, an arrow, what was read. */
    List<String> faults(String stage) {
        return score().faults().stream()
                .filter(f -> f.stage().equals(stage))
                .map(f -> f.expected() + " → " + f.read())
                .toList();
    }
}
