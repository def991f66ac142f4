package dateline.layer;

/**
 * A property by which features are put in order. Features without a value come last, whichever way it goes.
 *
 * @param ascending whether the least value comes first
 */
public record SortTerm(String property, boolean ascending) {}
