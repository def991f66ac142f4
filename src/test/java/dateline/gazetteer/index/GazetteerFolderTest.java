package dateline.gazetteer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.data.Shipped;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Match;
import dateline.gazetteer.MatchMethod;
import dateline.gazetteer.Nearby;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceCode;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.Scope;
import dateline.gazetteer.Toponym;
import dateline.geo.BoundingBox;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Geometry;

/** A source is there whole or not at all, and what it lends does not hide what is known. */
class GazetteerFolderTest {
    private static final Scope ANYWHERE = Scope.ANYWHERE;

    @TempDir
    Path home;

    private GazetteerFolder folder() {
        return new GazetteerFolder(
                home.resolve("gazetteer"), Shipped.KNOWLEDGE.pronunciation(), () -> Shipped.GAZETTEER);
    }

    private static Place place(
            String id, PlaceType type, String country, double lon, double lat, long people, String... names) {
        return place(id, type, null, country, lon, lat, people, List.of(), names);
    }

    private static Place place(
            String id,
            PlaceType type,
            @Nullable String parent,
            String country,
            double lon,
            double lat,
            long people,
            List<PlaceCode> codes,
            String... names) {
        List<Toponym> toponyms = new ArrayList<>();
        for (String name : names) {
            toponyms.add(new Toponym(name, "alt"));
        }
        return new Place(
                new PlaceId(id),
                type,
                parent == null ? null : new PlaceId(parent),
                country,
                new LonLat(lon, lat),
                1500,
                people,
                toponyms,
                codes,
                "https://example.org/" + id.substring(id.indexOf(':') + 1),
                "towns",
                false);
    }

    private static GazetteerSource source(String id) {
        return new GazetteerSource(
                id,
                "Towns",
                "CC-BY-4.0",
                "A source",
                "https://example.org",
                LocalDate.of(2024, 1, 2),
                Instant.parse("2024-03-04T05:06:07Z"),
                List.of("towns.txt"),
                0,
                0,
                3);
    }

    private static final List<Place> TOWNS = List.of(
            place("x:1", PlaceType.TOWN, "ML", -5.5, 15.5, 12_000, "Zembrogho", "نمبالا"),
            place("x:2", PlaceType.VILLAGE, "ML", -5.6, 15.6, 300, "Tougoumé", "Tougoume"),
            place("x:3", PlaceType.CITY, "CO", -74.1, 4.6, 7_000_000, "Zipacón"),
            place("x:4", PlaceType.VILLAGE, "CO", -74.2, 4.7, 900, "Zipacon", "Villa de Zipacon"),
            // Bamako itself, a little beside our point and with a name that we do not list
            place("x:5", PlaceType.CITY, "ML", -7.98, 12.65, 2_700_000, "Bamako", "Bammaco"));

    private void importTowns(GazetteerFolder folder, List<Place> places) throws IOException {
        try (PlaceSink sink = folder.open("towns", "f")) {
            for (Place p : places) {
                sink.add(p, null);
            }
            sink.finish(source("towns"));
        }
    }

    private static List<String> ids(List<Match> matches) {
        return matches.stream().map(m -> m.place().id().value()).toList();
    }

    @Test
    void a_place_comes_back_as_it_was_put_in() throws IOException {
        GazetteerFolder folder = folder();
        importTowns(folder, TOWNS);
        Gazetteer gazetteer = folder.over(Shipped.GAZETTEER);
        for (Place p : TOWNS) {
            assertThat(gazetteer.find(p.id())).contains(p);
        }
    }

    @Test
    void the_sources_say_what_they_are_and_how_much_they_gave() throws IOException {
        GazetteerFolder folder = folder();
        importTowns(folder, TOWNS);
        GazetteerSource towns = folder.sources().get(0);
        assertThat(towns.places()).isEqualTo(5);
        assertThat(towns.names()).isEqualTo(9);
        assertThat(towns.rejected()).isEqualTo(3);
        assertThat(towns.licence()).isEqualTo("CC-BY-4.0");
        assertThat(towns.dated()).isEqualTo(LocalDate.of(2024, 1, 2));
        assertThat(folder().over(Shipped.GAZETTEER).sources()).contains(towns);
    }

