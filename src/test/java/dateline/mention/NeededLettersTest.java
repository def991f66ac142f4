package dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.report.Folding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Protects that a pattern is skipped only where it cannot match. */
class NeededLettersTest {
    @Test
    void of_words_that_must_stand_the_longest_is_needed() {
        assertThat(NeededLetters.of("the day before")).containsExactly("before");
    }

    @Test
    void letters_that_something_may_be_glued_to_are_needed() {
        assertThat(NeededLetters.of("(?:ال)?مطار(?:ا)?")).containsExactly("مطار");
        assertThat(NeededLetters.of("market(?:place)?s*")).containsExactly("market");
    }

    @Test
    void of_alternatives_one_is_needed() {
        assertThat(NeededLetters.of("(?:camp|base|poste de garde) (?:a|b)"))
                .containsExactlyInAnyOrder("camp", "base", "poste");
        assertThat(NeededLetters.of("cent(?:re|er)")).containsExactlyInAnyOrder("centre", "center");
        assertThat(NeededLetters.of("قاعد[هت]")).containsExactlyInAnyOrder("قاعده", "قاعدت");
    }

    @Test
    void what_may_be_missing_is_not_needed() {
        assertThat(NeededLetters.of("(?:grand )?(?:hotel)*(?:inn){0,2}x?")).isEmpty();
        assertThat(NeededLetters.of("airport|(?:base)?")).isEmpty();
        assertThat(NeededLetters.of("[a-z]+\\d")).isEmpty();
    }

    @Test
    void what_stands_around_is_not_needed() {
        assertThat(NeededLetters.of("(?<!une.)school(?! bus)(?= of)")).containsExactly("school");
    }

    @Test
    void what_is_repeated_is_needed_once() {
        assertThat(NeededLetters.of("(?:ha){2,3}")).containsExactly("ha");
        assertThat(NeededLetters.of("(?:main |old )+road")).containsExactlyInAnyOrder("road");
    }

    /** Each match of a shipped pattern in the samples and in the reports that rules are written by holds what the pattern needs. */
    @Test
    void no_shipped_pattern_matches_without_what_it_needs() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String folder : List.of("data/samples", "data/gold/reports/tune")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.toList()) {
                    texts.add(Folding.fold(Files.readString(file)));
                }
            }
        }
        int matches = 0;
        int needing = 0;
        for (Vocabulary language : Shipped.KNOWLEDGE.languages()) {
            for (FacilityPatterns.Compiled pattern : language.facilities().all()) {
                Set<String> needs = pattern.needs();
                needing += needs.isEmpty() ? 0 : 1;
                for (String text : texts) {
                    Matcher m = pattern.pattern().matcher(text);
                    while (m.find()) {
                        matches++;
                        String words = m.group("whole");
                        assertThat(needs.isEmpty() || needs.stream().anyMatch(words::contains))
                                .as("%s in “%s”", needs, words)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(matches).isGreaterThan(300);
        assertThat(needing).isGreaterThan(100);
    }

    /** A pattern is tried wherever it matches, in whatever order the sentences of a text are asked for. */
    @Test
    void each_match_of_a_text_is_found_whichever_sentence_is_asked_for_first() {
        FacilityRule rule = new FacilityRule("market", List.of(), Map.of(), Map.of(), false, true, false);
        FacilityPatterns.Text text = new FacilityPatterns(List.of(
                new FacilityPatterns.Compiled(rule, Pattern.compile("(?<whole>market)"), NeededLetters.of("market"))))
        .new Text("a market. nothing. the market.");
        List<Integer> found = new ArrayList<>();
        text.find(18, 30, (r, m) -> found.add(m.start()));
        text.find(0, 9, (r, m) -> found.add(m.start()));
        text.find(9, 18, (r, m) -> found.add(m.start()));
        text.find(18, 30, (r, m) -> found.add(m.start()));
        assertThat(found).containsExactly(23, 2, 23);
    }
}
