package dateline.export;

import dateline.gazetteer.GazetteerSource;
import dateline.gazetteer.Place;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Whom to name where places are shown, and on what terms they may be used. */
public final class PlaceSources {
    private static final String UNKNOWN = "Dateline gazetteer";

    private final Supplier<List<GazetteerSource>> sources;

    /**
     * Names sources.
     *
     * @param sources all there are
     */
    public PlaceSources(Supplier<List<GazetteerSource>> sources) {
        this.sources = sources;
    }

    /** Whom to name for these places. */
    public String attribution(Collection<Place> places) {
        String all = joined(places, PlaceSources::named);
        return all.isEmpty() ? UNKNOWN : all;
    }

    /** The licences of these places, each once; empty where none is stated. */
    public String licence(Collection<Place> places) {
        return joined(places, GazetteerSource::licence);
    }

    /** Both in one line. */
    public String credit(Collection<Place> places) {
        String all = joined(places, s -> s.licence().isBlank() ? named(s) : named(s) + ", " + s.licence());
        return all.isEmpty() ? UNKNOWN : all;
    }

    private static String named(GazetteerSource source) {
        return source.attribution().isBlank() ? source.title() : source.attribution();
    }

    private String joined(Collection<Place> places, Function<GazetteerSource, String> word) {
        Set<String> origins = places.stream().map(Place::origin).collect(Collectors.toSet());
        return sources.get().stream()
                .filter(s -> origins.contains(s.id()))
                .map(word)
                .filter(w -> !w.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
