package dateline.incident;

import java.util.List;

/**
 * Who does what to whom, where the word for the act alone does not say which kind of incident it is: "gunmen killed",
 * "police fired on protesters". Each is a list of classes of words, of which one must be there; an empty list asks for
 * nothing.
 *
 * @param act classes of the act: {@code kill} is the category {@code act.kill} of a language's terms
 * @param by of who does it: {@code actor.armed} …
 * @param to of whom or what it is done to: {@code actor.crowd}, {@code object.property} …
 * @param with of what is named beside it, before or after
 */
public record Frame(List<String> act, List<String> by, List<String> to, List<String> with) {
    public Frame {
        act = List.copyOf(act);
        by = by == null ? List.of() : List.copyOf(by);
        to = to == null ? List.of() : List.copyOf(to);
        with = with == null ? List.of() : List.copyOf(with);
    }

    /** How much it asks for; of two that fit the one that asks for more tells more. */
    int conditions() {
        return (by.isEmpty() ? 0 : 1) + (to.isEmpty() ? 0 : 1) + (with.isEmpty() ? 0 : 1);
    }
}
