package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Shows a JSON document to a person: the same members, with links that can be followed. */
final class HtmlPage {
    private final StringBuilder out = new StringBuilder(4096);

    private HtmlPage() {}

    /** The page for a document. */
    static byte[] of(String title, byte[] json) {
        try {
            HtmlPage page = new HtmlPage();
            page.out
                    .append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")
                    .append(
                            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"icon\" href=\"data:,\"><title>")
                    .append(escape(title))
                    .append("</title></head>\n<body><h1 dir=\"auto\">")
                    .append(escape(title))
                    .append("</h1>\n");
            page.node(Json.MAPPER.readTree(json));
            page.out.append("\n</body></html>\n");
            return page.out.toString().getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void node(JsonNode node) {
        if (node.isObject() && node.path("href").isTextual()) {
            link(node);
        } else if (node.isObject()) {
            object(node);
        } else if (node.isArray() && node.path(0).isContainerNode()) {
            out.append("<ol>");
            node.forEach(item -> {
                out.append("<li>");
                node(item);
                out.append("</li>\n");
            });
            out.append("</ol>");
        } else if (node.isArray()) {
            out.append("<code>").append(escape(node.toString())).append("</code>");
        } else {
            out.append("<span dir=\"auto\">").append(escape(node.asText())).append("</span>");
        }
    }

    private void object(JsonNode node) {
        out.append("<dl>");
        node.properties().forEach(field -> {
            out.append("<dt><b>").append(escape(field.getKey())).append("</b></dt><dd>");
            node(field.getValue());
            out.append("</dd>\n");
        });
        out.append("</dl>");
    }

    private void link(JsonNode link) {
        String href = link.path("href").asText();
        String title = link.path("title").asText(href);
        out.append("<a rel=\"")
                .append(escape(link.path("rel").asText()))
                .append("\" href=\"")
                .append(escape(href))
                .append("\">")
                .append(escape(title))
                .append("</a> <small>")
                .append(escape(link.path("type").asText()))
                .append("</small>");
    }

    /** Text that is safe in an element or an attribute. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
