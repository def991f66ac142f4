package dateline.filter;

import java.time.Instant;

/** How one period lies to another: the operators of CQL2 (table 15), after J. F. Allen's intervals. */
enum TemporalRelation {
    T_AFTER,
    T_BEFORE,
    T_CONTAINS,
    T_DISJOINT,
    T_DURING,
    T_EQUALS,
    T_FINISHEDBY,
    T_FINISHES,
    T_INTERSECTS,
    T_MEETS,
    T_METBY,
    T_OVERLAPPEDBY,
    T_OVERLAPS,
    T_STARTEDBY,
    T_STARTS;

    boolean holds(Object one, Object other) {
        Period a = Period.of(one);
        Period b = Period.of(other);
        return holds(a.first(), a.last(b), b.first(), b.last(a));
    }

    private boolean holds(Instant s1, Instant e1, Instant s2, Instant e2) {
        return switch (this) {
            case T_AFTER -> s1.isAfter(e2);
            case T_BEFORE -> e1.isBefore(s2);
            case T_CONTAINS -> s1.isBefore(s2) && e1.isAfter(e2);
            case T_DISJOINT -> e1.isBefore(s2) || s1.isAfter(e2);
            case T_DURING -> s1.isAfter(s2) && e1.isBefore(e2);
            case T_EQUALS -> s1.equals(s2) && e1.equals(e2);
            case T_FINISHEDBY -> s1.isBefore(s2) && e1.equals(e2);
            case T_FINISHES -> s1.isAfter(s2) && e1.equals(e2);
            case T_INTERSECTS -> !s1.isAfter(e2) && !e1.isBefore(s2);
            case T_MEETS -> e1.equals(s2);
            case T_METBY -> s1.equals(e2);
            case T_OVERLAPPEDBY -> s1.isAfter(s2) && s1.isBefore(e2) && e1.isAfter(e2);
            case T_OVERLAPS -> s1.isBefore(s2) && e1.isAfter(s2) && e1.isBefore(e2);
            case T_STARTEDBY -> s1.equals(s2) && e1.isAfter(e2);
            case T_STARTS -> s1.equals(s2) && e1.isBefore(e2);
        };
    }
}
