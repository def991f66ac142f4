package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.incident.Kind;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Shows the documents of the API to people: pages in the language of the reader, made of the JSON they stand for. */
final class Pages {
    private final PageWords.Languages languages;
    private final Supplier<List<Kind>> kinds;
    private final Addresses addresses;

    Pages(Services services, Addresses addresses) {
        this.languages = new PageWords.Languages(services.words());
        this.kinds = services.kinds();
        this.addresses = addresses;
    }

    /** The words for the reader of a page; 400 where they ask for a language that the interface does not speak. */
    PageWords words(Context ctx, Parameters parameters) {
        return languages.of(ctx, parameters);
    }

    /** Answers with a small document as JSON, or as a page that shows it. */
    void document(Context ctx, Format format, Parameters parameters, String title, Map<String, Object> body) {
        byte[] json = Json.bytes(body);
        if (format == Format.HTML) {
            Answers.bytes(ctx, Answers.HTML, page(ctx, parameters, title, json));
        } else {
            Answers.bytes(ctx, Answers.JSON, json);
        }
    }

    /**
     * The page for a document.
     *
     * @param title a key of the interface's words, or the title itself
     */
    byte[] page(Context ctx, Parameters parameters, String title, byte[] json) {
        PageWords words = words(ctx, parameters);
        // A proxy may have put the server under a prefix that it knows nothing of: what lies beside the page is named
        // so.
        long depth = ctx.path().chars().filter(c -> c == '/').count() - 1;
        String root = depth == 0 ? "./" : "../".repeat((int) depth);
        String query = ctx.queryString();
        try {
            JsonNode document = Json.MAPPER.readTree(json);
            return new HtmlPage(
                            words,
                            new PageValues(words, kinds),
                            root,
                            addresses.api(ctx),
                            ctx.path(),
                            query == null ? "" : query)
                    .of(words.text(title, title), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
