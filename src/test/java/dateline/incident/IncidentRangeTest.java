package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.incident.Incident.Range;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Protects that an incident shows the span of its claims and no number of its own. */
class IncidentRangeTest {
    @Test
    void the_range_goes_from_the_lowest_to_the_highest_claim() {
        Incident attack = only("Gunmen attacked Gao on Tuesday. Police said that 12 people were killed."
                + " A hospital source said that about 30 people were killed.");
        assertThat(attack.range(Quantity.KILLED)).contains(new Range(12, 30, false));
        assertThat(attack.claims()).hasSize(2);
    }

    @Test
    void a_lower_bound_above_all_else_leaves_the_range_open() {
        Incident attack = only("Gunmen attacked Gao on Tuesday. Police said that 12 people were killed."
                + " A hospital source said that at least 30 people were killed.");
        assertThat(attack.range(Quantity.KILLED)).contains(new Range(12, 30, true));
    }

    @Test
    void an_upper_bound_counts_as_a_number() {
        Incident attack = only("Gunmen attacked Gao on Tuesday. Police said that up to 50 people were killed.");
        assertThat(attack.range(Quantity.KILLED)).contains(new Range(50, 50, false));
        assertThat(attack.claims().get(0).low()).isNull();
    }

    @Test
    void what_nobody_counts_has_no_range() {
        Incident attack = only("Gunmen attacked Gao on Tuesday. Police said that 12 people were killed.");
        assertThat(attack.range(Quantity.WOUNDED)).isEqualTo(Optional.empty());
    }

    private static Incident only(String text) {
        assertThat(Shipped.read(text, "2024-09-19T10:00:00Z").incidents()).hasSize(1);
        return Shipped.read(text, "2024-09-19T10:00:00Z").incidents().get(0);
    }
}
