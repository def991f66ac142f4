package dateline.incident;

import dateline.mention.Attribution;
import dateline.mention.MarkedReport;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Who says the words of a report: of the attributions that cover a token the narrowest. */
final class Speakers {
    private final Map<Integer, Attribution> byToken = new HashMap<>();

    Speakers(MarkedReport report) {
        List<Attribution> widestFirst = report.attributions().stream()
                .sorted(Comparator.comparingInt((Attribution a) -> a.scopeTo() - a.scopeFrom())
                        .reversed())
                .toList();
        for (Attribution a : widestFirst) {
            for (int i = a.scopeFrom(); i < a.scopeTo(); i++) {
                byToken.put(i, a);
            }
        }
    }

    Optional<Attribution> of(int token) {
        return Optional.ofNullable(byToken.get(token));
    }

    static Source source(Optional<Attribution> speaker) {
        return speaker.map(Speakers::source).orElse(new Source(SourceKind.UNKNOWN, "", true));
    }

    private static Source source(Attribution a) {
        SourceKind kind = SourceKind.parse(a.kind().toLowerCase(Locale.ROOT));
        return new Source(kind, a.name(), a.anonymous(), a.relayedBy());
    }
}
