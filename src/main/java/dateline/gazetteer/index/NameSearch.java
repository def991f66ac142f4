package dateline.gazetteer.index;

import dateline.gazetteer.Match;
import dateline.gazetteer.MatchMethod;
import dateline.gazetteer.MatchRanking;
import dateline.gazetteer.Place;
import dateline.gazetteer.Scope;
import dateline.gazetteer.Toponym;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** Finds names in the index of a source that are not written as they are there. All names are folded keys. */
final class NameSearch {
    /** Postings are read best known first, so that the best answers are among these of each term. */
    private static final int OF_EACH_TERM = 40;

    private static final int MOST_TERMS = 4_000;

    private final SourceIndex index;

    NameSearch(SourceIndex index) {
        this.index = index;
    }

    /** The name of a place that has a key; its first name where none has. */
    static Toponym nameWithKey(Place place, String key) {
        return place.names().stream()
                .filter(n -> NameKey.of(n.name()).equals(key))
                .findFirst()
                .orElse(place.names().get(0));
    }

    List<Match> beginningWith(String prefix, Scope scope, int limit) throws IOException {
        if (prefix.isEmpty()) {
            return List.of();
        }
        Set<Integer> best = new TreeSet<>();
        if (prefix.length() <= PlaceFields.START_LENGTH) {
            collect(index.documents(PlaceFields.START, prefix, scope), limit, best);
        } else {
            for (String field : List.of(PlaceFields.KEY, PlaceFields.TAIL)) {
                for (BytesRef term : beginning(field, prefix)) {
                    collect(index.documents(field, term, scope), limit, best);
                }
            }
        }
        List<Match> matches = new ArrayList<>();
        for (int doc : best.stream().limit(limit).toList()) {
            matches.add(begun(index.place(doc), prefix));
        }
        return matches;
    }

    private static void collect(DocIdSetIterator documents, int limit, Set<Integer> into) throws IOException {
        for (int i = 0; i < limit && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++) {
            into.add(documents.docID());
        }
    }

    private List<BytesRef> beginning(String field, String prefix) throws IOException {
        List<BytesRef> found = new ArrayList<>();
        Terms terms = index.terms(field);
        if (terms == null) {
            return found;
        }
        TermsEnum at = terms.iterator();
        BytesRef start = new BytesRef(prefix);
        if (at.seekCeil(start) == TermsEnum.SeekStatus.END) {
            return found;
        }
        for (BytesRef term = at.term();
                term != null && found.size() < MOST_TERMS && startsWith(term, start);
                term = at.next()) {
            found.add(BytesRef.deepCopyOf(term));
        }
        return found;
    }

    private static boolean startsWith(BytesRef term, BytesRef start) {
        return org.apache.lucene.util.StringHelper.startsWith(term, start);
    }

    private static Match begun(Place place, String prefix) {
        Toponym begun = place.names().get(0);
        double score = 0;
        for (Toponym name : place.names()) {
            String key = NameKey.of(name.name());
            double whole = key.startsWith(prefix) ? share(prefix, key) : 0;
            double part = NameKey.tails(name.name()).stream()
                    .filter(t -> t.startsWith(prefix))
                    .mapToDouble(t -> 0.9 * share(prefix, t))
                    .max()
                    .orElse(0);
            if (Math.max(whole, part) > score) {
                score = Math.max(whole, part);
                begun = name;
            }
        }
        return new Match(place, begun, MatchMethod.PREFIX, score);
    }

    /** The more of the name is typed, the surer it is. */
    private static double share(String prefix, String key) {
        return 0.5 + 0.5 * prefix.length() / key.length();
    }

    List<Match> misspelt(String key, int most, Scope scope, int limit) throws IOException {
        int allowed = Math.min(most, TypingError.allowed(key.length()));
        Terms terms = index.terms(PlaceFields.KEY);
        if (allowed == 0 || key.length() > NameKey.LONGEST || terms == null) {
            return List.of();
        }
        // One may be in the first letter; two would take too long to look for there.
        int right = allowed > 1 ? 1 : 0;
        Term term = new Term(PlaceFields.KEY, key);
        return MatchRanking.bestOfEach(
                misspelt(new FuzzyTermsEnum(terms, term, allowed, right, true), key, scope), limit);
    }

    private List<Match> misspelt(TermsEnum near, String key, Scope scope) throws IOException {
        List<Match> matches = new ArrayList<>();
        for (BytesRef term = near.next(); term != null; term = near.next()) {
            String other = term.utf8ToString();
            if (other.equals(key)) {
                continue;
            }
            double score = TypingError.score(key, other);
            if (score == 0) {
                continue;
            }
            DocIdSetIterator documents = index.documents(PlaceFields.KEY, BytesRef.deepCopyOf(term), scope);
            for (int i = 0; i < OF_EACH_TERM && documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS; i++) {
                Place place = index.place(documents.docID());
                matches.add(new Match(place, nameWithKey(place, other), MatchMethod.TYPO, score));
            }
        }
        return matches;
    }
}
