/**
 * Reads the dumps of GeoNames: places, alternate names, administrative codes, the hierarchy.
 *
 * <p>A dump is read twice: once to learn which places there are, once to make them with the names and parents that other
 * files give. Those wait meanwhile in a temporary database, so that memory does not grow with the dump.
 */
@NullMarked
package dateline.gazetteer.geonames;

import org.jspecify.annotations.NullMarked;
