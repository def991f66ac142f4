package dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.geo.BoundingBox;
import dateline.geo.LonLat;
import dateline.incident.Incident;
import dateline.store.RandomReadings;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.geotools.api.filter.Filter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Protects the answers to queries: nothing missing, nothing extra, pages that add up. */
class LayersTest {
    private static final Instant FIVE = Instant.parse("2024-09-17T05:00:00Z");
    private static final Instant SIX = Instant.parse("2024-09-17T06:00:00Z");
    private static final Instant SEVEN = Instant.parse("2024-09-17T07:00:00Z");

    private final RandomReadings make = new RandomReadings(11);
    private final Incident bamako = make.incident(new LonLat(-8, 12.6), 1000, FIVE, SIX);
    private final Incident taveuni = make.incident(new LonLat(180, -16.8), 5000, SIX, SEVEN);
    private final Incident nowhere = make.incident(null, 0, null, null);
    private final Layers layers = Snapshots.layers(bamako, taveuni, nowhere);

    @Test
    void a_box_finds_what_lies_in_it_and_what_lies_nowhere() {
        assertThat(found("-9,12,-7,13")).containsExactlyInAnyOrder(bamako, nowhere);
        assertThat(found("0,0,1,1")).containsExactly(nowhere);
    }

    @Test
    void the_edges_of_a_box_belong_to_it() {
        assertThat(found("-8,12.6,-7,13")).contains(bamako);
        assertThat(found("-9,12,-8,12.6")).contains(bamako);
        assertThat(found("-8,12.6,-8,12.6")).as("a box that is a point").contains(bamako);
        assertThat(found("-9,12,-8.0000001,13")).doesNotContain(bamako);
    }

    @Test
    void a_box_over_the_antimeridian_finds_what_lies_on_either_side() {
        assertThat(found("177,-20,-177,-10")).containsExactlyInAnyOrder(taveuni, nowhere);
        assertThat(found("170,-20,180,-10")).contains(taveuni);
        assertThat(found("-180,-20,-170,-10")).as("the meridian has two names").contains(taveuni);
        assertThat(found("-177,-20,177,-10")).doesNotContain(taveuni).contains(nowhere);
    }

    @Test
    void an_area_over_the_antimeridian_is_found_from_both_sides_and_not_from_between() {
        assertThat(extents("179.99,-17,180,-16")).contains(taveuni);
        assertThat(extents("-180,-17,-179.99,-16")).contains(taveuni);
        assertThat(extents("-170,-17,170,-16")).doesNotContain(taveuni);
    }

    @Test
    void an_extent_is_found_where_only_its_rim_is() {
        assertThat(extents("-7.9915,12.59,-7.5,12.61")).contains(bamako);
        assertThat(extents("-7.9905,12.59,-7.5,12.61")).doesNotContain(bamako);
        assertThat(found("-7.9915,12.59,-7.5,12.61")).as("its point is not").doesNotContain(bamako);
    }

    @Test
    void a_time_finds_what_overlaps_it_and_what_has_no_time() {
        assertThat(at("2024-09-17T05:30:00Z")).containsExactlyInAnyOrder(bamako, nowhere);
        assertThat(at("2024-09-17T05:30:00Z/2024-09-17T06:30:00Z")).contains(bamako, taveuni, nowhere);
        assertThat(at("2024-09-17")).contains(bamako, taveuni, nowhere);
        assertThat(at("2024-09-18")).containsExactly(nowhere);
    }

    @Test
    void open_ends_and_the_ends_themselves_belong_to_a_time() {
        assertThat(at("../2024-09-17T05:00:00Z")).containsExactlyInAnyOrder(bamako, nowhere);
        assertThat(at("../2024-09-17T04:59:59Z")).containsExactly(nowhere);
        assertThat(at("2024-09-17T07:00:00Z/..")).containsExactlyInAnyOrder(taveuni, nowhere);
        assertThat(at("2024-09-17T07:00:01Z/")).containsExactly(nowhere);
        assertThat(at("../..")).hasSize(3);
    }

