package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What editors may change, and that nothing of it is lost, unsigned or seen too early. */
class EditingRoutesTest {
    private static final String FIRST =
            "@ armed-attack -7.95 12.58 2024-09-17T05:30:00Z/2024-09-17T06:30:00Z Attack in the morning";
    private static final String SECOND =
            "@ armed-attack -7.95 12.58 2024-09-17T05:00:00Z/2024-09-17T07:00:00Z The same attack";

    private TestServer server;
    private String report;
    private String id;

    @BeforeEach
    void start(@TempDir Path dir) {
        server = new TestServer(dir);
        report = server.store(false, "Words before.", FIRST);
        id = ids(report).get(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private List<String> ids(String of) {
        return StreamSupport.stream(editing(of).at("/incidents/features").spliterator(), false)
                .map(f -> f.path("id").asText())
                .toList();
    }

    private JsonNode editing(String of) {
        return server.json("/api/reports/" + of + "/editing", "Authorization", TestServer.bearer(server.editor));
    }

    private JsonNode now(String incident) {
        for (JsonNode f : editing(report).at("/incidents/features")) {
            if (f.path("id").asText().equals(incident)) {
                return f.path("properties");
            }
        }
        throw new AssertionError("not there: " + incident);
    }

    private HttpResponse<String> send(String method, String path, String tag, String body) {
        return send(server, server.editor, method, path, tag, body);
    }

    private static HttpResponse<String> send(
            TestServer to, String token, String method, String path, String tag, String body) {
        return to.send(
                method,
                path,
                BodyPublishers.ofString(body),
                "Content-Type",
                TestServer.JSON,
                "Authorization",
                TestServer.bearer(token),
                "If-Match",
                tag);
    }

    private HttpResponse<String> edit(String tag, String edits) {
        return send("PATCH", "/api/incidents/" + id, tag, "{\"edits\":[" + edits + "],\"reason\":\"read it again\"}");
    }

    private JsonNode edited(String tag, String edits) {
        HttpResponse<String> response = edit(tag, edits);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return TestServer.tree(response).path("properties");
    }

    private static String tag(int revision) {
        return "\"r" + revision + "-0\"";
    }

    @Test
    void an_editor_sets_kind_time_place_and_claims_and_each_says_so() {
        JsonNode p = edited(tag(1), """
                {"op":"set-kind","kind":"flood"},
                {"op":"set-time","start":"2024-09-18","precision":"day","text":"Wednesday"},
                {"op":"set-place","place":"ml.bamako.faladie"},
                {"op":"set-claim","claim":0,"quantity":"killed","low":77,"qualifier":"more-than","text":"more than 77",
                 "source":{"kind":"security","name":"a source"}},
                {"op":"set-background","background":true},
                {"op":"set-verification","verification":"disputed"}""");
        assertThat(p.path("kind").asText()).isEqualTo("flood");
        assertThat(p.path("time_start").asText()).isEqualTo("2024-09-18T00:00:00Z");
        assertThat(p.path("time_end").asText()).isEqualTo("2024-09-19T00:00:00Z");
        assertThat(p.path("place_basis").asText()).isEqualTo("editor");
        assertThat(p.path("place_id").asText()).isEqualTo("ml.bamako.faladie");
        assertThat(p.path("title").asText()).isEqualTo("Flood: Faladié");
        assertThat(p.path("killed_low").asInt()).isEqualTo(77);
        assertThat(p.at("/claims/0/amended").asBoolean()).isTrue();
        assertThat(p.path("background").asBoolean()).isTrue();
        assertThat(p.path("verification").asText()).isEqualTo("disputed");
        assertThat(p.path("amended").toString())
                .contains("kind", "time", "place", "claims", "background", "verification");
        assertThat(p.at("/amendments/0/editor").asText()).isEqualTo("editor");
        assertThat(p.at("/amendments/0/reason").asText()).isEqualTo("read it again");
    }

    @Test
    void what_was_read_stays_beside_what_was_set_and_can_be_had_back() {
        edited(tag(1), "{\"op\":\"set-place\",\"unresolved\":true,\"name\":\"the plateau\"}");
        JsonNode read = editing(report).at("/read/features/0/properties");
        assertThat(read.path("place_name").asText()).isEqualTo("somewhere");
        assertThat(read.path("place_basis").asText()).isEqualTo("gazetteer");
        HttpResponse<String> restored =
                send("PATCH", "/api/incidents/" + id, tag(2), "{\"restore\":1,\"reason\":\"the machine was right\"}");
        JsonNode p = TestServer.tree(restored).path("properties");
        assertThat(p.path("place_name").asText()).isEqualTo("somewhere");
        assertThat(p.path("revision").asInt()).isEqualTo(3);
        assertThat(p.path("amended")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"op":"set-place","lon":-7.9,"lat":12.6,"uncertainty_m":300,"name":"the depot"} | site         | the depot
            {"op":"set-place","lon":-7.9,"lat":12.6,"uncertainty_m":9000}                   | locality     |
            {"op":"set-place","place":"ml.bamako.faladie","relation":"near"}               | area         | Faladié
            {"op":"set-place","geometry":{"type":"Polygon","coordinates":[[[-8,12],[-7.99,12],[-7.99,12.01],[-8,12]]]}} | neighbourhood |
            """)
    void a_place_is_drawn_no_more_exactly_than_the_editor_states_it(String edit, String precision, String name) {
        JsonNode p = edited(tag(1), edit);
        assertThat(p.path("place_precision").asText()).isEqualTo(precision);
        assertThat(p.path("place_basis").asText()).isEqualTo("editor");
        if (name != null) {
            assertThat(p.path("place_name").asText()).isEqualTo(name);
        }
        assertThat(p.path("uncertainty_m").asDouble()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"op":"set-kind","kind":"picnic"}                                              | no kind of incident
            {"op":"set-kind"}                                                              | 'kind' is missing
            {"op":"fly"}                                                                   | op is 'fly'
            {"op":"set-place","place":"nowhere"}                                           | no place has the id
            {"op":"set-place","lon":-7.9,"lat":12.6}                                       | 'uncertainty_m' is missing
            {"op":"set-place","lon":-7.9,"lat":99,"uncertainty_m":10}                      | latitude 99
            {"op":"set-place","place":"ml","unresolved":true}                              | a place is one of
            {"op":"set-time","start":"2024-09-18","end":"2024-09-01"}                      | before it starts
            {"op":"set-time","start":"soon"}                                               | is no time
            {"op":"set-claim","claim":7,"quantity":"killed","low":1,"high":1,"qualifier":"exact"} | there is no claim 7
            {"op":"set-claim","claim":0,"quantity":"killed","low":5,"high":2,"qualifier":"about"} | low 5 is above high 2
            {"op":"set-claim","claim":0,"quantity":"killed","low":5,"high":9,"qualifier":"exact"} | both the same
            {"op":"set-claim","claim":0,"quantity":"killed","low":-1,"qualifier":"at-least"} | expected 0
            {"op":"set-repeat","claim":0,"of":7}                                           | there is no claim 7
            {"op":"set-repeat","claim":0,"of":0}                                           | repeats claim 0
            {"op":"remove-evidence","evidence":0}                                          | rests on some words
            {"op":"set-title","title":"x","more":1}                                        | 'more' is not known
            """)
    void what_cannot_be_is_refused_with_the_reason_and_changes_nothing(String edit, String why) {
        HttpResponse<String> refused = edit(tag(1), edit);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(TestServer.tree(refused).path("detail").asText()).contains(why);
        assertThat(now(id).path("revision").asInt()).isEqualTo(1);
    }

    @Test
    void a_change_of_what_is_said_needs_a_reason_and_a_tag() {
        HttpResponse<String> unsigned =
                send("PATCH", "/api/incidents/" + id, tag(1), "{\"edits\":[{\"op\":\"set-kind\",\"kind\":\"flood\"}]}");
        assertThat(unsigned.statusCode()).isEqualTo(400);
        assertThat(unsigned.body()).contains("'reason' is missing");
        HttpResponse<String> untagged = server.send(
                "PATCH",
                "/api/incidents/" + id,
                BodyPublishers.ofString("{\"edits\":[],\"reason\":\"x\"}"),
                "Content-Type",
                TestServer.JSON,
                "Authorization",
                TestServer.bearer(server.editor));
        assertThat(untagged.statusCode()).isEqualTo(428);
    }

    @Test
    void of_two_editors_the_slower_one_is_told_and_overwrites_nothing() {
        edited(tag(1), "{\"op\":\"set-title\",\"title\":\"First\"}");
        HttpResponse<String> slower = edit(tag(1), "{\"op\":\"set-title\",\"title\":\"Second\"}");
        assertThat(slower.statusCode()).isEqualTo(412);
        assertThat(now(id).path("title").asText()).isEqualTo("First");
        String current = server.get("/api/incidents/" + id, "Authorization", TestServer.bearer(server.editor))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        edited(current, "{\"op\":\"set-title\",\"title\":\"Second\"}");
    }

    @Test
    void a_claim_and_an_incident_are_made_of_selected_words() {
        JsonNode p = edited(
                tag(1),
                "{\"op\":\"add-claim\",\"quantity\":\"wounded\",\"low\":2,\"high\":2,\"qualifier\":\"exact\",\"report\":\""
                        + report + "\",\"start\":0,\"end\":6}");
        assertThat(p.at("/claims/1/evidence/quote").asText()).isEqualTo("Words");
        assertThat(p.path("wounded_low").asInt()).isEqualTo(2);
        HttpResponse<String> made = send(
                "POST",
                "/api/reports/" + report + "/incidents",
                tag(0),
                "{\"kind\":\"flood\",\"start\":0,\"end\":13,\"reason\":\"was missed\","
                        + "\"edits\":[{\"op\":\"set-place\",\"place\":\"ml.bamako\"}]}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(made.headers().firstValue("Location").orElseThrow())
                .startsWith(server.base() + "/api/incidents/inc-");
        assertThat(ids(report)).hasSize(2);
        HttpResponse<String> beyond = send(
                "POST",
                "/api/reports/" + report + "/incidents",
                tag(0),
                "{\"kind\":\"flood\",\"start\":0,\"end\":13000,\"reason\":\"was missed\"}");
        assertThat(beyond.statusCode()).isEqualTo(400);
        assertThat(beyond.body()).contains("do not lie in the report");
    }

    @Test
    void a_claim_is_marked_as_a_repeat_of_another_source_with_a_reason_and_taken_back() {
        String quoting = "{\"op\":\"add-claim\",\"quantity\":\"killed\",\"low\":3,\"high\":3,\"qualifier\":\"exact\","
                + "\"source\":{\"kind\":\"media\",\"name\":\"Radio\"},\"report\":\"" + report
                + "\",\"start\":0,\"end\":6}";
        JsonNode two = edited(tag(1), quoting);
        assertThat(two.path("source_count").asInt()).isEqualTo(2);
        JsonNode one = edited(tag(2), "{\"op\":\"set-repeat\",\"claim\":1,\"of\":0}");
        assertThat(one.at("/claims/1/repeats").asInt(-1)).isZero();
        assertThat(one.at("/claims/0").has("repeats")).isFalse();
        assertThat(one.path("source_count").asInt()).isEqualTo(1);
        assertThat(one.path("verification").asText()).isEqualTo("reported");
        assertThat(one.at("/amendments/0/reason").asText()).isEqualTo("read it again");
        send("POST", "/api/incidents/" + id + "/undo", tag(3), "{}");
        assertThat(now(id).at("/claims/1").has("repeats")).isFalse();
        edited(tag(4), "{\"op\":\"set-repeat\",\"claim\":1,\"of\":0}");
        JsonNode apart = edited(tag(5), "{\"op\":\"set-repeat\",\"claim\":1,\"of\":null}");
        assertThat(apart.path("source_count").asInt()).isEqualTo(2);
    }

    @Test
    void a_split_makes_two_and_taking_it_back_makes_one_again() {
        HttpResponse<String> split = send(
                "POST",
                "/api/incidents/" + id + "/split",
                tag(1),
                "{\"claims\":[0],\"edits\":[{\"op\":\"set-kind\",\"kind\":\"flood\"}],\"reason\":\"two things\"}");
        assertThat(split.statusCode()).as(split.body()).isEqualTo(201);
        assertThat(ids(report)).hasSize(2);
        assertThat(now(id).path("claims")).isEmpty();
        HttpResponse<String> undone = send("POST", "/api/incidents/" + id + "/undo", tag(2), "{}");
        assertThat(undone.statusCode()).as(undone.body()).isEqualTo(200);
        assertThat(ids(report)).containsExactly(id);
        assertThat(now(id).path("claims")).hasSize(1);
        assertThat(editing(report).at("/dropped/features")).hasSize(1);
    }

    @Test
    void a_merge_keeps_the_claims_and_words_of_both_and_can_be_taken_back() {
        String other = server.store(false, "Another paper.", SECOND);
        String otherId = ids(other).get(0);
        HttpResponse<String> merged = merge(server, id, 1, otherId, 1);
        assertThat(merged.statusCode()).as(merged.body()).isEqualTo(200);
        assertThat(now(id).path("claims")).hasSize(2);
        assertThat(now(id).path("report_count").asInt()).isEqualTo(2);
        assertThat(ids(other)).containsExactly(id);
        assertThat(editing(other)
                        .at("/dropped/features/0/properties/merged_into")
                        .asText())
                .isEqualTo(id);
        assertThat(merge(server, id, 1, otherId, 1).statusCode()).isEqualTo(412);
        send("POST", "/api/incidents/" + id + "/undo", tag(2), "{}");
        assertThat(ids(other)).containsExactly(otherId);
        assertThat(now(id).path("claims")).hasSize(1);
    }

    private static HttpResponse<String> merge(TestServer to, String into, int revision, String from, int its) {
        return to.post(
                "/api/incidents/merge",
                to.editor,
                TestServer.JSON,
                "{\"into\":{\"id\":\"" + into + "\",\"revision\":" + revision + "},\"from\":[{\"id\":\"" + from
                        + "\",\"revision\":" + its + "}],\"reason\":\"one attack\"}");
    }

    @Test
    void what_is_dropped_is_gone_for_all_but_comes_back_when_that_is_taken_back() {
        send("PATCH", "/api/incidents/" + id, tag(1), "{\"status\":\"published\"}");
        HttpResponse<String> dropped = send("DELETE", "/api/incidents/" + id + "?reason=never%20happened", tag(2), "");
        assertThat(dropped.statusCode()).as(dropped.body()).isEqualTo(200);
        assertThat(server.get("/api/incidents/" + id).statusCode()).isEqualTo(410);
        assertThat(ids(report)).isEmpty();
        assertThat(server.json("/api/collections/incidents/items", "Authorization", TestServer.bearer(server.editor))
                        .path("numberMatched")
                        .asInt())
                .isZero();
        assertThat(edit(tag(3), "{\"op\":\"set-kind\",\"kind\":\"flood\"}").statusCode())
                .isEqualTo(409);
        send("POST", "/api/incidents/" + id + "/undo", tag(3), "{}");
        assertThat(now(id).path("status").asText()).isEqualTo("retracted");
    }

    @Test
    void changes_are_taken_back_one_by_one_past_publications() {
        edited(tag(1), "{\"op\":\"set-title\",\"title\":\"Two\"}");
        edited(tag(2), "{\"op\":\"set-title\",\"title\":\"Three\"}");
        send("PATCH", "/api/incidents/" + id, tag(3), "{\"status\":\"published\"}");
        send("POST", "/api/incidents/" + id + "/undo", tag(4), "{}");
        assertThat(now(id).path("title").asText()).isEqualTo("Two");
        assertThat(now(id).path("status").asText()).isEqualTo("published");
        send("POST", "/api/incidents/" + id + "/undo", tag(5), "{}");
        assertThat(now(id).path("title").asText()).isEqualTo("Attack in the morning");
        assertThat(send("POST", "/api/incidents/" + id + "/undo", tag(6), "{}").statusCode())
                .isEqualTo(409);
    }

    @Test
    void the_preview_is_what_the_public_then_sees() {
        JsonNode preview =
                server.json("/api/incidents/" + id + "/preview", "Authorization", TestServer.bearer(server.editor));
        HttpResponse<String> published = server.post(
                "/api/incidents/publish",
                server.editor,
                TestServer.JSON,
                "{\"incidents\":[{\"id\":\"" + id + "\",\"revision\":1}]}");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        JsonNode seen = server.json("/api/incidents/" + id);
        assertThat(without(preview.path("incidents"))).isEqualTo(without(seen));
        assertThat(preview.toString()).doesNotContain("\"editor\"", "history", "Words before");
    }

    /** What publishing itself changes. */
    private static String without(JsonNode feature) {
        return feature.path("properties").toString().replaceAll("\"(updated|revision)\":(\"[^\"]*\"|\\d+),?", "");
    }

    @Test
    void the_worklist_names_what_waits_and_what_may_be_one() {
        server.store(false, "Another paper.", SECOND, "@ flood nowhere never Somewhere a flood");
        JsonNode list = server.json("/api/worklist", "Authorization", TestServer.bearer(server.editor));
        assertThat(list.path("reports")).hasSize(2);
        assertThat(list.at("/reports/0/drafts").asInt()).isEqualTo(2);
        assertThat(list.at("/reports/0/unplaced").asInt()).isEqualTo(1);
        assertThat(list.at("/duplicates/0/reasons").toString())
                .isEqualTo("[\"areas-overlap\",\"same-kind\",\"same-number\",\"times-overlap\"]");
        assertThat(list.path("unplaced")).hasSize(1);
    }

    @Test
    void where_a_second_person_is_asked_for_nobody_publishes_alone(@TempDir Path dir) {
        try (TestServer two = TestServer.ofTwo(dir)) {
            String stored = two.store(false, "Words.", FIRST);
            String one = "/api/incidents/"
                    + two.json("/api/reports/" + stored, "Authorization", TestServer.bearer(two.editor))
                            .at("/incidents/features/0/id")
                            .asText();
            String publish = "{\"status\":\"published\"}";
            assertThat(send(two, two.editor, "PATCH", one, tag(1), publish).statusCode())
                    .isEqualTo(409);
            assertThat(send(two, two.editor, "PATCH", one, tag(1), "{\"review\":true}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(send(two, two.editor, "PATCH", one, tag(2), publish).statusCode())
                    .isEqualTo(409);
            String edits = "{\"edits\":[{\"op\":\"set-title\",\"title\":\"Mine\"}],\"reason\":\"better\"}";
            assertThat(send(two, two.admin, "PATCH", one, tag(2), edits).statusCode())
                    .isEqualTo(200);
            assertThat(send(two, two.admin, "PATCH", one, tag(3), publish).statusCode())
                    .as("whoever changed it last stands for it")
                    .isEqualTo(409);
            assertThat(send(two, two.editor, "PATCH", one, tag(3), publish).statusCode())
                    .isEqualTo(200);
            assertThat(send(two, two.admin, "PATCH", one, tag(4), edits).statusCode())
                    .isEqualTo(409);
            assertThat(two.post("/api/reports?publish=true", two.editor, "text/plain", "x")
                            .statusCode())
                    .isEqualTo(409);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/reports/R/incidents",
        "POST, /api/incidents/I/split",
        "POST, /api/incidents/I/undo",
        "POST, /api/incidents/merge",
        "POST, /api/incidents/publish",
        "DELETE, /api/incidents/I",
        "PATCH, /api/incidents/I",
        "GET, /api/incidents/I/preview",
        "GET, /api/worklist",
        "GET, /api/reports/R/editing",
        "GET, /api/users",
        "GET, /api/audit"
    })
    void the_public_and_viewers_change_nothing_and_see_nothing_of_it(String method, String path) {
        String address = path.replace("/R/", "/" + report + "/").replace("/I", "/" + id);
        assertThat(server.send(method, address, BodyPublishers.ofString("{}")).statusCode())
                .isEqualTo(401);
        assertThat(send(server, server.viewer, method, address, tag(1), "{}").statusCode())
                .isEqualTo(403);
    }
}
