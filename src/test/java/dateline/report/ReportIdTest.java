package dateline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Protects that one report sent twice is one report, and that two reports are two. */
class ReportIdTest {
    @Test
    void the_id_is_the_hash_of_the_text() {
        assertThat(ReportId.of("abc").sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void line_ends_outer_space_and_composed_accents_make_no_difference() {
        ReportId id = ReportId.of("Faladié\nMali");
        assertThat(ReportId.of("Faladié\r\nMali")).isEqualTo(id);
        assertThat(ReportId.of("Faladié\rMali")).isEqualTo(id);
        assertThat(ReportId.of("\n  Faladié\nMali \n")).isEqualTo(id);
        assertThat(ReportId.of("Faladie\u0301\nMali")).isEqualTo(id);
    }

    @Test
    void every_change_of_a_word_makes_another_report() {
        assertThat(ReportId.of("70 killed")).isNotEqualTo(ReportId.of("77 killed"));
        assertThat(ReportId.of("Killed")).isNotEqualTo(ReportId.of("killed"));
        assertThat(ReportId.of("a b")).isNotEqualTo(ReportId.of("a  b"));
    }

    @Test
    void only_a_hash_is_an_id() {
        assertThatThrownBy(() -> new ReportId("abc")).hasMessageContaining("abc");
    }
}
