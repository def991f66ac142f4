package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dateline.layer.Audience;
import dateline.layer.LayerDescription;
import dateline.layer.LayerName;
import dateline.layer.LayerProperty;
import dateline.layer.Layers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The OpenAPI document: written by hand in {@code openapi.yaml}, completed with the address of the server and with the
 * properties by which each layer can be filtered.
 */
final class OpenApi {
    /** What can be filtered by the properties of a layer. */
    private static final List<String> FILTERED = List.of(
            "/collections/{collectionId}/items",
            "/collections/{collectionId}/counts",
            "/collections/{collectionId}/tiles/{tileMatrixSetId}",
            "/collections/{collectionId}/tiles/{tileMatrixSetId}/{tileMatrix}/{tileRow}/{tileCol}",
            "/download/{collectionId}.{format}");

    private final Services services;
    private final String version;
    private @Nullable ObjectNode template;

    OpenApi(Services services, String version) {
        this.services = services;
        this.version = version;
    }

    /** Read when it is first asked for: few who start a server wait for it. */
    private synchronized ObjectNode template() {
        if (template == null) {
            template = read(version);
        }
        return template;
    }

    private static ObjectNode read(String version) {
        try (InputStream in = OpenApi.class.getResourceAsStream("openapi.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the OpenAPI document is not in this build");
            }
            ObjectNode template = (ObjectNode) new YAMLMapper().readTree(in);
            ((ObjectNode) template.path("info")).put("version", version);
            return template;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document for a server that clients reach under this base. */
    byte[] document(String base) {
        ObjectNode document = template().deepCopy();
        document.putArray("servers").addObject().put("url", base + "/api");
        document.path("paths").forEach(path -> {
            JsonNode own = path.path("servers");
            if (own.isArray()) {
                ((ObjectNode) own.path(0)).put("url", base);
            }
        });
        addFilters((ObjectNode) document.path("components").path("parameters"), document);
        return Json.bytes(document);
    }

    private void addFilters(ObjectNode components, ObjectNode document) {
        Layers layers = services.layers().now();
        Map<String, LayerProperty> filters = new TreeMap<>();
        for (LayerName name : LayerName.values()) {
            LayerDescription layer = layers.describe(name, Audience.PUBLIC);
            layer.properties().stream()
                    .filter(LayerProperty::isQueryable)
                    .forEach(p -> filters.putIfAbsent(p.name(), p));
        }
        filters.values().forEach(property -> {
            ObjectNode parameter = components.putObject("filter-" + property.name());
            parameter.put("name", property.name()).put("in", "query").put("required", false);
            parameter.put("description", "Only features that have one of these values. " + property.description());
            parameter.put("style", "form").put("explode", false);
            ObjectNode schema = parameter.putObject("schema").put("type", "array");
            ObjectNode items = schema.putObject("items");
            items.put("type", "string");
            property.values().forEach(items.withArray("enum")::add);
            if (property.values().isEmpty()) {
                items.remove("enum");
            }
            String reference = "#/components/parameters/filter-" + property.name();
            FILTERED.forEach(path -> ((ArrayNode)
                            document.path("paths").path(path).path("get").path("parameters"))
                    .addObject()
                    .put("$ref", reference));
        });
    }
}