    @Test
    void a_name_is_found_exactly_folded_by_its_beginning_with_an_error_and_by_sound() throws IOException {
        GazetteerFolder folder = folder();
        importTowns(folder, TOWNS);
        Gazetteer gazetteer = folder.over(Shipped.GAZETTEER);
        assertThat(gazetteer.named("Zembrogho", ANYWHERE, 5).get(0).method()).isEqualTo(MatchMethod.EXACT);
        assertThat(gazetteer.named("TOUGOUME", ANYWHERE, 5).get(0).method()).isEqualTo(MatchMethod.FOLDED);
        assertThat(ids(gazetteer.beginningWith("Zembro", ANYWHERE, 5))).contains("x:1");
        assertThat(ids(gazetteer.beginningWith("Zipa", ANYWHERE, 5))).startsWith("x:3", "x:4");
        assertThat(ids(gazetteer.misspelt("Zenbrogho", 2, ANYWHERE, 5))).contains("x:1");
        assertThat(ids(gazetteer.misspelt("Zenbrogho", 1, ANYWHERE, 5))).contains("x:1");
        assertThat(ids(gazetteer.misspelt("Zmebrgoho", 2, ANYWHERE, 5))).contains("x:1");
        assertThat(ids(gazetteer.misspelt("Zmebrgoho", 1, ANYWHERE, 5))).doesNotContain("x:1");
        assertThat(ids(gazetteer.soundingLike("Tagoumi", 0, ANYWHERE, 5))).contains("x:2");
        assertThat(ids(gazetteer.soundingLike("Tagoumi", 0.99, ANYWHERE, 5))).doesNotContain("x:2");
        assertThat(ids(gazetteer.soundingLike("توغومي", Scope.country("ML"), 5)))
                .contains("x:2");
        assertThat(ids(gazetteer.soundingLike("توغومي", Scope.country("CO"), 5)))
                .doesNotContain("x:2");
    }

    @Test
    void a_later_word_of_a_name_is_a_beginning_too() throws IOException {
        GazetteerFolder folder = folder();
        importTowns(folder, List.of(place("x:9", PlaceType.TOWN, "TD", 18, 9, 9000, "Grand-Mboulougou")));
        Gazetteer gazetteer = folder.over(Shipped.GAZETTEER);
        assertThat(ids(gazetteer.beginningWith("mbou", ANYWHERE, 50))).contains("x:9");
        assertThat(ids(gazetteer.beginningWith("mboulou", ANYWHERE, 50))).contains("x:9");
    }

    @Test
    void of_two_places_of_one_name_the_better_known_comes_first() throws IOException {
        GazetteerFolder folder = folder();
        importTowns(folder, TOWNS);
        assertThat(ids(folder.over(Shipped.GAZETTEER).named("zipacon", ANYWHERE, 5)))
                .contains("x:3", "x:4");
    }

    @Test
    void a_place_that_is_known_already_is_answered_as_it_is_known_and_lent_the_name() throws IOException {
        GazetteerFolder folder = folder();
        importTowns(folder, TOWNS);
        Gazetteer gazetteer = folder.over(Shipped.GAZETTEER);
        assertThat(ids(gazetteer.named("Bamako", ANYWHERE, 5)))
                .containsOnlyOnce("ml.bamako")
                .doesNotContain("x:5");
        assertThat(ids(gazetteer.named("Bammaco", ANYWHERE, 5))).containsExactly("ml.bamako");
    }

    @Test
    void a_scope_keeps_to_country_type_box_and_area() throws IOException {
        GazetteerFolder folder = folder();
        List<Place> places = new ArrayList<>(TOWNS);
        places.add(place("x:6", PlaceType.NEIGHBOURHOOD, "x:3", "CO", -74.1, 4.61, 0, List.of(), "Zembrogho"));
        importTowns(folder, places);
        Gazetteer gazetteer = folder.over(Shipped.GAZETTEER);
        assertThat(ids(gazetteer.named("Zembrogho", Scope.country("ml"), 5))).containsExactly("x:1");
        assertThat(ids(gazetteer.named("Zembrogho", Scope.types(Set.of(PlaceType.NEIGHBOURHOOD)), 5)))
                .containsExactly("x:6");
        assertThat(ids(gazetteer.named("Zembrogho", ANYWHERE.in(new BoundingBox(-75, 4, -74, 5)), 5)))
                .containsExactly("x:6");
        assertThat(ids(gazetteer.named("Zembrogho", ANYWHERE.inside(new PlaceId("x:3")), 5)))
                .containsExactly("x:6");
        assertThat(gazetteer.inside(new PlaceId("x:3"), ANYWHERE, 5))
                .extracting(p -> p.id().value())
                .containsExactly("x:6");
    }

