package dateline.gazetteer.index;

import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Scope;
import dateline.geo.BoundingBox;
import dateline.geo.LonLat;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LatLonShape;
import org.apache.lucene.document.ShapeField.QueryRelation;
import org.apache.lucene.geo.Point;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The index of one source, open for reading: one segment, whose documents are sorted by how well known the place is, so
 * that whatever is read in the order of documents comes best known first. Safe for use by several threads.
 */
final class SourceIndex implements Closeable {
    /** Under these keys the index says in which form it was written. */
    static final String FORM = "form";

    static final String SOUNDS = "sounds";

    private static final long MOST_MAPPED_BYTES = 200_000_000;

    private final GazetteerSource source;
    private final DirectoryReader reader;
    private final LeafReaderContext context;
    private final LeafReader leaf;
    private final IndexSearcher searcher;

    private SourceIndex(GazetteerSource source, DirectoryReader reader) {
        this.source = source;
        this.reader = reader;
        this.context = reader.leaves().get(0);
        this.leaf = context.reader();
        this.searcher = new IndexSearcher(reader);
        // The answers of a cache would have to be counted against the memory; the index is fast enough without.
        searcher.setQueryCache(null);
    }

    /**
     * Opens the index in a folder.
     *
     * @throws IOException where it cannot be read, or was written in another form
     */
    static SourceIndex open(Path folder, GazetteerSource source, Pronunciation pronunciation) throws IOException {
        DirectoryReader reader = DirectoryReader.open(directory(folder));
        Map<String, String> state = reader.getIndexCommit().getUserData();
        if (!PlaceCodec.FORM.equals(state.get(FORM)) || !pronunciation.version().equals(state.get(SOUNDS))) {
            reader.close();
            throw new IOException("the source '" + source.id() + "' was imported by another version; import it again");
        }
        return new SourceIndex(source, reader);
    }

    /**
     * A small index is mapped into memory, which is fastest. Of a large one every page that was ever touched would count
     * as memory of the process, so that it is read; the system keeps its pages just the same.
     */
    private static Directory directory(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes <= MOST_MAPPED_BYTES ? new MMapDirectory(folder) : new NIOFSDirectory(folder);
    }

    GazetteerSource source() {
        return source;
    }

    int size() {
        return leaf.maxDoc();
    }

    /** The place of a document. */
    Place place(int doc) throws IOException {
        return PlaceCodec.read(value(PlaceFields.PLACE, doc).orElseThrow(), source.id());
    }

    /** What a field holds for a document, valid until the next call on the same thread. */
    Optional<BytesRef> value(String field, int doc) throws IOException {
        BinaryDocValues values = leaf.getBinaryDocValues(field);
        return values != null && values.advanceExact(doc) ? Optional.of(values.binaryValue()) : Optional.empty();
    }

    /** What a field holds, to be asked for documents in their order; null where none has it. */
    @Nullable
    BinaryDocValues values(String field) throws IOException {
        return leaf.getBinaryDocValues(field);
    }

    /** The terms of a field; null where no document has it. */
    @Nullable
    Terms terms(String field) throws IOException {
        return leaf.terms(field);
    }

    /** The documents with a term, in a scope but for its {@link Scope#inside}, best known first. */
    DocIdSetIterator documents(String field, BytesRef term, Scope scope) throws IOException {
        if (scope.hasNoFilter()) {
            PostingsEnum postings = leaf.postings(new Term(field, term), PostingsEnum.NONE);
            return postings == null ? DocIdSetIterator.empty() : postings;
        }
        return documents(new TermQuery(new Term(field, BytesRef.deepCopyOf(term))), scope);
    }

    /** The same for the term of a field that an enumeration stands at. */
    DocIdSetIterator documents(String field, TermsEnum at, Scope scope) throws IOException {
        return scope.hasNoFilter() ? at.postings(null, PostingsEnum.NONE) : documents(field, at.term(), scope);
    }

    DocIdSetIterator documents(String field, String term, Scope scope) throws IOException {
        return documents(field, new BytesRef(term), scope);
    }

    /** The documents in a scope, best known first. */
    DocIdSetIterator documents(Scope scope) throws IOException {
        return documents(new MatchAllDocsQuery(), scope);
    }

    /** Whether any document has an outline. */
    boolean hasOutlines() throws IOException {
        return leaf.getPointValues(PlaceFields.SHAPE) != null;
    }

    /** The documents whose outline holds a point, and perhaps a few more. */
    DocIdSetIterator holding(LonLat point) throws IOException {
        Query query = LatLonShape.newGeometryQuery(
                PlaceFields.SHAPE, QueryRelation.INTERSECTS, new Point(point.lat(), point.lon()));
        return documents(query, Scope.ANYWHERE);
    }

    private DocIdSetIterator documents(Query query, Scope scope) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(query, Occur.FILTER);
        filters(scope, all);
        Query rewritten = searcher.rewrite(all.build());
        Scorer scorer = searcher.createWeight(rewritten, ScoreMode.COMPLETE_NO_SCORES, 1)
                .scorer(context);
        return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }

    private static void filters(Scope scope, BooleanQuery.Builder all) {
        if (!scope.countries().isEmpty()) {
            all.add(anyOf(PlaceFields.COUNTRY, scope.countries()), Occur.FILTER);
        }
        if (!scope.types().isEmpty()) {
            all.add(
                    anyOf(
                            PlaceFields.TYPE,
                            scope.types().stream().map(PlaceType::word).toList()),
                    Occur.FILTER);
        }
        BoundingBox box = scope.box();
        if (box != null) {
            all.add(
                    LatLonPoint.newBoxQuery(PlaceFields.POINT, box.south(), box.north(), box.west(), box.east()),
                    Occur.FILTER);
        }
    }

    private static Query anyOf(String field, Iterable<String> values) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        values.forEach(v -> any.add(new TermQuery(new Term(field, v)), Occur.SHOULD));
        return any.build();
    }

    /** The documents in a scope whose points are at most so far from a point. */
    DocIdSetIterator around(LonLat point, double metres, Scope scope) throws IOException {
        return documents(LatLonPoint.newDistanceQuery(PlaceFields.POINT, point.lat(), point.lon(), metres), scope);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
