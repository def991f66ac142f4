package dateline.filter;

import java.util.Locale;

/** What a property or a literal of a filter is. */
public enum ValueType {
    /** {@link String}. */
    TEXT,
    /** {@link Number}. */
    NUMBER,
    /** {@link Boolean}. */
    BOOLEAN,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.Instant}. */
    TIMESTAMP,
    /** Two moments or days; written in a filter, never a property. */
    INTERVAL,
    /** A JTS geometry in WGS 84, longitude first. */
    GEOMETRY,
    /** A {@link java.util.List} of the plain types above. */
    LIST;

    boolean isTime() {
        return this == DATE || this == TIMESTAMP || this == INTERVAL;
    }

    /** As messages name it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
