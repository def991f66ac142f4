package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.layer.LayerName;
import java.util.List;
import java.util.Map;

/** One document of the API as a page: a head with the way here, what it says, a map of its features, and its links. */
final class HtmlPage {
    private static final int MANY = 5;
    private static final int SHORT = 22;
    private static final List<String> STYLES = List.of("fonts", "base", "map", "api", "dark");

    private final Html out = new Html();
    private final PageWords words;
    private final PageValues values;
    private final String root;
    private final String api;
    private final String path;
    private final String query;

    /** What leads to other pages in the language that was chosen here; empty where none was. */
    private final String language;

    /**
     * Begins a page.
     *
     * @param root the way from the page to the root of the server, ending with a slash
     * @param api the address of the API as the client reaches it
     * @param path the page's own path on the server
     * @param query what was asked for there, as it came
     */
    HtmlPage(PageWords words, PageValues values, String root, String api, String path, String query) {
        this.words = words;
        this.values = values;
        this.root = root;
        this.api = api;
        this.path = path;
        this.query = query;
        this.language = query.matches("(.*&)?lang=.*") ? "?lang=" + words.language() : "";
    }

    /** The page for a document. */
    byte[] of(String title, JsonNode document) {
        boolean hasMap = document.path("type").asText().startsWith("Feature");
        JsonNode named = document.at("/properties/title");
        // A schema has a property of that name, which is no name.
        String own = named.isTextual() ? named.asText() : title;
        head(own, hasMap);
        out.open("body", "class", "api-page");
        bar();
        out.open("main", "class", "api-main").element("h1", own, "dir", "auto");
        if (hasMap) {
            out.open("div", "class", "map api-map", "id", "map", "role", "region", "aria-label", words.text("page.map"))
                    .close("div");
            out.open("noscript").text(words.text("page.no-script")).close("noscript");
        }
        body(document);
        links(document.path("links"));
        out.close("main").close("body");
        return out.close("html").bytes();
    }

    private void head(String title, boolean hasMap) {
        out.open("!DOCTYPE html").open("html", "lang", words.language(), "dir", words.direction());
        out.open("head").open("meta", "charset", "utf-8");
        out.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        out.element("title", title + " – " + words.text("app.name", "Dateline"));
        out.open("link", "rel", "icon", "href", root + "css/icon.svg", "type", "image/svg+xml");
        if (hasMap) {
            out.open("link", "rel", "stylesheet", "href", root + "vendor/leaflet/leaflet.css");
            out.open("script", "type", "module", "src", root + "js/page.js").close("script");
        }
        STYLES.forEach(s -> out.open("link", "rel", "stylesheet", "href", root + "css/" + s + ".css"));
        out.close("head");
    }

    /** The product, the way from the landing page to here, and the languages. */
    private void bar() {
        out.open("header", "class", "api-bar").open("a", "class", "api-name", "href", root);
        out.text(words.text("app.name", "Dateline")).close("a");
        out.open("nav", "class", "api-way", "aria-label", words.text("page.way"));
        out.open("ol").open("li").link(api + language, "API").close("li");
        String[] parts = path.split("/", -1);
        StringBuilder address = new StringBuilder(api);
        for (int i = 2; i < parts.length && !parts[i].isEmpty(); i++) {
            address.append('/').append(parts[i]);
            out.open("li")
                    .link(address + language, words.text("page.part." + parts[i], parts[i]))
                    .close("li");
        }
        out.close("ol").close("nav").open("p", "class", "api-languages");
        String rest = query.replaceAll("(^|&)lang=[^&]*", "");
        String others = rest.isEmpty() || rest.startsWith("&") ? rest : "&" + rest;
        words.all()
                .forEach((l, name) -> out.element("a", name, "href", "?lang=" + l + others, "hreflang", l, "lang", l));
        out.close("p").close("header");
    }

    private void body(JsonNode document) {
        if (document.has("features")) {
            features(document);
        } else if (document.path("type").asText().equals("Feature")) {
            out.open("p")
                    .element("code", document.path("id").asText(), "dir", "ltr")
                    .close("p");
            members(document.path("properties"));
        } else if (document.has("collections")) {
            cards();
        } else if (path.matches("/api/?")) {
            out.element(
                    "p", words.text("page.about", document.path("description").asText()));
            cards();
        } else {
            members(document);
        }
    }

    private void cards() {
        out.open("ul", "class", "api-cards");
        for (LayerName name : LayerName.values()) {
            String address = api + "/collections/" + name.word();
            out.open("li", "class", "api-card").open("h2");
            out.link(address + language, words.text("layer." + name.word())).close("h2");
            out.element("p", words.text("layer." + name.word() + ".about", ""));
            out.open("p").link(address + "/items" + language, words.text("page.part.items"), "class", "button");
            out.close("p").close("li");
        }
        out.close("ul");
    }

