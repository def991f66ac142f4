package dateline.editing;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.incident.Incident;
import dateline.incident.IncidentPart;
import dateline.incident.Kind;
import dateline.incident.Location;
import java.util.List;
import java.util.Optional;

/**
 * What editors look things up in.
 *
 * @param kinds of incidents
 */
public record Desk(Gazetteer gazetteer, List<Kind> kinds) {
    public Desk {
        kinds = List.copyOf(kinds);
    }

    /** The kind of this id. */
    Kind kind(String id) {
        return kinds.stream()
                .filter(k -> k.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of incident has the id '" + id + "'"));
    }

    /** Names the incident anew where its kind or place has changed and no editor has named it. */
    void title(Sheet sheet) {
        Incident before = sheet.before;
        boolean same = sheet.kind.equals(before.kind()) && sheet.location.equals(before.location());
        if (same || sheet.handling.isAmended(IncidentPart.TITLE)) {
            return;
        }
        sheet.title = title(
                sheet.kind, sheet.location, sheet.evidence.get(0).language().code());
    }

    /** What happened and where, in a few words of this language. */
    String title(String kind, Location location, String language) {
        String where = Optional.ofNullable(location.placeId())
                .flatMap(gazetteer::find)
                .map((Place p) -> p.name(language))
                .orElse(location.placeName());
        String what = kinds.stream()
                .filter(k -> k.id().equals(kind))
                .findFirst()
                .map(k -> k.label(language))
                .orElse(kind);
        return where.isEmpty() ? what : what + ": " + where;
    }
}
