package dateline.data;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.locationtech.jts.geom.Geometry;

/**
 * Outlines of the world inside the program: Natural Earth, public domain, at one of two scales. Good for drawing the
 * world and for telling countries apart, not for a border town: their points lie on a grid of four kilometres.
 */
public final class WorldOutlines {
    /** The scales there are: one to 110 million and one to 50 million. */
    public enum Scale {
        COARSE("110m"),
        FINE("50m");

        private final String word;

        Scale(String word) {
            this.word = word;
        }

        /** The word used in the API. */
        public String word() {
            return word;
        }

        /** Reads the word of the API. */
        public static Scale parse(String word) {
            for (Scale scale : values()) {
                if (scale.word.equals(word)) {
                    return scale;
                }
            }
            throw new IllegalArgumentException("not a scale: " + word);
        }
    }

    private final Topology topology;

    private WorldOutlines(Topology topology) {
        this.topology = topology;
    }

    /** Reads the outlines of a scale. */
    public static WorldOutlines read(Scale scale) throws IOException {
        String file = "/basemap/world_" + scale.word + ".json";
        try (InputStream in = WorldOutlines.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException("the outlines " + file + " are missing from this build");
            }
            return new WorldOutlines(Topology.read(in));
        }
    }

    /** Areas of countries by ISO 3166-1 alpha-3 code; a few disputed territories have none and a name of no meaning. */
    public Map<String, Geometry> countries() {
        return topology.geometries("countries");
    }

    /** Courses of the largest rivers, by names of no meaning. */
    public Map<String, Geometry> rivers() {
        return topology.geometries("rivers");
    }

    /** Areas of the largest lakes, by names of no meaning. */
    public Map<String, Geometry> lakes() {
        return topology.geometries("lakes");
    }
}
