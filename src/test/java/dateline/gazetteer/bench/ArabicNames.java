package dateline.gazetteer.bench;

import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.Toponym;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which names are Arabic, and places as they would be if nobody had noted any of those. */
final class ArabicNames {
    private ArabicNames() {}

    static boolean isArabic(String name) {
        return name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }

    static boolean isLatin(String name) {
        return !isArabic(name)
                && name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    /** Whether it is written with the 28 letters of Arabic and their variants, and nothing else. */
    static boolean isPureArabic(String name) {
        return name.length() > 2
                && name.codePoints().allMatch(c -> c == ' ' || c == '-' || (c >= 0x621 && c <= 0x64A && c != 0x640));
    }

    /**
     * The place without its Arabic names; absent where it has no others.
     *
     * @param isKept whether a place that it may lie in is still there
     */
    static Optional<Place> without(Place p, Predicate<PlaceId> isKept) {
        List<Toponym> names =
                p.names().stream().filter(n -> !isArabic(n.name())).toList();
        PlaceId parent = p.parent();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Place(
                        p.id(),
                        p.type(),
                        parent != null && isKept.test(parent) ? parent : null,
                        p.country(),
                        p.point(),
                        p.radiusMetres(),
                        p.population(),
                        names,
                        p.codes(),
                        p.source(),
                        p.origin(),
                        p.siteUnknown()));
    }
}
