package dateline.gazetteer;

import java.util.ArrayList;
import java.util.List;

/** Asks a gazetteer for a name in every way that is worth its cost: the less sure ways only where the surer fail. */
final class NameLookup {
    /** An answer as likely as this leaves nothing to look for. */
    private static final double SURE = 0.93;

    /** The likest name need not rank best, so that more are weighed than asked for. */
    private static final int FEWEST = 40;

    /** A later word of a name that is there nearly whole: Gao of Région de Gao. */
    private static final double NEARLY_WHOLE = 0.85;

    /** A shorter beginning that is that of some name is not taken for another one. */
    private static final int LONG_ENOUGH_FOR_SLIPS = 6;
    /** A name that sounds right is weighed beside one with a slip where it comes so near to its score. */
    private static final double RIVAL = 0.9;

    private static final int TWO_SLIPS = 2;
    /** One slip in a name of six letters or more. */
    private static final double ONE_SLIP = 0.83;

    private final Gazetteer gazetteer;
    private final PlaceWords words;

    NameLookup(Gazetteer gazetteer, PlaceWords words) {
        this.gazetteer = gazetteer;
        this.words = words;
    }

    /** The places of a scope that the whole name may denote, best first. */
    List<RankedPlace> whole(String name, Scope scope, int limit) {
        int most = Math.max(FEWEST, limit);
        List<Match> matches = new ArrayList<>(gazetteer.named(name, scope, most));
        if (matches.isEmpty()) {
            gazetteer.beginningWith(name, scope, most).stream()
                    .filter(m -> m.score() >= NEARLY_WHOLE)
                    .forEach(matches::add);
        }
        return rankedWithDoubtful(matches, name, scope, most);
    }

    /** The same, where the name may go on. */
    List<RankedPlace> beginning(String name, Scope scope, int limit) {
        List<Match> matches = new ArrayList<>(gazetteer.named(name, scope, limit));
        matches.addAll(gazetteer.beginningWith(name, scope, limit));
        boolean isEnough = matches.size() >= limit || (!matches.isEmpty() && name.length() < LONG_ENOUGH_FOR_SLIPS);
        return isEnough
                ? MatchRanking.rank(matches, limit)
                : rankedWithDoubtful(matches, name, scope, Math.max(FEWEST, limit));
    }

    private List<RankedPlace> rankedWithDoubtful(List<Match> matches, String name, Scope scope, int most) {
        List<RankedPlace> ranked = MatchRanking.rank(matches, most);
        if (isSure(ranked) || words.isCommon(name)) {
            return ranked;
        }
        boolean isName = ranked.stream()
                .anyMatch(r ->
                        r.match().method() == MatchMethod.EXACT || r.match().method() == MatchMethod.FOLDED);
        return isName
                ? rankedWithBetterKnown(matches, ranked.get(0).score(), name, scope, most)
                : rankedWithAllDoubtful(matches, name, scope, most);
    }

    /**
     * Where places of just this name are known, only a well-known one of nearly this name may still come before them (Ségou
     * for "Segu"); so none is looked for that could not.
     */
    private List<RankedPlace> rankedWithBetterKnown(
            List<Match> matches, double score, String name, Scope scope, int most) {
        int letters = name.length() + 2;
        if (MatchRanking.leastToReach(score, MatchMethod.TYPO, letters) <= 1 - 1.0 / letters) {
            matches.addAll(gazetteer.wellKnown().misspelt(name, TWO_SLIPS, scope, most));
        }
        double least = MatchRanking.leastToReach(score, MatchMethod.SOUND, letters);
        if (least <= 1) {
            matches.addAll(gazetteer.wellKnown().soundingLike(name, least, scope, most));
        }
        return MatchRanking.rank(matches, most);
    }

    private List<RankedPlace> rankedWithAllDoubtful(List<Match> matches, String name, Scope scope, int most) {
        List<Match> slips = gazetteer.misspelt(name, 1, scope, most);
        matches.addAll(slips);
        List<RankedPlace> ranked = MatchRanking.rank(matches, most);
        if (isSure(ranked)) {
            return ranked;
        }
        if (slips.stream().anyMatch(m -> m.score() >= ONE_SLIP)) {
            double rivals = ranked.get(0).score() * RIVAL;
            double least = MatchRanking.leastToReach(rivals, MatchMethod.SOUND, name.length() + 2);
            matches.addAll(gazetteer.wellKnown().soundingLike(name, least, scope, most));
            return MatchRanking.rank(matches, most);
        }
        matches.addAll(gazetteer.soundingLike(name, scope, most));
        ranked = MatchRanking.rank(matches, most);
        if (!ranked.isEmpty() && ranked.get(0).isReported()) {
            return ranked;
        }
        matches.addAll(gazetteer.misspelt(name, TWO_SLIPS, scope, most));
        return MatchRanking.rank(matches, most);
    }

    private static boolean isSure(List<RankedPlace> ranked) {
        return !ranked.isEmpty() && ranked.get(0).score() >= SURE;
    }
}
