/**
 * Reads Dateline's data files: languages, kinds, facilities, gazetteer tables. They lie in the jar, or in a folder that
 * takes its place.
 */
@NullMarked
package dateline.data;

import org.jspecify.annotations.NullMarked;
