package dateline.evaluation;

import dateline.evaluation.gold.Coverage.Part;
import dateline.evaluation.gold.GoldReport;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Reading;
import dateline.incident.ReportReader;
import dateline.layer.LayerFeature;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Has reports read and holds each reading against what is right. */
public final class Evaluator {
    private final ReportReader reader;
    private final Function<List<Incident>, List<LayerFeature>> features;
    private final Instant receivedAt;

    /**
     * An evaluator of a reader.
     *
     * @param features makes features of incidents: what programs are not told of an incident is not judged
     * @param receivedAt the moment at which all reports count as received
     */
    public Evaluator(ReportReader reader, Function<List<Incident>, List<LayerFeature>> features, Instant receivedAt) {
        this.reader = reader;
        this.features = features;
        this.receivedAt = receivedAt;
    }

    /** Reads and judges them all. */
    public Evaluation evaluate(List<GoldReport> reports) {
        Map<String, Scores> byLanguage = new TreeMap<>();
        List<Fault> faults = new ArrayList<>();
        for (GoldReport report : reports) {
            ReportScore score = judge(report, reader.read(report.input(), receivedAt));
            byLanguage.merge(report.language().code(), score.scores(), Scores::plus);
            faults.addAll(score.faults());
        }
        boolean complete = reports.stream().allMatch(r -> r.coverage().complete());
        return new Evaluation(reports.size(), complete, byLanguage, faults);
    }

    /** Judges one reading. */
    public ReportScore judge(GoldReport gold, Reading reading) {
        ScoreSheet sheet =
                new ScoreSheet(gold.id(), gold.text(), gold.coverage().complete());
        ZoneId zone = LocalDays.zone(gold);
        LureScorer lures = new LureScorer(sheet, gold);
        if (gold.coverage().has(Part.MENTIONS)) {
            new MentionScorer(sheet).score(MentionPairs.of(gold, reading.mentions()));
            lures.places(reading.mentions());
        }
        TimeScorer times = new TimeScorer(sheet, zone, reading);
        if (gold.coverage().has(Part.TIMES)) {
            times.score(gold.times());
        } else if (gold.coverage().has(Part.DAYS_OF_TIMES)) {
            times.scoreDays(gold.times());
        }
        Map<IncidentId, Map<String, Object>> properties = properties(reading);
        IncidentScorer incidents = new IncidentScorer(sheet, zone, i -> properties.getOrDefault(i.id(), Map.of()));
        if (gold.coverage().has(Part.INCIDENTS)) {
            lures.incidents(incidents.score(gold.incidents(), reading.incidents()));
        } else if (gold.coverage().has(Part.DAYS_OF_INCIDENTS)) {
            incidents.scoreDays(gold.incidents(), reading.incidents());
        }
        ClaimScorer claims = new ClaimScorer(sheet);
        if (gold.coverage().has(Part.CLAIMS)) {
            claims.score(gold, reading.incidents());
        } else if (gold.coverage().has(Part.NUMBERS_OF_CLAIMS)) {
            claims.scoreNumbers(gold, reading.incidents());
        }
        return sheet.score();
    }

    private Map<IncidentId, Map<String, Object>> properties(Reading reading) {
        Map<IncidentId, Map<String, Object>> properties = new HashMap<>();
        for (LayerFeature feature : features.apply(reading.incidents())) {
            properties.put(new IncidentId(feature.id()), feature.properties());
        }
        return properties;
    }
}
