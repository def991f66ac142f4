package dateline.report;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes down the decisions of one reading, in whatever order its rules come to them. For one thread. */
public final class Trace {
    private static final Comparator<Decision> IN_THE_ORDER_OF_THE_TEXT = Comparator.comparing(Decision::span);

    private final Set<Decision> decisions = new LinkedHashSet<>();

    /** Takes down a decision; the same one twice counts once. */
    public void add(String rule, Span span, String outcome) {
        decisions.add(new Decision(rule, span, outcome));
    }

    /** In the order of the text; on the same words, in the order they were taken. */
    public List<Decision> decisions() {
        return decisions.stream().sorted(IN_THE_ORDER_OF_THE_TEXT).toList();
    }
}
