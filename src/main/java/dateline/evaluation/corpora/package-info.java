/** Makes gold reports of collections that others annotated, and reads the plain way that readings are compared with. */
@NullMarked
package dateline.evaluation.corpora;

import org.jspecify.annotations.NullMarked;