    @Test
    void an_area_lends_its_outline_to_the_known_place_with_its_code() throws IOException {
        GazetteerFolder folder = folder();
        Place faladie = Shipped.GAZETTEER.find(new PlaceId("ml.bamako.faladie")).orElseThrow();
        PlaceCode pcode = faladie.codes().get(0);
        Geometry outline =
                Geodesy.disc(new LonLat(faladie.point().lon(), faladie.point().lat()), 700);
        Place area = place(
                "x:7",
                PlaceType.NEIGHBOURHOOD,
                null,
                "ML",
                faladie.point().lon(),
                faladie.point().lat(),
                0,
                List.of(pcode),
                "FALADIE");
        try (PlaceSink sink = folder.open("areas", "f")) {
            sink.add(area, outline);
            sink.finish(source("areas"));
        }
        Gazetteer gazetteer = folder.over(Shipped.GAZETTEER);
        assertThat(gazetteer.hasOutline(faladie.id())).isTrue();
        assertThat(gazetteer.extent(faladie).area().equalsExact(outline, 1e-9)).isTrue();
        assertThat(gazetteer.holding(faladie.point()))
                .extracting(p -> p.id().value())
                .startsWith("ml.bamako.faladie")
                .endsWith("ml");
        assertThat(gazetteer.holding(new LonLat(-7.99, 12.70)))
                .extracting(p -> p.id().value())
                .doesNotContain("ml.bamako.faladie");
    }

    @Test
    void the_nearest_places_come_with_their_distances() throws IOException {
        GazetteerFolder folder = folder();
        importTowns(folder, TOWNS);
        List<Nearby> near = folder.over(Shipped.GAZETTEER).nearest(new LonLat(-74.1, 4.6), Scope.country("CO"), 2);
        assertThat(near.get(0).place().id().value()).isEqualTo("x:3");
        assertThat(near.get(0).metres()).isLessThan(1);
    }

