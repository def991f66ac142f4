package dateline.evaluation.gold;

import dateline.incident.TimeRole;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads what words say when. */
final class TimeEntry {
    private static final Set<String> KEYS = Set.of("words", "nth", "from", "to", "role", "part", "conflict");

    private TimeEntry() {}

    static GoldTime time(GoldNode node, WordsInText words) throws GoldFormatException {
        node.knowing(KEYS);
        return new GoldTime(
                words.find(node),
                node.needed("words"),
                node.days(),
                List.of(),
                node.parsed("role", TimeEntry::role),
                node.has("part"),
                node.isTrue("conflict"));
    }

    private static TimeRole role(String word) {
        try {
            return TimeRole.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a role of a time: " + word, e);
        }
    }
}
