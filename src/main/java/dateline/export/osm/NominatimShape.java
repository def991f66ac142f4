package dateline.export.osm;

import dateline.export.Languages;

/**
 * How Nominatim is to tell of a place.
 *
 * @param address with the parts of its address
 * @param extraTags with what else is known of it
 * @param nameDetails with all its names
 * @param outline as what to write its area
 * @param tolerance by how many degrees the outline may be off
 */
public record NominatimShape(
        NominatimFormat format,
        boolean address,
        boolean extraTags,
        boolean nameDetails,
        Outline outline,
        double tolerance,
        Languages languages) {
    /** The forms in which an area is written. */
    public enum Outline {
        NONE,
        GEOJSON,
        TEXT,
        SVG,
        KML
    }
}