    @Test
    void properties_choose_features_and_several_values_are_alternatives() {
        Map<String, List<String>> kind = Map.of("kind", List.of(bamako.kind()));
        assertThat(query(kind)).contains(bamako).allMatch(i -> i.kind().equals(bamako.kind()));
        assertThat(query(Map.of("country", List.of("ML", "FJ")))).containsExactlyInAnyOrder(bamako, taveuni);
        assertThat(query(Map.of("background", List.of("true", "false")))).hasSize(3);
        assertThat(query(Map.of("revision", List.of("1")))).hasSize(3);
        assertThat(query(Map.of("revision", List.of("2")))).isEmpty();
        assertThat(query(Map.of("time_start", List.of(FIVE.toString())))).containsExactly(bamako);
        assertThat(query(Map.of("uncertainty_m", List.of("5000")))).containsExactly(taveuni);
    }

    @Test
    void what_a_layer_does_not_have_is_refused_by_name() {
        for (Map<String, List<String>> wrong : List.of(
                Map.of("colour", List.of("red")),
                Map.of("claims", List.of("x")),
                Map.of("status", List.of("secret")),
                Map.of("background", List.of("maybe")),
                Map.of("revision", List.of("one")),
                Map.of("kind", List.<String>of()))) {
            assertThatThrownBy(() -> query(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(wrong.keySet().iterator().next());
        }
    }

    @Test
    void pages_add_up_to_the_whole_in_the_same_order_also_from_any_offset() {
        Layers many = Layers.of(Snapshots.of(Snapshots.readings(2, 60)), NoGazetteer.but());
        for (LayerName layer : LayerName.values()) {
            for (Audience audience : Audience.values()) {
                List<String> whole = ids(many.query(layer, LayerQuery.ALL, audience));
                assertThat(whole).doesNotHaveDuplicates();
                List<String> pages = new ArrayList<>();
                String cursor = null;
                do {
                    LayerPage page =
                            many.query(layer, new LayerQuery(Selection.ALL, List.of(), 7, 0, cursor), audience);
                    assertThat(page.matched()).isEqualTo(whole.size());
                    pages.addAll(ids(page));
                    cursor = page.next();
                } while (cursor != null);
                assertThat(pages).isEqualTo(whole);
                LayerQuery later = new LayerQuery(Selection.ALL, List.of(), 5, 3, null);
                assertThat(ids(many.query(layer, later, audience)))
                        .isEqualTo(whole.subList(Math.min(3, whole.size()), Math.min(8, whole.size())));
            }
        }
    }

    @Test
    void whoever_turns_pages_misses_nothing_when_something_else_is_withdrawn() {
        List<Incident> all = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            all.add(make.incident(new LonLat(i, i), 100, FIVE, SIX));
        }
        LayerPage first = Snapshots.layers(all.toArray(Incident[]::new))
                .query(LayerName.INCIDENTS, new LayerQuery(Selection.ALL, List.of(), 4, 0, null), Audience.PUBLIC);
        // The very feature at which the page ended is gone now.
        all.removeIf(i -> i.id().value().equals(first.features().get(3).id()));
        LayerPage rest = Snapshots.layers(all.toArray(Incident[]::new))
                .query(
                        LayerName.INCIDENTS,
                        new LayerQuery(Selection.ALL, List.of(), 100, 0, first.next()),
                        Audience.PUBLIC);
        assertThat(rest.features()).hasSize(5);
        assertThat(ids(rest)).doesNotContainAnyElementsOf(ids(first));
    }

    @Test
    void a_changed_cursor_is_refused_and_so_is_another_layers() {
        String cursor = Objects.requireNonNull(
                layers.query(LayerName.INCIDENTS, new LayerQuery(Selection.ALL, List.of(), 1, 0, null), Audience.PUBLIC)
                        .next());
        for (String wrong :
                new String[] {cursor.substring(1), cursor.replace(cursor.charAt(20), '_'), "x", "", "ÿ", cursor + "A"
                }) {
            assertThatThrownBy(() -> layers.query(
                            LayerName.INCIDENTS,
                            new LayerQuery(Selection.ALL, List.of(), 1, 0, wrong),
                            Audience.PUBLIC))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> layers.query(
                        LayerName.EXTENTS, new LayerQuery(Selection.ALL, List.of(), 1, 0, cursor), Audience.PUBLIC))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_index_finds_what_looking_at_every_feature_finds() {
        Random random = new Random(4);
        List<Incident> all = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            LonLat at = new LonLat(random.nextInt(361) - 180, random.nextInt(171) - 85);
            all.add(make.incident(at, 100, FIVE, SIX));
        }
        Layers many = Snapshots.layers(all.toArray(Incident[]::new));
        for (int i = 0; i < 100; i++) {
            double south = random.nextInt(181) - 90;
            BoundingBox box = new BoundingBox(
                    random.nextInt(361) - 180,
                    south,
                    random.nextInt(361) - 180,
                    Math.min(90, south + random.nextInt(90)));
            List<String> expected = all.stream()
                    .filter(x -> contains(
                            box, Objects.requireNonNull(x.location().extent()).point()))
                    .map(x -> x.id().value())
                    .toList();
            LayerQuery query = new LayerQuery(in(SearchArea.of(box)), List.of(), 1000, 0, null);
            assertThat(ids(many.query(LayerName.INCIDENTS, query, Audience.PUBLIC)))
                    .as(box.toString())
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(many.query(LayerName.INCIDENTS, query, Audience.PUBLIC).matched())
                    .isEqualTo(expected.size());
        }
    }

    @Test
    void any_box_in_any_system_is_answered_or_refused_but_never_fails() {
        Random random = new Random(9);
        int answered = 0;
        // Not systems on another datum: where they do not reach, GeoTools trips over its own assertions, which only
        // tests have switched on.
        for (String name : List.of("CRS84", "EPSG:4326", "EPSG:3857", "EPSG:32629", "EPSG:32760", "EPSG:3995")) {
            CoordinateSystem system = CoordinateSystem.parse(name);
            for (int i = 0; i < 60; i++) {
                double size = Math.pow(10, random.nextInt(system.isGeographic() ? 3 : 9));
                String bbox = String.format(
                        Locale.ROOT,
                        "%f,%f,%f,%f",
                        (random.nextDouble() - 1) * size,
                        (random.nextDouble() - 1) * size,
                        random.nextDouble() * size,
                        random.nextDouble() * size);
                try {
                    SearchArea area = SearchArea.parse(bbox, system);
                    LayerQuery query = new LayerQuery(in(area), List.of(), 10, 0, null);
                    for (LayerName layer : LayerName.values()) {
                        layers.query(layer, query, Audience.PUBLIC);
                    }
                    answered++;
                } catch (IllegalArgumentException refused) {
                    assertThat(refused).hasMessageContaining("bbox");
                }
            }
        }
        assertThat(answered).isGreaterThan(200);
    }

    @Test
    void a_layer_says_what_it_holds_and_every_feature_has_just_what_it_says() {
        LayerDescription incidents = layers.describe(LayerName.INCIDENTS, Audience.PUBLIC);
        assertThat(incidents.count()).isEqualTo(3);
        assertThat(incidents.bounds()).isEqualTo(new BoundingBox(-8, -16.8, 180, 12.6));
        assertThat(incidents.earliest()).isEqualTo(FIVE);
        assertThat(incidents.latest()).isEqualTo(SEVEN);
        Layers many = Layers.of(Snapshots.of(Snapshots.readings(2, 30)), NoGazetteer.but());
        for (LayerName layer : LayerName.values()) {
            for (Audience audience : Audience.values()) {
                List<String> names = many.describe(layer, audience).properties().stream()
                        .map(LayerProperty::name)
                        .toList();
                assertThat(many.query(layer, LayerQuery.ALL, audience).features())
                        .isNotEmpty()
                        .allSatisfy(f -> assertThat(f.properties().keySet()).containsExactlyElementsOf(names));
            }
        }
    }

    @Test
    void an_unsaid_number_is_null_and_never_zero() {
        assertThat(layers.query(LayerName.INCIDENTS, LayerQuery.ALL, Audience.PUBLIC)
                        .features())
                .allSatisfy(f -> f.properties().forEach((name, value) -> {
                    if (name.endsWith("_low") && value == null) {
                        assertThat(f.properties().get(name.replace("_low", "_high")))
                                .isNull();
                        assertThat(f.properties().get(name.replace("_low", "_open")))
                                .isEqualTo(false);
                    }
                }));
        assertThat(feature(nowhere).properties()).containsEntry("uncertainty_m", null);
        assertThat((Object) feature(nowhere).geometry()).isNull();
    }

    @Test
    void layers_are_brought_up_to_date_only_when_the_content_has_changed() {
        long[] version = {5};
        List<Long> asked = new ArrayList<>();
        CurrentLayers current = new CurrentLayers(
                new CurrentLayers.Content(
                        () -> version[0],
                        reader -> {
                            reader.incident(bamako, List.of());
                            return version[0];
                        },
                        since -> {
                            asked.add(since);
                            return new dateline.store.Snapshot(version[0], List.of(taveuni), Map.of(), List.of());
                        }),
                NoGazetteer.but(),
                ByteBuffer::allocate,
                KeptLayers.NONE);
        Layers first = current.now();
        assertThat(current.now()).isSameAs(first);
        version[0]++;
        assertThat(current.now()).isNotSameAs(first);
        assertThat(asked).containsExactly(5L);
        assertThat(first.query(LayerName.INCIDENTS, LayerQuery.ALL, Audience.PUBLIC)
                        .matched())
                .isEqualTo(1);
        assertThat(ids(current.now().query(LayerName.INCIDENTS, LayerQuery.ALL, Audience.PUBLIC)))
                .containsExactlyInAnyOrder(bamako.id().value(), taveuni.id().value());
        assertThat(current.now().stamp(Audience.PUBLIC))
                .isNotEqualTo(first.stamp(Audience.PUBLIC))
                .isNotEqualTo(current.now().stamp(Audience.EDITOR));
    }

    private LayerFeature feature(Incident incident) {
        return layers.find(LayerName.INCIDENTS, incident.id().value(), Audience.PUBLIC)
                .orElseThrow();
    }

    private static boolean contains(BoundingBox box, LonLat p) {
        // On the antimeridian a position has two names.
        return box.contains(p) || (Math.abs(p.lon()) == 180 && box.contains(new LonLat(-p.lon(), p.lat())));
    }

    private List<Incident> found(String bbox) {
        return incidents(LayerName.INCIDENTS, SearchArea.parse(bbox, CoordinateSystem.CRS84), null, Map.of());
    }

    private List<Incident> extents(String bbox) {
        return incidents(LayerName.EXTENTS, SearchArea.parse(bbox, CoordinateSystem.CRS84), null, Map.of());
    }

    private List<Incident> at(String datetime) {
        return incidents(LayerName.INCIDENTS, null, TimeInterval.parse(datetime), Map.of());
    }

    private List<Incident> query(Map<String, List<String>> properties) {
        return incidents(LayerName.INCIDENTS, null, null, properties);
    }

    private List<Incident> incidents(
            LayerName layer,
            @Nullable SearchArea area,
            @Nullable TimeInterval time,
            Map<String, List<String>> properties) {
        LayerQuery query =
                new LayerQuery(new Selection(area, time, properties, Filter.INCLUDE), List.of(), 100, 0, null);
        List<String> ids = ids(layers.query(layer, query, Audience.PUBLIC));
        return List.of(bamako, taveuni, nowhere).stream()
                .filter(i -> ids.contains(i.id().value()))
                .toList();
    }

    private static Selection in(SearchArea area) {
        return new Selection(area, null, Map.of(), Filter.INCLUDE);
    }

    private static List<String> ids(LayerPage page) {
        return page.features().stream().map(LayerFeature::id).toList();
    }
}
