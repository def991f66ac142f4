/**
 * Answers filtered queries on incidents, extents, mentions and reports as features.
 *
 * <p>A query runs over an immutable snapshot of the store's content, as the audience may see it: {@link
 * dateline.layer.Visibility} is the only way in. Rows are kept as columns ({@link dateline.layer.columns}), with what
 * changed since laid over them. This package does no input or output and reads no clock.
 *
 * <p>Traps. Geometry is WGS 84, longitude first, cut at the antimeridian; other coordinate reference systems are only
 * for the way in ({@link dateline.layer.SearchArea}) and out ({@link dateline.layer.CoordinateSystem}). A feature
 * without geometry matches every area and one without time matches every interval, as OGC API Features asks.
 */
@NullMarked
package dateline.layer;

import org.jspecify.annotations.NullMarked;
