package dateline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Protects long answers, which lie in pieces, from lost, doubled or displaced bytes. */
class BodyTest {
    @Test
    void what_is_written_in_stretches_of_any_length_is_whole_and_in_order() throws IOException {
        Random random = new Random(3);
        for (int length : new int[] {0, 1, 8191, 8192, 8193, Body.PIECE, Body.PIECE + 1, 3 * Body.PIECE, 700_001}) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            Body body = Body.written(out -> {
                int at = 0;
                while (at < length) {
                    int some = Math.min(length - at, 1 + random.nextInt(20_000));
                    out.write(bytes, at, some);
                    at += some;
                }
            });
            assertThat(body.length()).isEqualTo(length);
            assertThat(body.bytes()).isEqualTo(bytes);
            assertThat(body.pieces()).allMatch(piece -> piece.length <= Body.PIECE);
            try (GZIPInputStream unzipped =
                    new GZIPInputStream(new ByteArrayInputStream(body.gzipped(1).bytes()))) {
                assertThat(unzipped.readAllBytes()).isEqualTo(bytes);
            }
        }
    }
}
