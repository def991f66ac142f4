package dateline.mention;

import dateline.gazetteer.Gazetteer;
import dateline.mention.PlaceMention.Certainty;
import dateline.report.Folding;
import dateline.report.Sentence;
import dateline.report.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that name or describe places: names the gazetteer knows, facilities described by what they are,
 * unknown names where a word announces a place, and words that point back to a place.
 */
final class PlaceGrammar {
    private final PlaceReading reading;
    private final DescribedFacilities facilities;
    private final KnownNames known;
    private final UnknownNames unknown;
    private final BackReferences back;

    PlaceGrammar(Marked report, Gazetteer gazetteer, List<TimeMention> times, @Nullable Span dateline) {
        this.reading = new PlaceReading(report, gazetteer, times, dateline);
        this.facilities = new DescribedFacilities(reading);
        this.known = new KnownNames(reading);
        this.unknown = new UnknownNames(reading);
        this.back = new BackReferences(reading);
    }

    /** The mentions of the whole report, in the order of the text. */
    List<PlaceMention> read() {
        for (Sentence s : reading.report.text().sentences()) {
            facilities.read(s);
            known.read(s);
            unknown.read(s);
            back.read(s);
        }
        unknown.again();
        dropWords();
        new PlaceEnds(reading).join();
        return reading.found.inOrder();
    }

    /** A name that is also a word counts as a place everywhere once one of its mentions surely is one; else nowhere. */
    private void dropWords() {
        List<PlaceMention> all = reading.found.inOrder();
        Set<String> surely = new HashSet<>();
        all.stream().filter(m -> m.certainty() == Certainty.NAMED).forEach(m -> surely.add(Folding.fold(m.name())));
        all.stream()
                .filter(m -> m.certainty() == Certainty.SUSPECTED
                        && !m.known().isEmpty()
                        && !surely.contains(Folding.fold(m.name())))
                .forEach(m -> {
                    reading.report.decided(
                            "place.not.word", m.from(), m.to(), "a word that nothing announces as a place");
                    reading.found.remove(m);
                });
    }
}
