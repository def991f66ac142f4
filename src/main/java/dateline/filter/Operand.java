package dateline.filter;

import java.util.Objects;
import org.geotools.api.filter.expression.Expression;
import org.geotools.api.filter.expression.Literal;

/** A part of a filter that has a value. */
record Operand(Expression expression, ValueType type) implements Term {
    /** Whether every feature gives it the same value. */
    boolean isLiteral() {
        return expression instanceof Literal;
    }

    /** The value of a literal. */
    Object value() {
        return Objects.requireNonNull(((Literal) expression).getValue());
    }
}
