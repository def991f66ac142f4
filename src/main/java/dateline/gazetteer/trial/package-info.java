/**
 * Measures how well places are found by the names people write: lists of names with the place each means, put to a
 * search, and the share that comes first, comes among five, or should not have come at all.
 */
@NullMarked
package dateline.gazetteer.trial;

import org.jspecify.annotations.NullMarked;
