package dateline.data;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dateline.gazetteer.Place;
import dateline.gazetteer.PlaceId;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.PlaceWords;
import dateline.gazetteer.index.PlaceTable;
import dateline.gazetteer.index.Pronunciation;
import dateline.incident.Frame;
import dateline.incident.Kind;
import dateline.incident.KindRule;
import dateline.mention.FacilityRule;
import dateline.mention.LanguageRules;
import dateline.mention.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * What Dateline knows before it has read anything: its languages, kinds of incident, facilities and places.
 *
 * @param languages in the order of preference where a text speaks for none
 * @param kinds in the order of the legend
 * @param places their ids differ, and the parent of each is among them
 * @param pronunciation how names of places sound
 * @param placeWords what is said around names of places
 */
public record Knowledge(
        List<Vocabulary> languages,
        List<KindRule> kinds,
        List<Place> places,
        Pronunciation pronunciation,
        PlaceWords placeWords) {
    private static final String ALPHA3 = "iso3166-1-alpha3";

    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Knowledge {
        languages = List.copyOf(languages);
        kinds = List.copyOf(kinds);
        places = List.copyOf(places);
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

    /** A row of {@code kinds.yaml}. */
    private record KindRow(
            String id,
            Map<String, String> labels,
            String family,
            boolean casualties,
            boolean targets,
            boolean perceived,
            boolean aboutFacility,
            boolean disaster,
            boolean violent,
            boolean generic,
            boolean national,
            boolean dated,
            Set<String> partOf,
            Set<String> aftermathOf,
            List<Frame> frames,
            Set<String> counts,
            String acled,
            String plover,
            String colour,
            String symbol,
            Map<String, List<String>> weak,
            Map<String, List<String>> triggers) {
        KindRule rule() {
            Kind kind = new Kind(id, labels, colour, symbol, acled, plover);
            return new KindRule(
                    kind,
                    family,
                    casualties,
                    targets,
                    perceived,
                    aboutFacility,
                    disaster,
                    violent,
                    generic,
                    national,
                    dated,
                    partOf,
                    aftermathOf,
                    frames,
                    counts,
                    weak,
                    triggers);
        }
    }

    /** A row of {@code facilities.yaml}. */
    private record FacilityRow(
            String id,
            List<String> types,
            Map<String, String> labels,
            @Nullable Boolean moves,
            @Nullable Boolean named,
            Map<String, List<String>> patterns) {
        FacilityRule rule() {
            List<PlaceType> parsed = types.stream().map(PlaceType::parse).toList();
            return new FacilityRule(
                    id, parsed, labels, patterns, Boolean.TRUE.equals(moves), Boolean.TRUE.equals(named));
        }
    }

    /**
     * Reads all data files.
     *
     * @throws IOException naming the file that cannot be read
     */
    public static Knowledge read(DataFiles files) throws IOException {
        List<KindRule> kinds = yaml(files, "kinds.yaml", new TypeReference<List<KindRow>>() {}).stream()
                .map(KindRow::rule)
                .toList();
        List<FacilityRule> facilities =
                yaml(files, "facilities.yaml", new TypeReference<List<FacilityRow>>() {}).stream()
                        .map(FacilityRow::rule)
                        .toList();
        List<Vocabulary> languages = new ArrayList<>();
        List<String> links = new ArrayList<>();
        List<String> common = new ArrayList<>();
        for (String name : files.list("languages", ".yaml")) {
            LanguageRules rules = yaml(files, name, new TypeReference<LanguageRules>() {});
            common.addAll(rules.stopwords());
            links.addAll(rules.terms().getOrDefault("place.possessor", List.of()));
            links.addAll(rules.terms().getOrDefault("relation.in", List.of()));
            languages.add(new Vocabulary(rules, triggers(kinds, rules.language()), facilities));
        }
        // English first: it is the answer where a text speaks for no language.
        languages.sort(java.util.Comparator.comparing(
                        (Vocabulary v) -> !v.language().code().equals("en"))
                .thenComparing(v -> v.language().code()));
        List<Place> places = new ArrayList<>();
        for (String name : files.list("gazetteer", ".tsv")) {
            try (InputStreamReader reader = new InputStreamReader(files.open(name), StandardCharsets.UTF_8)) {
                places.addAll(PlaceTable.read(name, reader));
            }
        }
        List<PlaceWords.Sort> sorts = facilities.stream()
                .flatMap(f -> f.phrases().stream().map(p -> new PlaceWords.Sort(Set.copyOf(f.types()), p)))
                .toList();
        return new Knowledge(languages, kinds, places, pronunciation(files), new PlaceWords(links, common, sorts));
    }

    private static Pronunciation pronunciation(DataFiles files) throws IOException {
        List<StringReader> scripts = new ArrayList<>();
        for (String name : files.list("sounds/scripts", ".tsv")) {
            scripts.add(table(files, name));
        }
        try {
            return Pronunciation.read(scripts, table(files, "sounds/classes.tsv"), table(files, "sounds/costs.tsv"));
        } catch (IllegalArgumentException e) {
            throw new IOException("cannot read the tables of data/sounds: " + e.getMessage(), e);
        }
    }

    private static StringReader table(DataFiles files, String name) throws IOException {
        try (InputStream in = files.open(name)) {
            return new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** Phrases by the category they are found under. */
    private static Map<String, List<String>> triggers(List<KindRule> kinds, String language) {
        Map<String, List<String>> triggers = new HashMap<>();
        for (KindRule k : kinds) {
            triggers.put("kind." + k.id(), k.triggers().getOrDefault(language, List.of()));
            triggers.put("weak-kind." + k.id(), k.weak().getOrDefault(language, List.of()));
        }
        return triggers;
    }

    private static <T> T yaml(DataFiles files, String name, TypeReference<T> type) throws IOException {
        try (InputStream in = files.open(name)) {
            return YAML.readValue(in, type);
        } catch (com.fasterxml.jackson.core.JacksonException e) {
            throw new IOException("cannot read the data file " + name + ": " + e.getOriginalMessage(), e);
        }
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

    /** The codes of the languages. */
    public List<String> languageCodes() {
        return languages.stream().map(v -> v.language().code()).toList();
    }
}
