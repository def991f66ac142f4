package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.report.Publication;
import dateline.report.PublicationBasis;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects that a date of publication is taken from who knows it, and never made up. */
class PublicationDateTest {
    @Test
    void what_the_sender_says_stands() {
        Publication p = Shipped.read("DAKAR, 17 Sept (Agency) - Shots were heard in Bamako.", "2024-09-19T10:00:00Z")
                .report()
                .publication();
        assertThat(p).isEqualTo(new Publication(Instant.parse("2024-09-19T10:00:00Z"), PublicationBasis.GIVEN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BAMAKO, 19 Sept 2024 (Agency) - Shots were heard in Bamako on Tuesday.",
                "Publié le 19 septembre 2024. Des tirs ont été entendus mardi à Bamako, selon des témoins.",
                "باماكو، 19 سبتمبر 2024 (وكالة) - سمع إطلاق نار في باماكو يوم الثلاثاء."
            })
    void what_the_report_says_of_itself_is_inferred(String text) {
        Reading reading = Shipped.read(text, null);
        assertThat(reading.report().publication())
                .isEqualTo(new Publication(Instant.parse("2024-09-19T00:00:00Z"), PublicationBasis.INFERRED));
        assertThat(reading.incidents())
                .first()
                .satisfies(i -> assertThat(i.time().start()).isEqualTo(Instant.parse("2024-09-17T00:00:00Z")));
    }

    @Test
    void where_nobody_says_it_the_receipt_is_kept_apart_and_the_reader_is_warned() {
        Reading reading = Shipped.read("Shots were heard in Bamako on Tuesday, witnesses said.", null);
        assertThat(reading.report().publication())
                .isEqualTo(new Publication(Shipped.RECEIVED, PublicationBasis.RECEIVED));
        assertThat(reading.warnings()).extracting(Warning::code).containsExactly("publication-date-unknown");
        assertThat(reading.incidents())
                .allSatisfy(i -> assertThat(i.time().isKnown()).isFalse());
    }

    @Test
    void a_date_somewhere_in_the_text_is_not_the_date_of_publication() {
        assertThat(Shipped.read("The army spoke of the attack of 17 September 2024 in Bamako.", null)
                        .report()
                        .publication()
                        .basis())
                .isEqualTo(PublicationBasis.RECEIVED);
    }
}
