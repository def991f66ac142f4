package dateline.filter;

import java.util.ArrayList;
import java.util.List;
import org.geotools.api.filter.Filter;
import org.geotools.api.filter.FilterFactory;

/**
 * A part of a filter that holds for a feature, does not, or is not known, because a value it compares is not known of
 * the feature. As in SQL (and CQL2, section 6.4), what is not known does not become true by a NOT before it. GeoTools
 * has no third answer: therefore NOT is carried down to the comparisons, and a comparison that is denied asks first
 * whether its values are there.
 */
sealed interface Condition extends Term {
    /** The filter that is true where this holds, or where it is known not to hold. */
    Filter where(boolean holds, FilterFactory filters);

    /**
     * A comparison.
     *
     * @param filter true where it holds; false where it does not or a value is missing
     * @param needed whose values have to be known for an answer
     */
    record Comparison(Filter filter, List<Operand> needed) implements Condition {
        public Comparison {
            needed = needed.stream().filter(o -> !o.isLiteral()).toList();
        }

        @Override
        public Filter where(boolean holds, FilterFactory filters) {
            if (holds) {
                return filter;
            }
            List<Filter> all = new ArrayList<>();
            needed.forEach(o -> all.add(filters.not(filters.isNull(o.expression()))));
            all.add(filters.not(filter));
            return filters.and(all);
        }
    }

    /** Several conditions, all or one of which must hold. */
    record Joined(List<Condition> parts, boolean all) implements Condition {
        @Override
        public Filter where(boolean holds, FilterFactory filters) {
            List<Filter> each = parts.stream().map(p -> p.where(holds, filters)).toList();
            return all == holds ? filters.and(each) : filters.or(each);
        }
    }

    /** The opposite of a condition. */
    record Denied(Condition denied) implements Condition {
        @Override
        public Filter where(boolean holds, FilterFactory filters) {
            return denied.where(!holds, filters);
        }
    }

    /** What holds always, or never. */
    record Constant(boolean value) implements Condition {
        @Override
        public Filter where(boolean holds, FilterFactory filters) {
            return value == holds ? Filter.INCLUDE : Filter.EXCLUDE;
        }
    }
}
