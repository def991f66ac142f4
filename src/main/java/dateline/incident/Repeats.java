package dateline.incident;

import dateline.report.Folding;
import dateline.report.ReportId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which claims of an incident only repeat the toll of another one, and stand beside it as one source and not as two: the
 * words of a wire in a second report, a number that a medium passes on, what a source told two desks. A claim names the one
 * it repeats by its number in the list, from 0; whoever changes the list keeps these numbers right here.
 */
public final class Repeats {
    /** Fewer words in a row can be the same by chance: "Twelve people were killed". */
    private static final int WORDS_OF_A_WIRE = 8;

    private Repeats() {}

    /**
     * The claims with those of another telling after them, apart from such as are among them already.
     *
     * @param publisher who published a report, empty where nobody says
     */
    public static List<Claim> joined(List<Claim> known, List<Claim> fresh, Function<ReportId, String> publisher) {
        List<Claim> all = new ArrayList<>(known);
        List<Claim> there = known.stream().map(c -> c.repeating(null)).toList();
        int[] numbers = new int[fresh.size()];
        for (int i = 0; i < numbers.length; i++) {
            Claim claim = fresh.get(i).repeating(null);
            int same = there.indexOf(claim);
            numbers[i] = same < 0 ? all.size() : same;
            if (same < 0) {
                all.add(claim);
            }
        }
        for (int i = 0; i < numbers.length; i++) {
            Integer own = fresh.get(i).repeats();
            if (own != null && numbers[i] >= known.size()) {
                all.set(numbers[i], all.get(numbers[i]).repeating(numbers[own]));
            }
        }
        for (int i = known.size(); i < all.size(); i++) {
            for (int j = 0; j < known.size(); j++) {
                link(all, j, i, publisher);
            }
        }
        return all;
    }

    /** The claims of one report, each that passes on another's number marked. */
    static List<Claim> found(List<Claim> claims) {
        List<Claim> all = new ArrayList<>(claims);
        for (int i = 1; i < all.size(); i++) {
            for (int j = 0; j < i; j++) {
                link(all, j, i, report -> "");
            }
        }
        return all;
    }

    /** The claims with these numbers, in their order; what repeats one that is not among them stands for itself. */
    public static List<Claim> kept(List<Claim> claims, Set<Integer> numbers) {
        List<Integer> order = numbers.stream().sorted().toList();
        return order.stream()
                .map(n -> {
                    Claim claim = claims.get(n);
                    int now = claim.repeats() == null ? -1 : order.indexOf(claim.repeats());
                    return claim.repeating(now < 0 ? null : now);
                })
                .toList();
    }

    /**
     * The claims of which one says something else than before: of another quantity it repeats none and none repeats it.
     */
    public static List<Claim> replaced(List<Claim> claims, int index, Claim next) {
        List<Claim> all = new ArrayList<>(claims);
        Claim before = claims.get(index);
        boolean same = before.quantity() == next.quantity();
        all.set(index, next.repeating(same ? before.repeats() : null));
        if (!same) {
            all.replaceAll(c -> Objects.equals(c.repeats(), index) ? c.repeating(null) : c);
        }
        return all;
    }

    /**
     * Refuses claims of which one repeats none of the others, or one of something else, or in a circle.
     *
     * @throws IllegalArgumentException for such
     */
    static void check(List<Claim> claims) {
        for (int i = 0; i < claims.size(); i++) {
            int at = i;
            for (int steps = 0; claims.get(at).repeats() != null; steps++) {
                int of = Objects.requireNonNull(claims.get(at).repeats());
                if (of < 0 || of >= claims.size() || steps >= claims.size()) {
                    throw new IllegalArgumentException("claim " + i + " repeats claim " + of + " of " + claims.size()
                            + (steps > 0 ? ", and so itself" : ""));
                }
                if (claims.get(of).quantity() != claims.get(i).quantity()) {
                    throw new IllegalArgumentException("claim " + i + " counts other people than claim " + of);
                }
                at = of;
            }
        }
    }

