package dateline.gazetteer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Protects that the index finds exactly what is one edit away. */
class SkeletonIndexTest {
    @Test
    void every_skeleton_one_edit_away_is_found_and_nothing_two_away() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        SkeletonIndex<String> index = new SkeletonIndex<>();
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String skeleton = skeleton(random);
            all.add(skeleton);
            index.add(skeleton, skeleton);
        }
        for (int i = 0; i < 200; i++) {
            String asked = skeleton(random);
            List<String> expected = all.stream()
                    .filter(s -> TypingError.edits(asked, s, 1) >= 0)
                    .toList();
            List<String> found = index.near(asked);
            assertThat(found).as("seed %d, %s", seed, asked).containsAll(expected);
            assertThat(found)
                    .as("seed %d, %s", seed, asked)
                    .allSatisfy(s -> assertThat(TypingError.edits(asked, s, 2)).isNotNegative());
        }
    }

    @Test
    void a_single_consonant_finds_only_itself() {
        SkeletonIndex<String> index = new SkeletonIndex<>();
        index.add("K", "Gao");
        index.add("KP", "Gabou");
        assertThat(index.near("K")).containsExactly("Gao");
        assertThat(index.near("")).isEmpty();
    }

    private static String skeleton(Random random) {
        StringBuilder skeleton = new StringBuilder();
        int length = 2 + random.nextInt(4);
        for (int j = 0; j < length; j++) {
            skeleton.append("PKTN".charAt(random.nextInt(4)));
        }
        return skeleton.toString();
    }
}
