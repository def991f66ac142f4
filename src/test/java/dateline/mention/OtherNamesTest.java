package dateline.mention;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.mention.PlaceMention.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects that names of persons, papers, forces and organisations which hold the name of a place are no places. */
class OtherNamesTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Yesterday President Niger spoke to reporters.            | Niger",
                "en | The striker Chad Johnson scored twice.                   | Chad",
                "en | It was reported by the Jordan Times on Monday.           | Jordan",
                "en | Officials of the Bank of Africa said so.                 | Africa",
                "en | The history of the Mali Federation is short.             | Mali",
                "en | The Pakistan-based group claimed the bombing.            | Pakistan",
                "en | Gunmen shot at the Mali army in the night.               | Mali",
                "en | The raid killed nine U.S. soldiers on Monday.            | U.S",
                "fr | Selon Le Soir de Bamako, le calme est revenu.            | Bamako",
                "fr | L'adjoint Boubacar Ségou a parlé.                        | Ségou",
                "fr | Les présidents du G5 Sahel se réunissent.                | Sahel",
                "fr | La Banque centrale de Mauritanie a réagi.                | Mauritanie",
                "fr | L'ambassade du Niger a fermé.                            | Niger",
                "ar | نقلت وكالة أنباء الشرق الأوسط عن مصدر أمني.              | الشرق الأوسط",
                "ar | قالت شبكة أطباء السودان إن العدد ارتفع.                  | السودان",
                "ar | أعلنت قيادة عمليات بغداد حظر التجول.                     | بغداد",
                "ar | قتل جندي مالي في الهجوم.                                 | مالي"
            })
    void another_sort_of_name_is_no_place(String language, String text, String name) {
        assertThat(Shipped.mark(language, text).places())
                .filteredOn(p -> p.certainty() == Certainty.NAMED && p.facility() == null)
                .extracting(PlaceMention::name)
                .doesNotContain(name);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Fighting went on near Goma on Monday.                    | Goma",
                "en | The Kharkiv Mayor Ihor Terekhov spoke.                   | Kharkiv",
                "en | They arrived in the U.S. in 1999 and stayed.             | U.S",
                "fr | Le maire de Kaya a parlé.                                | Kaya",
                "fr | attaque meurtrière hier soir au mali selon des témoins   | mali",
                "ar | وقع انفجار في مالي فجر اليوم.                            | مالي",
                "ar | مصر: مقتل ثلاثة جنود.                                    | مصر"
            })
    void the_name_of_a_place_stays_one(String language, String text, String name) {
        assertThat(Shipped.mark(language, text).places())
                .extracting(PlaceMention::name)
                .contains(name);
    }

    @Test
    void what_was_told_apart_is_explained() {
        MarkedReport report = Shipped.mark("en", "It was reported by the Jordan Times on Monday.");
        assertThat(report.text().trace().decisions())
                .anySatisfy(d -> assertThat(d.rule()).startsWith("place.not."));
    }
}
