package dateline.incident;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far the sources bear an incident out. */
public enum Verification {
    /** One kind of source says so. */
    REPORTED,
    /** Two independent kinds of source say so. */
    CORROBORATED,
    /** An authority or the armed group itself says so, and another kind of source does; or an editor confirms it. */
    CONFIRMED,
    /** Somebody denies it, or accounts contradict each other. */
    DISPUTED;

    /** Those whose word, borne out by another kind of source, is a confirmation. */
    private static final Set<SourceKind> RESPONSIBLE = EnumSet.of(
            SourceKind.GOVERNMENT, SourceKind.MILITARY, SourceKind.POLICE, SourceKind.OFFICIAL, SourceKind.ARMED_GROUP);

    /**
     * What the sources alone bear out. Kinds of source are independent of each other, those within a kind are not; a source
     * of which the report does not say who it is bears out nothing, nor does one that only repeats another's toll.
     *
     * @param disputed whether somebody denies it, or accounts contradict each other by the report's own words
     */
    public static Verification bySources(Collection<Source> sources, Collection<Claim> claims, boolean disputed) {
        if (disputed) {
            return DISPUTED;
        }
        List<Source> all = Stream.concat(sources.stream(), claims.stream().map(Claim::source))
                .toList();
        Set<SourceKind> kinds = Repeats.independent(all, claims).stream()
                .map(Source::kind)
                .filter(k -> k != SourceKind.UNKNOWN)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SourceKind.class)));
        if (kinds.size() < 2) {
            return REPORTED;
        }
        return kinds.stream().anyMatch(RESPONSIBLE::contains) ? CONFIRMED : CORROBORATED;
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
