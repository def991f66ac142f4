package dateline.data;

import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.PlaceWords;
import dateline.gazetteer.index.Once;
import dateline.gazetteer.index.PlaceTable;
import dateline.gazetteer.index.Pronunciation;
import dateline.incident.FacilityKind;
import dateline.incident.KindRule;
import dateline.mention.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;

/**
 * What Dateline knows before it has read anything: its languages, kinds of incident, facilities and places. Places are
 * read at once; what reports are read with is made when it is first asked for, since places are found without.
 */
public final class Knowledge {
    private static final String ALPHA3 = "iso3166-1-alpha3";

    private final List<Place> places;
    private final Pronunciation pronunciation;
    private final List<String> languageCodes;
    private final Once<RuleTables> tables;
    private final Once<PlaceWords> placeWords = new Once<>(() -> tables().placeWords());
    private final Once<List<Vocabulary>> languages = new Once<>(() -> tables().vocabularies());

    private Knowledge(DataFiles files, List<Place> places, Pronunciation pronunciation, List<String> languageCodes) {
        this.places = List.copyOf(places);
        this.pronunciation = pronunciation;
        this.languageCodes = languageCodes;
        this.tables = new Once<>(() -> tables(files));
    }

    /**
     * Reads the places and how they sound.
     *
     * @throws IOException naming the file that cannot be read
     * @throws IllegalArgumentException for a row that cannot be read, or two places of one id, or an unknown parent
     */
    public static Knowledge read(DataFiles files) throws IOException {
        List<Place> places = new ArrayList<>();
        for (String name : files.list("gazetteer", ".tsv")) {
            try (InputStreamReader reader = new InputStreamReader(files.open(name), StandardCharsets.UTF_8)) {
                places.addAll(PlaceTable.read(name, reader));
            }
        }
        checkLinks(places);
        return new Knowledge(files, places, pronunciation(files), RuleTables.languageCodes(files));
    }

    /** Checks that the ids of places differ, and that the parent of each is among them. */
    public static void checkLinks(List<Place> places) {
        Set<PlaceId> ids = new HashSet<>();
        for (Place place : places) {
            if (!ids.add(place.id())) {
                throw new IllegalArgumentException(
                        "two places have the id " + place.id().value());
            }
        }
        for (Place place : places) {
            PlaceId parent = place.parent();
            if (parent != null && !ids.contains(parent)) {
                throw new IllegalArgumentException(
                        "the parent " + parent.value() + " of " + place.id().value() + " is unknown");
            }
        }
    }

    private static Pronunciation pronunciation(DataFiles files) throws IOException {
        try {
            return Pronunciation.read(
                    tables(files, "sounds/scripts"),
                    table(files, "sounds/classes.tsv"),
                    table(files, "sounds/costs.tsv"),
                    tables(files, "sounds/written"));
        } catch (IllegalArgumentException e) {
            throw new IOException("cannot read the tables of data/sounds: " + e.getMessage(), e);
        }
    }

    private static List<StringReader> tables(DataFiles files, String folder) throws IOException {
        List<StringReader> tables = new ArrayList<>();
        for (String name : files.list(folder, ".tsv")) {
            tables.add(table(files, name));
        }
        return tables;
    }

    private static StringReader table(DataFiles files, String name) throws IOException {
        try (InputStream in = files.open(name)) {
            return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static RuleTables tables(DataFiles files) {
        try {
            return RuleTables.read(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    private RuleTables tables() {
        return tables.get();
    }

    /**
     * Makes now what is else made when it is first asked for.
     *
     * @throws UncheckedIOException naming the file that cannot be read
     * @throws IllegalArgumentException saying what in it cannot be understood
     */
    public void complete() {
        placeWords.get();
        languages.get();
    }

    /** The languages, in the order of preference where a text speaks for none. */
    public List<Vocabulary> languages() {
        return languages.get();
    }

    /** The kinds of incident, in the order of the legend. */
    public List<KindRule> kinds() {
        return tables().kinds();
    }

    /** The facilities that reports describe without naming them. */
    public List<FacilityKind> facilities() {
        return tables().facilities().stream()
                .map(f -> new FacilityKind(f.id(), f.labels()))
                .toList();
    }

    /** The places: their ids differ, and the parent of each is among them. */
    public List<Place> places() {
        return places;
    }

    /** How names of places sound. */
    public Pronunciation pronunciation() {
        return pronunciation;
    }

    /** What is said around names of places. */
    public PlaceWords placeWords() {
        return PlaceWords.later(placeWords);
    }

    /** The areas of the countries among the places, of outlines by ISO 3166-1 alpha-3 code. */
    public Map<PlaceId, Geometry> areas(Map<String, Geometry> countries) {
        Map<PlaceId, Geometry> areas = new HashMap<>();
        for (Place place : places) {
            Geometry outline = countries.get(place.code(ALPHA3).orElse(""));
            if (place.type() == PlaceType.COUNTRY && outline != null) {
                areas.put(place.id(), outline);
            }
        }
        return areas;
    }

    /** The codes of the languages, in the order of preference. */
    public List<String> languageCodes() {
        return languageCodes;
    }
}
