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
        // Where places of just this name are known, or of nearly this name, only a well-known one may still come before
        // them (Ségou for "Segu").
        boolean isName = ranked.stream()
                .anyMatch(r ->
                        r.match().method() == MatchMethod.EXACT || r.match().method() == MatchMethod.FOLDED);
        Gazetteer searched = isName ? gazetteer.wellKnown() : gazetteer;
        List<Match> slips = searched.misspelt(name, scope, most);
        matches.addAll(slips);
        ranked = MatchRanking.rank(matches, most);
        if (isSure(ranked)) {
            return ranked;
        }
        if (slips.stream().anyMatch(m -> m.score() >= ONE_SLIP)) {
            searched = gazetteer.wellKnown();
        }
        matches.addAll(searched.soundingLike(name, scope, most));
        return MatchRanking.rank(matches, most);
    }

    private static boolean isSure(List<RankedPlace> ranked) {
        return !ranked.isEmpty() && ranked.get(0).score() >= SURE;
    }
}
