package dateline.store;

import dateline.incident.Incident;

/**
 * A revision of an incident that is to be stored.
 *
 * @param after the revision, its number one above {@code expected}
 * @param expected the number of the newest revision it was made from; 0 for an incident that is new
 */
public record IncidentChange(Incident after, int expected) {
    public IncidentChange {
        if (after.revision().number() != expected + 1) {
            throw new IllegalArgumentException(
                    "revision " + after.revision().number() + " does not follow " + expected);
        }
    }

    /** From one revision to the next. */
    public static IncidentChange of(Incident before, Incident after) {
        return new IncidentChange(after, before.revision().number());
    }

    /** A new incident. */
    public static IncidentChange made(Incident first) {
        return new IncidentChange(first, 0);
    }
}
