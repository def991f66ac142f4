package dateline.filter;

import org.jspecify.annotations.Nullable;

/** The arithmetic of CQL2. */
final class Arithmetic {
    private Arithmetic() {}

    /** The result; nothing where there is none, as of a division by zero. */
    static @Nullable Double of(String sign, double a, double b) {
        double result = switch (sign) {
            case "+" -> a + b;
            case "-" -> a - b;
            case "*" -> a * b;
            case "/" -> a / b;
            case "%" -> a % b;
            case "^" -> Math.pow(a, b);
            // Whole quotients are rounded towards zero, as those of SQL.
            case "div" -> a / b < 0 ? Math.ceil(a / b) : Math.floor(a / b);
            default -> throw new IllegalArgumentException("not an arithmetic sign: " + sign);
        };
        return Double.isFinite(result) ? result : null;
    }
}
