/**
 * Writes features and readings as JSON.
 *
 * <p>GeoJSON follows RFC 7946 strictly: right-hand polygons cut at the antimeridian, at most seven decimals, no
 * {@code crs} member, null geometry where something cannot be placed. What may be written is decided before, in
 * {@code dateline.layer}.
 */
@NullMarked
package dateline.export;

import org.jspecify.annotations.NullMarked;
