package dateline.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Toponym;
import dateline.geo.Extent;
import dateline.geo.LonLat;
import dateline.geo.Precision;
import dateline.geo.Relation;
import dateline.incident.Actor;
import dateline.incident.Actors;
import dateline.incident.Claim;
import dateline.incident.Explanation;
import dateline.incident.Incident;
import dateline.incident.IncidentId;
import dateline.incident.Location;
import dateline.incident.Occurrence;
import dateline.incident.Origin;
import dateline.incident.Qualifier;
import dateline.incident.Quantity;
import dateline.incident.Reading;
import dateline.incident.Source;
import dateline.incident.SourceKind;
import dateline.incident.Speaker;
import dateline.incident.Status;
import dateline.incident.TimeInText;
import dateline.incident.TimePrecision;
import dateline.incident.TimeRole;
import dateline.incident.Verification;
import dateline.incident.Warning;
import dateline.layer.Audience;
import dateline.layer.NoGazetteer;
import dateline.layer.Visibility;
import dateline.report.Decision;
import dateline.report.Evidence;
import dateline.report.Language;
import dateline.report.Provenance;
import dateline.report.Publication;
import dateline.report.PublicationBasis;
import dateline.report.Report;
import dateline.report.ReportId;
import dateline.report.Span;
import dateline.resolution.Candidate;
import dateline.resolution.PlaceBasis;
import dateline.resolution.Resolution;
import dateline.store.StoredReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Protects the answer to "read this report", which the map and outside checks are written against. */
class ReadingJsonTest {
    private static final String TEXT = "Dozens were killed in فالادي on Tuesday, security sources said.";
    private static final Instant TUESDAY = Instant.parse("2024-09-17T05:30:00Z");
    private static final Instant THURSDAY = Instant.parse("2024-09-19T00:00:00Z");

    private final Place mali = place("ml", PlaceType.COUNTRY, null, "Mali", "مالي");
    private final Place bamako = place("ml.bamako", PlaceType.REGION, mali, "Bamako", "باماكو");
    private final Place faladie = place("ml.bamako.faladie", PlaceType.NEIGHBOURHOOD, bamako, "Faladié", "فالادي");
    private final ReadingJson writer = new ReadingJson(NoGazetteer.but(mali, bamako, faladie));

    @Test
    void the_report_is_described() throws IOException {
        assertThat(json(reading(), null).path("report").toString())
                .isEqualTo("{\"sha256\":\"" + ReportId.of(TEXT).sha256() + "\",\"language\":\"en\","
                        + "\"published_at\":\"2024-09-19T00:00:00Z\",\"published_basis\":\"given\",\"characters\":"
                        + TEXT.length() + ",\"sentences\":1}");
    }

    @Test
    void a_mention_has_its_words_its_place_and_what_was_not_taken() throws IOException {
        JsonNode mention = json(reading(), null).path("mentions").path(0);
        assertThat(mention.path("start").asInt()).isEqualTo(22);
        assertThat(mention.path("end").asInt()).isEqualTo(28);
        assertThat(mention.path("text").asText()).isEqualTo("فالادي");
        assertThat(mention.path("relation").asText()).isEqualTo("in");
        assertThat(mention.path("precision").asText()).isEqualTo("neighbourhood");
        assertThat(mention.path("place").toString())
                .isEqualTo("{\"id\":\"ml.bamako.faladie\",\"name\":\"Faladié\",\"type\":\"neighbourhood\","
                        + "\"lon\":-7.9497,\"lat\":12.5856,\"country\":\"ML\",\"admin1\":\"Bamako\"}");
        assertThat(mention.path("candidates").path(0).path("score").asDouble()).isEqualTo(0.93);
        assertThat(mention.path("candidates").path(0).path("why").path(0).asText())
                .isEqualTo("near the rest");
        assertThat(mention.path("geometry").path("type").asText()).isEqualTo("Polygon");
        assertThat(mention.path("uncertainty_m").asText()).isEqualTo("1200");
        assertThat(mention.path("note").asText()).isEqualTo("exact site not known");
        assertThat(mention.path("facility").asText()).isEqualTo("gendarmerie");
    }

