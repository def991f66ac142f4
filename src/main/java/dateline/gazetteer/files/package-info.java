/**
 * Reads places from files of other people: GeoJSON, GeoPackage and CSV, points and administrative areas.
 *
 * <p>Each format gives {@code FeatureRow}s, all alike; what the columns mean is decided in one place for all of them.
 */
@NullMarked
package dateline.gazetteer.files;

import org.jspecify.annotations.NullMarked;
