package dateline.gazetteer.bench;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import dateline.gazetteer.geonames.FeatureCodes;
import dateline.gazetteer.geonames.GeoNamesImporter;
import dateline.gazetteer.imports.ImportListener;
import dateline.gazetteer.imports.Imports;
import dateline.gazetteer.imports.InputFile;
import dateline.gazetteer.imports.SourceTerms;
import dateline.gazetteer.index.ImportTarget;
import dateline.gazetteer.index.PlaceSink;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Imports a GeoNames dump as the program does, but for the Arabic names, and remembers the places with them. */
final class TrialImport implements ImportTarget {
    private final ImportTarget target;
    private final List<Place> whole = new ArrayList<>();

    private TrialImport(ImportTarget target) {
        this.target = target;
    }

    /** The places of the dump with all their names. */
    static List<Place> into(ImportTarget target, Path folder, Path dump) throws IOException {
        TrialImport trial = new TrialImport(target);
        new GeoNamesImporter(
                        trial,
                        Imports.table("geonames/feature-codes.tsv", FeatureCodes::read),
                        folder,
                        Imports.CLOCK,
                        ImportListener.NOBODY)
                .importPlaces("trial", InputFile.at(dump), Map.of(), SourceTerms.UNSTATED);
        return trial.whole;
    }

    @Override
    public PlaceSink open(String sourceId, String fingerprint) throws IOException {
        PlaceSink sink = target.open(sourceId, fingerprint);
        return new PlaceSink() {
            @Override
            public long resumedAt() {
                return sink.resumedAt();
            }

            @Override
            public long resumedRejected() {
                return sink.resumedRejected();
            }

            @Override
            public void add(Place place, @Nullable Geometry outline) throws IOException {
                whole.add(place);
                Optional<Place> without = ArabicNames.without(place, parent -> true);
                if (without.isPresent()) {
                    sink.add(without.get(), outline);
                }
            }

            @Override
            public void checkpoint(long rowsRead, long rejected) throws IOException {
                sink.checkpoint(rowsRead, rejected);
            }

            @Override
            public GazetteerSource finish(GazetteerSource source) throws IOException {
                return sink.finish(source);
            }

            @Override
            public void close() throws IOException {
                sink.close();
            }
        };
    }

    @Override
    public void forEach(String sourceId, PlaceVisitor visitor) throws IOException {
        target.forEach(sourceId, visitor);
    }

    @Override
    public List<GazetteerSource> sources() throws IOException {
        return target.sources();
    }

    @Override
    public boolean remove(String sourceId) throws IOException {
        return target.remove(sourceId);
    }

    @Override
    public Gazetteer without(String sourceId) throws IOException {
        return target.without(sourceId);
    }
}
