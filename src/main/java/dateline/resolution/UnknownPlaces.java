package dateline.resolution;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.geo.Extent;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.mention.Marked;
import dateline.mention.PlaceMention;
import dateline.mention.PlaceMention.Certainty;
import dateline.mention.PlaceWording;
import dateline.mention.PlaceWording.Part;
import dateline.report.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Places a name nobody knows somewhere in the place that the words beside it say it lies in: "Tadaryat, a village in
 * Oudalan", "Solhan (Yagha)", "40 km north of Kaya". Without such words it stays without a place.
 */
final class UnknownPlaces {
    private static final double CONFIDENCE = 0.4;

    private final Marked text;
    private final Gazetteer gazetteer;
    private final WordsBetween words;

    UnknownPlaces(Marked text, Gazetteer gazetteer) {
        this.text = text;
        this.gazetteer = gazetteer;
        this.words = new WordsBetween(text);
    }

    /** The mentions, in the order of the text, the unknown ones placed where the words say. */
    List<ResolvedMention> placed(List<ResolvedMention> mentions) {
        List<ResolvedMention> out = new ArrayList<>(mentions);
        // What follows explains what stands before it, so that the outermost place is there first.
        for (int i = out.size() - 1; i >= 0; i--) {
            if (isOpen(out.get(i)) && i + 1 < out.size()) {
                after(out.get(i), out.get(i + 1)).ifPresent(keep(out, i));
            }
        }
        for (int i = 1; i < out.size(); i++) {
            if (isOpen(out.get(i))) {
                before(out.get(i - 1), out.get(i)).ifPresent(keep(out, i));
            }
        }
        return everywhere(out);
    }

    private static Consumer<Resolution> keep(List<ResolvedMention> out, int i) {
        return r -> out.set(i, new ResolvedMention(out.get(i).mention(), r));
    }

    private static boolean isOpen(ResolvedMention r) {
        return !r.resolution().isResolved() && r.mention().certainty() == Certainty.NAMED;
    }

    /** The same unknown name is the same place wherever the report says it. */
    private static List<ResolvedMention> everywhere(List<ResolvedMention> mentions) {
        Map<String, Resolution> placed = new HashMap<>();
        for (ResolvedMention r : mentions) {
            if (r.resolution().isSomewhereIn()) {
                placed.putIfAbsent(Folding.fold(r.mention().name()), r.resolution());
            }
        }
        return mentions.stream()
                .map(r -> {
                    Resolution known =
                            isOpen(r) ? placed.get(Folding.fold(r.mention().name())) : null;
                    return known == null ? r : new ResolvedMention(r.mention(), known.saidAgain(r.resolution()));
                })
                .toList();
    }

    private Optional<Resolution> after(ResolvedMention inner, ResolvedMention outer) {
        PlaceMention m = inner.mention();
        return isHolder(outer)
                        && !m.name().equals(outer.mention().name())
                        && words.putInNext(m, outer.mention(), isArea(outer))
                ? Optional.of(in(inner, outer, outer.mention().wording()))
                : Optional.empty();
    }

    private Optional<Resolution> before(ResolvedMention outer, ResolvedMention inner) {
        return isHolder(outer) && isArea(outer) && words.putInPrevious(outer.mention(), inner.mention())
                ? Optional.of(in(inner, outer, PlaceWording.PLAIN))
                : Optional.empty();
    }

    /** Whether a place is small enough that to lie in it says where; of a country only a part or a side does. */
    private static boolean isHolder(ResolvedMention r) {
        Place p = r.resolution().place();
        PlaceWording wording = r.mention().wording();
        Part part = wording.part();
        boolean coarse = p != null && (p.type() == PlaceType.COUNTRY || p.country() == null);
        return p != null
                && r.mention().facility() == null
                && (!coarse || wording.offset() != null || (part != null && part.bearing() != null));
    }

    private static boolean isArea(ResolvedMention r) {
        Place p = r.resolution().place();
        String cue = r.mention().cue();
        // "in Guma district": the words say so, even where only its town is known.
        return p != null
                && ("district".equals(cue)
                        || "region".equals(cue)
                        || p.type() == PlaceType.REGION
                        || p.type() == PlaceType.DISTRICT
                        || p.type() == PlaceType.AREA
                        || p.type() == PlaceType.ISLAND
                        || p.type() == PlaceType.COUNTRY);
    }

    private Resolution in(ResolvedMention inner, ResolvedMention outer, PlaceWording wording) {
        Place place = outer.resolution().place();
        if (place == null) {
            return inner.resolution();
        }
        String cue = inner.mention().cue();
        boolean settlement =
                cue != null && !"neighbourhood".equals(cue) && place.type().isSettlement();
        // "a village of Dori" lies outside the town.
        PlaceWording said = settlement && wording.equals(PlaceWording.PLAIN) ? near() : wording;
        Extent own = gazetteer.extent(place);
        boolean worded = !said.equals(PlaceWording.PLAIN) && said.relation() != Relation.AT;
        boolean nested = outer.resolution().isSomewhereIn();
        Extent area = nested || !worded ? outer.resolution().extent() : AreaInWords.of(place, own, said, null);
        Precision precision = nested || !worded || own.equals(area)
                ? outer.resolution().precision()
                : AreaInWords.precision(place, said);
        String where = (worded && said.relation() != Relation.IN ? "somewhere near " : "somewhere in ") + place.name();
        text.decided("place.unknown-in", inner.mention().from(), inner.mention().to(), "unknown, " + where);
        Resolution r = inner.resolution();
        return new Resolution(
                r.span(),
                r.surface(),
                r.relation(),
                place,
                null,
                precision,
                area,
                PlaceBasis.DERIVED,
                List.of(),
                CONFIDENCE,
                where + "; this place is not known");
    }

    private static PlaceWording near() {
        return new PlaceWording(Relation.NEAR, null, null, null);
    }
}
