package dateline.web;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.editing.ClaimStatement;
import dateline.editing.Edit;
import dateline.editing.PlaceStatement;
import dateline.gazetteer.PlaceId;
import dateline.geo.LonLat;
import dateline.geo.Relation;
import dateline.incident.Qualifier;
import dateline.incident.Quantity;
import dateline.incident.Source;
import dateline.incident.SourceKind;
import dateline.incident.Verification;
import dateline.report.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a list of edits out of a request: each an object with its {@code op}. */
final class EditBody {
    static final int MAX_TEXT = 2000;

    /** More in one request is no work of a hand. */
    private static final int MAX_EDITS = 200;

    private static final int MAX_NAME = 300;

    /** Takes words out of a stored report. */
    @FunctionalInterface
    interface Words {
        Evidence of(String report, int start, int end, String supports);
    }

    private final Words words;

    EditBody(Words words) {
        this.words = words;
    }

    /** The edits; what cannot be one is a 400 that says which and why. */
    List<Edit> parse(Optional<JsonNode> list, String path) {
        List<Edit> edits = new ArrayList<>();
        if (list.isEmpty()) {
            return edits;
        }
        if (!list.get().isArray() || list.get().size() > MAX_EDITS) {
            throw Problem.badRequest("'" + path + "' is not a list of at most " + MAX_EDITS + " edits");
        }
        for (JsonNode item : list.get()) {
            String at = path + "[" + edits.size() + "]";
            try {
                edits.add(edit(item, at));
            } catch (IllegalArgumentException e) {
                throw Problem.badRequest("'" + at + "': " + e.getMessage());
            }
        }
        return edits;
    }

    private Edit edit(JsonNode item, String at) {
        String op = item.path("op").asText();
        return switch (op) {
            case "set-kind" -> new Edit.SetKind(needed(JsonObject.of(item, at, "op", "kind"), "kind", 64));
            case "set-title" -> new Edit.SetTitle(needed(JsonObject.of(item, at, "op", "title"), "title", MAX_NAME));
            case "set-time" ->
                new Edit.SetTime(TimeBody.of(JsonObject.of(item, at, "op", "start", "end", "precision", "text")));
            case "set-place" -> new Edit.SetPlace(place(item, at));
            case "set-background" ->
                new Edit.SetBackground(JsonObject.of(item, at, "op", "background")
                        .yesOrNo("background")
                        .orElseThrow(() -> missing("background")));
            case "set-verification" ->
                new Edit.SetVerification(
                        Verification.parse(needed(JsonObject.of(item, at, "op", "verification"), "verification", 40)));
            case "add-claim", "set-claim", "remove-claim" -> claimEdit(op, item, at);
            case "set-repeat" -> setRepeat(JsonObject.of(item, at, "op", "claim", "of"));
            case "add-evidence" -> addEvidence(JsonObject.of(item, at, "op", "report", "start", "end", "supports"));
            case "remove-evidence" ->
                new Edit.RemoveEvidence(number(JsonObject.of(item, at, "op", "evidence"), "evidence"));
            default ->
                throw new IllegalArgumentException(
                        "op is '" + op + "', expected set-kind, set-title, set-time, set-place,"
                                + " set-background, set-verification, add-claim, set-claim, remove-claim, set-repeat, add-evidence or"
                                + " remove-evidence");
        };
    }

    private Edit claimEdit(String op, JsonNode item, String at) {
        if (op.equals("remove-claim")) {
            return new Edit.RemoveClaim(number(JsonObject.of(item, at, "op", "claim"), "claim"));
        }
        List<String> known = new ArrayList<>(
                List.of("op", "quantity", "low", "high", "qualifier", "text", "source", "victims", "joint"));
        known.addAll(op.equals("add-claim") ? List.of("report", "start", "end") : List.of("claim"));
        JsonObject body = JsonObject.of(item, at, known.toArray(String[]::new));
        ClaimStatement claim = claim(body, item.path("source"), at);
        return op.equals("add-claim")
                ? new Edit.AddClaim(claim, words(body, "claim"))
                : new Edit.SetClaim(number(body, "claim"), claim);
    }

