package dateline.incident;

import dateline.report.Evidence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about one quantity of an incident, in its own words.
 *
 * @param low the least number the words allow; absent where they give no lower bound
 * @param high the greatest; absent where they give no upper bound ({@code at least}, {@code more than})
 * @param text the source's words
 * @param saidAt when it was said
 * @param joint whether the report states the number for several incidents together
 * @param victims what sort of people it counts, a word of the vocabulary ({@code civilians}, {@code soldiers} …); absent
 *     where the report does not say
 * @param repeats the number, from 0, of the claim of the same incident whose toll it only passes on; absent where it is a
 *     source of its own
 * @param amendment who set its values and why, where that was an editor; its evidence is then what the editor read
 */
public record Claim(
        Quantity quantity,
        @Nullable Integer low,
        @Nullable Integer high,
        String text,
        Qualifier qualifier,
        Source source,
        @Nullable Instant saidAt,
        Evidence evidence,
        boolean joint,
        @Nullable String victims,
        @Nullable Integer repeats,
        @Nullable Amendment amendment) {
    /** A claim as it was read. */
    public Claim(
            Quantity quantity,
            @Nullable Integer low,
            @Nullable Integer high,
            String text,
            Qualifier qualifier,
            Source source,
            @Nullable Instant saidAt,
            Evidence evidence,
            boolean joint,
            @Nullable String victims) {
        this(quantity, low, high, text, qualifier, source, saidAt, evidence, joint, victims, null, null);
    }

    /** A claim that does not say what sort of people it counts. */
    public Claim(
            Quantity quantity,
            @Nullable Integer low,
            @Nullable Integer high,
            String text,
            Qualifier qualifier,
            Source source,
            @Nullable Instant saidAt,
            Evidence evidence,
            boolean joint) {
        this(quantity, low, high, text, qualifier, source, saidAt, evidence, joint, null);
    }

    /** The same claim, stated for several incidents together. */
    Claim asJoint() {
        return new Claim(
                quantity, low, high, text, qualifier, source, saidAt, evidence, true, victims, repeats, amendment);
    }

    /** The same claim, which only passes on the toll of another one, or of none. */
    Claim repeating(@Nullable Integer number) {
        return new Claim(
                quantity, low, high, text, qualifier, source, saidAt, evidence, joint, victims, number, amendment);
    }

    /** The same claim, of which an editor says what it repeats. */
    public Claim repeating(@Nullable Integer number, Amendment by) {
        return new Claim(quantity, low, high, text, qualifier, source, saidAt, evidence, joint, victims, number, by);
    }

    public Claim {
        if (low == null && high == null && qualifier != Qualifier.VAGUE) {
            throw new IllegalArgumentException("a claim without a number is vague: " + text);
        }
        if (low != null && high != null && low > high) {
            throw new IllegalArgumentException("low " + low + " above high " + high + ": " + text);
        }
    }
}
