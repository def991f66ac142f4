/**
 * Answers what a tile of a layer shows: clusters where points cannot be told apart, features where they can, areas cut
 * to the tile.
 *
 * <p>It encodes nothing, and knows no more of a layer than {@link dateline.layer.Layers} tells.
 *
 * <p>Definitions. A tile has 4,096 units a side, x to the east and y to the south from its north-western corner, and is
 * thought of as 256 pixels wide, as its tile matrix set says: a pixel is 16 units.
 */
@NullMarked
package dateline.layer.tile;

import org.jspecify.annotations.NullMarked;
