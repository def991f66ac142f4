package dateline.export.mvt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dateline.layer.tile.TileFeature;
import dateline.layer.tile.TileLayer;
import io.github.sebasbaumh.mapbox.vectortile.VectorTile;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.MvtEncoder;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsLayer;
import io.github.sebasbaumh.mapbox.vectortile.adapt.jts.model.JtsMvt;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerParams;
import io.github.sebasbaumh.mapbox.vectortile.build.MvtLayerProps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Writes tiles as Mapbox vector tiles. Properties are texts, numbers and truths; moments are texts, counts by name are
 * JSON texts, and nested lists are left out. What is null is left out.
 */
public final class VectorTileFile {
    /** Its media type. */
    public static final String MEDIA_TYPE = "application/vnd.mapbox-vector-tile";

    private static final MvtLayerParams UNITS = MvtLayerParams.DEFAULT;

    private final ObjectMapper json = JsonMapper.builder().build();

    /** The bytes of a tile with these layers. A layer without features is named all the same. */
    public byte[] write(List<TileLayer> layers) {
        List<JtsLayer> written = layers.stream()
                .map(layer -> new JtsLayer(layer.name().word(), geometries(layer), UNITS.getExtent()))
                .toList();
        return MvtEncoder.encode(new JtsMvt(written), UNITS, this::addProperties);
    }

    /** The library takes what belongs to a geometry from the geometry. */
    private static List<Geometry> geometries(TileLayer layer) {
        List<Geometry> geometries = new ArrayList<>();
        for (TileFeature feature : layer.features()) {
            Geometry geometry = feature.geometry().copy();
            geometry.setUserData(feature);
            geometries.add(geometry);
        }
        return geometries;
    }

    private void addProperties(Object feature, MvtLayerProps dictionary, VectorTile.Tile.Feature.Builder out) {
        Map<String, @Nullable Object> properties = ((TileFeature) feature).properties();
        properties.forEach((name, value) -> {
            Object plain = plain(value);
            if (plain != null) {
                out.addTags(dictionary.addKey(name));
                out.addTags(dictionary.addValue(plain));
            }
        });
        // Its ids are whole numbers: ours seldom are.
        if (properties.get("id") instanceof String id && id.matches("[0-9]{1,15}")) {
            out.setId(Long.parseLong(id));
        }
    }

    private @Nullable Object plain(@Nullable Object value) {
        if (value instanceof String
                || value instanceof Integer
                || value instanceof Double
                || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Instant moment) {
            return moment.toString();
        }
        return value instanceof Map<?, ?> counts && isOfNumbers(counts) ? text(counts) : null;
    }

    private static boolean isOfNumbers(Map<?, ?> object) {
        return object.values().stream().allMatch(v -> v instanceof Integer);
    }

    private String text(Map<?, ?> counts) {
        try {
            return json.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts could not be written as JSON", e);
        }
    }
}
