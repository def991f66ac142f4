/**
 * What every import of places needs: the files as they were given, the rows that could not be read, the way on after an
 * interruption.
 *
 * <p>The formats are beside it, in {@code gazetteer.geonames} and {@code gazetteer.files}. Nothing here writes the index:
 * that is the business of a {@code PlaceSink}.
 */
@NullMarked
package dateline.gazetteer.imports;

import org.jspecify.annotations.NullMarked;
