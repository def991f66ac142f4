/**
 * Reads the command line.
 *
 * <p>It turns arguments and environment into option records and hands them to a {@code Program}; it knows nothing of
 * what the program does with them. Results go to standard output, all else to standard error. Exit code 0: done; 1: the
 * work failed; 2: used wrongly.
 */
@NullMarked
package dateline.cli;

import org.jspecify.annotations.NullMarked;
