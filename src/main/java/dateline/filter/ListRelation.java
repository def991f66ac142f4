package dateline.filter;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How one list lies to another, as sets: the array operators of CQL2. */
enum ListRelation {
    A_CONTAINEDBY,
    A_CONTAINS,
    A_EQUALS,
    A_OVERLAPS;

    boolean holds(Object one, Object other) {
        Set<Object> a = values(one);
        Set<Object> b = values(other);
        return switch (this) {
            case A_CONTAINEDBY -> b.containsAll(a);
            case A_CONTAINS -> a.containsAll(b);
            case A_EQUALS -> a.equals(b);
            case A_OVERLAPS -> a.stream().anyMatch(b::contains);
        };
    }

    /** 12 and 12.0 are one number. */
    private static Set<Object> values(Object list) {
        Set<Object> values = new HashSet<>();
        Collection<?> all = list instanceof Collection<?> several ? several : List.of(list);
        all.forEach(v -> values.add(v instanceof Number number ? (Object) number.doubleValue() : v));
        return values;
    }
}
