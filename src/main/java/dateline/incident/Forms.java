package dateline.incident;

import dateline.mention.Marked;
import dateline.report.Sentence;
import dateline.resolution.ResolvedMention;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a report filled in like a form says of where and when: lines such as "Where: …", "DATE : …". */
final class Forms {
    /** A line of the form is so near the line that says what happened. */
    private static final int REACH = 8;

    private static final int BULLETS = 2;
    private static final int BESIDE = 3;

    private final Marked text;
    private final TreeMap<Integer, ResolvedMention> places = new TreeMap<>();
    private final TreeSet<Integer> fields = new TreeSet<>();
    private final TreeMap<Integer, Chronology.Moment> moments = new TreeMap<>();

    Forms(Marked text, EventReader events) {
        this.text = text;
        for (Sentence s : text.text().sentences()) {
            if (isField("field.place", s)) {
                fields.add(s.index());
                events.places().all(s).stream()
                        .min(Comparator.comparingInt((ResolvedMention r) -> rank(r))
                                .thenComparingInt(r -> r.mention().from()))
                        .ifPresent(r -> places.put(s.index(), r));
            }
        }
        for (Sentence s : text.text().sentences()) {
            if (isField("field.time", s) && isNearPlace(s)) {
                events.times().days(s).stream().findFirst().ifPresent(m -> moments.put(s.index(), m));
            }
        }
    }

    /** A date alone is that of the note. */
    private boolean isNearPlace(Sentence s) {
        return !fields.subSet(s.index() - BESIDE, s.index() + BESIDE + 1).isEmpty();
    }

    private static int rank(ResolvedMention r) {
        boolean local = Optional.ofNullable(r.resolution().place())
                .map(p -> p.type().isSettlement())
                .orElse(false);
        return local ? 0 : r.resolution().isResolved() ? 1 : 2;
    }

    private boolean isField(String category, Sentence s) {
        int first = text.first(s);
        int limit = Math.min(text.end(s), first + BULLETS);
        return text.terms(category, first, limit)
                .anyMatch(t -> text.gap(t.to()).strip().startsWith(":") && isBulletBefore(first, t.from()));
    }

    private boolean isBulletBefore(int first, int from) {
        return first == from || text.words(first, from).length() <= BULLETS;
    }

    /** The day of the first form, if the report is one. */
    Optional<Chronology.Moment> first() {
        return Optional.ofNullable(moments.firstEntry()).map(Map.Entry::getValue);
    }

    /** A telling with what the nearest form says and its sentence does not. */
    Event complete(Event e) {
        if (e.background() || (e.kind().perceived() && e.telling().heard())) {
            return e;
        }
        int at = e.sentence().index();
        ResolvedMention place = e.place() != null ? e.place() : near(places, at);
        Chronology.Moment moment = e.moment() != null ? e.moment() : near(moments, at);
        if (Objects.equals(place, e.place()) && Objects.equals(moment, e.moment())) {
            return e;
        }
        text.decided("incident.form", e.trigger().from(), e.trigger().to(), "where and when are what the form says");
        return e.as(place, false).at(moment);
    }

    private static <T> @Nullable T near(NavigableMap<Integer, T> lines, int at) {
        Map.Entry<Integer, T> before = lines.floorEntry(at);
        Map.Entry<Integer, T> after = lines.ceilingEntry(at);
        int back = before == null ? Integer.MAX_VALUE : at - before.getKey();
        int on = after == null ? Integer.MAX_VALUE : after.getKey() - at;
        Map.Entry<Integer, T> nearest = back <= on ? before : after;
        return nearest == null || Math.min(back, on) > REACH ? null : nearest.getValue();
    }
}
