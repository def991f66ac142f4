package dateline;

import dateline.cli.GeocodeOptions;
import dateline.cli.PlaceImportOptions;
import dateline.cli.SourcesOptions;
import dateline.cli.UsageException;
import dateline.cli.WorkFailedException;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.GeocodeQuery;
import dateline.gazetteer.Geocoder;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Scope;
import dateline.gazetteer.imports.ImportStopped;
import dateline.geo.LonLat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the commands about the gazetteer do. */
final class GazetteerCommands {
    private final Clock clock;
    private final InputStream in;
    private final PrintWriter out;
    private final PrintWriter err;

    GazetteerCommands(Clock clock, InputStream in, PrintWriter out, PrintWriter err) {
        this.clock = clock;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    void importPlaces(PlaceImportOptions options) throws UsageException, WorkFailedException {
        PlaceImport.check(options);
        Home.keepReferenceSystemsIn(Home.at(options.home()).folder().resolve("epsg"));
        ImportProgress progress = new ImportProgress(err, ImportProgress.isTerminal());
        progress.stopOnInterrupt();
        try (GazetteerHome home = GazetteerHome.open(options.home(), options.data())) {
            for (GazetteerSource source : new PlaceImport(home, options, clock, progress).run()) {
                out.println(PlaceImport.summary(source, home.folder()));
            }
        } catch (ImportStopped e) {
            // After Ctrl-C nobody is left to print what went wrong.
            progress.note("dateline: " + e.getMessage());
            progress.over();
            throw new WorkFailedException("the import was stopped", e);
        } catch (IOException e) {
            throw failed(e);
        } finally {
            progress.ends();
            progress.over();
        }
    }

    private static WorkFailedException failed(IOException e) {
        return new WorkFailedException(String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "), e);
    }

    void listSources(SourcesOptions options) throws UsageException, WorkFailedException {
        try (GazetteerHome home = GazetteerHome.open(options.home(), options.data())) {
            List<GazetteerSource> sources = home.gazetteer().sources();
            if (options.source().isPresent()) {
                GazetteerSource source = find(sources, options.source().get());
                if (options.json()) {
                    out.println(SourceList.json(source));
                } else {
                    SourceList.details(source).forEach(out::println);
                }
            } else if (options.json()) {
                out.println(SourceList.json(sources));
            } else {
                SourceList.table(sources).forEach(out::println);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static GazetteerSource find(List<GazetteerSource> sources, String id) throws UsageException {
        return sources.stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UsageException("there is no source '" + id + "'; there are: "
                        + String.join(
                                ", ", sources.stream().map(GazetteerSource::id).toList())));
    }

    void removeSource(SourcesOptions options) throws UsageException, WorkFailedException {
        String id = options.source().orElseThrow();
        try (GazetteerHome home = GazetteerHome.open(options.home(), options.data())) {
            if (!home.imports().remove(id)) {
                throw new UsageException("there is no imported source '" + id + "'");
            }
            out.println("removed " + id);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void geocode(GeocodeOptions options) throws UsageException, WorkFailedException {
        Scope scope = scope(options);
        LonLat focus = focus(options.focus());
        try (GazetteerHome home = GazetteerHome.open(options.home(), options.data())) {
            Geocoder geocoder = new Geocoder(home.gazetteer(), home.placeWords());
            GeocodeAnswers answers = options.json()
                    ? new GeocodeLines(home.gazetteer(), options.language().orElse(null))
                    : new GeocodeTable(home.gazetteer(), options.language());
            for (String name : names(options.names())) {
                GeocodeQuery query = query(name, scope, focus, options.limit());
                answers.lines(name, geocoder.search(query)).forEach(out::println);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The names of the command line, with those of standard input in the place of {@code -}. */
    private List<String> names(List<String> given) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : given) {
            if (name.equals("-")) {
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(names::add);
            } else {
                names.add(name);
            }
        }
        return names;
    }

    private static GeocodeQuery query(String name, Scope scope, @Nullable LonLat focus, int limit)
            throws UsageException {
        try {
            return new GeocodeQuery(name, false, focus, scope, limit);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + ", this one has " + name.length(), e);
        }
    }

    private static Scope scope(GeocodeOptions options) throws UsageException {
        Set<PlaceType> types = new LinkedHashSet<>();
        for (String type : options.types()) {
            try {
                types.add(PlaceType.parse(type.strip()));
            } catch (IllegalArgumentException e) {
                throw new UsageException("--type is '" + type + "', which is no type of place", e);
            }
        }
        List<String> countries = new ArrayList<>();
        for (String country : options.countries()) {
            if (!country.matches("[A-Za-z]{2}")) {
                throw new UsageException("--country is '" + country + "', expected two letters of ISO 3166-1");
            }
            countries.add(country);
        }
        return new Scope(Set.copyOf(countries), types, null, null);
    }

    private static @Nullable LonLat focus(Optional<String> text) throws UsageException {
        if (text.isEmpty()) {
            return null;
        }
        String[] parts = text.get().split(",", -1);
        try {
            if (parts.length == 2) {
                return new LonLat(Double.parseDouble(parts[0].strip()), Double.parseDouble(parts[1].strip()));
            }
        } catch (NumberFormatException e) {
            throw new UsageException("--focus is '" + text.get() + "', expected LON,LAT", e);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--focus: " + e.getMessage(), e);
        }
        throw new UsageException("--focus is '" + text.get() + "', expected LON,LAT");
    }
}
