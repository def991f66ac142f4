/** Reports with what is right about them, and the files they are written in. */
@NullMarked
package dateline.evaluation.gold;

import org.jspecify.annotations.NullMarked;
