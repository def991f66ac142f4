package dateline.mention;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Reads sources that a colon or brackets make speak: "IOM: some 6,270 people fled", "132 (the government)". */
final class BareFrames {
    private static final int COLON_REACH = 7;
    private static final int LEADING = 3;
    private static final int NUMBER_REACH = 6;
    /** So many words has a source behind a dash at most. */
    private static final int NAME = 5;

    private static final Pattern DASH = Pattern.compile("\\s+[-–—]\\s+");

    private final Marked report;
    private final SpeakerNames names;

    BareFrames(Marked report, SpeakerNames names) {
        this.report = report;
        this.names = names;
    }

    /** A source that opens the sentence, before a colon: an entry of a list. */
    Optional<Frame> leading(Term source, int first, int end) {
        return source.from() - first < LEADING ? colon(source, first, end) : Optional.empty();
    }

    Optional<Frame> read(Term source, int first, int end) {
        return colon(source, first, end)
                .or(() -> brackets(source, first, end))
                .or(() -> dash(source, first, end))
                .or(() -> count(source));
    }

    private Optional<Frame> colon(Term source, int first, int end) {
        int colon = source.to();
        while (colon < end
                && colon - source.to() < COLON_REACH
                && !report.gap(colon).contains(":")) {
            colon++;
        }
        boolean beforeColon = colon < end && report.gap(colon).contains(":") && !isClock(colon);
        boolean leads = source.from() - first < LEADING + 1
                || !report.gap(source.from()).isBlank();
        boolean says = report.terms("say.verb", source.from(), colon).findAny().isPresent();
        return beforeColon && leads && !says
                ? Optional.of(new Frame("speaker.colon", names.subject(source), source.from(), colon, false))
                : Optional.empty();
    }

    private boolean isClock(int token) {
        return report.token(token - 1).isNumber()
                && report.token(token).isNumber()
                && report.gap(token).equals(":");
    }

    private static boolean isKnown(Frame f) {
        return f.subject() != null && !f.subject().kind().equals(Subject.UNKNOWN);
    }

    /** "Blast in Goma kills 12 - police": what ends a headline behind a dash. */
    private Optional<Frame> dash(Term source, int first, int end) {
        int dash = source.from();
        while (dash > first
                && source.from() - dash < NAME
                && !DASH.matcher(report.gap(dash)).matches()) {
            dash--;
        }
        boolean ends = end - source.to() < NAME
                && IntStream.range(dash + 1, end).allMatch(i -> report.gap(i).matches("[ '’.]*"));
        return ends && dash > first && DASH.matcher(report.gap(dash)).matches() && isCountedBefore(dash, first)
                ? Optional.of(new Frame("speaker.dash", names.subject(source), source.from(), end, true))
                        .filter(BareFrames::isKnown)
                : Optional.empty();
    }

    private boolean isCountedBefore(int to, int first) {
        return IntStream.range(first, to)
                .anyMatch(i -> report.token(i).isNumber()
                        || report.at(Vocabulary.NUMBER, i).isPresent()
                        || report.at(Vocabulary.GROUP, i).isPresent());
    }

    /** "by the ICRC's count" */
    private Optional<Frame> count(Term source) {
        int owned = source.to();
        boolean counts = owned + 1 < report.tokens().size()
                && report.at("source-owned", owned).isPresent()
                && report.at("source-count", owned + 1).isPresent();
        return counts
                ? Optional.of(new Frame("speaker.count", names.subject(source), source.from(), owned + 2, true))
                : Optional.empty();
    }

    /** "29 hurt (fire service)": a number before, or else the brackets only explain a name. */
    private boolean isCounted(int bracket, int first) {
        for (int i = bracket - 1; i >= Math.max(first, bracket - NUMBER_REACH); i--) {
            if (report.token(i).isNumber()
                    || report.at(Vocabulary.NUMBER, i).isPresent()
                    || report.at(Vocabulary.GROUP, i).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private Optional<Frame> brackets(Term source, int first, int end) {
        boolean opens = report.gap(source.from()).contains("(")
                || (source.from() > first && report.gap(source.from() - 1).contains("("));
        int close = source.to();
        while (close < end && close - source.to() < 3 && !report.gap(close).contains(")")) {
            close++;
        }
        boolean closed = close >= end || report.gap(close).contains(")");
        boolean counts = isCounted(source.from(), first) || (close >= end && isCountedBefore(source.from(), first));
        return opens && closed && source.from() > first && counts
                ? Optional.of(new Frame("speaker.brackets", names.subject(source), source.from(), close, true))
                        .filter(BareFrames::isKnown)
                : Optional.empty();
    }
}
