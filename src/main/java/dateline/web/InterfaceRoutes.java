package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Serves the words of the map's interface, one file per language; a desk adds a language by adding a file. */
final class InterfaceRoutes {
    /** First in every list, in this order. */
    private static final List<String> SHIPPED = List.of("en", "fr", "ar");

    private final Folder words;

    InterfaceRoutes(Folder words) {
        this.words = words;
    }

    void register(RoutesConfig routes) {
        Reads.add(routes, "/i18n", this::list);
        Reads.add(routes, "/i18n/{lang}.json", this::words);
    }

    private void list(Context ctx) {
        Parameters.of(ctx);
        List<Map<String, String>> languages = languages(words).stream()
                .map(code -> Map.of("id", code, "name", ownName(code), "direction", direction(code)))
                .toList();
        Answers.json(ctx, languages);
    }

    /** The codes of the languages that a folder has words of, those shipped first. */
    static List<String> languages(Folder words) {
        return Stream.concat(
                        SHIPPED.stream(),
                        Arrays.stream(Locale.getISOLanguages()).sorted())
                .distinct()
                .filter(code -> words.find(code + ".json").isPresent())
                .toList();
    }

    private void words(Context ctx) {
        List<String> without = Parameters.of(ctx, "without").list("without");
        String language = ctx.pathParam("lang");
        byte[] body = Optional.of(language)
                .filter(l -> l.matches("[a-z]{2,3}"))
                .flatMap(l -> words.find(l + ".json"))
                .orElseThrow(() -> Problem.notFound("the interface does not speak '" + language + "'"));
        Answers.bytes(ctx, Answers.JSON, without.isEmpty() ? body : without(body, without));
    }

    /** Without groups of words: what a reader is shown has no use for the desk's. */
    private static byte[] without(byte[] body, List<String> groups) {
        Map<String, JsonNode> words = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> word : Json.parse(body).properties()) {
            if (groups.stream().noneMatch(group -> word.getKey().startsWith(group + "."))) {
                words.put(word.getKey(), word.getValue());
            }
        }
        return Json.bytes(words);
    }

    private static String ownName(String code) {
        Locale locale = Locale.forLanguageTag(code);
        String name = locale.getDisplayLanguage(locale);
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    private static String direction(String code) {
        return Stream.of("ar", "dv", "fa", "he", "iw", "ji", "ps", "sd", "ug", "ur", "yi")
                        .anyMatch(code::equals)
                ? "rtl"
                : "ltr";
    }
}
