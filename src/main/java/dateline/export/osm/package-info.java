/**
 * Writes places as the geocoders of OpenStreetMap do, Nominatim and Photon, so that their clients need not know us.
 *
 * <p>Our places are no objects of OpenStreetMap: their {@code osm_id} is a {@linkplain dateline.gazetteer.PlaceId#number
 * number of ours}, beyond all that OpenStreetMap has given out.
 */
@NullMarked
package dateline.export.osm;

import org.jspecify.annotations.NullMarked;
