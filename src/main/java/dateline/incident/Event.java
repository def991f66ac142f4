package dateline.incident;

import dateline.mention.Term;
import dateline.report.Sentence;
import dateline.resolution.ResolvedMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One telling of something that happened: a trigger word in a sentence, with the place and time that go with it there.
 * Several tellings may turn out to be one incident.
 *
 * @param place the mention that says where, absent where the sentence does not
 * @param moment when, absent where the sentence does not say
 * @param timeWords the words that say when, also where they cannot be counted out; empty where none do
 * @param origins mentions that say where something heard came from
 * @param telling how it is told
 * @param background told as history
 */
record Event(
        KindRule kind,
        Sentence sentence,
        Term trigger,
        @Nullable ResolvedMention place,
        Chronology.@Nullable Moment moment,
        String timeWords,
        List<ResolvedMention> origins,
        Manner telling,
        boolean background) {
    Event {
        origins = List.copyOf(origins);
    }

    /** The same, in a place or none, as news or as history. */
    Event as(@Nullable ResolvedMention where, boolean history) {
        return new Event(kind, sentence, trigger, where, moment, timeWords, origins, telling, history);
    }

    /** The same, told as another kind. */
    Event of(KindRule other) {
        return new Event(other, sentence, trigger, place, moment, timeWords, origins, telling, background);
    }

    /** The same at another time, or at none. */
    Event at(Chronology.@Nullable Moment when) {
        return new Event(kind, sentence, trigger, place, when, timeWords, origins, telling, background);
    }

    /** The same without its time. */
    Event undated() {
        return at(null);
    }
}