    private static Edit setRepeat(JsonObject body) {
        return new Edit.SetRepeat(
                number(body, "claim"), body.node("of").isEmpty() ? null : Integer.valueOf(number(body, "of")));
    }

    private static ClaimStatement claim(JsonObject body, JsonNode source, String at) {
        return new ClaimStatement(
                Quantity.parse(needed(body, "quantity", 40)),
                people(body, "low"),
                people(body, "high"),
                Qualifier.parse(needed(body, "qualifier", 40)),
                body.text("text", MAX_TEXT).orElse(""),
                source.isMissingNode() || source.isNull()
                        ? new Source(SourceKind.UNKNOWN, "", true)
                        : source(JsonObject.of(source, at + ".source", "kind", "name", "anonymous", "relayed_by")),
                body.text("victims", 60).orElse(null),
                body.yesOrNo("joint").orElse(false));
    }

    private static Source source(JsonObject body) {
        String name = body.text("name", MAX_NAME).orElse("");
        return new Source(
                SourceKind.parse(needed(body, "kind", 40)),
                name,
                body.yesOrNo("anonymous").orElse(name.isEmpty()),
                body.text("relayed_by", MAX_NAME).orElse(null));
    }

    private static PlaceStatement place(JsonNode item, String at) {
        JsonObject body = JsonObject.of(
                item,
                at,
                "op",
                "place",
                "relation",
                "lon",
                "lat",
                "uncertainty_m",
                "geometry",
                "unresolved",
                "name",
                "note");
        String name = body.text("name", MAX_NAME).orElse("").strip();
        String note = body.text("note", MAX_TEXT).orElse("").strip();
        Optional<String> place = body.text("place", 128);
        Optional<JsonNode> geometry = body.node("geometry");
        Optional<Double> lon = body.number("lon");
        boolean unresolved = body.yesOrNo("unresolved").orElse(false);
        long ways = List.of(place.isPresent(), geometry.isPresent(), lon.isPresent(), unresolved).stream()
                .filter(given -> given)
                .count();
        if (ways != 1) {
            throw new IllegalArgumentException(
                    "a place is one of: 'place' (an id); 'lon', 'lat' and 'uncertainty_m'; 'geometry'; 'unresolved': true");
        }
        if (place.isPresent()) {
            Relation relation = body.text("relation", 40).map(Relation::parse).orElse(Relation.IN);
            return new PlaceStatement.InGazetteer(new PlaceId(place.get()), relation, note);
        }
        if (geometry.isPresent()) {
            return new PlaceStatement.Drawn(DrawnArea.parse(geometry.get()), name, note);
        }
        if (unresolved) {
            return new PlaceStatement.Unresolved(name, note);
        }
        LonLat centre = new LonLat(lon.orElseThrow(), body.number("lat").orElseThrow(() -> missing("lat")));
        double metres = body.number("uncertainty_m").orElseThrow(() -> missing("uncertainty_m"));
        return new PlaceStatement.Disc(centre, metres, name, note);
    }

    private Edit addEvidence(JsonObject body) {
        String supports = body.text("supports", 20).orElse("incident");
        if (!List.of("incident", "place", "time").contains(supports)) {
            throw new IllegalArgumentException("supports is '" + supports + "', expected incident, place or time");
        }
        return new Edit.AddEvidence(words(body, supports));
    }

    private Evidence words(JsonObject body, String supports) {
        return words.of(needed(body, "report", 64), number(body, "start"), number(body, "end"), supports);
    }

    private static @Nullable Integer people(JsonObject body, String name) {
        return body.wholeNumber(name)
                .map(n -> {
                    if (n < 0 || n > Integer.MAX_VALUE) {
                        throw new IllegalArgumentException(name + " is " + n + ", expected 0 to " + Integer.MAX_VALUE);
                    }
                    return n.intValue();
                })
                .orElse(null);
    }

    static int number(JsonObject body, String name) {
        long number = body.wholeNumber(name).orElseThrow(() -> missing(name));
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(name + " is " + number + ", expected 0 or more");
        }
        return (int) number;
    }

    static String needed(JsonObject body, String name, int most) {
        return body.text(name, most).orElseThrow(() -> missing(name)).strip();
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("'" + name + "' is missing");
    }
}
