/** Measures the layers over as many incidents as one likes. Not part of the tests: see the page on layers. */
@NullMarked
package dateline.layer.bench;

import org.jspecify.annotations.NullMarked;
