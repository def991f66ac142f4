/**
 * Keeps reports, incidents, edited places and their history.
 *
 * <p>A report is never changed after it is stored; an incident or a place is never overwritten: each revision is kept with who
 * made it, why and when. What is kept is handed out as it is: what the public may see of it is decided in
 * {@code dateline.layer.Visibility}. The homes lie one level below.
 */
@NullMarked
package dateline.store;

import org.jspecify.annotations.NullMarked;
