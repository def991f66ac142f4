package dateline.gazetteer.index;

import dateline.data.DataFiles;
import dateline.data.Knowledge;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.GeocodeQuery;
import dateline.gazetteer.Geocoder;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Scope;
import dateline.gazetteer.Toponym;
import dateline.geo.LonLat;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to look up a name among many places, and how long a plain Lucene {@code TermQuery} for the same name
 * takes in the same run. The places are a dump in the form of GeoNames, named by {@code -p places=}; of each only the main
 * name counts.
 */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class LookupBenchmark {
    private static final int QUERIES = 2_000;

    @Param("")
    public String places;

    private Path folder;
    private GazetteerFolder imports;
    private Gazetteer gazetteer;
    private Geocoder geocoder;
    private DirectoryReader plainReader;
    private IndexSearcher plain;
    private List<String> names;
    private List<String> misspelt;
    private List<String> arabic;
    private int next;

    @Setup(Level.Trial)
    public void open() throws IOException {
        Knowledge knowledge = Knowledge.read(new DataFiles(null));
        Gazetteer known = new MemoryGazetteer(
                knowledge.places(), knowledge.languageCodes(), Map.of(), knowledge.pronunciation());
        folder = Files.createTempDirectory("dateline-bench-");
        imports = new GazetteerFolder(folder, knowledge.pronunciation(), () -> known);
        List<Place> all = read(Path.of(places));
        try (PlaceSink sink = imports.open("bench", "bench")) {
            for (Place p : all) {
                sink.add(p, null);
            }
            sink.finish(new GazetteerSource(
                    "bench", "Bench", "unknown", "", null, null, null, List.of(places), 0, 0, 0));
        }
        gazetteer = imports.over(known);
        geocoder = new Geocoder(gazetteer, knowledge.placeWords());
        openPlain(all);
        queries(all);
    }

    private static List<Place> read(Path dump) throws IOException {
        List<Place> all = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(dump)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                all.add(new Place(
                        new PlaceId("bench:" + all.size()),
                        PlaceType.TOWN,
                        null,
                        cells[8],
                        new LonLat(Double.parseDouble(cells[5]), Double.parseDouble(cells[4])),
                        2000,
                        cells[14].isEmpty() ? 0 : Long.parseLong(cells[14]),
                        List.of(new Toponym(cells[1], "alt")),
                        List.of(),
                        "",
                        "bench",
                        false));
            }
        }
        return all;
    }

    private void openPlain(List<Place> all) throws IOException {
        Directory directory = MMapDirectory.open(folder.resolve("plain"));
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (Place p : all) {
                Document doc = new Document();
                doc.add(new StringField("name", NameKey.of(p.name()), Field.Store.NO));
                doc.add(new StringField("id", p.id().value(), Field.Store.YES));
                writer.addDocument(doc);
            }
            writer.forceMerge(1);
        }
        plainReader = DirectoryReader.open(directory);
        plain = new IndexSearcher(plainReader);
        plain.setQueryCache(null);
    }

    private void queries(List<Place> all) {
        Random random = new Random(42);
        names = new ArrayList<>();
        misspelt = new ArrayList<>();
        while (names.size() < QUERIES) {
            String name = all.get(random.nextInt(all.size())).name();
            if (name.length() >= 6) {
                names.add(name);
                int at = 1 + random.nextInt(name.length() - 2);
                misspelt.add(name.substring(0, at) + (char) ('a' + random.nextInt(26)) + name.substring(at + 1));
            }
        }
        arabic = List.of("فالادي", "بانانكابوغو", "سوغونيكو", "غاوو", "تيساليت", "دوينتزا", "نيامي", "أغاديس",
                "واغادوغو", "دجيبو", "تيلابيري", "كيدال", "ميناكا", "سيكاسو", "كوتيالا", "غوسي", "بانديغارا", "نارا");
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        imports.close();
        plainReader.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path f : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(f);
            }
        }
    }

    private String next(List<String> of) {
        next = (next + 1) % of.size();
        return of.get(next);
    }

    /** The floor: the documents of a term, and the id of each. */
    @Benchmark
    public int plainTermQuery() throws IOException {
        int length = 0;
        for (ScoreDoc d : plain.search(new TermQuery(new Term("name", NameKey.of(next(names)))), 10).scoreDocs) {
            length += plain.storedFields().document(d.doc).get("id").length();
        }
        return length;
    }

    /** The same name, with the whole place of each match, over shipped and imported places. */
    @Benchmark
    public int exact() {
        return gazetteer.named(next(names), Scope.ANYWHERE, 10).size();
    }

    /** An exact name put to the geocoder, with all it does to rank. */
    @Benchmark
    public int geocodeExact() {
        return geocoder.search(GeocodeQuery.of(next(names), 10)).size();
    }

    /** A name with one letter wrong. */
    @Benchmark
    public int geocodeTypo() {
        return geocoder.search(GeocodeQuery.of(next(misspelt), 10)).size();
    }

    /** The first four letters of a name. */
    @Benchmark
    public int geocodePrefix() {
        return geocoder
                .search(new GeocodeQuery(next(names).substring(0, 4), true, null, Scope.ANYWHERE, 10))
                .size();
    }

    /** An Arabic spelling of a place without an Arabic name. */
    @Benchmark
    public int geocodeBySound() {
        return geocoder.search(GeocodeQuery.of(next(arabic), 10)).size();
    }
}
