/** Benchmarks of answers over HTTP, ours and those of other servers. */
@NullMarked
package dateline.web.bench;

import org.jspecify.annotations.NullMarked;
