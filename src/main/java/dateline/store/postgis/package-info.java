/**
 * Keeps everything in a PostgreSQL database with PostGIS, which any number of servers may share.
 *
 * <p>All is in the schema {@code dateline}. Who writes locks the one row of {@code stamp} first: so there is one writer at a
 * time, as in an SQLite file, and readers never wait for it. Every change is told to the other servers by {@code NOTIFY}; what
 * a server missed while its connection was broken it learns from the stamp. For people with a GIS the table
 * {@code incident_map} has the incidents as they are now, with geometries.
 */
@NullMarked
package dateline.store.postgis;

import org.jspecify.annotations.NullMarked;
