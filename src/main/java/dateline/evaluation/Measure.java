package dateline.evaluation;

import java.util.Locale;

/** What is measured. The definitions, with the reasons, are on the page on accuracy. */
public enum Measure {
    MENTION_EXACT("mentions, exact", Form.F1),
    MENTION_OVERLAP("mentions, overlapping", Form.F1),
    PLACED_2KM("placed within 2 km", Form.F1),
    PLACED_25KM("placed within 25 km", Form.F1),
    PLACED_161KM("placed within 161 km", Form.F1),
    QUARTERS_PLACED("quarters within 2 km", Form.SHARE),
    SITES_PLACED("sites within 2 km", Form.SHARE),
    UNPLACEABLE_OPEN("unplaceable left open", Form.SHARE),
    NOT_PLACE_READ("read as places, but none", Form.FAULTS),
    INCIDENT("incidents: kind, place, day", Form.F1),
    INCIDENT_KIND("incidents: kind", Form.F1),
    INCIDENT_PLACE("incidents: place", Form.F1),
    INCIDENT_DAY("incidents: day", Form.F1),
    EVENT_DAY("event day right", Form.SHARE),
    BACKGROUND("background incidents", Form.SHARE),
    NOT_INCIDENT_READ("read as incidents, but none", Form.FAULTS),
    VERIFICATION("verification", Form.SHARE),
    ATTACKER("attacker", Form.SHARE),
    TARGET("target", Form.SHARE),
    CLAIMED_BY("claimed by", Form.SHARE),
    TIME_DAYS("times: days", Form.SHARE),
    TIME_ROLE("times: role", Form.SHARE),
    SILENT_CONFLICT("weekday conflicts not said", Form.FAULTS),
    FALSE_CONFLICT("weekday warnings without cause", Form.FAULTS),
    CLAIM_NUMBER("claims: number, quantity", Form.F1),
    CLAIM_SOURCE("claims: + kind of source", Form.F1),
    CLAIM_QUALIFIER("claims: + qualifier", Form.F1);

    /** How a measure is read. */
    public enum Form {
        /** Precision, recall and F1: what is read beyond what is expected counts against it. */
        F1,
        /** The share of what is expected that is right. */
        SHARE,
        /** How many of the traps were fallen into: the fewer the better. */
        FAULTS
    }

    private final String label;
    private final Form form;

    Measure(String label, Form form) {
        this.label = label;
        this.form = form;
    }

    /** For people. */
    public String label() {
        return label;
    }

    /**
     * How it is read.
     *
     * @param complete whether all that is right was written down; where not, F1 is no more than the share found
     */
    public Form form(boolean complete) {
        return form == Form.F1 && !complete ? Form.SHARE : form;
    }

    /** For programs. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