    @Test
    void a_mention_that_could_not_be_resolved_stays_with_a_null_place() throws IOException {
        JsonNode mention = json(reading(), null).path("mentions").path(1);
        assertThat(mention.path("text").asText()).isEqualTo("Tuesday");
        for (String name : new String[] {"place", "precision", "geometry", "uncertainty_m", "facility"}) {
            assertThat(mention.path(name).isNull()).as(name).isTrue();
        }
    }

    @Test
    void places_are_named_in_the_language_asked_for() throws IOException {
        JsonNode place = json(reading(), "ar").path("mentions").path(0).path("place");
        assertThat(place.path("name").asText()).isEqualTo("فالادي");
        assertThat(place.path("admin1").asText()).isEqualTo("باماكو");
    }

    @Test
    void incidents_are_features_with_the_agreed_properties_in_the_agreed_words() throws IOException {
        JsonNode incidents = json(reading(), null).path("incidents");
        assertThat(incidents.path("type").asText()).isEqualTo("FeatureCollection");
        JsonNode feature = incidents.path("features").path(0);
        assertThat(feature.path("geometry").toString())
                .isEqualTo("{\"type\":\"Point\",\"coordinates\":[-7.9497,12.5856]}");
        JsonNode properties = feature.path("properties");
        List<String> names = new ArrayList<>();
        properties.fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactly(
                        ("kind title status verification background time_start time_end time_precision time_text"
                                        + " place_id place_name place_precision place_relation place_basis place_note"
                                        + " uncertainty_m country admin1 killed_low killed_high killed_open wounded_low"
                                        + " wounded_high wounded_open missing_low missing_high missing_open abducted_low"
                                        + " abducted_high abducted_open arrested_low arrested_high arrested_open"
                                        + " displaced_low displaced_high displaced_open attacker target claimed_by toll_joint"
                                        + " report_count source_count source_kinds confidence language created updated revision reports claims"
                                        + " origins sources actors evidence")
                                .split(" "));
        assertThat(properties.path("status").asText()).isEqualTo("draft");
        assertThat(properties.path("time_start").asText()).isEqualTo("2024-09-17T05:30:00Z");
        assertThat(properties.path("time_precision").asText()).isEqualTo("part-of-day");
        assertThat(properties.path("killed_low").asInt()).isEqualTo(70);
        assertThat(properties.path("killed_high").asInt()).isEqualTo(100);
        assertThat(properties.path("killed_open").asBoolean()).isFalse();
        assertThat(properties.path("wounded_low").asInt()).isEqualTo(200);
        assertThat(properties.path("wounded_open").asBoolean()).isTrue();
        assertThat(properties.path("missing_low").isNull()).isTrue();
        assertThat(properties.path("toll_joint").asBoolean()).isTrue();
        assertThat(properties.path("source_count").asInt()).isEqualTo(2);
    }

    @Test
    void claims_stand_side_by_side_with_source_words_and_evidence() throws IOException {
        JsonNode claims = json(reading(), null)
                .path("incidents")
                .path("features")
                .path(0)
                .path("properties")
                .path("claims");
        assertThat(claims).hasSize(3);
        assertThat(claims.path(0).toString())
                .isEqualTo("{\"quantity\":\"killed\",\"low\":70,\"high\":null,\"text\":\"more than 70 killed\","
                        + "\"qualifier\":\"more-than\",\"source\":{\"kind\":\"security\",\"name\":\"security sources\","
                        + "\"anonymous\":true,\"relayed_by\":null},\"said_at\":\"2024-09-19T00:00:00Z\","
                        + "\"joint\":true,\"victims\":null,\"evidence\":"
                        + "{\"report\":\"" + ReportId.of(TEXT).sha256() + "\",\"start\":0,\"end\":18,\"quote\":"
                        + "\"Dozens were killed\",\"language\":\"en\",\"supports\":\"claim\"}}");
    }

