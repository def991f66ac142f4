/**
 * The composition root: builds every object once and starts them.
 *
 * <p>It decides nothing about incidents. Whoever looks for what calls what begins at {@link dateline.Main}.
 */
@NullMarked
package dateline;

import org.jspecify.annotations.NullMarked;
