package dateline.incident;

import dateline.gazetteer.Place;
import dateline.mention.Marked;
import dateline.report.Sentence;
import dateline.resolution.ResolvedMention;
import dateline.resolution.ResolvedPlaces;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which places the sentences of a report call by their names, without what is only said to be in them. */
final class NamedTowns {
    private final Map<Integer, Set<Place>> bySentence = new HashMap<>();

    NamedTowns(Marked text, ResolvedPlaces places) {
        for (ResolvedMention r : places.mentions()) {
            Place place = r.resolution().place();
            if (place != null && r.mention().facility() == null && !r.mention().dateline()) {
                bySentence
                        .computeIfAbsent(text.sentenceOf(r.mention().from()).index(), i -> new HashSet<>())
                        .add(place);
            }
        }
    }

    /** Whether a place is described by what it is, in a town that its sentence does not name. */
    boolean isSomewhere(Sentence s, ResolvedMention r) {
        Place town = r.resolution().place();
        return town != null && r.mention().facility() != null && !town.type().isFacility() && !isNamed(s, town);
    }

    /** "the market", without a name and without a word of the town it is in: of the place told last. */
    boolean isSomewhere(Event e) {
        return e.place() != null && !e.place().mention().isNamedFacility() && isSomewhere(e.sentence(), e.place());
    }

    /** Whether a sentence names a place. */
    boolean isNamed(Sentence s, Place place) {
        return bySentence.getOrDefault(s.index(), Set.of()).contains(place);
    }
}
