/**
 * Keeps everything in one SQLite file.
 *
 * <p>The file is in WAL mode with {@code synchronous=FULL}: a write that was answered survives the death of the process
 * and of the machine. There is one writer at a time; readers never wait for it. The schema is in
 * {@code db/sqlite/V*.sql} and moves forward only.
 */
@NullMarked
package dateline.store.sqlite;

import org.jspecify.annotations.NullMarked;
