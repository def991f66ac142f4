package dateline.gazetteer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Protects the learning of how names are written. */
class WritingModelTest {
    @Test
    void what_goes_together_is_learnt_from_pairs_alone() {
        List<List<String>> rows = WritingModel.learn(
                List.of(
                        new WritingModel.Pair("gao", "غاو", 2),
                        new WritingModel.Pair("mopti", "موبتي", 2),
                        new WritingModel.Pair("sego", "سيغو", 2),
                        new WritingModel.Pair("masina", "ماسينا", 2),
                        new WritingModel.Pair("tesalit", "تيساليت", 2)),
                c -> "aeiou".indexOf(c) >= 0);
        assertThat(seen(rows, "s", "س")).isGreaterThan(5);
        assertThat(seen(rows, "s", "ا")).isLessThan(0.5);
        assertThat(seen(rows, "m", "م")).isGreaterThan(3);
        new WritingCounts(rows);
    }

    private static double seen(List<List<String>> rows, String letter, String written) {
        return rows.stream()
                .filter(r -> r.get(1).equals(letter) && r.get(3).equals(written))
                .mapToDouble(r -> Double.parseDouble(r.get(4)))
                .sum();
    }
}
