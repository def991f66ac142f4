package dateline.gazetteer.files;

import dateline.gazetteer.Toponym;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * What the columns of a row say, put in order but not yet judged.
 *
 * @param level of the administrative area that it is; -1 where the row is none
 * @param codes p-codes by level, its own and those above it
 * @param code its own p-code
 * @param id its own number or code that is no p-code
 */
record StatedPlace(
        List<Toponym> names,
        int level,
        NavigableMap<Integer, String> codes,
        Optional<String> code,
        Optional<String> id,
        Optional<String> lon,
        Optional<String> lat,
        Optional<String> type,
        Optional<String> parent,
        Optional<String> country,
        Optional<String> population,
        Optional<String> radius,
        Optional<String> from,
        Optional<String> until,
        Optional<String> date) {}
