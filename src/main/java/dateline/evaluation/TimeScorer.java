package dateline.evaluation;

import dateline.evaluation.gold.Days;
import dateline.evaluation.gold.GoldTime;
import dateline.incident.Reading;
import dateline.incident.TimeInText;
import dateline.incident.TimeRole;
import dateline.incident.Warning;
import dateline.report.Span;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges what words were taken to say when, and whether a weekday that contradicts its date was noticed. */
final class TimeScorer {
    private static final String CONFLICT = "weekday-conflict";

    private final ScoreSheet sheet;
    private final ZoneId zone;
    private final Reading reading;

    /**
     * A judge of one report.
     *
     * @param zone the one in which parts of its days are told
     */
    TimeScorer(ScoreSheet sheet, ZoneId zone, Reading reading) {
        this.sheet = sheet;
        this.zone = zone;
        this.reading = reading;
    }

    void score(List<GoldTime> times) {
        scoreDays(times);
        for (GoldTime gold : times) {
            role(gold);
            conflict(gold, reading.warnings());
        }
    }

    /** Judges nothing but the days. */
    void scoreDays(List<GoldTime> times) {
        for (GoldTime gold : times) {
            boolean right = right(gold).isPresent();
            sheet.count(Measure.TIME_DAYS, right);
            if (!right) {
                sheet.fault("time", gold.span(), gold.words() + ": " + shown(gold.days()), shown(read(gold)));
            }
        }
    }

    private List<TimeInText> read(GoldTime gold) {
        return reading.explanation().times().stream()
                .filter(t -> t.span().overlaps(gold.span()))
                .toList();
    }

    private Optional<TimeInText> right(GoldTime gold) {
        return read(gold).stream()
                .filter(t -> isSame(gold, LocalDays.of(t.time(), zone)))
                .findFirst();
    }

    /** Of those times alone that are found at all. */
    private void role(GoldTime gold) {
        Optional<TimeInText> told = right(gold).or(() -> read(gold).stream().findFirst());
        if (told.isPresent()) {
            TimeRole role = told.get().role();
            sheet.count(Measure.TIME_ROLE, role == gold.role());
            if (role != gold.role()) {
                sheet.fault(
                        "time-role",
                        gold.span(),
                        gold.words() + ": " + gold.role().word(),
                        role.word());
            }
        }
    }

    /** A part of a day may run past midnight: then the next day is its last. */
    private static boolean isSame(GoldTime gold, @Nullable Days read) {
        Days expected = gold.days();
        if (expected == null || read == null) {
            return expected == null && read == null;
        }
        return read.equals(expected)
                || gold.alsoRight().contains(read)
                || (gold.partOfDay()
                        && read.first().equals(expected.first())
                        && read.last().equals(expected.last().plusDays(1)));
    }

    private void conflict(GoldTime gold, List<Warning> warnings) {
        boolean warned = warnings.stream().anyMatch(w -> w.code().equals(CONFLICT) && isAbout(w.span(), gold.span()));
        sheet.count(gold.conflict() ? Measure.SILENT_CONFLICT : Measure.FALSE_CONFLICT, warned != gold.conflict());
        if (warned != gold.conflict()) {
            String expected = gold.conflict() ? "a warning" : "no warning";
            sheet.fault("weekday", gold.span(), gold.words() + ": " + expected, warned ? "a warning" : "no warning");
        }
    }

    private static boolean isAbout(@Nullable Span warned, Span words) {
        return warned != null && warned.overlaps(words);
    }

    private String shown(List<TimeInText> read) {
        return String.join(
                "; ",
                read.stream()
                        .map(t -> sheet.words(t.span()) + ": " + shown(LocalDays.of(t.time(), zone)))
                        .toList());
    }

    private static String shown(@Nullable Days days) {
        return days == null ? "left open" : days.toString();
    }
}