    private void features(JsonNode document) {
        JsonNode features = document.path("features");
        out.open("p", "class", "api-count");
        out.text(words.filled(
                        "page.range",
                        List.of(
                                "shown", document.path("numberReturned").asText(),
                                "total", document.path("numberMatched").asText())))
                .close("p");
        if (!features.isEmpty()) {
            table(features);
        }
        document.path("links").forEach(link -> {
            if (link.path("rel").asText().equals("next")) {
                out.open("p");
                out.link(link.path("href").asText(), words.text("page.next"), "rel", "next", "class", "button");
                out.close("p");
            }
        });
    }

    private void table(JsonNode features) {
        List<String> columns = values.columns(features.path(0).path("properties"));
        out.open("div", "class", "api-scroll", "tabindex", "0").open("table", "class", "api-table");
        out.open("thead").open("tr").element("th", words.text("page.feature"), "scope", "col");
        columns.forEach(c -> out.element("th", values.name(c), "scope", "col"));
        out.close("tr").close("thead").open("tbody");
        // Beneath any address of items lies the item: also with a slash at the end, which the bar's way leaves out.
        String items = api + path.substring("/api".length()).replaceFirst("/$", "");
        features.forEach(feature -> {
            JsonNode properties = feature.path("properties");
            String id = feature.path("id").asText();
            String title = properties.path("title").asText("");
            out.open("tr").open("th", "scope", "row");
            out.link(items + "/" + id + language, title.isEmpty() ? shortened(id) : title)
                    .close("th");
            columns.forEach(c -> cell(values.cell(properties, c)));
            out.close("tr");
        });
        out.close("tbody").close("table").close("div");
    }

    private void cell(String text) {
        out.open("td", "class", text.length() <= SHORT ? "is-short" : "")
                .said(text)
                .close("td");
    }

    private static String shortened(String id) {
        return id.length() > 24 ? id.substring(0, 12) + "…" + id.substring(id.length() - 8) : id;
    }

    /** Members with their names, what they hold beneath them; without what is not known or not so, and without links. */
    private void members(JsonNode object) {
        out.open("dl", "class", "api-members");
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            JsonNode value = member.getValue();
            if (PageValues.isSaid(value) && !member.getKey().equals("links")) {
                out.element("dt", values.name(member.getKey()), "title", member.getKey());
                out.open("dd");
                value(member.getKey(), value);
                out.close("dd");
            }
        }
        out.close("dl");
    }

    private void value(String name, JsonNode value) {
        if (value.isObject()) {
            members(value);
            links(value.path("links"));
        } else if (value.isArray()
                && value.path(0).isContainerNode()
                && !value.path(0).path(0).isNumber()) {
            list(name, value);
        } else if (value.isArray() && value.path(0).isTextual()) {
            list(name, value);
        } else if (value.isArray()) {
            out.element("code", value.toString(), "dir", "ltr");
        } else {
            out.link(value.asText(), values.text(name, value), "rel", "nofollow noopener");
        }
    }

    /** What is many is folded away. */
    private void list(String name, JsonNode items) {
        boolean isLong = items.size() > MANY && !name.equals("conformsTo");
        if (isLong) {
            out.open("details").element("summary", Integer.toString(items.size()));
        }
        out.open("ol", "class", "api-list");
        items.forEach(item -> {
            out.open("li");
            value(name, item);
            out.close("li");
        });
        out.close("ol");
        if (isLong) {
            out.close("details");
        }
    }

    /** The address of the document that a page stands for: followed from a page, its own would lead to the page again. */
    private static String asJson(String address) {
        String bare = address.replaceAll("([?&])f=[^&]*&?", "$1").replaceAll("[?&]$", "");
        return bare + (bare.contains("?") ? "&" : "?") + "f=json";
    }

    private void links(JsonNode links) {
        if (!links.isArray() || links.isEmpty()) {
            return;
        }
        out.open("section", "class", "api-links")
                .element("h2", words.text("page.links"))
                .open("ul");
        links.forEach(link -> {
            String relation = link.path("rel").asText();
            String last = relation.substring(relation.lastIndexOf('/') + 1);
            String title = link.path("title").asText(link.path("href").asText());
            boolean isSelf = relation.equals("self");
            String address = isSelf
                    ? asJson(link.path("href").asText())
                    : link.path("href").asText();
            if (relation.equals("alternate") && link.path("type").asText().equals("text/html")) {
                return;
            }
            String key = last.equals("related") ? address.substring(address.lastIndexOf('/') + 1) : last;
            out.open("li").link(address, words.text("page.link." + key, title), "rel", relation);
            out.text(" ")
                    .element("small", link.path("type").asText() + " · " + last, "dir", "ltr")
                    .close("li");
        });
        out.close("ul").close("section");
    }
}