    @Test
    void a_direction_gives_the_place_it_is_counted_from_and_no_area() throws IOException {
        JsonNode origins = json(reading(), null)
                .path("incidents")
                .path("features")
                .path(0)
                .path("properties")
                .path("origins");
        assertThat(origins.path(0).path("relation").asText()).isEqualTo("direction");
        assertThat(origins.path(0).path("lon").asDouble()).isEqualTo(-7.9497);
        assertThat(origins.path(0).has("geometry")).isFalse();
        assertThat(origins.path(1).path("relation").asText()).isEqualTo("near");
        assertThat(origins.path(1).path("geometry").path("type").asText()).isEqualTo("Polygon");
    }

    @Test
    void warnings_point_at_their_words_or_at_none() throws IOException {
        assertThat(json(reading(), null).path("warnings").toString())
                .isEqualTo("[{\"code\":\"weekday-conflict\",\"message\":\"look\",\"start\":32,\"end\":39},"
                        + "{\"code\":\"publication-date-unknown\",\"message\":\"look\",\"start\":null,\"end\":null}]");
    }

    @Test
    void a_reading_says_how_it_came_about_and_to_the_public_nothing_of_it() throws IOException {
        JsonNode read = json(reading(), null);
        assertThat(read.path("times").path(0).path("role").asText()).isEqualTo("event");
        assertThat(read.path("times").path(0).path("time_start").asText()).isEqualTo("2024-09-17T00:00:00Z");
        assertThat(read.path("speakers").path(0).path("source").path("kind").asText())
                .isEqualTo("military");
        assertThat(read.path("speakers").path(0).path("scope_end").asInt()).isEqualTo(20);
        assertThat(read.path("decisions").path(0).path("rule").asText()).isEqualTo("place.unknown");

        Incident shown = reading().incidents().get(0).withStatus(Status.PUBLISHED, THURSDAY);
        Reading open = new Reading(
                reading().report(),
                1,
                List.of(),
                List.of(shown),
                List.of(),
                reading().explanation());
        JsonNode everyone = json(new StoredReport(open, THURSDAY), Audience.PUBLIC);
        assertThat(everyone.path("times")).isEmpty();
        assertThat(everyone.path("speakers")).isEmpty();
        assertThat(everyone.path("decisions")).isEmpty();
    }

    @Test
    void a_stored_report_gives_its_text_to_editors_only() throws IOException {
        StoredReport stored = new StoredReport(reading(), THURSDAY);
        JsonNode editors = json(stored, Audience.EDITOR);
        assertThat(editors.path("report").path("text").asText()).isEqualTo(TEXT);
        assertThat(editors.path("report").path("source").asText()).isEqualTo("A wire");
        assertThat(editors.path("report").path("created").asText()).isEqualTo("2024-09-19T00:00:00Z");
        assertThat(Visibility.of(Audience.PUBLIC).of(stored)).isEmpty();

        Incident draft = reading().incidents().get(0);
        Reading open = new Reading(
                reading().report(),
                1,
                reading().mentions(),
                List.of(draft.withStatus(Status.PUBLISHED, THURSDAY)),
                reading().warnings(),
                reading().explanation());
        JsonNode everyone = json(new StoredReport(open, THURSDAY), Audience.PUBLIC);
        assertThat(everyone.path("report").has("text")).isFalse();
        assertThat(everyone.path("report").path("characters").asInt()).isEqualTo(TEXT.length());
        assertThat(everyone.path("incidents").path("features")).hasSize(1);
        assertThat(everyone.path("warnings")).isEmpty();
    }

