package dateline.gazetteer;

/**
 * A place near a point.
 *
 * @param metres from the point to the representative point of the place, on the WGS 84 ellipsoid
 */
public record Nearby(Place place, double metres) {}
