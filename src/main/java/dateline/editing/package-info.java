/**
 * Changes incidents as editors wish: each change is a function from incidents to their next revisions.
 *
 * <p>Nothing is stored here and nobody is asked: what may not be is an exception that says why, who may do what is decided
 * where the request comes in, and whether somebody was faster where the revisions are stored.
 */
@NullMarked
package dateline.editing;

import org.jspecify.annotations.NullMarked;
