/**
 * Decides which place or area a mention denotes, or says why it cannot.
 *
 * <p>A resolution keeps the candidates it did not take and the reasons for the one it took.
 */
@NullMarked
package dateline.resolution;

import org.jspecify.annotations.NullMarked;
