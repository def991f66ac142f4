package dateline.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Protects what filters mean, above all where a value is not known, and what is answered to those that mean nothing. */
class Cql2TextTest {
    private final Incidents incidents = new Incidents();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            killed > 10                                                        | [bamako]
            NOT killed > 10                                                    | [gao]
            killed <> 77                                                       | [gao]
            NOT (killed = 77 AND title = 'x')                                  | [bamako, gao]
            NOT NOT killed = 77                                                | [bamako]
            killed IS NULL                                                     | [nowhere]
            killed IS NOT NULL AND NOT background                              | [bamako]
            background                                                         | [gao]
            TRUE                                                               | [bamako, gao, nowhere]
            NOT TRUE OR killed = 3                                             | [gao]
            killed BETWEEN 3 AND 10                                            | [gao]
            killed NOT BETWEEN 3 AND 10                                        | [bamako]
            killed IN (3, 76 + 1)                                              | [bamako, gao]
            killed NOT IN (3)                                                  | [bamako]
            killed = killed                                                    | [bamako, gao]
            (killed + 1) * 2 = 156                                             | [bamako]
            killed % 10 = 7 AND killed div 10 = 7 AND -killed < 0              | [bamako]
            killed / 0 = 1                                                     | []
            2 ^ 3 > killed                                                     | [gao]
            title LIKE 'Émeute%'                                               | [bamako]
            title LIKE '_meute _ Bamako'                                       | [bamako]
            title NOT LIKE '%a%'                                               | [gao]
            CASEI(title) LIKE casei('émeute%')                                 | [bamako]
            ACCENTI(CASEI(title)) LIKE accenti(casei('EMEUTE A %'))            | [bamako]
            ACCENTI(title) LIKE ACCENTI('%غاؤ%')                               | [gao]
            start >= TIMESTAMP('2024-09-17T05:00:00Z')                         | [bamako, gao]
            start < DATE('2024-09-18')                                         | [bamako]
            T_INTERSECTS(start, DATE('2024-09-17'))                            | [bamako]
            T_DURING(INTERVAL(start, end), INTERVAL('2024-09-17', '2024-09-17')) | [bamako]
            T_BEFORE(INTERVAL(start, end), INTERVAL('2024-10-01', '..'))       | [bamako]
            NOT T_BEFORE(INTERVAL(start, end), INTERVAL('2024-10-01', '..'))   | [gao]
            S_INTERSECTS(geometry, BBOX(-9, 12, -7, 13))                       | [bamako]
            NOT S_INTERSECTS(geometry, BBOX(-9, 12, -7, 13))                   | [gao]
            S_WITHIN(geometry, POLYGON((-1 16, 1 16, 1 17, -1 17, -1 16)))     | [gao]
            S_INTERSECTS(geometry, BBOX(170, 10, -7, 13))                      | [bamako]
            A_CONTAINS(sources, ('media'))                                     | [bamako]
            A_OVERLAPS(sources, ('witness', 'police'))                         | [gao]
            "killed"=3                                                         | [gao]
            killed=3 and(title is not null)                                    | [gao]
            title = 'it''s' OR title = 'it\\'s' OR killed = 3                  | [gao]
            """)
    void a_filter_finds_what_it_is_known_to_hold_for(String filter, String expected) {
        assertThat(incidents.found(Cql2Text.parse(filter, incidents))).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            killed >                              | expected a value, found the end
            colour = 'red'                        | no property to filter by: colour
            killed = 'three'                      | a value of type number is not compared with one of type text
            start > '2024-09-17T05:00:00Z'        | write TIMESTAMP(
            killed = 3 AND                        | expected a value
            (killed = 3                           | expected ,
            killed = 3)                           | expected the end
            killed                                | expected a condition
            killed = 3 = 3                        | expected the end
            title LIKE title                      | expects a pattern
            DATE('2024-13-01') = start            | 2024-13-01
            TIMESTAMP('yesterday') = start        | yesterday
            geometry = POINT(1 2)                 | not compared
            S_INTERSECTS(geometry, POINT(1 x))    | not a geometry
            S_INTERSECTS(geometry, POLYGON((0 0, 1 1, 1 0, 0 1, 0 0))) | crosses itself
            S_INTERSECTS(geometry, POLYGON((0 0   | no end
            S_INTERSECTS(geometry)                | two arguments
            S_TOUCHES(geometry, GEOMETRYCOLLECTION(POINT(0 0))) | collection
            BBOX(0,1,2) = 1                       | four numbers
            SLEEP(10) = 1                         | no such function: SLEEP
            killed = 1e999                        | too large
            killed = 3 ; DROP TABLE incident      | cannot be read at character 12
            T_AFTER(start, INTERVAL('2025-01-01','2024-01-01')) | ends before it starts
            1/0 = killed                          | has no value
            """)
    void a_wrong_filter_is_refused_with_what_is_wrong(String filter, String reason) {
        assertThatThrownBy(() -> Cql2Text.parse(filter, incidents))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "NOT (", "CASEI("})
    void what_is_nested_without_end_is_refused_and_not_followed(String part) {
        assertThatThrownBy(() -> Cql2Text.parse(part.repeat(20_000) + "killed = 3", incidents))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_pattern_of_many_wildcards_is_matched_in_no_time() {
        String pattern = "%a".repeat(5_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(Wildcards.of(pattern).match("a".repeat(4_999) + "b"))
                        .isFalse());
    }

    @Test
    void too_many_values_or_corners_are_refused() {
        assertThatThrownBy(() -> Cql2Text.parse("killed IN (" + "1,".repeat(3_000) + "1)", incidents))
                .hasMessageContaining("more than 2000");
        assertThatThrownBy(() -> Cql2Text.parse(
                        "S_INTERSECTS(geometry, MULTIPOINT(" + "1 1,".repeat(24_000) + "1 1))", incidents))
                .hasMessageContaining("corners");
    }
}
