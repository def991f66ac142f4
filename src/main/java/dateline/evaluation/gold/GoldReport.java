package dateline.evaluation.gold;

import dateline.incident.ReportInput;
import dateline.report.Language;
import dateline.report.Provenance;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report with what is right about it.
 *
 * @param published the day it was published, absent where it comes without a date
 * @param country ISO 3166-1 alpha-2 of the country it is about, for time zones
 * @param languageSaid whether the reader is told the language: of texts too short to tell it from
 * @param mentions in the order of the text
 */
public record GoldReport(
        String id,
        Language language,
        boolean languageSaid,
        @Nullable LocalDate published,
        @Nullable String country,
        String text,
        List<GoldMention> mentions,
        List<GoldTime> times,
        List<GoldIncident> incidents,
        List<Lure> notIncidents,
        List<Lure> notPlaces,
        Coverage coverage) {
    public GoldReport {
        mentions = List.copyOf(mentions);
        times = List.copyOf(times);
        incidents = List.copyOf(incidents);
        notIncidents = List.copyOf(notIncidents);
        notPlaces = List.copyOf(notPlaces);
    }

    /** The report as it is handed to the reader. */
    public ReportInput input() {
        return new ReportInput(
                text,
                published == null
                        ? null
                        : published.atStartOfDay(ZoneOffset.UTC).toInstant(),
                languageSaid ? language : null,
                Provenance.UNKNOWN);
    }

    /** The same, judged by less. */
    public GoldReport judgedBy(Coverage less) {
        return new GoldReport(
                id,
                language,
                languageSaid,
                published,
                country,
                text,
                mentions,
                times,
                incidents,
                notIncidents,
                notPlaces,
                less);
    }
}
