/**
 * Keeps everything in the tables of a relational database.
 *
 * <p>The statements here are the same for every database; the tables themselves are made by each one's own migrations, and
 * connections, transactions and what errors mean are each one's own {@link dateline.store.sql.Database}. Moments are text in
 * RFC 3339, UTC; documents are JSON as {@link dateline.store.DocumentJson} writes it. So a row of one database can be put
 * into another as it is.
 */
@NullMarked
package dateline.store.sql;

import org.jspecify.annotations.NullMarked;
