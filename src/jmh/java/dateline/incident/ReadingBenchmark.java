package dateline.incident;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import dateline.data.DataFiles;
import dateline.data.Knowledge;
import dateline.data.WorldOutlines;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.geonames.FeatureCodes;
import dateline.gazetteer.geonames.GeoNamesImporter;
import dateline.gazetteer.imports.ImportListener;
import dateline.gazetteer.imports.Imports;
import dateline.gazetteer.imports.InputFile;
import dateline.gazetteer.imports.SourceTerms;
import dateline.gazetteer.index.GazetteerFolder;
import dateline.gazetteer.index.MemoryGazetteer;
import dateline.report.Provenance;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many characters of reports are read in a second, on one core, and how many ICU alone cuts into sentences. The reports
 * are the samples and those of the gold set that rules may be written by; {@code -p places=} names a dump in the form of
 * GeoNames that is imported beside the shipped gazetteer.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 5, time = 4)
public class ReadingBenchmark {
    /** One call reads at least so many characters. */
    private static final int CHARACTERS = 50_000;

    private static final Path SAMPLES = Path.of("data/samples");
    private static final Path GOLD = Path.of("data/gold/reports/tune");
    private static final Instant PUBLISHED = Instant.parse("2024-09-19T00:00:00Z");

    @Param({"ar", "en", "fr"})
    public String language;

    @Param("")
    public String places;

    private final List<String> reports = new ArrayList<>();
    private Path folder;
    private GazetteerFolder imports;
    private RuleReader reader;

    /**
     * Characters read and milliseconds that the processor worked for it, which JMH shows beside the calls as so many a second.
     * The one over the other leaves out the time that other programs took.
     */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Counted {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private static final double NANOS_A_MILLI = 1e6;

        public long characters;
        public double processorMillis;

        private long begun;

        /** Before each call. */
        @Setup(Level.Invocation)
        public void begin() {
            begun = THREADS.getCurrentThreadCpuTime();
        }

        void done(int length) {
            characters += length;
            long now = THREADS.getCurrentThreadCpuTime();
            processorMillis += (now - begun) / NANOS_A_MILLI;
            begun = now;
        }
    }

    @Setup(Level.Trial)
    public void open() throws IOException {
        Knowledge knowledge = Knowledge.read(new DataFiles(null));
        Gazetteer known = new MemoryGazetteer(
                knowledge.places(),
                knowledge.languageCodes(),
                knowledge.areas(WorldOutlines.read(WorldOutlines.Scale.FINE).countries()),
                knowledge.pronunciation());
        folder = Files.createTempDirectory("dateline-bench-");
        imports = new GazetteerFolder(folder, knowledge.pronunciation(), () -> known);
        if (!places.isEmpty()) {
            new GeoNamesImporter(
                            imports,
                            Imports.table("geonames/feature-codes.tsv", FeatureCodes::read),
                            folder,
                            Imports.CLOCK,
                            ImportListener.NOBODY)
                    .importPlaces("bench", InputFile.at(Path.of(places)), Map.of(), SourceTerms.UNSTATED);
        }
        reader = new RuleReader(knowledge.languages(), imports.over(known), knowledge.kinds());
        fill();
    }

    private void fill() throws IOException {
        List<String> all = new ArrayList<>();
        for (Path sample : files(SAMPLES, "." + language + ".txt")) {
            all.add(Files.readString(sample));
        }
        ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
        for (Path gold : files(GOLD, ".yaml")) {
            JsonNode report = yaml.readTree(gold.toFile());
            if (report.path("language").asText().equals(language)) {
                all.add(report.path("text").asText());
            }
        }
        int length = 0;
        for (int i = 0; length < CHARACTERS; i = (i + 1) % all.size()) {
            reports.add(all.get(i));
            length += all.get(i).length();
        }
    }

    private static List<Path> files(Path in, String ending) throws IOException {
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        imports.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path f : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(f);
            }
        }
    }

    private int read(String text) {
        ReportInput input = new ReportInput(text, PUBLISHED, null, Provenance.UNKNOWN);
        return reader.read(input, PUBLISHED).incidents().size();
    }

    /** Each report by itself, as a server reads them. */
    @Benchmark
    public int reports(Counted counted) {
        int incidents = 0;
        for (String report : reports) {
            incidents += read(report);
            counted.done(report.length());
        }
        return incidents;
    }

    /** All of them as one long text. */
    @Benchmark
    public int oneText(Counted counted) {
        String text = String.join("\n\n", reports);
        int incidents = read(text);
        counted.done(text.length());
        return incidents;
    }

    /** The floor: where the sentences of the same text end, and no more. */
    @Benchmark
    public int sentencesOfIcu(Counted counted) {
        int sentences = 0;
        for (String report : reports) {
            BreakIterator breaks = BreakIterator.getSentenceInstance(new ULocale(language));
            breaks.setText(report);
            while (breaks.next() != BreakIterator.DONE) {
                sentences++;
            }
            counted.done(report.length());
        }
        return sentences;
    }
}
