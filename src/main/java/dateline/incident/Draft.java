package dateline.incident;

import dateline.report.Sentence;
import dateline.resolution.ResolvedMention;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An incident while it is being put together from its tellings. */
final class Draft {
    final boolean background;
    final Event first;
    KindRule kind;

    @Nullable
    ResolvedMention place;

    Occurrence time = Occurrence.UNKNOWN;
    /** The day on which it happened at some hour, where one is told. */
    private @Nullable LocalDate day;

    final List<Claim> claims = new ArrayList<>();
    final List<Origin> origins = new ArrayList<>();
    final Set<Source> sources = new LinkedHashSet<>();
    final Set<Sentence> sentences = new LinkedHashSet<>();
    /** The less exact place it had before a sentence told it more exactly. */
    @Nullable
    ResolvedMention before;

    @Nullable
    Sentence refinedIn;
    /** Sentences that say only when or where. */
    final Set<Sentence> timeSentences = new LinkedHashSet<>();

    final Set<Sentence> placeSentences = new LinkedHashSet<>();
    /** Who did what to whom, as far as told. */
    Actors actors = Actors.NONE;
    /** Somebody denies it, or accounts contradict each other by the report's own words. */
    boolean disputed;
    /** The sentence that told of it last. */
    int lastTold;
    /** Known by a toll alone, with no word for what happened. */
    boolean bare;

    Draft(Event first) {
        this.first = first;
        this.background = first.background();
        this.kind = first.kind();
        this.place = first.place();
        this.bare = first.telling().bare();
        add(first);
    }

    /** Takes in one more telling. */
    void add(Event e) {
        sentences.add(e.sentence());
        lastTold = e.sentence().index();
        if (e.moment() != null) {
            if (isWithinDay(e.moment().occurrence())) {
                day = e.moment().day();
            }
            at(e.moment().occurrence());
        } else if (isUndated() && !e.timeWords().isEmpty()) {
            time = new Occurrence(null, null, TimePrecision.UNKNOWN, e.timeWords());
        }
    }

    /** Takes over what was told of this and another incident as if they were one: tolls then hold for both together. */
    void shareWith(Draft other) {
        List<Claim> joint = other.claims.stream().map(Claim::asJoint).toList();
        claims.addAll(joint);
        other.claims.clear();
        other.claims.addAll(joint);
        sources.addAll(other.sources);
        sentences.addAll(other.sentences);
        timeSentences.addAll(other.timeSentences);
        at(other.time);
    }

    /** The day where it happened, of an hour or a part of the day told. */
    Optional<LocalDate> dayTold() {
        return Optional.ofNullable(day);
    }

    /** Whether nothing has been said of when. */
    boolean isUndated() {
        return !time.isKnown() && time.text().isEmpty();
    }

    /** Keeps the more exact of two times that agree. */
    void at(Occurrence other) {
        if (!time.isKnown() || (other.isKnown() && length(other).compareTo(length(time)) < 0)) {
            time = other;
        }
    }

    static Duration length(Occurrence o) {
        return o.start() == null || o.end() == null ? Duration.ofDays(100_000) : Duration.between(o.start(), o.end());
    }

    private static boolean isWithinDay(Occurrence o) {
        return o.precision().compareTo(TimePrecision.DAY) < 0;
    }

    /** The same of a time counted out; "before dawn" and "at noon" of one day may be one thing, told by its parts. */
    boolean agreesWith(Chronology.Moment moment) {
        return agreesWith(moment.occurrence())
                || (isWithinDay(moment.occurrence()) && moment.day().equals(day));
    }

    /** Whether two times can be said of one thing: one is unknown, or they overlap. */
    boolean agreesWith(Occurrence other) {
        if (time.start() == null || time.end() == null || other.start() == null || other.end() == null) {
            return true;
        }
        return time.start().isBefore(other.end()) && other.start().isBefore(time.end());
    }
}
