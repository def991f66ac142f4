package dateline.web.bench;

import java.io.BufferedReader;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The places of a CSV file, perhaps gzipped, whose first columns are lat and lon. */
final class PointsFile {
    private PointsFile() {}

    /** Longitude and latitude of each. */
    static List<double[]> read(String file) throws IOException {
        try (InputStream raw = new FileInputStream(file);
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", 3))
                    .map(c -> new double[] {Double.parseDouble(c[1]), Double.parseDouble(c[0])})
                    .toList();
        }
    }
}
