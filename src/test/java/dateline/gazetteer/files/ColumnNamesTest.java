package dateline.gazetteer.files;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.gazetteer.PlaceType;
import dateline.gazetteer.imports.Imports;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnNamesTest {
    @ParameterizedTest
    @CsvSource({
        "ADM3_FR,name,3,fr",
        "ADM3_AR,name,3,ar",
        "ADM3_PCODE,pcode,3,alt",
        "admin3Name,name,3,alt",
        "admin3Pcod,pcode,3,alt",
        "admin1Name_en,name,1,en",
        "adm2_name1,name,2,1",
        "adm0_pcode,pcode,0,alt",
        "ADM4_REF,alt,4,alt",
        "ADM3ALT1FR,alt,3,alt",
        "admin4AltN,alt,4,alt",
        "Nom,name,-1,alt",
        "NAME_FR,name,-1,fr",
        "nom_ar,name,-1,ar",
        "LATITUDE,lat,-1,alt",
        "x,lon,-1,alt",
        "ISO2,country,-1,alt",
        "Population totale,population,-1,alt",
        "validOn,from,-1,alt"
    })
    void a_column_is_known_by_what_people_call_it(String column, String role, int level, String language)
            throws IOException {
        ColumnNames names = Imports.table("imports/columns.tsv", ColumnNames::read);
        assertThat(names.of(column)).isEqualTo(new ColumnNames.Meaning(role, level, language));
    }

    @ParameterizedTest
    @CsvSource({"OBJECTID_1", "Shape_Area", "admin3Zone", "name_xx"})
    void what_means_nothing_to_us_is_left_alone(String column) throws IOException {
        assertThat(Imports.table("imports/columns.tsv", ColumnNames::read).of(column))
                .isNull();
    }

    @Test
    void types_are_known_in_three_languages() throws IOException {
        TypeWords types = Imports.table("imports/types.tsv", TypeWords::read);
        assertThat(types.of("Hôpital")).contains(PlaceType.HOSPITAL);
        assertThat(types.of("قرية")).contains(PlaceType.VILLAGE);
        assertThat(types.of("military-camp")).contains(PlaceType.MILITARY_CAMP);
        assertThat(types.of("Refugee camp")).contains(PlaceType.CAMP);
        assertThat(types.of("spaceport")).isEmpty();
    }
}
