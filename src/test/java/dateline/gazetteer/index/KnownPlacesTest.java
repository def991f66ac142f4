package dateline.gazetteer.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.OverlayPlace;
import dateline.gazetteer.OverlayPlaces;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.Scope;
import dateline.geo.LonLat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Polygon;

/** What editors say outranks what is shipped, and nothing else changes. */
class KnownPlacesTest {
    private static final KnownPlaces KNOWN = new KnownPlaces(
            Shipped.KNOWLEDGE.places(), Shipped.KNOWLEDGE.languageCodes(), Map.of(), Shipped.KNOWLEDGE.pronunciation());

    @Test
    void a_place_of_the_overlay_is_found_by_its_names_and_lies_in_its_parent() {
        Gazetteer gazetteer = KNOWN.with(List.of(OverlayPlaces.quarter("overlay.x", "Quartier Inventé", "حي المخترع")));
        assertThat(gazetteer.named("quartier invente")).hasSize(1);
        assertThat(gazetteer.named("حي المخترع")).hasSize(1);
        Place place = gazetteer.find(new PlaceId("overlay.x")).orElseThrow();
        assertThat(gazetteer.isInside(place, new PlaceId("ml"))).isTrue();
        assertThat(gazetteer.size()).isEqualTo(KNOWN.with(List.of()).size() + 1);
    }

    @Test
    void a_correction_takes_the_place_of_the_row_with_its_id() {
        PlaceId id = new PlaceId("ml.bamako.faladie");
        Gazetteer gazetteer = KNOWN.with(List.of(OverlayPlaces.quarter(id.value(), "Faladjè")));
        assertThat(gazetteer.named("Faladjè")).extracting(m -> m.place().id()).containsExactly(id);
        assertThat(gazetteer.named("Faladié")).noneMatch(m -> m.place().id().equals(id));
        assertThat(gazetteer.size()).isEqualTo(KNOWN.with(List.of()).size());
    }

    @Test
    void a_drawn_outline_is_the_area_of_the_place_and_holds_points() {
        Polygon drawn = OverlayPlaces.square(-7.99, 12.61, 0.02);
        OverlayPlace entry = OverlayPlaces.quarter("overlay.drawn", drawn, "Dessiné");
        Gazetteer gazetteer = KNOWN.with(List.of(entry));
        assertThat((Object) gazetteer.extent(entry.place()).area()).isEqualTo(drawn);
        assertThat(gazetteer.hasOutline(entry.id())).isTrue();
        assertThat(gazetteer.holding(new LonLat(-7.985, 12.615)))
                .extracting(Place::id)
                .contains(entry.id());
    }

    @Test
    void a_correction_without_an_outline_takes_the_outline_away() {
        PlaceId id = new PlaceId("ml.bamako.faladie");
        KnownPlaces outlined = new KnownPlaces(
                Shipped.KNOWLEDGE.places(),
                List.of(),
                Map.of(id, OverlayPlaces.square(-7.96, 12.57, 0.02)),
                Shipped.KNOWLEDGE.pronunciation());
        assertThat(outlined.with(List.of()).hasOutline(id)).isTrue();
        assertThat(outlined.with(List.of(OverlayPlaces.quarter(id.value(), "F")))
                        .hasOutline(id))
                .isFalse();
    }

    @Test
    void each_source_is_named_with_what_it_gave() {
        assertThat(KNOWN.with(List.of()).sources())
                .extracting(GazetteerSource::id)
                .containsExactly(GazetteerSource.SHIPPED);
        List<GazetteerSource> both = KNOWN.with(List.of(OverlayPlaces.quarter("overlay.x", "A", "B")))
                .sources();
        assertThat(both)
                .extracting(GazetteerSource::id)
                .containsExactly(GazetteerSource.SHIPPED, GazetteerSource.OVERLAY);
        assertThat(both.get(1).places()).isEqualTo(1);
        assertThat(both.get(1).names()).isEqualTo(2);
    }

    @Test
    void outlines_of_countries_are_asked_for_when_one_is_needed_and_once() {
        AtomicInteger asked = new AtomicInteger();
        PlaceId mali = new PlaceId("ml");
        KnownPlaces known = KnownPlaces.of(
                Shipped.KNOWLEDGE.places(),
                List.of(),
                () -> {
                    asked.incrementAndGet();
                    return Map.of(
                            mali, OverlayPlaces.square(-8, 12, 4), new PlaceId("ne"), OverlayPlaces.square(2, 12, 4));
                },
                Shipped.KNOWLEDGE.pronunciation());
        Gazetteer gazetteer = known.with(List.of());
        PlaceId bamako = gazetteer.named("باماكو").get(0).place().id();
        assertThat(gazetteer.hasOutline(bamako)).isFalse();
        assertThat(gazetteer.soundingLike("Bamakou", Scope.ANYWHERE, 1)).isNotEmpty();
        assertThat(asked).hasValue(0);
        assertThat(gazetteer.hasOutline(mali)).isTrue();
        assertThat(gazetteer.holding(new LonLat(-6, 14))).extracting(Place::id).containsExactly(mali);
        assertThat(asked).hasValue(1);
        Gazetteer corrected = known.with(List.of(OverlayPlaces.quarter(mali.value(), "Mali")));
        assertThat(corrected.hasOutline(mali)).isFalse();
        assertThat(corrected.holding(new LonLat(-6, 14))).isEmpty();
        assertThat(corrected.hasOutline(new PlaceId("ne"))).isTrue();
    }
}
