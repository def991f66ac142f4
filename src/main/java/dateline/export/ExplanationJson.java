package dateline.export;

import dateline.incident.Explanation;
import dateline.incident.Occurrence;
import dateline.incident.Speaker;
import dateline.incident.TimeInText;
import dateline.report.Decision;
import dateline.report.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a report was read, as members of its JSON: {@code times}, {@code speakers} and {@code decisions}. */
final class ExplanationJson {
    private ExplanationJson() {}

    static Map<String, List<Map<String, @Nullable Object>>> parts(Explanation explanation) {
        Map<String, List<Map<String, @Nullable Object>>> all = new LinkedHashMap<>();
        all.put("times", explanation.times().stream().map(ExplanationJson::time).toList());
        all.put(
                "speakers",
                explanation.speakers().stream().map(ExplanationJson::speaker).toList());
        all.put(
                "decisions",
                explanation.decisions().stream().map(ExplanationJson::decision).toList());
        return all;
    }

    private static Map<String, @Nullable Object> time(TimeInText words) {
        Occurrence time = words.time();
        Map<String, @Nullable Object> all = at(words.span());
        all.put("text", time.text());
        all.put("role", words.role().word());
        all.put("time_start", time.start());
        all.put("time_end", time.end());
        all.put("time_precision", time.precision().word());
        return all;
    }

    private static Map<String, @Nullable Object> speaker(Speaker speaker) {
        Map<String, @Nullable Object> source = new LinkedHashMap<>();
        source.put("kind", speaker.source().kind().word());
        source.put("name", speaker.source().name());
        source.put("anonymous", speaker.source().anonymous());
        source.put("relayed_by", speaker.source().relayedBy());
        Map<String, @Nullable Object> all = at(speaker.span());
        all.put("scope_start", speaker.scope().start());
        all.put("scope_end", speaker.scope().end());
        all.put("source", source);
        all.put("said_at", speaker.saidAt());
        return all;
    }

    private static Map<String, @Nullable Object> decision(Decision decision) {
        Map<String, @Nullable Object> all = at(decision.span());
        all.put("rule", decision.rule());
        all.put("outcome", decision.outcome());
        return all;
    }

    private static Map<String, @Nullable Object> at(Span span) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("start", span.start());
        all.put("end", span.end());
        return all;
    }
}
