package dateline.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.gazetteer.OverlayPlace;
import dateline.gazetteer.OverlayPlaces;
import dateline.gazetteer.PlaceId;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Edits of places are kept one by one, survive, and do not overwrite each other unseen. */
@ParameterizedClass(name = "{0}")
@EnumSource(StoreHome.Kind.class)
class PlaceStoreTest {
    @Parameter
    StoreHome.Kind kind;

    private static final Signature AMINA = new Signature("amina", "seen", Instant.parse("2026-03-02T08:00:00Z"));
    private static final Signature BOUBA = new Signature("bouba", "wrong", Instant.parse("2026-03-03T08:00:00Z"));
    private static final PlaceId ID = new PlaceId("overlay.x");
    private static final OverlayPlace FIRST = OverlayPlaces.quarter(
            "overlay.x",
            OverlayPlaces.square(-7.99123456789, 12.61, 0.02),
            "Quartier \"Inventé\" <b>&'; DROP TABLE place_revision; --",
            "حي المخترع \u202E 🏚");
    private static final OverlayPlace SECOND = OverlayPlaces.quarter("overlay.x", "Inventé");

    @TempDir
    Path folder;

    private StoreHome home;
    private Store store;
    private PlaceStore places;

    @BeforeEach
    void open() {
        home = kind.in(folder);
        store = home.open();
        places = store.places();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void every_edit_is_a_revision_and_none_is_lost() {
        places.save(FIRST, OptionalInt.of(0), AMINA);
        places.save(SECOND, OptionalInt.of(1), BOUBA);
        places.remove(ID, OptionalInt.of(2), AMINA);
        places.save(FIRST, OptionalInt.of(3), BOUBA);
        List<PlaceRevision> expected = List.of(
                new PlaceRevision(ID, 1, AMINA, FIRST),
                new PlaceRevision(ID, 2, BOUBA, SECOND),
                new PlaceRevision(ID, 3, AMINA, null),
                new PlaceRevision(ID, 4, BOUBA, FIRST));
        assertThat(places.history(ID)).isEqualTo(expected);
        assertThat(places.current()).containsExactly(expected.get(3));
        store.close();
        store = home.open();
        assertThat(store.places().history(ID)).isEqualTo(expected);
        assertThat(store.places().entries()).containsExactly(FIRST);
    }

    @Test
    void what_was_taken_back_is_known_but_no_entry() {
        places.save(FIRST, OptionalInt.empty(), AMINA);
        places.remove(ID, OptionalInt.empty(), BOUBA);
        assertThat(places.current()).isEmpty();
        assertThat(places.find(ID))
                .hasValueSatisfying(r -> assertThat(r.isRemoval()).isTrue());
        assertThatThrownBy(() -> places.remove(ID, OptionalInt.empty(), AMINA))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(places.history(ID)).hasSize(2);
    }

    @Test
    void of_two_edits_of_one_revision_the_second_is_refused_and_changes_nothing() {
        places.save(FIRST, OptionalInt.of(0), AMINA);
        long version = places.version();
        assertThatThrownBy(() -> places.save(SECOND, OptionalInt.of(0), BOUBA))
                .isInstanceOf(EditConflictException.class)
                .hasMessageContaining("revision 1");
        assertThatThrownBy(() -> places.remove(ID, OptionalInt.of(7), BOUBA)).isInstanceOf(EditConflictException.class);
        assertThat(places.entries()).containsExactly(FIRST);
        assertThat(places.version()).isEqualTo(version);
    }

    @Test
    void the_version_grows_with_every_edit() {
        long empty = places.version();
        places.save(FIRST, OptionalInt.empty(), AMINA);
        long added = places.version();
        places.remove(ID, OptionalInt.empty(), AMINA);
        assertThat(List.of(empty, added, places.version())).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void the_database_itself_refuses_to_change_or_lose_a_revision() throws SQLException {
        places.save(FIRST, OptionalInt.empty(), AMINA);
        List<String> changes =
                new ArrayList<>(List.of("UPDATE place_revision SET editor = 'nobody'", "DELETE FROM place_revision"));
        if (kind == StoreHome.Kind.SQLITE) {
            changes.add("INSERT OR REPLACE INTO place_revision VALUES (1, 'a', 1, 'e', '', '', NULL)");
        }
        try (Connection connection = home.connect();
                Statement sql = connection.createStatement()) {
            for (String change : changes) {
                assertThatThrownBy(() -> sql.execute(change)).as(change).hasMessageContaining("never");
            }
        }
        assertThat(places.entries()).containsExactly(FIRST);
    }
}
