package dateline.incident;

import dateline.report.Evidence;

/** Who is said to have a part in an incident, in the report's words. */
public record Actor(String words, Evidence evidence) {
    public Actor {
        if (words.isBlank()) {
            throw new IllegalArgumentException("an actor has words");
        }
    }
}
