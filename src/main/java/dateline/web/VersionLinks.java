package dateline.web;

import dateline.layer.IncidentVersions;
import dateline.layer.IncidentVersions.Version;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The links of a feature: to itself, its layer, and to and between its versions, in the body and in the headers. */
final class VersionLinks {
    /** As HTTP writes dates (RFC 9110, 5.6.7), which is RFC 1123 with two digits for the day. */
    private static final DateTimeFormatter HTTP_DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    private final String collection;
    private final String item;
    private final List<Map<String, Object>> links = new ArrayList<>();

    VersionLinks(String collection, String id) {
        this.collection = collection;
        this.item = collection + "/items/" + id;
        links.add(Addresses.link(item, "self", Answers.GEO_JSON, "this document"));
        links.add(Addresses.link(item + "?f=html", "alternate", "text/html", "this document as HTML"));
        links.add(Addresses.link(item + "?f=jsonfg", "alternate", Answers.FG_JSON, "this document as JSON-FG"));
        links.add(Addresses.link(collection, "collection", Answers.JSON, "the layer"));
    }

    /** The address of the schema of the feature. */
    String schema() {
        return collection + "/schema";
    }

    /** The links for the body of a feature. */
    List<Map<String, Object>> ofFeature() {
        return links;
    }

    /** Says of the feature as it is since when it is so. */
    void addCurrent(Context ctx, Instant start) {
        add("canonical", at(start), "this version");
        addCommon(ctx, start);
    }

    /** Says of a version which it is, and which come before and after it. */
    void addVersion(Context ctx, IncidentVersions all, Version version) {
        links.set(0, Addresses.link(at(version.start()), "self", Answers.GEO_JSON, "this document"));
        add("canonical", at(version.start()), "this version");
        all.before(version).ifPresent(v -> add("predecessor-version", at(v.start()), "the version before"));
        all.after(version).ifPresent(v -> add("successor-version", at(v.start()), "the version after"));
        addCommon(ctx, version.start());
    }

    private void addCommon(Context ctx, Instant start) {
        add("original", item, "the feature as it is");
        links.add(Addresses.link(item + "/versions", "timemap", Answers.JSON, "all versions"));
        links.add(Addresses.link(item + "/versions", "version-history", Answers.JSON, "all versions"));
        ctx.header("Memento-Datetime", httpDate(start));
        StringBuilder header = new StringBuilder("<" + item + ">; rel=\"timegate\"");
        links.stream()
                .filter(l -> !"alternate".equals(l.get("rel")) && !"collection".equals(l.get("rel")))
                .forEach(l -> header.append(", <")
                        .append(l.get("href"))
                        .append(">; rel=\"")
                        .append(l.get("rel"))
                        .append('"'));
        ctx.header("Link", header.toString());
    }

    /** The time map: a link to each version, oldest first, and to the first and the last of them. */
    List<Map<String, Object>> ofAll(IncidentVersions versions) {
        List<Version> all = versions.all();
        List<Map<String, Object>> map = new ArrayList<>();
        map.add(Addresses.link(item + "/versions", "self", Answers.JSON, "this document"));
        map.add(Addresses.link(item + "/versions?f=html", "alternate", "text/html", "this document as HTML"));
        map.add(Addresses.link(item, "original", Answers.GEO_JSON, "the feature as it is"));
        map.add(Addresses.link(item, "timegate", Answers.GEO_JSON, "the feature at any time, by 'datetime'"));
        for (Version version : all) {
            map.add(memento("memento", version));
        }
        map.add(memento("first", all.get(0)));
        map.add(memento("last", all.get(all.size() - 1)));
        map.add(memento("latest-version", all.get(all.size() - 1)));
        return map;
    }

    private Map<String, Object> memento(String rel, Version version) {
        Map<String, Object> link = new LinkedHashMap<>(
                Addresses.link(at(version.start()), rel, Answers.GEO_JSON, "revision " + version.revision()));
        link.put("datetime", httpDate(version.start()));
        return link;
    }

    private void add(String rel, String href, String title) {
        links.add(Addresses.link(href, rel, Answers.GEO_JSON, title));
    }

    private String at(Instant start) {
        return item + "?datetime=" + start;
    }

    private static String httpDate(Instant moment) {
        return HTTP_DATE.format(moment.atZone(ZoneOffset.UTC));
    }

    /** The last moment of the second that a header names; 400 where it names none. */
    static Instant readHttpDate(String text) {
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant()
                    .plusSeconds(1)
                    .minusNanos(1);
        } catch (DateTimeException e) {
            throw Problem.badRequest("the header Accept-Datetime is '" + text + "', expected a date as HTTP writes it");
        }
    }
}
