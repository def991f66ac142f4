package dateline.cli;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How {@code dateline serve} was started.
 *
 * @param home holds the store and the index; by default {@code ~/.dateline}, with {@code demo} a fresh temporary folder
 * @param store where reports are kept; by default in the home
 * @param port 0 for any free one
 * @param data a folder to read instead of the shipped data
 * @param web a folder to serve instead of the shipped map
 * @param demo load the sample reports and publish them
 * @param adminToken the token of the first administrator, where the starter chooses it
 * @param baseUrl the address under which clients reach the server
 * @param tiles template of a raster tile address
 * @param tilesAttribution whom the tiles' owner wants named
 * @param frameAncestors who may embed the map
 * @param rateLimit requests a second for each client, 0 for any number
 * @param connections open connections for each address
 * @param secondPerson whether nobody may publish what they themselves stand for
 */
public record ServeOptions(
        Optional<Path> home,
        Optional<String> store,
        String host,
        int port,
        Optional<Path> data,
        Optional<Path> web,
        boolean demo,
        Optional<String> adminToken,
        Optional<String> baseUrl,
        Optional<String> tiles,
        String tilesAttribution,
        String frameAncestors,
        int rateLimit,
        int connections,
        boolean secondPerson) {}
