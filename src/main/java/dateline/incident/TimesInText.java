package dateline.incident;

import dateline.incident.Chronology.Moment;
import dateline.mention.MarkedReport;
import dateline.mention.TimeMention;
import dateline.mention.TimeMention.DateWords;
import dateline.report.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the times of a report in the order it tells them: what each counts out to, and what it is the time of. */
final class TimesInText {
    /** The day a report is about lies at most so long before its publication. */
    private static final int LEAD_DAYS = 10;

    private final MarkedReport report;
    private final Chronology chronology;
    private final StatementTimes statements;
    private final @Nullable Span stated;
    private final Map<Span, LocalDate> told = new HashMap<>();
    private final Set<Span> said = new HashSet<>();
    private final List<TimeInText> times = new ArrayList<>();

    TimesInText(MarkedReport report, Chronology chronology) {
        this.report = report;
        this.chronology = chronology;
        this.statements = new StatementTimes(report);
        this.stated = PublicationDate.stated(report).map(TimeMention::span).orElse(null);
        NewsWindow window = new NewsWindow(report.text(), lead().orElse(chronology.published()));
        read(window);
    }

    /** In the order of the text. */
    List<TimeInText> times() {
        return List.copyOf(times);
    }

    /** What the order of telling adds to the times. */
    Telling telling() {
        return new Telling(told, said);
    }

    /** The first day a report gives for something that happened, near its publication. */
    private Optional<LocalDate> lead() {
        LocalDate published = chronology.published();
        return report.times().stream()
                .filter(m -> !isPublished(m) && statements.rule(m).isEmpty())
                .flatMap(m -> chronology.resolve(m, null).stream())
                .filter(m -> m.occurrence().precision().compareTo(TimePrecision.DAY) <= 0)
                .map(Moment::day)
                .filter(d -> published == null || !d.isBefore(published.minusDays(LEAD_DAYS)))
                .findFirst();
    }

    private void read(NewsWindow window) {
        LocalDate last = null;
        for (TimeMention m : report.times()) {
            if (last != null) {
                told.put(m.span(), last);
            }
            Moment moment = chronology.resolve(m, last).orElse(null);
            TimeRole role = role(m, moment, window);
            if (role == TimeRole.STATEMENT) {
                said.add(m.span());
            }
            times.add(new TimeInText(m.span(), role, time(m, moment)));
            decided(m, moment, role, last);
            boolean day = moment != null && moment.occurrence().precision().compareTo(TimePrecision.DAY) <= 0;
            boolean lends = role == TimeRole.EVENT || role == TimeRole.BACKGROUND || last == null;
            if (day && lends && role != TimeRole.PUBLISHED && !isAside(m)) {
                last = moment.day();
            }
        }
    }

    private static boolean isAside(TimeMention m) {
        return m.date() != null && m.date().isAside();
    }

    private boolean isPublished(TimeMention m) {
        Span dateline = report.dateline();
        return m.span().equals(stated) || (dateline != null && dateline.contains(m.span()));
    }

    private TimeRole role(TimeMention m, @Nullable Moment moment, NewsWindow window) {
        if (isPublished(m)) {
            return TimeRole.PUBLISHED;
        }
        boolean since = m.date() != null && m.date().since();
        if (window.isHistory(moment) || since || isAside(m)) {
            return TimeRole.BACKGROUND;
        }
        return statements.rule(m).isPresent() ? TimeRole.STATEMENT : TimeRole.EVENT;
    }

    private static Occurrence time(TimeMention m, @Nullable Moment moment) {
        return moment != null
                ? moment.occurrence()
                : new Occurrence(null, null, TimePrecision.UNKNOWN, m.text());
    }

    private void decided(TimeMention m, @Nullable Moment moment, TimeRole role, @Nullable LocalDate last) {
        String why = statements.rule(m).map(r -> " (" + r + ")").orElse("");
        String outcome = role.word() + (role == TimeRole.STATEMENT ? why : "") + ": " + reading(moment);
        report.text().decided("time." + rule(m), m.from(), m.to(), outcome + from(m, last));
        if (moment != null && moment.conflict() != null) {
            report.text().decided("time.weekday-conflict", m.from(), m.to(), moment.conflict());
        }
    }

    private static String reading(@Nullable Moment moment) {
        return moment == null
                ? "left open"
                : moment.day() + ", " + moment.occurrence().precision().word();
    }

    private static String rule(TimeMention m) {
        DateWords date = m.date();
        if (date == null) {
            return m.clock() != null ? "clock" : "part-of-day";
        }
        if (date.open()) {
            return "not-counted";
        }
        return date.count() != null ? "counted" : date.isAbsolute() ? "date" : "nearest-past";
    }

    private String from(TimeMention m, @Nullable LocalDate last) {
        DateWords date = m.date();
        boolean fromTold = date == null || date.fromTold();
        if (fromTold && last != null) {
            return ", from the day told before, " + last;
        }
        LocalDate published = chronology.published();
        boolean needs = date != null && !date.isAbsolute() && !date.open();
        return !needs ? "" : published == null ? ", no day of publication" : ", from publication " + published;
    }
}
