package dateline.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.geotools.filter.FunctionExpressionImpl;
import org.geotools.filter.capability.FunctionNameImpl;
import org.jspecify.annotations.Nullable;

/** A value computed from others: not known where one of them is not. */
final class Computed extends FunctionExpressionImpl {
    private final List<Operand> from;
    private final Function<List<Object>, ?> rule;

    /**
     * A computed value.
     *
     * @param name as filters write it
     * @param rule from the values, none of which is null
     */
    Computed(String name, List<Operand> from, Function<List<Object>, ?> rule) {
        super(new FunctionNameImpl(name, from.size()));
        this.from = List.copyOf(from);
        this.rule = rule;
        // For those who walk through filters, as the search for a box to look in does.
        setParameters(from.stream().map(Operand::expression).toList());
    }

    @Override
    public @Nullable Object evaluate(@Nullable Object feature) {
        List<Object> values = new ArrayList<>(from.size());
        for (Operand operand : from) {
            Object value = operand.expression().evaluate(feature);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return rule.apply(values);
    }
}
