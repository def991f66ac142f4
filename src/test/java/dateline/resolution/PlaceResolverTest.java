package dateline.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.geo.Precision;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects which of several places a name is taken for, and what is said where nothing is known. */
class PlaceResolverTest {
    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Shots were heard in Banankabougou, a district of Bamako, Mali.        | Banankabougou | ml.bamako.banankabougou",
                "Shots were heard in Hamdallaye, in Bamako.                            | Hamdallaye    | ml.bamako.hamdallaye",
                "The army left Gao and Kidal, in northern Mali.                        | Gao           | ml.gao",
                "Fighting in Tripoli, Libya, went on.                                  | Tripoli       | ly.tripoli",
                "Fighting in Tripoli, in northern Lebanon, went on.                    | Tripoli       | lb.tripoli"
            })
    void a_name_is_taken_for_the_place_the_report_is_about(String text, String name, String id) {
        assertThat(place("en", text, name)).isEqualTo(id);
    }

    @Test
    void a_name_many_places_bear_keeps_the_candidates_it_was_not_taken_for() {
        Resolution tripoli = resolution("en", "Fighting in Tripoli, Libya, went on.", "Tripoli");
        assertThat(tripoli.candidates()).extracting(c -> c.place().id().value()).contains("ly.tripoli", "lb.tripoli");
        assertThat(tripoli.candidates().get(0).why()).isNotEmpty();
        assertThat(tripoli.candidates().get(0).score())
                .isGreaterThan(tripoli.candidates().get(1).score());
    }

    @Test
    void an_arabic_name_that_is_not_listed_is_found_by_sound_near_the_city_of_the_report() {
        String text = "سمع دوي إطلاق نار في حي بانانكابوغو في باماكو، عاصمة مالي.";
        Resolution found = resolution("ar", text, "بانانكابوغو");
        assertThat(Objects.requireNonNull(found.place()).id().value()).isEqualTo("ml.bamako.banankabougou");
        assertThat(found.note()).contains("sound");
        assertThat(found.precision()).isEqualTo(Precision.NEIGHBOURHOOD);
    }

    @Test
    void an_unknown_quarter_lies_somewhere_in_its_town_and_is_no_namesake_far_away() {
        String text = "سمع دوي إطلاق نار في حي بانانكابوغو في دمشق، عاصمة سوريا.";
        assertThat(Shipped.resolve("ar", text).mentions())
                .filteredOn(m -> m.resolution().surface().equals("بانانكابوغو"))
                .allSatisfy(m -> assertThat(idOf(m.resolution().place())).isEqualTo("sy.damascus"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Gunmen stormed the gendarmerie school in the Faladié district of Bamako.",
                "fr | Des hommes armés ont attaqué l'école de gendarmerie de Faladié, à Bamako.",
                "ar | هاجم مسلحون مدرسة الدرك في فالادي في باماكو."
            })
    void a_facility_whose_site_is_unknown_is_somewhere_in_its_quarter(String language, String text) {
        Resolution school = Shipped.resolve(language, text).mentions().stream()
                .map(ResolvedMention::resolution)
                .filter(r -> r.facility() != null)
                .findFirst()
                .orElseThrow();
        assertThat(school.facility()).isEqualTo("gendarmerie");
        assertThat(Objects.requireNonNull(school.place()).id().value()).isEqualTo("ml.bamako.faladie");
        assertThat(school.precision()).isEqualTo(Precision.NEIGHBOURHOOD);
        assertThat(school.note()).contains("exact site not known");
        assertThat(Objects.requireNonNull(school.extent()).uncertaintyMetres()).isGreaterThan(500);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Soldiers patrolled the capital, officials in Mali said.    | the capital | ml.bamako",
                "fr | Des soldats du Burkina Faso ont patrouillé dans la capitale. | capitale  | bf.ouagadougou",
                "ar | انتشر الجنود في العاصمة، قال مسؤول في النيجر.              | العاصمة     | ne.niamey",
                "en | Soldiers patrolled the capital, officials in Sudan said.   | the capital | sd.khartoum"
            })
    void the_capital_is_that_of_the_country_the_report_is_about(String language, String text, String words, String id) {
        assertThat(Shipped.resolve(language, text).mentions())
                .filteredOn(m -> m.mention().isCapital())
                .extracting(m -> idOf(m.resolution().place()))
                .as(words)
                .containsExactly(id);
    }

    @Test
    void a_named_place_nobody_knows_stays_without_a_place() {
        Resolution unknown =
                resolution("en", "Gunmen attacked the village of Zzyzxville in Mali on Monday.", "Zzyzxville");
        assertThat(unknown.isResolved()).isFalse();
        assertThat(unknown.extent()).isNull();
        assertThat(unknown.note()).isNotEmpty();
    }

    @Test
    void a_quarter_and_its_city_are_both_places() {
        String text = "Des tirs à Faladié, quartier de Bamako.";
        assertThat(Shipped.resolve("fr", text).mentions())
                .extracting(m -> idOf(m.resolution().place()))
                .contains("ml.bamako.faladie", "ml.bamako");
        assertThat(Shipped.GAZETTEER.isInside(
                        Shipped.GAZETTEER.find(new PlaceId("ml.bamako.faladie")).orElseThrow(),
                        new PlaceId("ml.bamako")))
                .isTrue();
    }

    @Test
    void mentions_come_in_the_order_of_the_text_with_exact_words() {
        String text = "بعد باماكو وغاو، هاجم مسلحون مدرسة الدرك في فالادي قرب المطار الدولي.";
        List<ResolvedMention> all = Shipped.resolve("ar", text).mentions();
        assertThat(all).extracting(m -> m.mention().span()).isSorted();
        assertThat(all)
                .allSatisfy(m -> assertThat(m.resolution().span().of(text))
                        .isEqualTo(m.resolution().surface()));
    }

    private static Resolution resolution(String language, String text, String words) {
        return Shipped.resolve(language, text).mentions().stream()
                .map(ResolvedMention::resolution)
                .filter(r -> r.span().of(text).equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static String place(String language, String text, String words) {
        return idOf(resolution(language, text, words).place());
    }

    private static String idOf(@Nullable Place place) {
        return place == null ? "nowhere" : place.id().value();
    }
}