    private JsonNode json(Reading reading, @Nullable String lang) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out, reading, lang);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private JsonNode json(StoredReport stored, Audience audience) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out, Visibility.of(audience).of(stored).orElseThrow(), null);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private Reading reading() {
        Report report = new Report(
                ReportId.of(TEXT),
                TEXT,
                new Language("en"),
                new Publication(THURSDAY, PublicationBasis.GIVEN),
                new Provenance("A wire", null, null));
        Span word = new Span(22, 28);
        Extent disc = Extent.disc(faladie.point(), 1200);
        Resolution resolved = new Resolution(
                word,
                word.of(TEXT),
                Relation.IN,
                faladie,
                "gendarmerie",
                Precision.NEIGHBOURHOOD,
                disc,
                PlaceBasis.GAZETTEER,
                List.of(new Candidate(faladie, 0.93, List.of("near the rest"))),
                0.93,
                "exact site not known");
        Span tuesday = new Span(32, 39);
        Resolution unresolved = new Resolution(
                tuesday, tuesday.of(TEXT), Relation.IN, null, null, null, null, PlaceBasis.GAZETTEER, List.of(), 0, "");
        List<Warning> warnings = List.of(
                new Warning("weekday-conflict", "look", tuesday),
                new Warning("publication-date-unknown", "look", null));
        return new Reading(
                report, 1, List.of(resolved, unresolved), List.of(incident(disc)), warnings, explanation(tuesday));
    }

    private static Explanation explanation(Span tuesday) {
        Occurrence day = new Occurrence(
                Instant.parse("2024-09-17T00:00:00Z"),
                Instant.parse("2024-09-18T00:00:00Z"),
                TimePrecision.DAY,
                "Tuesday");
        Source army = new Source(SourceKind.MILITARY, "the army", false);
        return new Explanation(
                List.of(new TimeInText(tuesday, TimeRole.EVENT, day)),
                List.of(new Speaker(new Span(0, 4), new Span(0, 20), army, null)),
                List.of(new Decision("place.unknown", tuesday, "no place")));
    }

    private Incident incident(Extent extent) {
        Source security = new Source(SourceKind.SECURITY, "security sources", true);
        Source document = new Source(SourceKind.DOCUMENT, "a secret document", true);
        return new Incident(
                new IncidentId("inc-1"),
                "armed-attack",
                "Armed attack: Faladié",
                Status.DRAFT,
                Verification.CORROBORATED,
                false,
                new Occurrence(TUESDAY, TUESDAY.plusSeconds(3600), TimePrecision.PART_OF_DAY, "on Tuesday"),
                location(extent, Relation.IN),
                List.of(
                        claim(Quantity.KILLED, 70, null, "more than 70 killed", Qualifier.MORE_THAN, security),
                        claim(Quantity.KILLED, 100, 100, "about 100", Qualifier.ABOUT, document),
                        claim(Quantity.WOUNDED, 200, null, "at least 200", Qualifier.AT_LEAST, security)),
                List.of(
                        new Origin(location(null, Relation.DIRECTION), security, evidence("origin")),
                        new Origin(location(extent, Relation.NEAR), security, evidence("origin"))),
                List.of(security),
                new Actors(new Actor("Gunmen", evidence("attacker")), null, null),
                List.of(evidence("incident")),
                0.8,
                new Incident.Revision(1, THURSDAY, THURSDAY));
    }

    private Location location(@Nullable Extent extent, Relation relation) {
        return new Location(
                faladie.id(),
                "Faladié",
                extent == null ? null : Precision.NEIGHBOURHOOD,
                relation,
                PlaceBasis.GAZETTEER,
                extent,
                "ML",
                "Bamako",
                "");
    }

    private static Claim claim(
            Quantity quantity, int low, @Nullable Integer high, String text, Qualifier qualifier, Source source) {
        return new Claim(quantity, low, high, text, qualifier, source, THURSDAY, evidence("claim"), true);
    }

    private static Evidence evidence(String supports) {
        return new Evidence(ReportId.of(TEXT), new Span(0, 18), "Dozens were killed", new Language("en"), supports);
    }

    private static Place place(String id, PlaceType type, @Nullable Place parent, String name, String arabic) {
        return new Place(
                new PlaceId(id),
                type,
                parent == null ? null : parent.id(),
                "ML",
                new LonLat(-7.9497, 12.5856),
                1200,
                0,
                List.of(new Toponym(name, "fr"), new Toponym(arabic, "ar")),
                List.of(),
                "https://example.org/",
                "dateline",
                false);
    }
}
