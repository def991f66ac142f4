/** Measures the map in a browser over as many incidents as one likes. Not part of the tests: the page on performance says how. */
@NullMarked
package dateline.browser.bench;

import org.jspecify.annotations.NullMarked;
