package dateline.evaluation;

import dateline.evaluation.gold.GoldMention;
import dateline.evaluation.gold.GoldReport;
import dateline.report.Span;
import dateline.resolution.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which mention that was read is which mention of the gold report: one to one, they overlap. */
final class MentionPairs {
    private static final double EXACT = 2;
    private static final double NEEDED = 1;

    private final List<GoldMention> needed;
    private final List<Resolution> counted;
    private final Pairing<GoldMention, Resolution> pairing;

    private MentionPairs(List<GoldMention> needed, List<Resolution> counted, Pairing<GoldMention, Resolution> pairing) {
        this.needed = needed;
        this.counted = counted;
        this.pairing = pairing;
    }

    /** Pairs those of the same words first, then those that overlap most. */
    static MentionPairs of(GoldReport gold, List<Resolution> read) {
        List<Pairing.Pair<GoldMention, Resolution>> possible = new ArrayList<>();
        for (GoldMention g : gold.mentions()) {
            for (Resolution r : read) {
                if (g.span().overlaps(r.span())) {
                    possible.add(new Pairing.Pair<>(g, r, worth(g, r.span())));
                }
            }
        }
        Pairing<GoldMention, Resolution> pairing = Pairing.best(possible);
        List<Resolution> counted =
                read.stream().filter(r -> !isOptional(r, gold, pairing)).toList();
        return new MentionPairs(
                gold.mentions().stream().filter(g -> !g.optional()).toList(), counted, pairing);
    }

    private static double worth(GoldMention gold, Span read) {
        double shared =
                Math.min(gold.span().end(), read.end()) - Math.max(gold.span().start(), read.start());
        double whole = gold.span().union(read).length();
        return shared / whole + (gold.span().equals(read) ? EXACT : 0) + (gold.optional() ? 0 : NEEDED);
    }

    private static boolean isOptional(Resolution read, GoldReport gold, Pairing<GoldMention, Resolution> pairing) {
        return pairing.goldFor(read)
                .map(GoldMention::optional)
                .orElseGet(() -> gold.mentions().stream()
                        .anyMatch(g -> g.optional() && g.span().overlaps(read.span())));
    }

    /** The gold mentions that must be found. */
    List<GoldMention> needed() {
        return needed;
    }

    /** The mentions read that are right or wrong: those of optional gold mentions are neither. */
    List<Resolution> counted() {
        return counted;
    }

    Optional<Resolution> readFor(GoldMention gold) {
        return pairing.readFor(gold);
    }

    Optional<GoldMention> goldFor(Resolution read) {
        return pairing.goldFor(read);
    }
}
