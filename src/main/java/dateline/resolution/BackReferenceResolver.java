package dateline.resolution;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceType;
import dateline.mention.Marked;
import dateline.mention.PlaceMention;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the place that "the capital", "the town" or "the area" stands for: the last fitting one named before. */
final class BackReferenceResolver {
    /** "the area" points at most so many sentences back. */
    private static final int SENTENCES_BACK = 4;

    private static final int NAMES_BACK = 40;
    /** "hospital in the city of" */
    private static final int CARE_REACH = 5;

    private static final int BESIDE = 3;

    private final Marked text;
    private final Gazetteer gazetteer;
    private final Focus focus;
    private final List<ResolvedMention> named;

    /** With the names of the report, in the order of the text. */
    BackReferenceResolver(Marked text, Gazetteer gazetteer, Focus focus, List<ResolvedMention> named) {
        this.text = text;
        this.gazetteer = gazetteer;
        this.focus = focus;
        this.named = named;
    }

    Optional<Candidate> resolve(PlaceMention m) {
        return m.isCapital() ? capital(m) : last(m);
    }

    private Optional<Candidate> capital(PlaceMention m) {
        Optional<Place> said = countryBeside(m);
        Optional<Place> country = said.or(() -> Optional.ofNullable(focus.country()));
        String why = said.isPresent() ? ", named beside it" : ", which the report is about";
        return country.flatMap(c -> Optional.ofNullable(c.country())
                .flatMap(gazetteer::capital)
                .map(p -> new Candidate(p, 0.9, List.of("the capital of " + c.name() + why))));
    }

    /** "the capital of Mali", "Mali's capital" */
    private Optional<Place> countryBeside(PlaceMention m) {
        int next = firstAfter(m.from());
        for (int i = Math.max(0, next - 1); i <= next && i < named.size(); i++) {
            PlaceMention n = named.get(i).mention();
            int gap = n.from() >= m.to() ? n.from() - m.to() : m.from() - n.to();
            Place p = named.get(i).resolution().place();
            boolean beside = gap >= 0
                    && gap < BESIDE
                    && text.sentenceOf(n.from()).index()
                            == text.sentenceOf(m.from()).index();
            if (beside && p != null && p.type() == PlaceType.COUNTRY) {
                return Optional.of(p);
            }
        }
        return Optional.empty();
    }

    private Optional<Candidate> last(PlaceMention m) {
        int before = firstAfter(m.from()) - 1;
        int sentence = text.sentenceOf(m.from()).index();
        for (int i = before; i >= 0 && before - i < NAMES_BACK; i--) {
            ResolvedMention r = named.get(i);
            Place p = r.resolution().place();
            if (sentence - text.sentenceOf(r.mention().from()).index() > SENTENCES_BACK) {
                break;
            }
            if (p != null && !r.mention().dateline() && !isOfCare(r) && fits(p, String.valueOf(m.cue()))) {
                return Optional.of(candidate(p, "named before"));
            }
        }
        Place city = focus.city();
        if (city == null || !fits(city, String.valueOf(m.cue())) || "area".equals(m.cue())) {
            return Optional.empty();
        }
        return Optional.of(candidate(city, "the report speaks of it most"));
    }

    /** "doctors at the hospital in Moradabad": nothing happened there, and "the town" is another. */
    private boolean isOfCare(ResolvedMention r) {
        int at = r.mention().from();
        return r.mention().facility() == null
                && text.terms("source", Math.max(text.first(text.sentenceOf(at)), at - CARE_REACH), at)
                        .anyMatch(t -> t.leaf().equals("medical"));
    }

    private static Candidate candidate(Place p, String why) {
        return new Candidate(p, 0.7, List.of(p.name() + ", " + why));
    }

    /** How many of the names stand before a token. */
    private int firstAfter(int token) {
        int low = 0;
        int high = named.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (named.get(middle).mention().from() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean fits(Place p, String cue) {
        PlaceType type = p.type();
        return switch (cue.toLowerCase(Locale.ROOT)) {
            case "village" -> type == PlaceType.VILLAGE || type == PlaceType.TOWN || type == PlaceType.COMMUNE;
            case "town" ->
                type == PlaceType.TOWN
                        || type == PlaceType.VILLAGE
                        || type == PlaceType.COMMUNE
                        || type == PlaceType.CITY;
            case "city" -> type == PlaceType.CITY || type == PlaceType.TOWN || type == PlaceType.COMMUNE;
            case "neighbourhood" -> type == PlaceType.NEIGHBOURHOOD;
            case "district" -> type == PlaceType.DISTRICT;
            case "region" -> type == PlaceType.REGION || type == PlaceType.AREA;
            case "camp" -> type == PlaceType.CAMP;
            case "area" ->
                type != PlaceType.COUNTRY && !type.isFacility() && !(type == PlaceType.AREA && p.country() == null);
            default -> false;
        };
    }
}
