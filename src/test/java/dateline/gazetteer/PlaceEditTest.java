package dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.data.Shipped;
import dateline.geo.Geodesy;
import dateline.geo.LonLat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** What an editor does not state is derived from where the place lies, or stays as it was. */
class PlaceEditTest {
    private static final PlaceId NEW = new PlaceId("overlay.new");
    private static final LonLat IN_BAMAKO = new LonLat(-7.99, 12.63);

    private static PlaceEdit edit(
            PlaceType type, @Nullable String parent, @Nullable String country, PlaceSite.Stated site) {
        return new PlaceEdit(
                List.of(new Toponym("Nouveau", "fr")),
                type,
                parent == null ? null : new PlaceId(parent),
                country,
                site,
                null,
                null,
                null,
                null,
                null);
    }

    private static PlaceSite.Stated at(@Nullable LonLat point, @Nullable Double radius, @Nullable Geometry outline) {
        return new PlaceSite.Stated(point, radius, outline);
    }

    private static OverlayPlace entry(PlaceId id, PlaceEdit edit) {
        return edit.entry(id, "", Shipped.GAZETTEER);
    }

    @Test
    void a_new_quarter_lies_in_the_town_around_it_and_a_new_village_in_the_country() {
        Place quarter = entry(NEW, edit(PlaceType.NEIGHBOURHOOD, null, null, at(IN_BAMAKO, null, null)))
                .place();
        assertThat(quarter.parent()).isEqualTo(new PlaceId("ml.bamako"));
        assertThat(quarter.country()).isEqualTo("ML");
        assertThat(quarter.radiusMetres()).isEqualTo(1500);
        Place village = entry(NEW, edit(PlaceType.VILLAGE, null, null, at(new LonLat(-3.5, 15.2), null, null)))
                .place();
        assertThat(village.parent()).isEqualTo(new PlaceId("ml"));
    }

    @Test
    void in_the_middle_of_the_sea_there_is_neither_parent_nor_country() {
        Place place = entry(NEW, edit(PlaceType.CAMP, null, null, at(new LonLat(-30, 0), null, null)))
                .place();
        assertThat(place.parent()).isNull();
        assertThat(place.country()).isNull();
    }

    @Test
    void a_drawn_area_gives_a_point_inside_it_and_the_radius_that_covers_it() {
        Polygon drawn = OverlayPlaces.square(-8, 12.6, 0.02);
        OverlayPlace entry = entry(NEW, edit(PlaceType.NEIGHBOURHOOD, null, null, at(null, null, drawn)));
        LonLat point = entry.place().point();
        assertThat(point.lon()).isBetween(-8.0, -7.98);
        assertThat(point.lat()).isBetween(12.6, 12.62);
        for (var corner : drawn.getCoordinates()) {
            assertThat(Geodesy.distanceMetres(point, new LonLat(corner.x, corner.y)))
                    .isLessThanOrEqualTo(entry.place().radiusMetres());
        }
        assertThat(entry.place().radiusMetres()).isLessThan(3200);
        assertThat((Object) entry.outline()).isEqualTo(drawn);
    }

    @Test
    void what_a_correction_does_not_state_stays_as_it_is() {
        PlaceId id = new PlaceId("ml");
        Place before = Shipped.GAZETTEER.find(id).orElseThrow();
        OverlayPlace after = entry(id, edit(PlaceType.COUNTRY, null, null, at(null, null, null)));
        assertThat(after.place().point()).isEqualTo(before.point());
        assertThat(after.place().codes()).isEqualTo(before.codes()).isNotEmpty();
        assertThat(after.place().population()).isEqualTo(before.population());
        assertThat(after.place().country()).isEqualTo("ML");
        assertThat((Object) after.outline())
                .isEqualTo(Shipped.GAZETTEER.extent(before).area());
        assertThat(after.place().name()).isEqualTo("Nouveau");
        assertThat(after.place().origin()).isEqualTo(GazetteerSource.OVERLAY);
    }

    @Test
    void every_shipped_place_can_be_corrected_with_its_own_parent_and_country() {
        for (Place p : Shipped.KNOWLEDGE.places()) {
            PlaceId parent = p.parent();
            PlaceSite.Stated site = at(p.point(), p.radiusMetres(), null);
            OverlayPlace entry =
                    entry(p.id(), edit(p.type(), parent == null ? null : parent.value(), p.country(), site));
            assertThat(entry.place().parent()).isEqualTo(parent);
            assertThat(entry.place().country()).isEqualTo(p.country());
        }
    }

    @Test
    void what_does_not_fit_the_gazetteer_is_refused_by_name() {
        refused(edit(PlaceType.NEIGHBOURHOOD, "ml.nowhere", null, at(IN_BAMAKO, null, null)), "'ml.nowhere'");
        refused(edit(PlaceType.NEIGHBOURHOOD, "ml.bamako", "BF", at(IN_BAMAKO, null, null)), "is in ML");
        refused(edit(PlaceType.VILLAGE, null, "ZZ", at(IN_BAMAKO, null, null)), "'ZZ' is not known");
        refused(edit(PlaceType.REGION, null, null, at(IN_BAMAKO, null, null)), "'region' needs its radius_m");
        refused(edit(PlaceType.VILLAGE, null, null, at(null, 100.0, null)), "lon and lat are missing");
        refused(edit(PlaceType.VILLAGE, null, null, at(IN_BAMAKO, 0.0, null)), "radius_m 0.0");
        assertThatThrownBy(() ->
                        entry(new PlaceId("ml"), edit(PlaceType.COUNTRY, "ml.bamako", null, at(null, null, null))))
                .hasMessageContaining("lies in the place itself");
    }

    private static void refused(PlaceEdit edit, String why) {
        assertThatThrownBy(() -> entry(NEW, edit))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }
}
