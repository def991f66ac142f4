package dateline.store;

import java.util.List;

/**
 * What a store was found to hold.
 *
 * @param problems what is not as it must be, a line each; the first hundred
 */
public record CheckResult(long reports, long incidents, List<String> problems) {
    public CheckResult {
        problems = List.copyOf(problems);
    }
}
