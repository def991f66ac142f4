package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dateline.report.Evidence;
import dateline.report.Language;
import dateline.report.ReportId;
import dateline.report.Span;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Protects a toll that one source gave from looking like the word of several, and several from looking like one. */
class RepeatsTest {
    private static final ReportId FIRST = ReportId.of("the first report");
    private static final ReportId SECOND = ReportId.of("the second report");
    private static final Source MINISTRY = new Source(SourceKind.GOVERNMENT, "the health ministry", false);
    private static final Source AGENCY = new Source(SourceKind.MEDIA, "AFP", false);
    private static final Source NOBODY = new Source(SourceKind.UNKNOWN, "", true);

    @Test
    void the_number_that_a_named_source_told_two_desks_is_one_source() {
        List<Claim> joined =
                joined(claim(FIRST, 12, MINISTRY, "Twelve died."), claim(SECOND, 12, MINISTRY, "They counted 12."));
        assertThat(joined).extracting(Claim::repeats).containsExactly(null, 0);
    }

    @Test
    void what_was_said_first_is_what_the_later_repeats_in_whatever_order_the_reports_came() {
        Claim later = saidAt("2024-09-19T00:00:00Z", claim(FIRST, 12, MINISTRY, "Twelve died."));
        Claim earlier = saidAt("2024-09-18T00:00:00Z", claim(SECOND, 12, MINISTRY, "They counted 12."));
        assertThat(joined(later, earlier)).extracting(Claim::repeats).containsExactly(1, null);
        assertThat(joined(earlier, later)).extracting(Claim::repeats).containsExactly(null, 0);
    }

    @Test
    void another_number_of_the_same_source_is_said_anew() {
        List<Claim> joined = joined(claim(FIRST, 12, MINISTRY, "a"), claim(SECOND, 15, MINISTRY, "b"));
        assertThat(joined).extracting(Claim::repeats).containsOnlyNulls();
    }

    @Test
    void two_sources_nobody_names_may_be_two_people() {
        Source resident = new Source(SourceKind.WITNESS, "a resident", true);
        List<Claim> joined = joined(claim(FIRST, 12, resident, "a"), claim(SECOND, 12, resident, "b"));
        assertThat(joined).extracting(Claim::repeats).containsOnlyNulls();
    }

    @Test
    void the_words_of_a_wire_in_a_second_report_are_the_same_wire_whoever_printed_them() {
        String wire = "At least twelve people were killed in the attack, a resident said by telephone.";
        Source resident = new Source(SourceKind.WITNESS, "a resident", true);
        Claim first = claim(FIRST, 12, resident, wire);
        assertThat(joined(first, claim(SECOND, 12, resident, wire.replace(",", " –"))))
                .extracting(Claim::repeats)
                .containsExactly(null, 0);
        assertThat(joined(claim(FIRST, 12, resident, "Twelve died."), claim(SECOND, 12, resident, "Twelve died.")))
                .extracting(Claim::repeats)
                .containsOnlyNulls();
    }

    @Test
    void a_medium_repeats_whom_it_passes_on_whichever_is_read_first() {
        Claim passedOn = claim(FIRST, 12, MINISTRY.kind(), MINISTRY.name(), "AFP");
        Claim medium = claim(SECOND, 12, AGENCY, "AFP has twelve dead.");
        assertThat(joined(passedOn, medium)).extracting(Claim::repeats).containsExactly(null, 0);
        assertThat(joined(medium, passedOn)).extracting(Claim::repeats).containsExactly(1, null);
        Claim itself = claim(SECOND, 12, MINISTRY, "The ministry counted twelve.");
        assertThat(joined(passedOn, itself)).extracting(Claim::repeats).containsExactly(1, null);
    }

    @Test
    void who_names_the_publisher_of_a_report_repeats_what_that_report_says_by_itself() {
        Claim own = claim(FIRST, 12, NOBODY, "Twelve people died.");
        Claim quoting = claim(SECOND, 12, AGENCY, "AFP has twelve dead.");
        Function<ReportId, String> publisher = report -> report.equals(FIRST) ? "AFP" : "The Daily";
        assertThat(Repeats.joined(List.of(own), List.of(quoting), publisher))
                .extracting(Claim::repeats)
                .containsExactly(null, 0);
        assertThat(Repeats.joined(List.of(own), List.of(quoting), RepeatsTest::nobodySays))
                .extracting(Claim::repeats)
                .containsOnlyNulls();
    }

