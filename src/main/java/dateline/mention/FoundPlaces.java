package dateline.mention;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mentions of places found so far, by the tokens they cover, so that no question about them scans the report. */
final class FoundPlaces {
    private final @Nullable PlaceMention[] covering;

    FoundPlaces(int tokens) {
        this.covering = new PlaceMention[tokens];
    }

    /** Whether no mention covers any of these tokens. */
    boolean isFree(int from, int to) {
        return overlapping(from, to).isEmpty();
    }

    /** The mentions that cover any of these tokens. */
    List<PlaceMention> overlapping(int from, int to) {
        List<PlaceMention> found = new ArrayList<>();
        for (int i = Math.max(0, from); i < Math.min(to, covering.length); i++) {
            PlaceMention here = covering[i];
            if (here != null) {
                found.add(here);
                i = Math.max(i, here.to() - 1);
            }
        }
        return found;
    }

    /** The mention that covers a token. */
    Optional<PlaceMention> at(int token) {
        return token < 0 || token >= covering.length ? Optional.empty() : Optional.ofNullable(covering[token]);
    }

    /** The mention whose last token stands right before this one. */
    Optional<PlaceMention> endingAt(int token) {
        return at(token - 1);
    }

    /** Adds a mention; those it overlaps go. */
    void put(PlaceMention m) {
        overlapping(m.from(), m.to()).forEach(this::remove);
        Arrays.fill(covering, m.from(), m.to(), m);
    }

    void remove(PlaceMention m) {
        Arrays.fill(covering, m.from(), m.to(), null);
    }

    /** All mentions, in the order of the text. */
    List<PlaceMention> inOrder() {
        return overlapping(0, covering.length);
    }
}
