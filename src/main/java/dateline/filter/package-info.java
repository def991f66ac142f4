/**
 * Reads filters as clients write them, in CQL2 (OGC 21-065) as text or JSON, into filters of GeoTools.
 *
 * <p>{@link dateline.filter.Cql2Text} and {@link dateline.filter.Cql2Json} only know the grammars; what the words mean
 * is in {@link dateline.filter.Terms}, once for both.
 */
@NullMarked
package dateline.filter;

import org.jspecify.annotations.NullMarked;
