package dateline.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Protects the other form of filters: it means the same as the text. */
class Cql2JsonTest {
    private final Incidents incidents = new Incidents();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": ">", "args": [{"property": "killed"}, 10]} | killed > 10
            {"op": "not", "args": [{"op": "=", "args": [{"property": "killed"}, 77]}]} | NOT killed = 77
            {"op": "and", "args": [{"op": "isNull", "args": [{"property": "killed"}]}, true]} | killed IS NULL AND TRUE
            {"op": "or", "args": [{"property": "background"}, {"op": "<>", "args": [{"property": "killed"}, 3]}]} | background OR killed <> 3
            {"op": "between", "args": [{"property": "killed"}, 3, 10]} | killed BETWEEN 3 AND 10
            {"op": "in", "args": [{"property": "killed"}, [3, 4]]} | killed IN (3, 4)
            {"op": "like", "args": [{"op": "casei", "args": [{"property": "title"}]}, {"op": "casei", "args": ["ÉMEUTE%"]}]} | CASEI(title) LIKE CASEI('ÉMEUTE%')
            {"op": "=", "args": [{"op": "*", "args": [2, {"property": "killed"}]}, 6]} | 2 * killed = 6
            {"op": "<", "args": [{"property": "start"}, {"date": "2024-09-18"}]} | start < DATE('2024-09-18')
            {"op": ">=", "args": [{"property": "start"}, {"timestamp": "2024-10-01T00:00:00Z"}]} | start >= TIMESTAMP('2024-10-01T00:00:00Z')
            {"op": "t_before", "args": [{"interval": [{"property": "start"}, {"property": "end"}]}, {"interval": ["2024-10-01", ".."]}]} | T_BEFORE(INTERVAL(start, end), INTERVAL('2024-10-01', '..'))
            {"op": "s_intersects", "args": [{"property": "geometry"}, {"bbox": [-9, 12, -7, 13]}]} | S_INTERSECTS(geometry, BBOX(-9, 12, -7, 13))
            {"op": "s_within", "args": [{"property": "geometry"}, {"type": "Polygon", "coordinates": [[[-1, 16], [1, 16], [1, 17], [-1, 17], [-1, 16]]]}]} | S_WITHIN(geometry, POLYGON((-1 16, 1 16, 1 17, -1 17, -1 16)))
            {"op": "a_contains", "args": [{"property": "sources"}, ["media"]]} | A_CONTAINS(sources, ('media'))
            """)
    void a_filter_in_json_finds_what_its_text_finds(String json, String text) {
        assertThat(incidents.found(Cql2Json.parse(json, incidents)))
                .isEqualTo(incidents.found(Cql2Text.parse(text, incidents)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": ">"                                         | not JSON
            {}                                                 | not a part of a filter
            [1]                                                | expected a condition
            null                                               | not a part of a filter
            {"op": "=", "args": [1]}                           | expects 2 arguments
            {"op": "and", "args": [true]}                      | two arguments or more
            {"op": "sleep", "args": [1]}                       | no such function
            {"op": "in", "args": [1, 2]}                       | a value and a list
            {"op": "=", "args": [{"property": "colour"}, 1]}   | no property to filter by: colour
            {"op": "s_within", "args": [{"property": "geometry"}, {"type": "Polygon", "coordinates": 7}]} | not a geometry
            """)
    void a_wrong_filter_is_refused_with_what_is_wrong(String json, String reason) {
        assertThatThrownBy(() -> Cql2Json.parse(json, incidents))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
