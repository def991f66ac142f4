package dateline.incident;

/**
 * Names an incident for good, through all its revisions.
 *
 * @param value lower-case letters, digits and hyphens
 */
public record IncidentId(String value) {
    public IncidentId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("not an incident id: " + value);
        }
    }
}
