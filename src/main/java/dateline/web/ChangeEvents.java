package dateline.web;

import dateline.layer.LayerChanges;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes as server-sent events (HTML Living Standard, 9.2), and the ids that resume them. */
final class ChangeEvents {
    /** More is no news of single incidents: whoever listens loads anew. */
    static final int MOST_INCIDENTS = 1000;

    private static final Pattern ID = Pattern.compile("([0-9a-z-]{1,60})\\.([0-9]{1,18})");

    private final String run;

    /**
     * Writes events.
     *
     * @param run a word that no other run of the server has: another may count versions of another store
     */
    ChangeEvents(String run) {
        this.run = run;
    }

    /**
     * Tells a new listener which version is shown, what it missed, and only then from where it can go on: an id without an
     * event is kept by browsers all the same.
     */
    String opening(long version, String missed) {
        return "retry: 3000\n" + event("open", version, Set.of(), false) + missed + id(version) + "\n";
    }

    /** One event for what was created, changed and retracted; nothing where the audience sees nothing of it. */
    String of(LayerChanges changes) {
        if (changes.size() > MOST_INCIDENTS) {
            return reload(changes.to());
        }
        Map<String, Set<String>> kinds = new LinkedHashMap<>();
        kinds.put("created", changes.created());
        kinds.put("changed", changes.changed());
        kinds.put("retracted", changes.retracted());
        List<String> events = new ArrayList<>();
        kinds.forEach((name, ids) -> {
            if (!ids.isEmpty()) {
                events.add(event(name, changes.to(), ids, true));
            }
        });
        // The id stands in the last one alone: who loses the connection between them is told all of them again.
        return events.isEmpty()
                ? ""
                : String.join("", events.subList(0, events.size() - 1))
                        + id(changes.to())
                        + events.get(events.size() - 1);
    }

    /** Says that it is not known any more what changed. */
    String reload(long version) {
        return id(version) + event("reload", version, Set.of(), false);
    }

    /** Nothing happened, but the connection stands. */
    static String heartbeat() {
        return ":\n\n";
    }

    /** The version after which a listener wants to go on; empty where the id is none of this run. */
    OptionalLong version(String lastEventId) {
        Matcher id = ID.matcher(lastEventId.strip());
        return id.matches() && id.group(1).equals(run)
                ? OptionalLong.of(Long.parseLong(id.group(2)))
                : OptionalLong.empty();
    }

    private String id(long version) {
        return "id: " + run + "." + version + "\n";
    }

    private static String event(String name, long version, Set<String> ids, boolean hasIds) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("version", version);
        if (hasIds) {
            data.put("ids", new TreeSet<>(ids));
        }
        return "event: " + name + "\ndata: " + Json.text(data) + "\n\n";
    }
}
