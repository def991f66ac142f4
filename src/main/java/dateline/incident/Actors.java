package dateline.incident;

import org.jspecify.annotations.Nullable;

/**
 * Who did it, to whom, and who says to have done it, where the report states it.
 *
 * @param claimedBy who claims responsibility
 */
public record Actors(
        @Nullable Actor attacker,
        @Nullable Actor target,
        @Nullable Actor claimedBy) {
    /** The report names nobody. */
    public static final Actors NONE = new Actors(null, null, null);

    /** These, and where one is not stated, the other's. */
    Actors or(Actors other) {
        return new Actors(
                attacker != null ? attacker : other.attacker,
                target != null ? target : other.target,
                claimedBy != null ? claimedBy : other.claimedBy);
    }
}
