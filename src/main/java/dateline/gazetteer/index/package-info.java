/**
 * The gazetteer's index: reads tables of places and finds names in them.
 *
 * <p>Unlike the package above, this one reads files.
 */
@NullMarked
package dateline.gazetteer.index;

import org.jspecify.annotations.NullMarked;
