/**
 * Assembles mentions into incidents: what, where, when, and who claims what.
 *
 * <p>Claims are never merged into one number, and a place is never more exact than it was stated. Keeping and serving
 * incidents is the business of later packages.
 */
@NullMarked
package dateline.incident;

import org.jspecify.annotations.NullMarked;
