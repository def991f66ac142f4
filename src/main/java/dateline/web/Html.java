package dateline.web;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Writes HTML. Whatever is not the name of an element or an attribute is text, and stays text. */
final class Html {
    private static final Set<String> INLINE = Set.of("a", "bdi", "code", "small");

    private final StringBuilder out = new StringBuilder(8192);

    /** Opens an element; attributes are pairs of a name and a value. */
    Html open(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
        out.append('>');
        return this;
    }

    /** Closes an element. */
    Html close(String element) {
        // A line break within a line would be a blank that is underlined with a link.
        out.append("</").append(element).append(INLINE.contains(element) ? ">" : ">\n");
        return this;
    }

    /** Text. */
    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** An element that holds nothing but text. */
    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    /** Words of a report or a source: their direction is their own. */
    Html said(String text) {
        return element("bdi", text, "dir", "auto");
    }

    /** A link, where the address is one that a browser may follow; else the bare text. */
    Html link(String address, String text, String... attributes) {
        if (!address.matches("(?i)https?://[^\\s{}]+")) {
            return said(text);
        }
        String[] all = new String[attributes.length + 2];
        all[0] = "href";
        all[1] = address;
        System.arraycopy(attributes, 0, all, 2, attributes.length);
        return open("a", all).said(text).close("a");
    }

    /** What was written, as UTF-8. */
    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
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
