package dateline.mention;

import dateline.gazetteer.Match;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the region or district that a name means where the word for one stands beside it: "la wilaya de Tizi Ouzou" is
 * not the town. Gazetteers list such areas with the word for them, and often with another word than the report's.
 */
final class AreaNames {
    private final PlaceReading reading;
    private final List<String> before;
    private final List<String> after;

    AreaNames(PlaceReading reading) {
        this.reading = reading;
        Vocabulary words = reading.report.vocabulary();
        this.before = variants(words.words("area-name.before"));
        this.after = variants(words.words("area-name.after"));
    }

    private static List<String> variants(List<String> phrases) {
        return phrases.stream().flatMap(p -> Phrases.variants(p).stream()).toList();
    }

    /** The areas of a name between two tokens; none where no word for a region or district stands beside it. */
    List<Match> of(int from, int to, String name) {
        Optional<Term> cue = cue(from, to);
        if (cue.isEmpty()) {
            return List.of();
        }
        List<Match> said = areas(Stream.of(
                reading.report.words(Math.min(from, cue.get().from()), to),
                reading.report.words(from, Math.max(to, cue.get().to()))));
        return !said.isEmpty()
                ? said
                : areas(Stream.concat(
                        before.stream().map(w -> w + " " + name), after.stream().map(w -> name + " " + w)));
    }

    /** Whether a word for a region or district stands beside a name between two tokens. */
    boolean isAnnounced(int from, int to) {
        return cue(from, to).isPresent();
    }

    private Optional<Term> cue(int from, int to) {
        return reading.around
                .cueBefore(from)
                .or(() -> reading.around.cueAfter(to))
                .filter(AreaNames::isArea);
    }

    static boolean isArea(Term cue) {
        return cue.leaf().equals("region") || cue.leaf().equals("district");
    }

    private List<Match> areas(Stream<String> names) {
        Map<String, Match> found = new LinkedHashMap<>();
        names.flatMap(n -> reading.known(n).stream())
                .filter(k -> k.place().type().isPartOfCountry())
                .forEach(k -> found.putIfAbsent(k.place().id().value(), k));
        return List.copyOf(found.values());
    }
}
