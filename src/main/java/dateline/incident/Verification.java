package dateline.incident;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;

/** How far the sources bear an incident out. */
public enum Verification {
    /** One kind of source says so. */
    REPORTED,
    /** Two independent kinds of source say so. */
    CORROBORATED,
    /** An editor or the responsible authority confirms it. */
    CONFIRMED,
    /** A source denies it. */
    DISPUTED;

    /**
     * What the sources alone bear out: corroborated where two kinds of source say so, apart from those of which the report
     * does not say who they are.
     */
    static Verification bySources(Collection<Source> sources, Collection<Claim> claims) {
        long kinds = Stream.concat(sources.stream(), claims.stream().map(Claim::source))
                .map(Source::kind)
                .filter(k -> k != SourceKind.UNKNOWN)
                .distinct()
                .count();
        return kinds > 1 ? CORROBORATED : REPORTED;
    }

    /** The word used in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads the word of the API. */
    public static Verification parse(String word) {
        for (Verification value : values()) {
            if (value.word().equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("not a verification: " + word);
    }
}