    @Test
    void numbers_stay_right_when_claims_come_go_and_change() {
        Claim other = claim(FIRST, 3, AGENCY, "three");
        Claim first = claim(FIRST, 12, MINISTRY, "a");
        List<Claim> all = Repeats.joined(
                List.of(other),
                Repeats.joined(List.of(first), List.of(claim(SECOND, 12, MINISTRY, "b")), RepeatsTest::nobodySays),
                RepeatsTest::nobodySays);
        assertThat(all).extracting(Claim::repeats).containsExactly(null, null, 1);
        assertThat(Repeats.kept(all, Set.of(1, 2))).extracting(Claim::repeats).containsExactly(null, 0);
        assertThat(Repeats.kept(all, Set.of(0, 2))).extracting(Claim::repeats).containsOnlyNulls();
        assertThat(Repeats.replaced(all, 1, claim(FIRST, 13, MINISTRY, "c")))
                .extracting(Claim::repeats)
                .containsExactly(null, null, 1);
        Claim wounded =
                new Claim(Quantity.WOUNDED, 12, 12, "12", Qualifier.EXACT, MINISTRY, null, evidence(FIRST, "a"), false);
        assertThat(Repeats.replaced(all, 1, wounded)).extracting(Claim::repeats).containsOnlyNulls();
    }

    @Test
    void the_same_claim_is_not_joined_to_itself() {
        List<Claim> all = Repeats.joined(
                List.of(claim(FIRST, 12, MINISTRY, "a")),
                List.of(claim(SECOND, 12, MINISTRY, "b")),
                RepeatsTest::nobodySays);
        assertThat(Repeats.joined(all, all, RepeatsTest::nobodySays)).isEqualTo(all);
    }

    @Test
    void nothing_repeats_itself_what_is_not_there_or_another_quantity() {
        Claim killed = claim(FIRST, 12, MINISTRY, "a");
        Claim wounded =
                new Claim(Quantity.WOUNDED, 12, 12, "12", Qualifier.EXACT, MINISTRY, null, evidence(FIRST, "a"), false);
        assertThatIllegalArgumentException().isThrownBy(() -> Repeats.check(List.of(killed.repeating(0))));
        assertThatIllegalArgumentException().isThrownBy(() -> Repeats.check(List.of(killed.repeating(4))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Repeats.check(List.of(killed.repeating(1), killed.repeating(0))));
        assertThatIllegalArgumentException().isThrownBy(() -> Repeats.check(List.of(killed.repeating(1), wounded)));
    }

    @Test
    void a_repeat_bears_nothing_out() {
        Claim original = claim(FIRST, 12, MINISTRY, "a");
        Claim repeat = claim(SECOND, 12, AGENCY, "b");
        assertThat(Verification.bySources(List.of(AGENCY), List.of(original, repeat), false))
                .isEqualTo(Verification.CONFIRMED);
        assertThat(Verification.bySources(List.of(AGENCY), List.of(original, repeat.repeating(0)), false))
                .isEqualTo(Verification.REPORTED);
    }

    private static String nobodySays(ReportId report) {
        return "";
    }

    private static List<Claim> joined(Claim known, Claim fresh) {
        return Repeats.joined(List.of(known), List.of(fresh), RepeatsTest::nobodySays);
    }

    private static Claim saidAt(String moment, Claim claim) {
        return new Claim(
                claim.quantity(),
                claim.low(),
                claim.high(),
                claim.text(),
                claim.qualifier(),
                claim.source(),
                Instant.parse(moment),
                claim.evidence(),
                false);
    }

    private static Claim claim(ReportId report, int number, SourceKind kind, String name, @Nullable String via) {
        return claim(report, number, new Source(kind, name, false, via), "Passed on.");
    }

    private static Claim claim(ReportId report, int number, Source source, String quote) {
        return new Claim(
                Quantity.KILLED,
                number,
                number,
                Integer.toString(number),
                Qualifier.EXACT,
                source,
                null,
                evidence(report, quote),
                false);
    }

    private static Evidence evidence(ReportId report, String quote) {
        return new Evidence(report, new Span(0, quote.length()), quote, new Language("en"), "claim");
    }
}
