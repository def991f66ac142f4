package dateline.gazetteer.index;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Protects that names are told apart early only where the whole comparison would tell them apart too. */
class SoundsWantedTest {
    private static final Pronunciation PRONUNCIATION = Shipped.KNOWLEDGE.pronunciation();

    private static final List<String> NAMES = List.of(
            "bamako",
            "باماكو",
            "بامكو",
            "ouagadougou",
            "واغادوغو",
            "gao",
            "غاو",
            "mopti",
            "москва",
            "東京",
            "tombouctou",
            "تمبكتو",
            "x",
            "𐐷𐐷",
            "llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(2));

    @Test
    void the_bound_never_tells_apart_what_the_alignment_holds_to_be_alike() {
        for (String a : NAMES) {
            for (String b : NAMES) {
                for (double floor : new double[] {0, 0.3, 0.55, 0.72, 0.93}) {
                    String wanted = PRONUNCIATION.sounds(a);
                    String other = PRONUNCIATION.sounds(b);
                    byte[] utf8 = other.getBytes(StandardCharsets.UTF_8);
                    double aligned = PRONUNCIATION.similarity(wanted, other, floor);
                    SoundsWanted sounds = PRONUNCIATION.wanted(wanted, floor);
                    assertThat(sounds.similarity(PRONUNCIATION.prepared(other)))
                            .as("%s and %s, %s", a, b, floor)
                            .isEqualTo(aligned);
                    assertThat(sounds.similarity(utf8, 0, utf8.length))
                            .as("%s and %s in bytes, %s", a, b, floor)
                            .isEqualTo(aligned);
                }
            }
        }
    }
}
