/**
 * Answers which places a name can denote.
 *
 * <p>Names are matched by exact key, by folded key, by prefix, by one or two typing errors, and across scripts by
 * sound, in that order of trust. Choosing among the answers with the help of the rest of a report is the business of
 * {@code dateline.resolution}. The index lies one level below.
 */
@NullMarked
package dateline.gazetteer;

import org.jspecify.annotations.NullMarked;
