package dateline.incident;

import dateline.mention.Marked;
import dateline.mention.Term;
import dateline.report.Sentence;
import dateline.resolution.ResolvedMention;
import dateline.resolution.ResolvedPlaces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds tellings that leave out the word for what happened, because the sentence said it before: "an attack on a museum …
 * and another on a beach at Sousse".
 */
final class Ellipses {
    /** The place stands so near behind the word that takes up what was told. */
    private static final int PLACE_REACH = 5;

    private static final String VALUE = "elliptic";

    private final Marked text;
    private final TreeMap<Integer, ResolvedMention> places = new TreeMap<>();

    Ellipses(Marked text, ResolvedPlaces places) {
        this.text = text;
        places.mentions().forEach(r -> this.places.put(r.mention().from(), r));
    }

    /** Whether a trigger takes up one before it. */
    static boolean isOne(Term trigger) {
        return VALUE.equals(trigger.value());
    }

    /** The triggers of a sentence with those that take up the first of them, in the order of the text. */
    List<Term> with(List<Term> found, Sentence s) {
        if (found.isEmpty()) {
            return found;
        }
        Term told = found.get(0);
        List<Term> all = new ArrayList<>(found);
        text.terms("such", told.to(), text.end(s))
                .filter(w -> found.stream().allMatch(t -> t.to() <= w.from() || w.to() + 1 < t.from()))
                .filter(this::isPlaced)
                .forEach(w -> {
                    text.decided(
                            "incident.such", w.from(), w.to(), "another of what the sentence told: " + told.leaf());
                    all.add(new Term(told.category(), w.from(), w.to(), w.proclitic(), VALUE));
                });
        all.sort(Comparator.comparingInt(Term::from));
        return all;
    }

    /** Whether a word of place stands right behind, and a place near behind. */
    private boolean isPlaced(Term w) {
        boolean opens = text.at("relation", w.to()).isPresent()
                || text.at("place.possessor", w.to()).isPresent();
        Optional<Integer> place = Optional.ofNullable(places.ceilingKey(w.to()));
        return opens && place.filter(p -> p <= w.to() + PLACE_REACH).isPresent();
    }
}
