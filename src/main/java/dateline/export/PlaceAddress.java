package dateline.export;

import dateline.gazetteer.Gazetteer;
import dateline.gazetteer.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place and what it lies in.
 *
 * @param parents smallest first, up to the country
 */
public record PlaceAddress(Place place, List<Place> parents) {
    /** Parents come from tables that people edit: a ring there must not hang a request. */
    private static final int MAX_DEPTH = 12;

    public PlaceAddress {
        parents = List.copyOf(parents);
    }

    /** The address of a place. */
    public static PlaceAddress of(Place place, Gazetteer gazetteer) {
        List<Place> parents = new ArrayList<>();
        Optional<Place> at = parent(place, gazetteer);
        while (at.isPresent() && parents.size() < MAX_DEPTH && !parents.contains(at.get())) {
            parents.add(at.get());
            at = parent(at.get(), gazetteer);
        }
        return new PlaceAddress(place, parents);
    }

    private static Optional<Place> parent(Place place, Gazetteer gazetteer) {
        return Optional.ofNullable(place.parent()).flatMap(gazetteer::find);
    }

    /** Which step of an address the place itself is. */
    public AddressLevel level() {
        return AddressLevel.of(place, parents);
    }

    /** The address of the parent at this position. */
    public PlaceAddress ofParent(int index) {
        return new PlaceAddress(parents.get(index), parents.subList(index + 1, parents.size()));
    }

    /** The smallest parent of this level. */
    public Optional<Place> at(AddressLevel level) {
        for (int i = 0; i < parents.size(); i++) {
            if (ofParent(i).level() == level) {
                return Optional.of(parents.get(i));
            }
        }
        return Optional.empty();
    }

    /** The name of the smallest parent of this level, for the country also where only its code is known. */
    public @Nullable String name(AddressLevel level, Languages languages) {
        Optional<String> name = at(level).map(languages::nameOf);
        String code = place.country();
        if (name.isEmpty() && level == AddressLevel.COUNTRY && code != null && level() != AddressLevel.COUNTRY) {
            return languages.nameOfCountry(code);
        }
        return name.orElse(null);
    }

    /** All names with commas between, smallest first. */
    public String label(Languages languages) {
        List<String> names = new ArrayList<>(List.of(languages.nameOf(place)));
        parents.forEach(p -> names.add(languages.nameOf(p)));
        String country = name(AddressLevel.COUNTRY, languages);
        if (country != null && at(AddressLevel.COUNTRY).isEmpty()) {
            names.add(country);
        }
        return names.stream().collect(Collectors.joining(", "));
    }
}
