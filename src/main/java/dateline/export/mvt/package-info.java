/** Writes tiles as Mapbox vector tiles (version 2). What a tile shows is decided in {@code layer.tile}. */
@NullMarked
package dateline.export.mvt;

import org.jspecify.annotations.NullMarked;
