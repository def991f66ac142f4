package dateline.mention;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The times of a report by the tokens they stand on. */
final class TokenTimes {
    private final Map<Integer, TimeMention> at = new HashMap<>();

    TokenTimes(List<TimeMention> times) {
        for (TimeMention t : times) {
            for (int i = t.from(); i < t.to(); i++) {
                at.putIfAbsent(i, t);
            }
        }
    }

    /** The time a token is part of. */
    Optional<TimeMention> at(int token) {
        return Optional.ofNullable(at.get(token));
    }

    /** Whether any of these tokens is part of a time. */
    boolean touch(int from, int to) {
        for (int i = from; i < to; i++) {
            if (at.containsKey(i)) {
                return true;
            }
        }
        return false;
    }

    /** The times that begin within these tokens, in their order. */
    List<TimeMention> within(int from, int to) {
        List<TimeMention> out = new ArrayList<>();
        for (int i = from; i < to; i++) {
            TimeMention t = at.get(i);
            if (t != null && t.from() == i) {
                out.add(t);
            }
        }
        return out;
    }
}
