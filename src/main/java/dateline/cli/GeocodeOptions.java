package dateline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How {@code dateline geocode} was started.
 *
 * @param names what is looked for; {@code -} for names from standard input, one a line
 * @param language the one to name places in, ISO 639-1
 * @param countries only places of these, ISO 3166-1 alpha-2
 * @param types only places of these types
 * @param focus longitude and latitude, near which places are preferred
 * @param limit the most answers for a name
 */
public record GeocodeOptions(
        List<String> names,
        Optional<String> language,
        List<String> countries,
        List<String> types,
        Optional<String> focus,
        int limit,
        boolean json,
        Optional<Path> home,
        Optional<Path> data) {
    public GeocodeOptions {
        names = List.copyOf(names);
        countries = List.copyOf(countries);
        types = List.copyOf(types);
    }
}
