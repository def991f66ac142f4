package dateline.gazetteer;

/**
 * A place that a name can denote.
 *
 * @param toponym the name of the place that matched
 * @param score how well the name matched, 0 to 1; population and context are not in it
 */
public record Match(Place place, Toponym toponym, MatchMethod method, double score) {}