    @Test
    void the_nearest_are_the_same_whether_few_places_are_of_their_kind_or_many() throws IOException {
        GazetteerFolder folder = folder();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double lon = -70 + i * 0.01;
            places.add(place("x:t" + i, PlaceType.TOWN, "CO", lon, 4, 300 - i, "Pueblo " + i));
            if (i % 30 == 0) {
                places.add(place("x:m" + i, PlaceType.MARKET, "CO", lon, 4, 0, "Mercado " + i));
            }
        }
        importTowns(folder, places);
        Gazetteer gazetteer = folder.over(Shipped.GAZETTEER);
        for (PlaceType type : List.of(PlaceType.TOWN, PlaceType.MARKET)) {
            Scope ofType = new Scope(Set.of("CO"), Set.of(type), null, null);
            assertThat(gazetteer.nearest(new LonLat(-68.79, 4), ofType, 3))
                    .extracting(n -> n.place().id().value())
                    .containsExactlyElementsOf(
                            type == PlaceType.TOWN
                                    ? List.of("x:t121", "x:t120", "x:t122")
                                    : List.of("x:m120", "x:m150", "x:m90"));
        }
        Scope markets = new Scope(Set.of("CO"), Set.of(PlaceType.MARKET), null, null);
        assertThat(gazetteer.nearest(new LonLat(100, -40), markets, 3))
                .as("on the other side of the world is not near")
                .isEmpty();
    }

    @Test
    void an_interrupted_import_is_invisible_and_goes_on_where_its_checkpoint_was() throws IOException {
        GazetteerFolder folder = folder();
        importTowns(folder, TOWNS.subList(0, 1));
        try (PlaceSink sink = folder.open("towns", "second")) {
            sink.add(TOWNS.get(1), null);
            sink.checkpoint(1, 2);
            sink.add(TOWNS.get(2), null);
        }
        assertThat(folder.over(Shipped.GAZETTEER).find(new PlaceId("x:2"))).isEmpty();
        assertThat(folder.over(Shipped.GAZETTEER).find(new PlaceId("x:1"))).isPresent();
        try (PlaceSink sink = folder.open("towns", "second")) {
            assertThat(sink.resumedAt()).isEqualTo(1);
            assertThat(sink.resumedRejected()).isEqualTo(2);
            sink.add(TOWNS.get(2), null);
            assertThat(sink.finish(source("towns")).places()).isEqualTo(2);
        }
        Gazetteer gazetteer = folder.over(Shipped.GAZETTEER);
        assertThat(gazetteer.find(new PlaceId("x:2"))).isPresent();
        assertThat(gazetteer.find(new PlaceId("x:1"))).isEmpty();
    }

    @Test
    void another_input_does_not_go_on_where_the_first_was_interrupted() throws IOException {
        GazetteerFolder folder = folder();
        try (PlaceSink sink = folder.open("towns", "first")) {
            sink.add(TOWNS.get(0), null);
            sink.checkpoint(1, 0);
        }
        try (PlaceSink sink = folder.open("towns", "second")) {
            assertThat(sink.resumedAt()).isZero();
            sink.add(TOWNS.get(1), null);
            sink.finish(source("towns"));
        }
        assertThat(folder.over(Shipped.GAZETTEER).find(new PlaceId("x:1"))).isEmpty();
    }

    @Test
    void an_input_without_a_place_changes_nothing() throws IOException {
        GazetteerFolder folder = folder();
        importTowns(folder, TOWNS);
        PlaceSink sink = folder.open("towns", "empty");
        assertThatThrownBy(() -> sink.finish(source("towns"))).hasMessageContaining("no place could be read");
        sink.close();
        assertThat(folder.over(Shipped.GAZETTEER).find(new PlaceId("x:1"))).isPresent();
    }

    @Test
    void two_imports_at_a_time_are_refused() throws IOException {
        GazetteerFolder folder = folder();
        try (PlaceSink running = folder.open("towns", "f")) {
            assertThat(running.resumedAt()).isZero();
            assertThatThrownBy(() -> folder().open("others", "f")).hasMessageContaining("another import");
        }
        folder().open("others", "f").close();
    }

    @Test
    void a_removed_source_is_gone_with_its_files() throws IOException {
        GazetteerFolder folder = folder();
        importTowns(folder, TOWNS);
        long before = folder.version();
        assertThat(folder.remove("towns")).isTrue();
        assertThat(folder.remove("towns")).isFalse();
        assertThat(folder.version()).isGreaterThan(before);
        assertThat(folder.over(Shipped.GAZETTEER).find(new PlaceId("x:1"))).isEmpty();
        try (var files = Files.list(home.resolve("gazetteer"))) {
            assertThat(files.filter(Files::isDirectory)).isEmpty();
        }
    }

    @Test
    void who_searches_while_a_source_is_replaced_is_answered() throws Exception {
        GazetteerFolder folder = folder();
        importTowns(folder, TOWNS);
        Gazetteer old = folder.over(Shipped.GAZETTEER);
        CountDownLatch done = new CountDownLatch(1);
        List<Throwable> failures = new ArrayList<>();
        Thread searcher = new Thread(() -> {
            try {
                while (done.getCount() > 0) {
                    assertThat(old.find(new PlaceId("x:1"))).isPresent();
                }
            } catch (Throwable e) {
                failures.add(e);
            }
        });
        searcher.start();
        importTowns(folder, TOWNS.subList(0, 2));
        Gazetteer fresh = folder.over(Shipped.GAZETTEER);
        done.countDown();
        searcher.join();
        assertThat(failures).isEmpty();
        assertThat(fresh.find(new PlaceId("x:3"))).isEmpty();
    }

    @Test
    void a_damaged_source_is_left_out_with_a_line_that_says_so() throws IOException {
        GazetteerFolder folder = folder();
        importTowns(folder, TOWNS);
        folder.close();
        try (var files = Files.walk(home)) {
            for (Path f : files.filter(p -> p.getFileName().toString().startsWith("segments_"))
                    .toList()) {
                Files.write(f, new byte[] {1, 2, 3});
            }
        }
        GazetteerFolder again = folder();
        assertThat(again.over(Shipped.GAZETTEER).find(new PlaceId("ml"))).isPresent();
        assertThat(again.problems())
                .hasSize(1)
                .first()
                .asString()
                .contains("towns")
                .contains("left out");
    }
}
