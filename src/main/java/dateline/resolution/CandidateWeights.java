package dateline.resolution;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Match;
import dateline.gazetteer.MatchMethod;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.geo.Relation;
import dateline.mention.PlaceMention;
import dateline.mention.PlaceWording;
import dateline.report.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Weighs a place as the meaning of a mention, by its name, by what the report is about and by the words beside it. */
final class CandidateWeights {
    private static final double REASON_SHARE = 0.1;
    /** The words say a region or district, and one of that name is known. */
    private static final double TOWN_FOR_AREA = 0.2;

    private final Gazetteer gazetteer;
    private final Focus focus;
    private final Senses senses;
    private final Links links;

    CandidateWeights(Gazetteer gazetteer, Focus focus, Senses senses, Links links) {
        this.gazetteer = gazetteer;
        this.focus = focus;
        this.senses = senses;
        this.links = links;
    }

    Candidate weigh(Match k, PlaceMention m) {
        Place p = k.place();
        List<String> why = new ArrayList<>();
        why.add(String.format(
                Locale.ROOT,
                "the name “%s” (%s, %.2f)",
                k.toponym().name(),
                k.method().word(),
                k.score()));
        double score = 0.4 * k.score() + byReport(p, why) + byWords(k, m, why);
        double share = senses.share(m.name(), p);
        score += 0.12 * share;
        double size = p.population() > 0 ? Math.log10((double) p.population()) / 9 : 0.2;
        score += 0.1 * Math.min(1, size) + typePrior(p.type());
        return new Candidate(p, Math.max(0, Math.min(1, score)), why);
    }

    private double byReport(Place p, List<String> why) {
        double country = focus.weightOf(p.country());
        double score = 0.18 * Math.min(1, country * 1.5);
        if (country > 0) {
            why.add("the report speaks of " + p.country());
        }
        double region = Math.max(senses.weightInRegion(p), senses.weightNear(p));
        if (p.type() == PlaceType.COUNTRY) {
            score += 0.1 * Math.min(1, country * 2);
        } else {
            score += 0.12 * Math.min(1, region * 1.5);
            if (region > REASON_SHARE) {
                why.add("the report speaks of its region");
            }
        }
        Place city = focus.city();
        if (city != null && !p.equals(city) && gazetteer.isInside(p, city.id())) {
            score += 0.1;
            why.add("inside " + city.name());
        } else if (city != null && p.type() == PlaceType.NEIGHBOURHOOD) {
            score -= 0.1;
        }
        return score;
    }

    private double byWords(Match k, PlaceMention m, List<String> why) {
        Place p = k.place();
        double score = 0;
        if (links.isLinked(m, p.id())) {
            score += 0.2;
            why.add("the words beside it say where it lies");
        } else if (links.isEverLinked(Folding.fold(m.name()), p.id())) {
            score += 0.12;
            why.add("said elsewhere to lie there");
        }
        if (fitsCue(p.type(), m.cue())) {
            score += 0.1;
            why.add("announced as " + m.cue());
        } else if (isAreaOfCue(p.type(), m.cue())) {
            score += 0.05;
            why.add("an area, announced as " + m.cue());
        } else if (m.cue() != null) {
            boolean townForArea = isAreaCue(m.cue())
                    && m.known().stream().anyMatch(o -> isAreaOfCue(o.place().type(), m.cue()));
            score -= townForArea ? TOWN_FOR_AREA : p.type().isSettlement() ? 0.03 : 0.08;
        }
        // "Djibouti" alone is the country and not Djibouti City.
        boolean longer = k.toponym().name().length() > m.name().length() + 2;
        if (longer
                && k.method() != MatchMethod.SOUND
                && !isOfTown(m)
                && !fitsCue(p.type(), m.cue())
                && !isAreaOfCue(p.type(), m.cue())) {
            score -= 0.1;
        }
        if (k.isByAnotherName()) {
            score -= 0.08;
            why.add("mostly called " + p.name());
        }
        if (isOfTown(m) && p.type().isSettlement()) {
            score += 0.15;
            why.add("the words are those for a town");
        }
        return score;
    }

    /** A dateline names a town, and only a town has outskirts. */
    private static boolean isOfTown(PlaceMention m) {
        PlaceWording.Part part = m.wording().part();
        return m.dateline()
                || m.relation() == Relation.OUTSKIRTS
                || (m.wording().offset() != null && part == null);
    }

    private static double typePrior(PlaceType type) {
        return switch (type) {
            case COUNTRY -> 0.06;
            case CITY -> 0.05;
            case TOWN, AREA -> 0.03;
            case REGION -> 0.02;
            case DISTRICT, RIVER -> -0.02;
            default -> 0;
        };
    }

    /** What one country calls a province another calls a district: either word may announce either. */
    private static boolean isAreaOfCue(PlaceType type, @Nullable String cue) {
        return isAreaCue(cue) && type.isPartOfCountry();
    }

    private static boolean isAreaCue(@Nullable String cue) {
        return "district".equals(cue) || "region".equals(cue);
    }

    static boolean fitsCue(PlaceType type, @Nullable String cue) {
        if (cue == null) {
            return false;
        }
        return switch (cue) {
            case "neighbourhood" -> type == PlaceType.NEIGHBOURHOOD;
            case "village" -> type == PlaceType.VILLAGE || type == PlaceType.TOWN;
            case "town" -> type == PlaceType.TOWN || type == PlaceType.COMMUNE || type == PlaceType.VILLAGE;
            case "city" -> type == PlaceType.CITY || type == PlaceType.TOWN;
            case "district" -> type == PlaceType.DISTRICT;
            case "region" -> type == PlaceType.REGION || type == PlaceType.AREA;
            case "camp" -> type == PlaceType.CAMP;
            default -> false;
        };
    }
}
