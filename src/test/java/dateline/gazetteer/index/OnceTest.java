package dateline.gazetteer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is made when it is first asked for is made by one and seen by all. */
class OnceTest {
    @Test
    void two_who_ask_at_once_get_one_and_the_same() throws Exception {
        AtomicInteger made = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(2);
        Once<String> once = new Once<>(() -> {
            made.incrementAndGet();
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "value " + made;
        });
        Callable<String> asking = () -> {
            together.await();
            return once.get();
        };
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (Future<String> answer : two.invokeAll(List.of(asking, asking))) {
                assertThat(answer.get()).isEqualTo("value 1");
            }
        } finally {
            two.shutdown();
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void what_could_not_be_made_is_tried_again() {
        AtomicInteger tries = new AtomicInteger();
        Once<String> once = new Once<>(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return "made";
        });
        assertThatThrownBy(once::get).hasMessage("not yet");
        assertThat(once.get()).isEqualTo("made");
    }
}
