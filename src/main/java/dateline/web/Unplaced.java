package dateline.web;

import dateline.incident.Incident;
import dateline.incident.Status;
import dateline.report.ReportId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names that stand in the way of the map: those of drafts that nobody could place, over all reports. */
final class Unplaced {
    private static final int MAX_NAMES = 200;

    private Unplaced() {}

    /** Each name once, the one that most incidents wait for first; an incident without any name counts as one without. */
    static List<Map<String, Object>> in(List<Incident> incidents) {
        Map<String, List<Incident>> byName = new LinkedHashMap<>();
        incidents.stream()
                .filter(i -> i.status() == Status.DRAFT && i.location().extent() == null)
                .forEach(i -> byName.computeIfAbsent(
                                i.location().placeName().strip().toLowerCase(Locale.ROOT), n -> new ArrayList<>())
                        .add(i));
        return byName.values().stream()
                .sorted(Comparator.comparing((List<Incident> l) -> l.size()).reversed())
                .limit(MAX_NAMES)
                .map(Unplaced::shown)
                .toList();
    }

    private static Map<String, Object> shown(List<Incident> sameName) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", sameName.get(0).location().placeName());
        shown.put("incidents", sameName.stream().map(i -> i.id().value()).toList());
        shown.put(
                "reports",
                sameName.stream()
                        .flatMap(i -> i.reports().stream())
                        .map(ReportId::sha256)
                        .distinct()
                        .toList());
        return shown;
    }
}
