package dateline.gazetteer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.data.Shipped;
import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.OverlayPlace;
import dateline.gazetteer.OverlayPlaces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A change is seen once it is taken over, by everyone, and built no more often than needed. */
class LiveGazetteerTest {
    private static final KnownPlaces NOTHING =
            new KnownPlaces(List.of(), List.of(), Map.of(), Shipped.KNOWLEDGE.pronunciation());

    private final AtomicLong version = new AtomicLong();
    private final AtomicInteger builds = new AtomicInteger();
    private final List<OverlayPlace> overlay = new ArrayList<>();
    private final LiveGazetteer live = new LiveGazetteer(version::get, () -> {
        builds.incrementAndGet();
        return NOTHING.with(overlay);
    });

    @Test
    void a_change_is_seen_after_the_reload_and_a_state_that_was_taken_stays() {
        Gazetteer before = live.now();
        overlay.add(OverlayPlaces.quarter("overlay.x", "Inventé"));
        version.incrementAndGet();
        assertThat(live.named("Inventé")).isEmpty();
        live.reload();
        assertThat(live.named("Inventé")).hasSize(1);
        assertThat(before.named("Inventé")).isEmpty();
    }

    @Test
    void nothing_is_built_where_nothing_has_changed() {
        live.reload();
        live.reload();
        assertThat(builds).hasValue(1);
    }

    @Test
    void many_reloads_at_once_build_once() throws InterruptedException, ExecutionException {
        overlay.add(OverlayPlaces.quarter("overlay.x", "Inventé"));
        version.incrementAndGet();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> seen = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        live.reload();
                        return live.size();
                    }))
                    .toList();
            for (Future<Integer> size : seen) {
                assertThat(size.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(builds).hasValue(2);
    }

    @Test
    void content_that_cannot_be_built_leaves_what_was_there() {
        overlay.add(OverlayPlaces.quarter("overlay.x", "Inventé"));
        version.incrementAndGet();
        live.reload();
        overlay.add(null);
        version.incrementAndGet();
        assertThatThrownBy(live::reload).isInstanceOf(NullPointerException.class);
        assertThat(live.named("Inventé")).hasSize(1);
    }
}
