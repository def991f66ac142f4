/**
 * Measures how well reports are read: readings are held against reports of which people wrote down what is right.
 *
 * <p>It judges and never reads: nothing of it is used when a report is read. What each number means is said in {@link
 * dateline.evaluation.Measure} and on the page on accuracy.
 */
@NullMarked
package dateline.evaluation;

import org.jspecify.annotations.NullMarked;
