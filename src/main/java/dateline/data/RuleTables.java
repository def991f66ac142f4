package dateline.data;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dateline.gazetteer.PlaceType;
import dateline.gazetteer.PlaceWords;
import dateline.incident.Frame;
import dateline.incident.Kind;
import dateline.incident.KindRule;
import dateline.mention.FacilityRule;
import dateline.mention.LanguageRules;
import dateline.mention.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the data files say of languages, kinds of incident and facilities.
 *
 * @param languages in the order of preference where a text speaks for none
 * @param kinds in the order of the legend
 */
record RuleTables(List<LanguageRules> languages, List<KindRule> kinds, List<FacilityRule> facilities) {
    private static final ObjectMapper YAML = JsonMapper.builder(new YAMLFactory())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** English first: it is the answer where a text speaks for no language. */
    static final Comparator<String> PREFERENCE =
            Comparator.comparing((String code) -> !code.equals("en")).thenComparing(Comparator.naturalOrder());

    private static final String FOLDER = "languages";
    private static final String ENDING = ".yaml";

    RuleTables {
        languages = List.copyOf(languages);
        kinds = List.copyOf(kinds);
        facilities = List.copyOf(facilities);
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
            boolean wide,
            boolean violent,
            boolean generic,
            boolean yields,
            boolean national,
            boolean dated,
            boolean lasts,
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
                    wide,
                    violent,
                    generic,
                    yields,
                    national,
                    dated,
                    lasts,
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
            @Nullable Boolean many,
            @Nullable Boolean named,
            Map<String, List<String>> patterns) {
        FacilityRule rule() {
            List<PlaceType> parsed = types.stream().map(PlaceType::parse).toList();
            return new FacilityRule(
                    id,
                    parsed,
                    labels,
                    patterns,
                    Boolean.TRUE.equals(moves),
                    Boolean.TRUE.equals(many),
                    Boolean.TRUE.equals(named));
        }
    }

    /**
     * Reads the files.
     *
     * @throws IOException naming the file that cannot be read
     */
    static RuleTables read(DataFiles files) throws IOException {
        List<KindRule> kinds = yaml(files, "kinds.yaml", new TypeReference<List<KindRow>>() {}).stream()
                .map(KindRow::rule)
                .toList();
        List<FacilityRule> facilities =
                yaml(files, "facilities.yaml", new TypeReference<List<FacilityRow>>() {}).stream()
                        .map(FacilityRow::rule)
                        .toList();
        List<LanguageRules> languages = new ArrayList<>();
        for (String code : languageCodes(files)) {
            LanguageRules rules = yaml(files, FOLDER + "/" + code + ENDING, new TypeReference<LanguageRules>() {});
            if (!rules.language().equals(code)) {
                throw new IllegalArgumentException("the language of " + code + ENDING + " is " + rules.language()
                        + ": the file must have its name, " + rules.language() + ENDING);
            }
            languages.add(rules);
        }
        return new RuleTables(languages, kinds, facilities);
    }

    /** The codes of the languages there are, by the names of their files, in the order of preference. */
    static List<String> languageCodes(DataFiles files) throws IOException {
        return files.list(FOLDER, ENDING).stream()
                .map(name -> name.substring(FOLDER.length() + 1, name.length() - ENDING.length()))
                .sorted(PREFERENCE)
                .toList();
    }

    /** What is said around names of places. */
    PlaceWords placeWords() {
        List<String> links = new ArrayList<>();
        List<String> common = new ArrayList<>();
        for (LanguageRules rules : languages) {
            common.addAll(rules.stopwords());
            links.addAll(rules.terms().getOrDefault("place.possessor", List.of()));
            links.addAll(rules.terms().getOrDefault("relation.in", List.of()));
        }
        List<PlaceWords.Sort> sorts = facilities.stream()
                .flatMap(f -> f.phrases().stream().map(p -> new PlaceWords.Sort(Set.copyOf(f.types()), p)))
                .toList();
        return new PlaceWords(links, common, sorts);
    }

    /** The languages with all their grammars. */
    List<Vocabulary> vocabularies() {
        return languages.stream()
                .map(rules -> new Vocabulary(rules, triggers(rules.language()), facilities))
                .toList();
    }

    /** Phrases by the category they are found under. */
    private Map<String, List<String>> triggers(String language) {
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
}
