/** Measures the layers over as many incidents as one likes. Not part of the tests: decision 15 says how and what came of it. */
@NullMarked
package dateline.layer.bench;

import org.jspecify.annotations.NullMarked;
