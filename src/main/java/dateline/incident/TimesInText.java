package dateline.incident;

import dateline.incident.Chronology.Moment;
import dateline.mention.LanguageRules.Part;
import dateline.mention.MarkedReport;
import dateline.mention.TimeMention;
import dateline.mention.TimeMention.Base;
import dateline.mention.TimeMention.ClockWords;
import dateline.mention.TimeMention.CountWords;
import dateline.mention.TimeMention.DateWords;
import dateline.report.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** A headline and the first paragraphs. */
    private static final int LEAD_PARAGRAPHS = 3;
    /** An hour before which it is still night, or dawn. */
    private static final int EARLY = 8;

    private static final int NONE = -1;

    private static final Set<String> CLAUSE_UNITS = Set.of("minute", "hour", "day", "week");

    private final MarkedReport report;
    private final Chronology chronology;
    private final StatementTimes statements;
    private final @Nullable Span stated;
    private final Map<Span, LocalDate> told = new HashMap<>();
    private final Set<Span> said = new HashSet<>();
    private final Set<Span> open = new HashSet<>();
    private final List<TimeInText> times = new ArrayList<>();
    /** The day of what was told last; while nothing was, of what was said. */
    private @Nullable LocalDate lastDay;
    /** The day of the time named last, said or told, with its sentence. */
    private @Nullable LocalDate lastMoment;

    /** The second day of a night between two that was told last. */
    private @Nullable LocalDate lastNightEnd;

    private int lastSentence = NONE;
    /** The paragraph whose latest time is a month or a year. */
    private int looseParagraph = NONE;

    TimesInText(MarkedReport report, Chronology chronology) {
        this.report = report;
        this.chronology = latestDay(report, chronology).map(chronology::around).orElse(chronology);
        this.statements = new StatementTimes(report);
        this.stated = PublicationDate.stated(report).map(TimeMention::span).orElse(null);
        NewsWindow window = new NewsWindow(report.text(), lead().orElse(chronology.published()));
        read(window);
    }

    /** In the order of the text. */
    List<TimeInText> times() {
        return List.copyOf(times);
    }

    /** How times are counted out in this report. */
    Chronology chronology() {
        return chronology.of(new Telling(told, said, open));
    }

    /** The latest full date near the beginning of a report that nobody dates. */
    private static Optional<LocalDate> latestDay(MarkedReport report, Chronology chronology) {
        if (chronology.published() != null) {
            return Optional.empty();
        }
        return report.times().stream()
                .filter(m -> m.date() != null
                        && m.date().isAbsolute()
                        && m.date().calendar().day() != null)
                .filter(m -> report.text().sentenceOf(m.from()).paragraph() <= LEAD_PARAGRAPHS)
                .flatMap(m -> chronology.resolve(m, null).stream())
                .map(Moment::day)
                .max(Comparator.naturalOrder());
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
        for (TimeMention m : report.times()) {
            if (isFromLoose(m)) {
                open.add(m.span());
                times.add(new TimeInText(m.span(), TimeRole.BACKGROUND, time(m, null)));
                continue;
            }
            Optional<LocalDate> from = from(m);
            from.ifPresent(day -> told.put(m.span(), day));
            Moment moment = moment(m, from);
            TimeRole role = role(m, moment, window);
            if (role == TimeRole.STATEMENT) {
                said.add(m.span());
            }
            times.add(new TimeInText(m.span(), role, time(m, moment)));
            chronology.secondYear(m).ifPresent(y -> times.add(new TimeInText(m.span(), role, time(m, y))));
            decided(m, moment, role, from);
            noteLoose(m, moment, role);
            if (moment != null
                    && role != TimeRole.PUBLISHED
                    && !isAside(m)
                    && moment.occurrence().precision().compareTo(TimePrecision.DAY) <= 0) {
                toldNow(m, moment, role);
            }
        }
    }

    /** The day told before a time, from which it may have to be counted. */
    private Optional<LocalDate> from(TimeMention m) {
        if (isClauseTime(m)) {
            return clauseOf(m);
        }
        if (lastNightEnd != null && m.date() == null && isEarly(m)) {
            return Optional.of(lastNightEnd);
        }
        boolean moment = m.date() != null && (m.date().fromMoment() || isBackFromTheSentence(m));
        return Optional.ofNullable(moment ? lastMoment : lastDay);
    }

    /** "officials said on Tuesday of those killed the day before": before Tuesday. */
    private boolean isBackFromTheSentence(TimeMention m) {
        CountWords count = m.date() == null ? null : m.date().count();
        return count != null
                && count.base() == Base.TOLD
                && count.n() < 0
                && lastMoment != null
                && lastSentence == report.text().sentenceOf(m.from()).index();
    }

    /** "In December they took hostages; two days later …", "the same week": counted from a day that nobody says. */
    private boolean isFromLoose(TimeMention m) {
        CountWords count = m.date() == null ? null : m.date().count();
        return count != null
                && count.base() == Base.TOLD
                && !"hour".equals(count.unit())
                && looseParagraph == report.text().sentenceOf(m.from()).paragraph();
    }

    private void noteLoose(TimeMention m, @Nullable Moment moment, TimeRole role) {
        if (moment == null || role == TimeRole.STATEMENT || role == TimeRole.PUBLISHED) {
            return;
        }
        TimePrecision precision = moment.occurrence().precision();
        boolean loose = precision == TimePrecision.MONTH || precision == TimePrecision.YEAR;
        looseParagraph = loose ? report.text().sentenceOf(m.from()).paragraph() : NONE;
    }

    /** Months and years after something are no way to date what is told beside it. */
    private static boolean isClauseTime(TimeMention m) {
        CountWords count = m.date() == null ? null : m.date().count();
        return count != null
                && count.base() == Base.BACK_TO_EVENT
                && CLAUSE_UNITS.contains(String.valueOf(count.unit()));
    }

    /**
     * "Three days after the attack, …": the day of what this sentence tells, which the attack lies before. That is the day
     * told in the same sentence; else so much later than the day told last; else that of publication.
     */
    private Optional<LocalDate> clauseOf(TimeMention m) {
        int sentence = report.text().sentenceOf(m.from()).index();
        if (lastMoment != null && sentence == lastSentence) {
            return Optional.of(lastMoment);
        }
        LocalDate published = chronology.published();
        Optional<LocalDate> later = Optional.ofNullable(lastDay)
                .flatMap(day -> chronology.later(m, day))
                .filter(day -> published == null || !day.isAfter(published));
        return later.or(() -> Optional.ofNullable(published));
    }

    private @Nullable Moment moment(TimeMention m, Optional<LocalDate> from) {
        return isClauseTime(m)
                ? from.map(day -> chronology.on(day, m)).orElse(null)
                : chronology.resolve(m, from.orElse(null)).orElse(null);
    }

    /** Whether it lies so early in the day that, told after a night, it belongs to the second of its days. */
    private static boolean isEarly(TimeMention m) {
        ClockWords clock = m.clock();
        Part part = m.part();
        return clock != null ? clock.at().getHour() < EARLY : part != null && part.to() <= EARLY;
    }

    private static boolean isNightBetween(TimeMention m, Moment moment) {
        return m.date() != null
                && m.part() != null
                && !m.date().calendar().run()
                && (m.date().calendar().weekday2() != null
                        || m.date().calendar().day2() != null)
                && moment.occurrence().precision() == TimePrecision.PART_OF_DAY;
    }

    private void toldNow(TimeMention m, Moment moment, TimeRole role) {
        LocalDate day = moment.day();
        lastMoment = day;
        lastNightEnd = isNightBetween(m, moment) ? day.plusDays(1) : null;
        lastSentence = report.text().sentenceOf(m.from()).index();
        if (role != TimeRole.STATEMENT || lastDay == null) {
            lastDay = day;
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
        boolean asOf = m.date() != null && m.date().asOf();
        return asOf || statements.rule(m).isPresent() ? TimeRole.STATEMENT : TimeRole.EVENT;
    }

    private Occurrence time(TimeMention m, @Nullable Moment moment) {
        if (moment == null) {
            return new Occurrence(null, null, TimePrecision.UNKNOWN, m.text());
        }
        Occurrence told = moment.occurrence();
        LocalDate published = chronology.published();
        Instant start = told.start();
        Instant end = told.end();
        // "the deadliest attack since 2009" is set against one of that year.
        boolean since = m.date() != null
                && m.date().since()
                && report.text()
                        .terms("superlative", report.text().sentenceOf(m.from()))
                        .findAny()
                        .isEmpty();
        if (!since || published == null || start == null || end == null) {
            return told;
        }
        // "since 2015": until the day the report is of.
        Instant until = published.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return new Occurrence(start, until.isAfter(end) ? until : end, told.precision(), told.text());
    }

    private void decided(TimeMention m, @Nullable Moment moment, TimeRole role, Optional<LocalDate> from) {
        String why = statements.rule(m).map(r -> " (" + r + ")").orElse("");
        String outcome = role.word() + (role == TimeRole.STATEMENT ? why : "") + ": " + reading(moment);
        report.text().decided("time." + rule(m), m.from(), m.to(), outcome + basis(m, from));
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

    private String basis(TimeMention m, Optional<LocalDate> from) {
        DateWords date = m.date();
        boolean fromTold = date == null || date.fromTold();
        if (fromTold && from.isPresent()) {
            return ", from the day told before, " + from.get();
        }
        LocalDate published = chronology.published();
        boolean needs = date != null && !date.isAbsolute() && !date.open();
        return !needs ? "" : published == null ? ", no day of publication" : ", from publication " + published;
    }
}
