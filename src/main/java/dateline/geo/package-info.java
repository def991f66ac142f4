/**
 * Values of geography: coordinates, bounding boxes, extents, distances and bearings, all in WGS 84.
 *
 * <p>Longitude comes first everywhere. Distances are metres on the ellipsoid. A bounding box whose west is greater than
 * its east crosses the antimeridian. This package names no place and reads no file.
 */
@NullMarked
package dateline.geo;

import org.jspecify.annotations.NullMarked;
