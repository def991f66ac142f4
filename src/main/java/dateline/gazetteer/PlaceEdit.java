package dateline.gazetteer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an editor states about a place. What is not stated stays as it is; of a new place it is derived from where the
 * place lies, or empty.
 *
 * @param names all its names, the first is the primary one
 * @param country ISO 3166-1 alpha-2
 * @param codes all its codes
 * @param source where it can be checked
 * @param siteUnknown as in {@link Place}
 * @param note for other editors
 */
public record PlaceEdit(
        List<Toponym> names,
        PlaceType type,
        @Nullable PlaceId parent,
        @Nullable String country,
        PlaceSite.Stated site,
        @Nullable Long population,
        @Nullable List<PlaceCode> codes,
        @Nullable String source,
        @Nullable Boolean siteUnknown,
        @Nullable String note) {
    /** The longest name that is taken. */
    public static final int MAX_NAME = 200;

    private static final int MAX_NAMES = 100;
    /** What is stated as the source where nobody says where the place can be checked. */
    private static final String EDITOR = "editor";

    public PlaceEdit {
        names = List.copyOf(names);
        codes = codes == null ? null : List.copyOf(codes);
        if (names.isEmpty() || names.size() > MAX_NAMES) {
            throw new IllegalArgumentException("a place has 1 to " + MAX_NAMES + " names");
        }
        names.forEach(PlaceEdit::check);
        if (country != null && !country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("country '" + country + "', expected two capital letters (ISO 3166-1)");
        }
        if (population != null && population < 0) {
            throw new IllegalArgumentException("population " + population + " is below zero");
        }
    }

    private static void check(Toponym toponym) {
        String name = toponym.name();
        if (name.length() > MAX_NAME) {
            throw new IllegalArgumentException(
                    "a name has " + name.length() + " characters, at most " + MAX_NAME + " are taken");
        }
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("the name '" + name + "' has no letter");
        }
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a name has a control character or a line break");
        }
        if (!toponym.language().matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException("language '" + toponym.language() + "' of the name '" + name
                    + "', expected ISO 639 such as fr, or alt");
        }
    }

    /**
     * The place with this applied to it.
     *
     * @param id of a place of the gazetteer, which is corrected, or of none, which is added
     * @param noteBefore the note there was
     * @throws IllegalArgumentException where it does not fit what the gazetteer knows
     */
    public OverlayPlace entry(PlaceId id, String noteBefore, Gazetteer gazetteer) {
        Optional<Place> before = gazetteer.find(id);
        PlaceSite at = site.at(id, type, gazetteer);
        PlaceId parentBefore = before.map(Place::parent).orElse(null);
        boolean parentStays = before.isPresent() && (parent == null || parent.equals(parentBefore));
        Optional<Place> around = parentStays
                // It may be of a source that is not there any more.
                ? Optional.ofNullable(parentBefore).flatMap(gazetteer::find)
                : around(id, at, gazetteer);
        String presumed = (parentStays ? before : around).map(Place::country).orElse(null);
        Place place = new Place(
                id,
                type,
                parentStays ? parentBefore : around.map(Place::id).orElse(null),
                country == null || country.equals(presumed) ? presumed : country(around, at, gazetteer),
                at.point(),
                at.radiusMetres(),
                Objects.requireNonNullElseGet(
                        population, () -> before.map(Place::population).orElse(0L)),
                names,
                Objects.requireNonNullElseGet(
                        codes, () -> before.map(Place::codes).orElse(List.of())),
                Objects.requireNonNullElse(source, EDITOR),
                GazetteerSource.OVERLAY,
                Objects.requireNonNullElseGet(
                        siteUnknown, () -> before.map(Place::siteUnknown).orElse(false)));
        return new OverlayPlace(place, at.outline(), Objects.requireNonNullElse(note, noteBefore));
    }

    private Optional<Place> around(PlaceId id, PlaceSite at, Gazetteer gazetteer) {
        if (parent == null) {
            return EnclosingPlace.of(id, type, at.point(), country, gazetteer);
        }
        Place stated = gazetteer
                .find(parent)
                .orElseThrow(() -> new IllegalArgumentException("no place has the id '" + parent.value() + "'"));
        if (gazetteer.isInside(stated, id)) {
            throw new IllegalArgumentException("the parent '" + parent.value() + "' lies in the place itself");
        }
        return Optional.of(stated);
    }

    /** The country that is stated, if it can be that. */
    private @Nullable String country(Optional<Place> around, PlaceSite at, Gazetteer gazetteer) {
        String ofParent = around.map(Place::country).orElse(null);
        if (ofParent != null && !ofParent.equals(country)) {
            throw new IllegalArgumentException("country '" + country + "', but the place it lies in is in " + ofParent);
        }
        if (country != null
                && gazetteer.nearest(at.point(), Scope.country(country), 1).isEmpty()) {
            throw new IllegalArgumentException("country '" + country + "' is not known");
        }
        return country;
    }
}
