package dateline.incident;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.geo.TimeZones;
import dateline.mention.LanguageDetector;
import dateline.mention.MarkedReport;
import dateline.mention.MentionReader;
import dateline.mention.TimeMention;
import dateline.mention.Vocabulary;
import dateline.report.Publication;
import dateline.report.Report;
import dateline.report.ReportId;
import dateline.resolution.PlaceResolver;
import dateline.resolution.ResolvedPlaces;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads reports by the rules of their language: marks, resolves, assembles. Thread-safe. */
public final class RuleReader implements ReportReader {
    private final Map<String, Vocabulary> vocabularies = new LinkedHashMap<>();
    private final LanguageDetector detector;
    private final MentionReader mentions;
    private final PlaceResolver places;
    private final Gazetteer gazetteer;
    private final Map<String, KindRule> kinds = new LinkedHashMap<>();

    /** A reader of these languages, in order of preference where a text speaks for none. */
    public RuleReader(Collection<Vocabulary> languages, Gazetteer gazetteer, Collection<KindRule> kinds) {
        languages.forEach(v -> vocabularies.put(v.language().code(), v));
        kinds.forEach(k -> this.kinds.put(k.id(), k));
        this.detector = new LanguageDetector(vocabularies.values());
        this.mentions = new MentionReader(gazetteer, languages);
        this.places = new PlaceResolver(gazetteer);
        this.gazetteer = gazetteer;
    }

    @Override
    public Reading read(ReportInput input, Instant receivedAt) {
        Vocabulary vocabulary = vocabulary(input);
        MarkedReport marked = mentions.read(input.text(), vocabulary);
        ResolvedPlaces resolved = places.resolve(marked);
        Publication publication = PublicationDate.of(input.publishedAt(), marked, receivedAt);
        Report report = new Report(
                ReportId.of(input.text()), input.text(), vocabulary.language(), publication, input.provenance());
        TimesInText times = new TimesInText(marked, chronology(publication, resolved));
        Chronology chronology = times.chronology();
        IncidentReader reader = new IncidentReader(report, marked, resolved, kinds, gazetteer, chronology, receivedAt);
        List<Incident> incidents = reader.read();
        return new Reading(
                report,
                marked.text().text().sentences().size(),
                resolved.definite(reader.struck()),
                incidents,
                warnings(marked, publication, chronology),
                explanation(marked, times, chronology));
    }

    private static Explanation explanation(MarkedReport marked, TimesInText times, Chronology chronology) {
        List<Speaker> speakers = marked.attributions().stream()
                .map(a -> new Speaker(
                        marked.text().span(a.from(), a.to()),
                        marked.text().span(a.scopeFrom(), a.scopeTo()),
                        Speakers.source(Optional.of(a)),
                        a.saidAt() == null
                                ? null
                                : chronology
                                        .resolve(a.saidAt(), null)
                                        .map(m -> m.occurrence().start())
                                        .orElse(null)))
                .toList();
        return new Explanation(times.times(), speakers, marked.text().trace().decisions());
    }

    private Vocabulary vocabulary(ReportInput input) {
        Vocabulary stated = input.language() == null
                ? null
                : vocabularies.get(input.language().code());
        return stated != null ? stated : detector.detect(input.text());
    }

    private static Chronology chronology(Publication publication, ResolvedPlaces resolved) {
        Place at = resolved.focus().city() != null
                ? resolved.focus().city()
                : resolved.focus().country();
        if (at == null) {
            return new Chronology(publication.day(), ZoneOffset.UTC);
        }
        Chronology there = new Chronology(publication.day(), TimeZones.at(at.country(), at.point()));
        return at.point().lat() < 0 ? there.southern() : there;
    }

    private static List<Warning> warnings(MarkedReport marked, Publication publication, Chronology chronology) {
        List<Warning> warnings = new ArrayList<>();
        if (!publication.isKnown()) {
            warnings.add(new Warning(
                    "publication-date-unknown",
                    "Neither the sender nor the report says when it was published; times such as \"yesterday\" are left"
                            + " open. Give the date of publication to place them.",
                    null));
        }
        for (TimeMention m : marked.times()) {
            chronology
                    .resolve(m, null)
                    .filter(r -> r.conflict() != null)
                    .ifPresent(
                            r -> warnings.add(new Warning("weekday-conflict", String.valueOf(r.conflict()), m.span())));
        }
        return warnings;
    }
}
