package dateline.mention;

import dateline.gazetteer.Gazetteer;
import dateline.report.Sentence;
import dateline.report.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Marks everything in a text that names a place, a time, a quantity or a speaker. */
public final class MentionReader {
    private final Gazetteer gazetteer;
    private final List<Vocabulary> known;

    /** Reads by this gazetteer, passages of texts in any of these languages. */
    public MentionReader(Gazetteer gazetteer, Collection<Vocabulary> known) {
        this.gazetteer = gazetteer;
        this.known = List.copyOf(known);
    }

    /** Marks a text by the vocabulary of its language, and passages of another one by that one's. */
    public MarkedReport read(String text, Vocabulary vocabulary) {
        Marked marked = vocabulary.mark(text, known);
        Span dateline = DatelineGrammar.find(marked.text().original()).orElse(null);
        List<TimeMention> times = vocabulary.times().find(marked);
        List<PlaceMention> places = new PlaceGrammar(marked, gazetteer, times, dateline).read();
        NumberGrammar numbers = new NumberGrammar(marked);
        AttributionGrammar attributions =
                new AttributionGrammar(marked, times, places, dateline == null ? 0 : marked.tokenAt(dateline.end()));
        TokenTimes timed = new TokenTimes(times);
        List<Quantity> quantities = new ArrayList<>();
        List<Attribution> speakers = new ArrayList<>();
        for (Sentence s : marked.text().sentences()) {
            numbers.read(s).stream().filter(q -> !timed.touch(q.from(), q.to())).forEach(quantities::add);
            speakers.addAll(attributions.read(s));
        }
        return new MarkedReport(marked, dateline, places, times, quantities, speakers);
    }
}
