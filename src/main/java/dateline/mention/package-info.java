/**
 * Marks the spans of a report that name a place, a time, a quantity or a speaker.
 *
 * <p>Which words do so in which language is data (see {@code data/languages}); this package knows none. Which place a
 * name denotes is decided in {@code dateline.resolution}.
 */
@NullMarked
package dateline.mention;

import org.jspecify.annotations.NullMarked;
