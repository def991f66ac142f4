package dateline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.data.Shipped;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number belongs to the town it stands with: no incident has the dead of another, and none is lost in the first. */
class SeveralPlacesTest {
    private static final String THURSDAY = "2024-09-19T12:00:00Z";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Bombs went off in Baghdad, Mosul and Kirkuk on Tuesday. Ten people were killed in Baghdad and four in Mosul."
                        + "| Baghdad explosion 10; Mosul explosion 4; Kirkuk explosion",
                "Mardi, des bombes ont explosé à Bagdad, à Mossoul et à Kirkouk. Dix personnes ont été tuées à Bagdad et quatre à"
                        + " Mossoul.| Baghdad explosion 10; Mosul explosion 4; Kirkuk explosion",
                "انفجرت قنابل في بغداد والموصل وكركوك يوم الثلاثاء. وقُتل عشرة أشخاص في بغداد وأربعة في الموصل."
                        + "| Baghdad explosion 10; Mosul explosion 4; Kirkuk explosion",
                "Floods killed 50 people across Pakistan on Monday. In Peshawar, 12 people drowned. Nine died in Quetta when a"
                        + " roof collapsed.| Pakistan flood 50; Peshawar flood 12; Quetta flood 9",
                "Les inondations ont fait 50 morts au Pakistan lundi. À Peshawar, douze personnes se sont noyées."
                        + "| Pakistan flood 50; Peshawar flood 12",
                "أودت الفيضانات بحياة 50 شخصا في باكستان يوم الاثنين. وفي بيشاور غرق 12 شخصا، بينما لقي تسعة حتفهم في كويتا جراء"
                        + " انهيار سقف.| Pakistan flood 50; Peshawar flood 12; Quetta flood 9",
                "Russian missiles hit Kharkiv overnight, killing three people. Two more died in Odesa, local officials said."
                        + "| Kharkiv airstrike 3; Odesa airstrike 2",
                "Cyclone Freddy hit Mozambique on Saturday, killing 10 people. In neighbouring Malawi, 99 people died, most of"
                        + " them in Blantyre.| Mozambique flood 10; Malawi flood 99",
                "Un séisme a frappé Haïti samedi, faisant au moins 300 morts. À Jérémie, on compte 40 morts."
                        + "| Haïti earthquake 300; Jérémie earthquake 40",
                "Shelling killed eight civilians in Omdurman on Tuesday, and an air strike on Nyala killed four."
                        + "| Omdurman shelling 8; Nyala airstrike 4",
                "Six people were killed in Goma and 12 wounded in Bukavu when grenades were thrown into bars on Tuesday."
                        + "| Bukavu explosion 12; Goma explosion 6",
                "- غاو: مقتل 3 في هجوم على حاجز (الاثنين).| Gao armed-attack 3",
            })
    void each_town_has_its_own_number(String text, String incidents) {
        assertThat(Shipped.read(text, THURSDAY).incidents().stream()
                        .map(i -> i.location().placeName() + " " + i.kind()
                                + i.claims().stream().map(c -> " " + c.low()).collect(Collectors.joining()))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(incidents);
    }
}
