package dateline.data;

import dateline.gazetteer.index.MemoryGazetteer;
import dateline.incident.Reading;
import dateline.incident.ReportInput;
import dateline.incident.RuleReader;
import dateline.mention.MarkedReport;
import dateline.mention.MentionReader;
import dateline.mention.Vocabulary;
import dateline.report.Provenance;
import dateline.resolution.PlaceResolver;
import dateline.resolution.ResolvedPlaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The data files as they are shipped, loaded once for all tests, with the stages of the reader built on them. */
public final class Shipped {
    /** The clock of the tests: well after every date of the reports. */
    public static final Instant RECEIVED = Instant.parse("2026-03-02T08:00:00Z");

    public static final Knowledge KNOWLEDGE = knowledge();
    public static final MemoryGazetteer GAZETTEER = new MemoryGazetteer(
            KNOWLEDGE.places(), KNOWLEDGE.languageCodes(), KNOWLEDGE.areas(outlines()), KNOWLEDGE.pronunciation());
    private static final RuleReader READER = new RuleReader(KNOWLEDGE.languages(), GAZETTEER, KNOWLEDGE.kinds());

    private Shipped() {}

    /** The vocabulary of a language. */
    public static Vocabulary vocabulary(String language) {
        return KNOWLEDGE.languages().stream()
                .filter(v -> v.language().code().equals(language))
                .findFirst()
                .orElseThrow();
    }

    /** A text in a stated language with its mentions marked. */
    public static MarkedReport mark(String language, String text) {
        return new MentionReader(GAZETTEER, KNOWLEDGE.languages()).read(text, vocabulary(language));
    }

    /** A text in a stated language with its places resolved. */
    public static ResolvedPlaces resolve(String language, String text) {
        return new PlaceResolver(GAZETTEER).resolve(mark(language, text));
    }

    /** A whole reading; the language is detected. */
    public static Reading read(String text, @Nullable String publishedAt) {
        Instant published = publishedAt == null ? null : Instant.parse(publishedAt);
        return READER.read(new ReportInput(text, published, null, Provenance.UNKNOWN), RECEIVED);
    }

    /** A whole reading of a report as it was handed in. */
    public static Reading read(ReportInput input) {
        return READER.read(input, RECEIVED);
    }

    private static Knowledge knowledge() {
        try {
            return Knowledge.read(new DataFiles(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.util.Map<String, org.locationtech.jts.geom.Geometry> outlines() {
        try {
            return WorldOutlines.read(WorldOutlines.Scale.FINE).countries();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
