package dateline.resolution;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.MatchMethod;
import dateline.gazetteer.Place;
import dateline.mention.Marked;
import dateline.mention.MarkedReport;
import dateline.mention.PlaceMention;
import dateline.mention.PlaceMention.Certainty;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Chooses a place for each mention: names first, by what the report is about and by sound where they are unknown; then
 * facilities, by where the report puts them; then words that point back; and at last the area the words make of each.
 */
public final class PlaceResolver {
    private static final String UNKNOWN = "no place of the gazetteer bears this name";

    private final Gazetteer gazetteer;
    private final DrawnAreas drawn = new DrawnAreas();

    public PlaceResolver(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Resolves the mentions of a report, in the order of the text. Suspected names that denote nothing are left out. */
    public ResolvedPlaces resolve(MarkedReport report) {
        Marked text = report.text();
        List<PlaceMention> names = report.places().stream()
                .filter(m -> m.facility() == null && !m.pointsBack())
                .toList();
        Links links = new Links(names, text, gazetteer);
        Senses senses = new Senses(names, text, links, gazetteer);
        Focus focus = Focus.of(report.places(), senses, gazetteer);
        NamedResolver named = new NamedResolver(gazetteer, focus, senses, links);
        List<ResolvedMention> done = new ArrayList<>();
        for (PlaceMention m : names) {
            named(m, named, text).ifPresent(r -> done.add(new ResolvedMention(m, r)));
        }
        List<ResolvedMention> placed = new ArrayList<>(new UnknownPlaces(text, gazetteer).placed(done));
        described(report, focus, placed);
        placed.sort(Comparator.comparing(r -> r.mention().span()));
        WordedAreas areas = new WordedAreas(gazetteer, drawn, focus, placed);
        return new ResolvedPlaces(focus, placed.stream().map(areas::of).toList());
    }

    private void described(MarkedReport report, Focus focus, List<ResolvedMention> done) {
        List<ResolvedMention> names = List.copyOf(done);
        UnknownQuarters quarters = new UnknownQuarters(report.text(), gazetteer, focus, names);
        done.replaceAll(quarters::placed);
        FacilityResolver facilities = new FacilityResolver(report, gazetteer, focus, names);
        BackReferenceResolver back = new BackReferenceResolver(report.text(), gazetteer, focus, names);
        for (PlaceMention m : report.places()) {
            if (m.facility() != null) {
                facilities.resolve(m).ifPresent(r -> done.add(new ResolvedMention(m, r)));
            } else if (m.pointsBack()) {
                back.resolve(m)
                        .map(c -> resolved(m, List.of(c), report.text()))
                        .ifPresent(r -> done.add(new ResolvedMention(m, r)));
            }
        }
    }

    private Optional<Resolution> named(PlaceMention m, NamedResolver names, Marked text) {
        List<Candidate> candidates = names.candidates(m);
        boolean sure = m.certainty() == Certainty.NAMED;
        if (candidates.isEmpty()) {
            text.decided("place.unknown", m.from(), m.to(), sure ? UNKNOWN : "nothing sounds like it: no place");
            return sure ? Optional.of(unresolved(m, List.of(), UNKNOWN)) : Optional.empty();
        }
        Place best = candidates.get(0).place();
        if (names.isFarNamesake(m, best)) {
            String note = "only a namesake far from what the report speaks of: " + best.name() + ", " + best.country();
            text.decided("place.far-namesake", m.from(), m.to(), note);
            boolean said = !text.vocabulary().hasNoCapitals()
                    || m.cue() != null
                    || text.before("relation", m.from()).isPresent();
            return sure && said ? Optional.of(unresolved(m, candidates, note)) : Optional.empty();
        }
        return Optional.of(resolved(m, candidates, text));
    }

    private Resolution resolved(PlaceMention m, List<Candidate> candidates, Marked text) {
        Candidate best = candidates.get(0);
        Place place = best.place();
        double lead = candidates.size() > 1 ? best.score() - candidates.get(1).score() : 0.3;
        double confidence = Math.min(0.99, best.score() * (0.7 + Math.min(0.3, lead)));
        boolean bySound = best.why().get(0).contains(MatchMethod.SOUND.word());
        text.decided("place.chosen", m.from(), m.to(), place.id().value() + ": " + String.join("; ", best.why()));
        return new Resolution(
                m.span(),
                m.name(),
                m.relation(),
                place,
                null,
                place.type().precision(),
                gazetteer.extent(place),
                PlaceBasis.GAZETTEER,
                candidates,
                confidence,
                bySound
                        ? "matched by sound: " + place.name()
                        : m.pointsBack() ? best.why().get(0) : "");
    }

    private static Resolution unresolved(PlaceMention m, List<Candidate> candidates, String note) {
        return new Resolution(
                m.span(), m.name(), m.relation(), null, null, null, null, PlaceBasis.GAZETTEER, candidates, 0, note);
    }
}
