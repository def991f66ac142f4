package dateline.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** What features of tiles say besides the properties of their layer. */
final class TileProperties {
    /** By name, each as JSON Schema. */
    static final Map<String, Map<String, Object>> DESCRIPTIONS = all();

    private TileProperties() {}

    private static Map<String, Map<String, Object>> all() {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        add(all, "id", "string", "Id of the feature; clusters have none.");
        add(all, "cluster", "boolean", "True where this stands for several features.");
        add(all, "count", "integer", "How many features a cluster stands for.");
        add(all, "kind", "string", "The kind that all in a cluster have.");
        add(all, "kinds", "string", "How many of each kind a cluster holds, as JSON.");
        add(all, "killed_low", "integer", "Lowest number killed that a source states of any in a cluster.");
        add(all, "killed_high", "integer", "Highest number killed that a source states of any in a cluster.");
        add(all, "precision", "string", "The coarsest precision of a place in a cluster.");
        add(all, "left_out", "boolean", "True of a count of areas that would make the tile too large.");
        return all;
    }

    private static void add(Map<String, Map<String, Object>> all, String name, String type, String said) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("title", name);
        schema.put("type", type);
        schema.put("description", said);
        all.put(name, schema);
    }
}
