package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A JSON object of a request, with known members only. A member that is null is as good as not there. */
final class JsonObject {
    private final JsonNode json;
    private final String path;

    private JsonObject(JsonNode json, String path, String... known) {
        this.json = json;
        this.path = path;
        if (!json.isObject()) {
            throw Problem.badRequest(path.isEmpty() ? "the body is not a JSON object" : "'" + path + "' is no object");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!Arrays.asList(known).contains(name)) {
                throw Problem.badRequest(
                        "member '" + shown(name) + "' is not known; known are " + String.join(", ", known));
            }
        });
    }

    /** An object inside the body, of which {@code path} says where it stands. */
    static JsonObject of(JsonNode json, String path, String... known) {
        return new JsonObject(json, path, known);
    }

    /** The body of the request. */
    static JsonObject ofBody(Context ctx, String... known) {
        byte[] body = Requests.body(ctx);
        if (!Requests.mediaType(ctx).equals("application/json")) {
            throw Problem.of(415, "this is taken as application/json");
        }
        // Jackson guesses UTF-16 and UTF-32 and repairs what is broken: the encoding is settled first.
        return new JsonObject(Json.parse(Requests.utf8(body).getBytes(StandardCharsets.UTF_8)), "", known);
    }

    /** The member as it is. */
    Optional<JsonNode> node(String name) {
        JsonNode node = json.get(name);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    /** A text that can be stored; empty where it is blank, which is what a form sends for a field nobody filled in. */
    Optional<String> text(String name, int most) {
        Optional<String> text = node(name).map(node -> {
            if (!node.isTextual()) {
                throw wrong(name, "a text");
            }
            return node.textValue();
        });
        text.ifPresent(t -> {
            Requests.requireWellFormed(at(name), t);
            if (t.length() > most) {
                throw wrong(name, "a text of at most " + most + " characters");
            }
        });
        return text.filter(t -> !t.isBlank());
    }

    Optional<Double> number(String name) {
        return node(name).map(node -> {
            if (!node.isNumber() || !Double.isFinite(node.asDouble())) {
                throw wrong(name, "a number");
            }
            return node.asDouble();
        });
    }

    Optional<Long> wholeNumber(String name) {
        return node(name).map(node -> {
            if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                throw wrong(name, "a whole number");
            }
            return node.asLong();
        });
    }

    Optional<Boolean> yesOrNo(String name) {
        return node(name).map(node -> {
            if (!node.isBoolean()) {
                throw wrong(name, "true or false");
            }
            return node.asBoolean();
        });
    }

    /** A list of objects with these members. */
    Optional<List<JsonObject>> objects(String name, String... known) {
        return node(name).map(node -> {
            if (!node.isArray()) {
                throw wrong(name, "a list");
            }
            List<JsonObject> objects = new ArrayList<>();
            for (JsonNode item : node) {
                objects.add(new JsonObject(item, at(name) + "[" + objects.size() + "]", known));
            }
            return objects;
        });
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private Problem wrong(String name, String expected) {
        return Problem.badRequest("'" + at(name) + "' is not " + expected);
    }

    private static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
