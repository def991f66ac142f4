package dateline.gazetteer.index;

import dateline.gazetteer.Match;
import dateline.gazetteer.MatchMethod;
import dateline.gazetteer.MatchRanking;
import dateline.gazetteer.Place;
import dateline.gazetteer.Scope;
import dateline.gazetteer.Toponym;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Finds names in the index of a source that sound like another. */
final class SoundSearch {
    /** Of names that sound alike more are weighed than asked for: the likest need not rank best. */
    private static final int MORE_WEIGHED = 20;

    private static final int OF_SAME_SKELETON = 300;
    /** Postings are read best known first, so that the best answers are among these of each other skeleton. */
    private static final int OF_NEAR_SKELETON = 40;

    private static final int SHORTEST_SOUND = 3;
    private static final double LEAST_SIMILARITY = 0.55;
    /** Where a name sounds so much like the one asked for, other skeletons are not looked through. */
    private static final double NEARLY_THE_SAME = 0.93;

    private final SourceIndex index;
    private final Pronunciation pronunciation;
    private final Supplier<KeySieve> near;

    /**
     * Searches an index.
     *
     * @param near a sieve of the neighbours of its skeletons
     */
    SoundSearch(SourceIndex index, Pronunciation pronunciation, Supplier<KeySieve> near) {
        this.index = index;
        this.pronunciation = pronunciation;
        this.near = near;
    }

    List<Match> soundingLike(String key, double least, Scope scope, int limit) throws IOException {
        Terms terms = index.terms(PlaceFields.SKELETON);
        if (key.length() < SHORTEST_SOUND || key.length() > NameKey.LONGEST || terms == null) {
            return List.of();
        }
        String sounds = pronunciation.sounds(key);
        String country =
                scope.countries().size() == 1 ? scope.countries().iterator().next() : "";
        String skeleton = country + "/" + pronunciation.skeleton(sounds);
        if (!near.get().mayHoldNear(new BytesRef(skeleton))) {
            return List.of();
        }
        Pronunciation.Asked asked = pronunciation.asked(key);
        double floor = asked.floor(least, LEAST_SIMILARITY);
        Search search = new Search(pronunciation.wanted(sounds, floor));
        // The skeletons say the country themselves.
        Scope there = country.isEmpty() ? scope : new Scope(Set.of(), scope.types(), scope.box(), scope.inside());
        search.add(index.documents(PlaceFields.SKELETON, skeleton, there), OF_SAME_SKELETON);
        search.listen();
        if (floor < NEARLY_THE_SAME && search.heard.stream().noneMatch(h -> h.similarity() >= NEARLY_THE_SAME)) {
            TermsEnum others = oneEditAway(country + "/", skeleton.substring(country.length() + 1))
                    .getTermsEnum(terms);
            for (BytesRef term = others.next(); term != null; term = others.next()) {
                if (!term.utf8ToString().equals(skeleton)) {
                    search.add(index.documents(PlaceFields.SKELETON, others, there), OF_NEAR_SKELETON);
                }
            }
            search.listen();
        }
        return matches(asked, search.heard, limit);
    }

    /** Terms that begin so and go on with these letters but for one edit at most; a swap of neighbours is two. */
    private static CompiledAutomaton oneEditAway(String beginning, String letters) {
        return new CompiledAutomaton(new LevenshteinAutomata(letters, false).toAutomaton(1, beginning), true, false);
    }

    /** A document with the names of it that sound like what was asked, at least one. */
    private record Heard(int doc, List<HeardName> names) {
        double similarity() {
            return names.stream().mapToDouble(HeardName::similarity).max().orElse(0);
        }
    }

    /** The number of a name in its place. */
    private record HeardName(int name, double similarity) {}

    /** One search: which documents are to be listened to, which were, and what was heard. */
    private final class Search {
        private final SoundsWanted wanted;
        private final BitSet waiting = new BitSet();
        private final BitSet listened = new BitSet();
        private final List<Heard> heard = new ArrayList<>();

        Search(SoundsWanted wanted) {
            this.wanted = wanted;
        }

        /** Adds the best known of some places. */
        void add(DocIdSetIterator documents, int most) throws IOException {
            for (int i = 0; i < most && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++) {
                waiting.set(documents.docID());
            }
        }

        /** Listens to all that were added since, in the order in which the index keeps them. */
        void listen() throws IOException {
            waiting.andNot(listened);
            BinaryDocValues sounds = index.values(PlaceFields.SOUNDS);
            for (int doc = waiting.nextSetBit(0); doc >= 0; doc = waiting.nextSetBit(doc + 1)) {
                if (sounds != null && sounds.advanceExact(doc)) {
                    hear(doc, sounds.binaryValue());
                }
            }
            listened.or(waiting);
            waiting.clear();
        }

        private void hear(int doc, BytesRef sounds) {
            List<HeardName> names = new ArrayList<>(0);
            PlaceFields.forEachSound(sounds, (name, utf8, from, to) -> {
                double similarity = wanted.similarity(utf8, from, to);
                if (similarity > 0) {
                    names.add(new HeardName(name, similarity));
                }
            });
            if (!names.isEmpty()) {
                heard.add(new Heard(doc, names));
            }
        }
    }

    private List<Match> matches(Pronunciation.Asked asked, List<Heard> heard, int limit) throws IOException {
        List<Heard> best = heard.stream()
                .sorted(Comparator.comparingDouble(Heard::similarity).reversed().thenComparingInt(Heard::doc))
                .limit(limit + (long) MORE_WEIGHED)
                .toList();
        List<Match> matches = new ArrayList<>();
        for (Heard h : best) {
            Place place = index.place(h.doc());
            for (HeardName n : h.names()) {
                Toponym name = place.names().get(n.name());
                double likeness =
                        asked.isWritten() ? asked.likeness(NameKey.of(name.name()), n.similarity()) : n.similarity();
                matches.add(new Match(place, name, MatchMethod.SOUND, likeness));
            }
        }
        return MatchRanking.bestOfEach(matches, limit);
    }
}
