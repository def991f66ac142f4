package dateline.layer;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.index.MemoryGazetteer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A gazetteer that knows only the few places a test gives it. */
public final class NoGazetteer {
    private NoGazetteer() {}

    public static Gazetteer but(Place... places) {
        return new MemoryGazetteer(
                Arrays.asList(places), List.of(), Map.of(), dateline.data.Shipped.KNOWLEDGE.pronunciation());
    }
}
