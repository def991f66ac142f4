package dateline.cli;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code dateline gazetteer import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Import places: dumps and tables of GeoNames, GeoJSON, GeoPackage, CSV; plain or in a zip.",
        footer = {
            "",
            "An import that was interrupted goes on where it stopped when the same command is given again.",
            "Searches see the new places when all of them are in, and until then what was there before."
        })
final class GazetteerImportCommand implements Callable<Integer> {
    private final Program program;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|geonames:NAME",
            description = "A file, or a dump to fetch: geonames:ML, geonames:cities15000, geonames:allCountries, "
                    + "geonames:alternateNamesV2.")
    private List<String> inputs;

    @Mixin
    private GazetteerHomeOptions gazetteer;

    @ArgGroup(validate = false, heading = "%nAbout the source:%n")
    private final About about = new About();

    @ArgGroup(validate = false, heading = "%nAbout the rows of GeoJSON, GeoPackage and CSV:%n")
    private final Rows rows = new Rows();

    @Option(
            names = "--geonames-url",
            paramLabel = "URL",
            defaultValue = "https://download.geonames.org/export/dump/",
            description = "Where dumps of GeoNames are fetched from; default: ${DEFAULT-VALUE}.")
    private URI geoNamesUrl;

    @SuppressWarnings("NullAway.Init") // picocli sets the rest
    GazetteerImportCommand(Program program) {
        this.program = program;
    }

    /** What the person says about the source. */
    static final class About {
        @Option(
                names = "--source",
                paramLabel = "ID",
                description = "Name of the source; default: from the name of the file, one source a file.")
        private @Nullable String source;

        @Option(names = "--title", paramLabel = "TEXT", description = "Its title; default: the name of the file.")
        private @Nullable String title;

        @Option(names = "--licence", paramLabel = "NAME", description = "Its licence, by name or SPDX identifier.")
        private @Nullable String licence;

        @Option(names = "--attribution", paramLabel = "TEXT", description = "Whom to name where its places are shown.")
        private @Nullable String attribution;

        @Option(names = "--url", paramLabel = "URL", description = "Where it can be had.")
        private @Nullable String url;

        @Option(
                names = "--dated",
                paramLabel = "DATE",
                converter = Day.class,
                description = "The day the data were made, as 2024-09-19.")
        private @Nullable LocalDate dated;
    }

    /** What the person says about the rows. */
    static final class Rows {
        @Option(names = "--country", paramLabel = "CODE", description = "Country of rows that state none, ISO 3166-1.")
        private @Nullable String country;

        @Option(
                names = "--type",
                paramLabel = "TYPE",
                description = "Type of rows that state none: town, camp, hospital …")
        private @Nullable String type;

        @Option(names = "--name-column", paramLabel = "COLUMN", description = "Which column holds the name.")
        private @Nullable String name;

        @Option(names = "--lon-column", paramLabel = "COLUMN", description = "Which column holds the longitude.")
        private @Nullable String lon;

        @Option(names = "--lat-column", paramLabel = "COLUMN", description = "Which column holds the latitude.")
        private @Nullable String lat;

        @Option(names = "--type-column", paramLabel = "COLUMN", description = "Which column holds the type.")
        private @Nullable String typeColumn;

        @Option(names = "--pcode-column", paramLabel = "COLUMN", description = "Which column holds the p-code.")
        private @Nullable String pcode;

        @Option(
                names = "--parent-column",
                paramLabel = "COLUMN",
                description = "Which column holds the place that contains it: its p-code, id or name.")
        private @Nullable String parent;

        @Option(names = "--country-column", paramLabel = "COLUMN", description = "Which column holds the country.")
        private @Nullable String countryColumn;

        private Map<String, String> columns() {
            Map<String, String> columns = new LinkedHashMap<>();
            put(columns, "name", name);
            put(columns, "lon", lon);
            put(columns, "lat", lat);
            put(columns, "type", typeColumn);
            put(columns, "pcode", pcode);
            put(columns, "parent", parent);
            put(columns, "country", countryColumn);
            return columns;
        }

        private static void put(Map<String, String> columns, String role, @Nullable String column) {
            if (column != null) {
                columns.put(role, column);
            }
        }
    }

    /** A day, or one line that says what is none. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + text + "' is not a date such as 2024-09-19");
            }
        }
    }

    @Override
    public Integer call() throws UsageException, WorkFailedException {
        program.importPlaces(new PlaceImportOptions(
                inputs,
                gazetteer.home(),
                gazetteer.data(),
                Optional.ofNullable(about.source),
                Optional.ofNullable(about.title),
                Optional.ofNullable(about.licence),
                Optional.ofNullable(about.attribution),
                Optional.ofNullable(about.url),
                Optional.ofNullable(about.dated),
                Optional.ofNullable(rows.country),
                Optional.ofNullable(rows.type),
                rows.columns(),
                geoNamesUrl));
        return CommandLineReader.DONE;
    }
}
