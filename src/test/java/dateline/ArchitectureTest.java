package dateline;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The map of the code: which package may know which. */
@AnalyzeClasses(packages = "dateline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "dateline";

    /** A package may use the packages listed after it, and nothing else of ours. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            Map.entry("geo", List.of()),
            Map.entry("report", List.of()),
            // Names are folded as reports are, by one class.
            Map.entry("gazetteer", List.of("report", "geo")),
            Map.entry("mention", List.of("report", "gazetteer", "geo")),
            Map.entry("resolution", List.of("mention", "report", "gazetteer", "geo")),
            Map.entry("incident", List.of("report", "mention", "resolution", "gazetteer", "geo")),
            Map.entry("data", List.of("report", "mention", "resolution", "incident", "gazetteer", "geo")),
            Map.entry("store", List.of("report", "resolution", "incident", "gazetteer", "geo")),
            // A layer is made of a snapshot of the store: of its values, never of its files.
            // What a word means in a filter is decided once, for whatever has properties. Texts fold as names do.
            Map.entry("filter", List.of("report")),
            // Whoever edits signs as the store has it, and hands it what it is to keep.
            Map.entry("editing", List.of("store", "report", "resolution", "incident", "gazetteer", "geo")),
            Map.entry("layer", List.of("filter", "store", "report", "resolution", "incident", "gazetteer", "geo")),
            Map.entry(
                    "export",
                    List.of("layer", "filter", "store", "report", "resolution", "incident", "gazetteer", "geo")),
            // It judges readings, by their incidents' features as programs see them.
            Map.entry(
                    "evaluation",
                    List.of(
                            "export",
                            "layer",
                            "filter",
                            "store",
                            "data",
                            "incident",
                            "resolution",
                            "mention",
                            "report",
                            "gazetteer",
                            "geo")),
            Map.entry(
                    "web",
                    List.of(
                            "editing",
                            "export",
                            "layer",
                            "filter",
                            "store",
                            "data",
                            "incident",
                            "resolution",
                            "report",
                            "gazetteer",
                            "geo")),
            Map.entry("cli", List.of()));

    private static final List<String> CORE =
            List.of("geo", "report", "mention", "resolution", "incident", "editing", "filter", "layer");

    @ArchTest
    static void every_package_uses_only_the_packages_it_is_allowed_to(JavaClasses all) {
        MAY_USE.forEach((name, allowed) -> noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(ROOT + "..")
                        .and(not(resideInAnyPackage(packages(
                                Stream.concat(Stream.of(name), allowed.stream()).toList())))))
                .as(name + " may use only " + allowed)
                .allowEmptyShould(true)
                .check(all));
    }

    @ArchTest
    static void the_table_names_every_package(JavaClasses all) {
        assertThat(all.stream()
                        .map(c -> c.getPackageName())
                        .filter(p -> !p.equals(ROOT))
                        .map(p -> p.substring(ROOT.length() + 1).split("\\.", -1)[0])
                        .distinct())
                .allSatisfy(p -> assertThat(MAY_USE).containsKey(p));
    }

    @ArchTest
    static void every_package_says_what_it_is_for_and_is_null_marked(JavaClasses all) {
        assertThat(all.stream().map(c -> c.getPackageName()).distinct())
                .allSatisfy(p -> assertThat(all.getPackage(p).isAnnotatedWith(NullMarked.class))
                        .as("package-info of " + p)
                        .isTrue());
    }

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_core_does_no_input_or_output = noClasses()
            .that()
            .resideInAnyPackage(packages(CORE))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..", "java.net..", "java.sql..", "java.nio.file..", "io.javalin..", "org.sqlite..");

    @ArchTest
    static final ArchRule the_core_does_not_read_the_clock = noClasses()
            .that()
            .resideInAnyPackage(packages(CORE))
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule only_web_knows_javalin = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.javalin..");

    /** Importers and exports too: names of a dump wait in a temporary SQLite file, and a GeoPackage is one. */
    @ArchTest
    static final ArchRule only_the_store_and_importers_know_sql = noClasses()
            .that()
            .resideOutsideOfPackages(
                    ROOT + ".store..", ROOT + ".gazetteer.geonames..", ROOT + ".gazetteer.files..", ROOT + ".export..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite..", "com.zaxxer..");

    @ArchTest
    static final ArchRule no_dumping_ground =
            noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Common|Misc|Impl)$");

    @ArchTest
    static final ArchRule services_are_final = classes()
            .that()
            .areTopLevelClasses()
            .and()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotRecords()
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .haveModifier(JavaModifier.FINAL);

    private static String[] packages(List<String> names) {
        return names.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new);
    }
}