    /** The sources among these that say something of their own, or of which no claim is known. */
    static List<Source> independent(Collection<Source> sources, Collection<Claim> claims) {
        Set<String> own = claims.stream()
                .filter(c -> c.repeats() == null)
                .map(c -> voice(c.source()))
                .collect(Collectors.toSet());
        Set<String> others = claims.stream()
                .filter(c -> c.repeats() != null)
                .map(c -> voice(c.source()))
                .filter(v -> !own.contains(v))
                .collect(Collectors.toSet());
        return sources.stream().filter(s -> !others.contains(voice(s))).toList();
    }

    /** Who speaks, whoever passes it on. */
    static String voice(Source source) {
        return source.kind().word() + "\n" + source.name();
    }

    private static void link(List<Claim> all, int first, int second, Function<ReportId, String> publisher) {
        Claim a = all.get(first);
        Claim b = all.get(second);
        if (a.repeats() != null || b.repeats() != null || !isSameToll(a, b)) {
            return;
        }
        String told = publisher.apply(a.evidence().report());
        String toldToo = publisher.apply(b.evidence().report());
        boolean back = passesOn(b, a, told);
        boolean again = !back && isSaidAgain(a, b, told, toldToo);
        if (passesOn(a, b, toldToo) || (again && isEarlier(b, a))) {
            all.set(first, a.repeating(second));
            // What repeated the first has repeated the second all along.
            for (int i = 0; i < all.size(); i++) {
                if (i != first && Objects.equals(all.get(i).repeats(), first)) {
                    all.set(i, all.get(i).repeating(second));
                }
            }
        } else if (back || again) {
            all.set(second, b.repeating(first));
        }
    }

    private static boolean isSameToll(Claim a, Claim b) {
        return a.quantity() == b.quantity()
                && (a.low() != null || a.high() != null || words(a.text()).equals(words(b.text())))
                && Objects.equals(a.low(), b.low())
                && Objects.equals(a.high(), b.high())
                && Objects.equals(a.victims(), b.victims());
    }

    /**
     * Whether one claim is what a medium makes of the other: the medium that passed that one on, or one that names the
     * publisher of that one's report, which has it from nobody else; or the same source by way of a medium.
     *
     * @param publisher of the report of the other, empty where nobody says
     */
    private static boolean passesOn(Claim claim, Claim other, String publisher) {
        Source source = claim.source();
        Source from = other.source();
        boolean relayed = names(source.name(), from.relayedBy()) && !names(source.name(), from.name());
        boolean published =
                source.kind() == SourceKind.MEDIA && from.name().isEmpty() && names(source.name(), publisher);
        boolean again = source.relayedBy() != null && from.relayedBy() == null && isNamed(source, from);
        return relayed || published || again;
    }

    private static boolean isEarlier(Claim a, Claim b) {
        return a.saidAt() != null && b.saidAt() != null && a.saidAt().isBefore(b.saidAt());
    }

    private static boolean isSaidAgain(Claim a, Claim b, String publisherOfA, String publisherOfB) {
        if (a.evidence().report().equals(b.evidence().report())) {
            return false;
        }
        boolean nobodyElse =
                a.source().name().isEmpty() && b.source().name().isEmpty() && names(publisherOfA, publisherOfB);
        return isNamed(a.source(), b.source()) || nobodyElse || isOneWire(a, b);
    }

    private static boolean isNamed(Source a, Source b) {
        return a.kind() == b.kind() && !a.anonymous() && !b.anonymous() && names(a.name(), b.name());
    }

    private static boolean names(@Nullable String a, @Nullable String b) {
        String name = words(Optional.ofNullable(a).orElse(""));
        return !name.isEmpty() && name.equals(words(Optional.ofNullable(b).orElse("")));
    }

    private static boolean isOneWire(Claim a, Claim b) {
        String words = words(a.evidence().quote());
        return words.split(" ").length >= WORDS_OF_A_WIRE
                && words.equals(words(b.evidence().quote()));
    }

    private static String words(String text) {
        return Folding.fold(text).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
