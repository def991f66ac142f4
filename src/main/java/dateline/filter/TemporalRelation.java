package dateline.filter;

import java.time.Instant;

/** How one period lies to another: the operators of CQL2 (table 15), after J. F. Allen's intervals. */
enum TemporalRelation {
    T_AFTER {
        @Override
        boolean holds(Instant s1, Instant e1, Instant s2, Instant e2) {
            return s1.isAfter(e2);
        }
    },
    T_BEFORE {
        @Override
        boolean holds(Instant s1, Instant e1, Instant s2, Instant e2) {
            return e1.isBefore(s2);
        }
    },
    T_CONTAINS {
        @Override
        boolean holds(Instant s1, Instant e1, Instant s2, Instant e2) {
            return s1.isBefore(s2) && e1.isAfter(e2);
        }
    },
    T_DISJOINT {
        @Override
        boolean holds(Instant s1, Instant e1, Instant s2, Instant e2) {
            return e1.isBefore(s2) || s1.isAfter(e2);
        }
    },
    T_DURING {
        @Override
        boolean holds(Instant s1, Instant e1, Instant s2, Instant e2) {
            return s1.isAfter(s2) && e1.isBefore(e2);
        }
    },
    T_EQUALS {
        @Override
        boolean holds(Instant s1, Instant e1, Instant s2, Instant e2) {
            return s1.equals(s2) && e1.equals(e2);
        }
    },
    T_FINISHEDBY {
        @Override
        boolean holds(Instant s1, Instant e1, Instant s2, Instant e2) {
            return s1.isBefore(s2) && e1.equals(e2);
        }
    },
    T_FINISHES {
        @Override
        boolean holds(Instant s1, Instant e1, Instant s2, Instant e2) {
            return s1.isAfter(s2) && e1.equals(e2);
        }
    },
    T_INTERSECTS {
        @Override
        boolean holds(Instant s1, Instant e1, Instant s2, Instant e2) {
            return !s1.isAfter(e2) && !e1.isBefore(s2);
        }
    },
    T_MEETS {
        @Override
        boolean holds(Instant s1, Instant e1, Instant s2, Instant e2) {
            return e1.equals(s2);
        }
    },
    T_METBY {
        @Override
        boolean holds(Instant s1, Instant e1, Instant s2, Instant e2) {
            return s1.equals(e2);
        }
    },
    T_OVERLAPPEDBY {
        @Override
        boolean holds(Instant s1, Instant e1, Instant s2, Instant e2) {
            return s1.isAfter(s2) && s1.isBefore(e2) && e1.isAfter(e2);
        }
    },
    T_OVERLAPS {
        @Override
        boolean holds(Instant s1, Instant e1, Instant s2, Instant e2) {
            return s1.isBefore(s2) && e1.isAfter(s2) && e1.isBefore(e2);
        }
    },
    T_STARTEDBY {
        @Override
        boolean holds(Instant s1, Instant e1, Instant s2, Instant e2) {
            return s1.equals(s2) && e1.isAfter(e2);
        }
    },
    T_STARTS {
        @Override
        boolean holds(Instant s1, Instant e1, Instant s2, Instant e2) {
            return s1.equals(s2) && e1.isBefore(e2);
        }
    };

    abstract boolean holds(Instant s1, Instant e1, Instant s2, Instant e2);

    boolean holds(Object one, Object other) {
        Period a = Period.of(one);
        Period b = Period.of(other);
        return holds(a.first(), a.last(b), b.first(), b.last(a));
    }
}
