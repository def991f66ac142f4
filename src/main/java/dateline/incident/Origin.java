package dateline.incident;

import dateline.report.Evidence;

/**
 * Where, by one account, something heard or seen came from. Accounts that compete stay side by side, and none of them
 * is the place of the incident.
 *
 * @param location a direction has no extent, only the place it is counted from
 */
public record Origin(Location location, Source source, Evidence evidence) {}
