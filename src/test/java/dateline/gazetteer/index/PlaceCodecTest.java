package dateline.gazetteer.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.gazetteer.Place;
import org.junit.jupiter.api.Test;

/** What an index keeps of a place is the place. */
class PlaceCodecTest {
    @Test
    void every_shipped_place_is_read_back_as_it_was_written() {
        for (Place place : Shipped.KNOWLEDGE.places()) {
            assertThat(PlaceCodec.read(PlaceCodec.write(place), place.origin())).isEqualTo(place);
        }
    }
}
