package dateline.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are found in the same rows whether their texts are kept or not. */
class FoldedTextsTest {
    private static final int SIZE = FoldedTexts.BLOCK * 3 + 7;

    private final AtomicInteger read = new AtomicInteger();

    private String text(int row) {
        read.incrementAndGet();
        return row % 5 == 0 ? "" : "gunfire in faladie " + row + "\nدرنه " + row % 10;
    }

    private static BitSet rows(String... words) {
        FoldedTextsTest plain = new FoldedTextsTest();
        BitSet rows = new BitSet();
        IntStream.range(0, SIZE)
                .filter(row -> List.of(words).stream().allMatch(plain.text(row)::contains))
                .forEach(rows::set);
        return rows;
    }

    private static Said said(String... words) {
        return new Said(List.of(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gunfire", "faladie 1", "درنه", "رن", "9\nد", "e", "nothing of the kind", "1543"})
    void a_word_is_found_where_it_stands_the_first_time_and_later(String word) {
        FoldedTexts texts = new FoldedTexts(SIZE, this::text);
        for (int i = 0; i < 3; i++) {
            assertThat(texts.saying(said(word), 0, SIZE, null)).isEqualTo(rows(word));
        }
        assertThat(read).as("texts put together").hasValue(SIZE);
    }

    @Test
    void no_word_reaches_from_one_row_into_the_next() {
        FoldedTexts texts = new FoldedTexts(2, row -> row == 0 ? "gun" : "fire");
        assertThat(texts.saying(said("gunfire"), 0, 2, null).isEmpty()).isTrue();
        assertThat(texts.saying(said("gunfire"), 0, 2, null).isEmpty()).isTrue();
    }

    @Test
    void all_words_have_to_be_there() {
        FoldedTexts texts = new FoldedTexts(SIZE, this::text);
        assertThat(texts.saying(said("faladie", "درنه 7"), 0, SIZE, null)).isEqualTo(rows("faladie", "درنه 7"));
    }

    @Test
    void only_candidates_are_looked_at_and_only_their_blocks_are_read() {
        FoldedTexts texts = new FoldedTexts(SIZE, this::text);
        BitSet candidates = new BitSet();
        candidates.set(FoldedTexts.BLOCK + 1);
        candidates.set(FoldedTexts.BLOCK + 3);
        BitSet expected = rows("gunfire");
        expected.and(candidates);
        assertThat(texts.saying(said("gunfire"), 0, SIZE, candidates)).isEqualTo(expected);
        assertThat(read).hasValue(FoldedTexts.BLOCK);
    }

    @Test
    void what_there_is_no_room_for_is_read_each_time_and_found_all_the_same() {
        FoldedTexts texts = new FoldedTexts(SIZE, this::text, 1);
        for (int i = 0; i < 2; i++) {
            assertThat(texts.saying(said("gunfire"), 0, SIZE, null)).isEqualTo(rows("gunfire"));
        }
        assertThat(read.get()).isBetween(SIZE + 1, 2 * SIZE - 1);
    }

    @Test
    void a_stretch_of_rows_is_answered_for_alone() {
        FoldedTexts texts = new FoldedTexts(SIZE, this::text);
        BitSet expected = rows("gunfire");
        expected.clear(0, FoldedTexts.BLOCK);
        expected.clear(2 * FoldedTexts.BLOCK, SIZE);
        assertThat(texts.saying(said("gunfire"), FoldedTexts.BLOCK, 2 * FoldedTexts.BLOCK, null))
                .isEqualTo(expected);
    }

    @Test
    void what_was_made_ready_is_not_put_together_again_for_the_first_word() {
        FoldedTexts texts = new FoldedTexts(SIZE, this::text);
        assertThat(texts.saying(said("gunfire"), 0, FoldedTexts.BLOCK, null).isEmpty())
                .isFalse();
        texts.keepAll();
        assertThat(read).as("texts put together").hasValue(SIZE);
        assertThat(texts.saying(said("faladie 1"), 0, SIZE, null)).isEqualTo(rows("faladie 1"));
        assertThat(read).as("texts put together").hasValue(SIZE);
    }

    @Test
    void no_more_is_made_ready_than_there_is_room_for() {
        FoldedTexts texts = new FoldedTexts(SIZE, this::text, 1);
        texts.keepAll();
        assertThat(read).hasValue(FoldedTexts.BLOCK);
    }
}
