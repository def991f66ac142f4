/**
 * Holds the values of many rows compactly, each property in a column of its own, and finds rows by place, time and id.
 *
 * <p>Knows nothing of layers: rows are numbers from zero, in an order that whoever fills the columns decides. What is
 * built never changes. Bytes that are seldom looked at lie in a {@link dateline.layer.columns.ByteSpace}, which can be
 * outside the Java heap.
 */
@NullMarked
package dateline.layer.columns;

import org.jspecify.annotations.NullMarked;
