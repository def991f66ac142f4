package dateline.evaluation;

import dateline.evaluation.gold.GoldClaim;
import dateline.evaluation.gold.GoldIncident;
import dateline.evaluation.gold.GoldReport;
import dateline.incident.Claim;
import dateline.incident.Incident;
import dateline.incident.Qualifier;
import dateline.incident.Quantity;
import dateline.report.Folding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Judges the numbers that were read, what they count and who gives them; of a whole report, whatever their incident. */
final class ClaimScorer {
    private static final double SAME_SOURCE = 4;
    private static final double SAME_QUALIFIER = 2;
    private static final double SAME_WORDS = 1;

    private final ScoreSheet sheet;

    /** A claim that several incidents share is told once. */
    private record Told(
            Quantity quantity,
            @Nullable Integer low,
            @Nullable Integer high,
            String words,
            Object where) {}

    ClaimScorer(ScoreSheet sheet) {
        this.sheet = sheet;
    }

    /** The claims of a report, on both sides. */
    private record Claims(List<GoldClaim> expected, List<Claim> read, Pairing<GoldClaim, Claim> pairing) {}

    void score(GoldReport gold, List<Incident> incidents) {
        Claims claims = claims(gold, incidents);
        count(Measure.CLAIM_NUMBER, claims, (g, c) -> true);
        count(Measure.CLAIM_SOURCE, claims, ClaimScorer::isSameSource);
        count(Measure.CLAIM_QUALIFIER, claims, ClaimScorer::isSameQualifier);
        faults(claims);
        claims.expected.forEach(e -> claims.pairing.readFor(e).ifPresent(c -> details(e, c)));
    }

    /** Judges nothing but the numbers and what they count. */
    void scoreNumbers(GoldReport gold, List<Incident> incidents) {
        Claims claims = claims(gold, incidents);
        count(Measure.CLAIM_NUMBER, claims, (g, c) -> true);
        faults(claims);
    }

    /** A number that was read once more than it is expected is a repetition, and neither right nor wrong. */
    private static Claims claims(GoldReport gold, List<Incident> incidents) {
        List<GoldClaim> expected = expected(gold.incidents());
        List<Claim> read = read(incidents);
        List<Pairing.Pair<GoldClaim, Claim>> possible = new ArrayList<>();
        for (GoldClaim e : expected) {
            for (Claim c : read) {
                if (isSameNumber(e, c)) {
                    possible.add(new Pairing.Pair<>(e, c, worth(e, c)));
                }
            }
        }
        Pairing<GoldClaim, Claim> pairing = Pairing.best(possible);
        List<Claim> counted = read.stream()
                .filter(c -> pairing.goldFor(c).isPresent() || expected.stream().noneMatch(e -> isSameNumber(e, c)))
                .toList();
        return new Claims(expected, counted, pairing);
    }

    private static List<GoldClaim> expected(List<GoldIncident> incidents) {
        Map<Told, GoldClaim> once = new LinkedHashMap<>();
        for (GoldIncident incident : incidents) {
            Map<Told, Integer> here = new LinkedHashMap<>();
            for (GoldClaim c : incident.claims()) {
                // The same claim twice in one incident is two claims; in two incidents it is one.
                String by = c.source().word() + " " + c.name();
                int number = here.merge(new Told(c.quantity(), c.low(), c.high(), c.words(), by), 1, Integer::sum);
                once.putIfAbsent(new Told(c.quantity(), c.low(), c.high(), c.words(), by + " " + number), c);
            }
        }
        return List.copyOf(once.values());
    }

    private static List<Claim> read(List<Incident> incidents) {
        Map<Told, Claim> once = new LinkedHashMap<>();
        for (Incident incident : incidents) {
            for (Claim c : incident.claims()) {
                once.putIfAbsent(
                        new Told(
                                c.quantity(),
                                c.low(),
                                c.high(),
                                c.text(),
                                c.evidence().span()),
                        c);
            }
        }
        return List.copyOf(once.values());
    }

    private static boolean isSameNumber(GoldClaim gold, Claim read) {
        return gold.quantity() == read.quantity()
                && Objects.equals(gold.low(), read.low())
                && Objects.equals(gold.high(), read.high());
    }

    private static boolean isSameSource(GoldClaim gold, Claim read) {
        return gold.source() == read.source().kind();
    }

    private static boolean isSameQualifier(GoldClaim gold, Claim read) {
        return gold.qualifier() == read.qualifier();
    }

    private static boolean isSameWords(GoldClaim gold, Claim read) {
        String a = Folding.fold(gold.words());
        String b = Folding.fold(read.text());
        return a.contains(b) || b.contains(a);
    }

    private static double worth(GoldClaim gold, Claim read) {
        return 1
                + (isSameSource(gold, read) ? SAME_SOURCE : 0)
                + (isSameQualifier(gold, read) ? SAME_QUALIFIER : 0)
                + (isSameWords(gold, read) ? SAME_WORDS : 0);
    }

    private void count(Measure measure, Claims claims, BiPredicate<GoldClaim, Claim> right) {
        int rights = (int) claims.expected.stream()
                .filter(e ->
                        claims.pairing.readFor(e).filter(c -> right.test(e, c)).isPresent())
                .count();
        sheet.count(measure, rights, claims.read.size(), claims.expected.size());
    }

    private void faults(Claims claims) {
        claims.expected.stream()
                .filter(e -> claims.pairing.readFor(e).isEmpty())
                .forEach(e -> sheet.fault("claim", e.span(), shown(e), ""));
        claims.read.stream()
                .filter(c -> claims.pairing.goldFor(c).isEmpty())
                .forEach(c -> sheet.tooMuch("claim", c.evidence().span(), shown(c)));
    }

    private void details(GoldClaim gold, Claim read) {
        if (!isSameSource(gold, read)) {
            sheet.fault("claim-source", read.evidence().span(), shown(gold), shown(read));
        } else if (!isSameQualifier(gold, read)) {
            sheet.fault("claim-qualifier", read.evidence().span(), shown(gold), shown(read));
        }
    }

    private static String shown(GoldClaim c) {
        return shown(c.quantity(), c.low(), c.high(), c.qualifier(), c.words()) + ", "
                + c.source().word() + " " + c.name();
    }

    private static String shown(Claim c) {
        return shown(c.quantity(), c.low(), c.high(), c.qualifier(), c.text()) + ", "
                + c.source().kind().word() + " " + c.source().name();
    }

    private static String shown(
            Quantity quantity, @Nullable Integer low, @Nullable Integer high, Qualifier qualifier, String words) {
        String from = low == null ? "…" : low.toString();
        String to = high == null ? "…" : high.toString();
        return quantity.word() + " " + (from.equals(to) ? from : from + "–" + to) + " " + qualifier.word() + " ("
                + words + ")";
    }
}
