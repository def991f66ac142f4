package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The words of the interface in one language, for pages that the server writes itself. */
final class PageWords {
    /** The parameter that chooses the language of a page. */
    static final String LANG = "lang";

    private static final String DEFAULT = "en";

    private final String language;
    private final JsonNode strings;

    private final Map<String, String> all;

    private PageWords(String language, JsonNode strings, Map<String, String> all) {
        this.language = language;
        this.strings = strings;
        this.all = all;
    }

    /** The interface's languages, each read once where its files cannot change. */
    static final class Languages {
        private final Folder words;
        private final List<String> all;
        private final Map<String, JsonNode> kept = new ConcurrentHashMap<>();

        Languages(Folder words) {
            this.words = words;
            this.all = InterfaceRoutes.languages(words);
        }

        /** The words for a request: by {@code lang}, else by what its browser prefers; 400 for a language unknown. */
        PageWords of(Context ctx, Parameters parameters) {
            Optional<String> asked = parameters.text(LANG);
            String language = asked.map(l -> known(l).orElseThrow(
                                    () -> Problem.badParameter(LANG, l, "a language of /i18n, such as en")))
                    .orElseGet(() -> preferred(ctx));
            return new PageWords(language, find(language).orElse(Json.MAPPER.createObjectNode()), names());
        }

        /** The name of each language in itself, by its code. */
        private Map<String, String> names() {
            Map<String, String> names = new LinkedHashMap<>();
            for (String language : all) {
                find(language)
                        .ifPresent(s -> names.put(language, s.path("_name").asText(language)));
            }
            return names;
        }

        private String preferred(Context ctx) {
            return ranges(Optional.ofNullable(ctx.header("Accept-Language")).orElse(""))
                    .flatMap(range -> known(range.getRange()).stream())
                    .findFirst()
                    .orElse(DEFAULT);
        }

        private Optional<String> known(String wish) {
            String code = wish.toLowerCase(Locale.ROOT).split("-", -1)[0];
            return Optional.of(code).filter(c -> c.matches("[a-z]{2,3}") && find(c).isPresent());
        }

        private Optional<JsonNode> find(String language) {
            JsonNode known = kept.get(language);
            if (known != null) {
                return Optional.of(known);
            }
            Optional<JsonNode> read = words.find(language + ".json").map(Languages::read);
            if (words.isFixed()) {
                read.ifPresent(strings -> kept.put(language, strings));
            }
            return read;
        }

        private static JsonNode read(byte[] json) {
            try {
                return Json.MAPPER.readTree(json);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Stream<LanguageRange> ranges(String header) {
            try {
                return header.isBlank()
                        ? Stream.of()
                        : LanguageRange.parse(header).stream().limit(50);
            } catch (IllegalArgumentException e) {
                return Stream.of();
            }
        }
    }

    /** The language, such as {@code fr}. */
    String language() {
        return language;
    }

    /** The name of each language of the interface in itself, by its code. */
    Map<String, String> all() {
        return all;
    }

    /** Which way it is written: {@code ltr} or {@code rtl}. */
    String direction() {
        return text("_dir", "ltr").equals("rtl") ? "rtl" : "ltr";
    }

    /** The string of a key; the end of the key where the language lacks it. */
    String text(String key) {
        return text(key, key.substring(key.lastIndexOf('.') + 1));
    }

    /** The string of a key, or something else where the language lacks it. */
    String text(String key, String otherwise) {
        return strings.path(key).asText(otherwise);
    }

    /** The string of a key with {@code {name}} filled in, names and values taking turns. */
    String filled(String key, List<String> namesAndValues) {
        String text = text(key);
        for (int i = 0; i + 1 < namesAndValues.size(); i += 2) {
            text = text.replace("{" + namesAndValues.get(i) + "}", namesAndValues.get(i + 1));
        }
        return text;
    }
}
