package org.tramstudio;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "org.tramstudio", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int MOST_LINES = 400;

    /** Top to bottom; a layer may use those below it. */
    private static final List<String> LAYERS = List.of("main", "app", "cli", "project", "study", "training", "nn",
            "data", "tram", "power", "circuit", "files", "task");

    @ArchTest
    static final ArchRule ARROWS_RUN_DOWNWARDS = layers();

    @ArchTest
    static final ArchRule THE_METHOD_NEEDS_NOTHING_BUT_THE_JDK = classes()
            .that().resideInAnyPackage(in("circuit"), in("power"), in("tram"), in("task"), in("files"))
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "javax.xml..", "com.fasterxml..",
                    in("circuit"), in("power"), in("tram"), in("task"), in("files"))
            .because("a reader of the paper should find its ideas in plain Java, and they must work without an engine");

    @ArchTest
    static final ArchRule ONLY_CIRCUIT_FILES_ARE_PARSED_AS_JSON = noClasses()
            .that().resideInAnyPackage(in("circuit"), in("power"), in("tram"))
            .and().resideOutsideOfPackage("org.tramstudio.circuit.format..")
            .should().dependOnClassesThat().resideInAnyPackage("com.fasterxml..")
            .because("a circuit's JSON form is read by a library, and nothing else of the method needs one");

    @ArchTest
    static final ArchRule THE_ENGINE_STAYS_IN_THE_NETWORKS = noClasses()
            .that().resideOutsideOfPackages(in("nn"), in("training"), in("data"))
            .should().dependOnClassesThat().resideInAnyPackage("ai.djl..")
            .because("window and command line must work where the engine cannot be loaded");

    @ArchTest
    static final ArchRule THE_TOOLKIT_STAYS_IN_THE_WINDOW = noClasses()
            .that().resideOutsideOfPackage(in("app"))
            .should().dependOnClassesThat().resideInAnyPackage("javafx..", "org.controlsfx..", "impl.org.controlsfx..",
                    "org.jfree..")
            .because("everything but the window must run without a display and be tested without a toolkit");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PARSES_ARGUMENTS = noClasses()
            .that().resideOutsideOfPackage(in("cli"))
            .should().dependOnClassesThat().resideInAnyPackage("picocli..")
            .because("a command is one way among others to call the services below");

    @ArchTest
    static final ArchRule LAYERS_ARE_FREE_OF_CIRCLES = slices().matching("org.tramstudio.(*)..")
            .should().beFreeOfCycles()
            .because("what depends on itself by a detour cannot be understood or changed alone");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CIRCLES = slices().matching("org.tramstudio.(**)")
            .should().beFreeOfCycles()
            .because("what depends on itself by a detour cannot be understood or changed alone");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS = noClasses()
            .should().haveSimpleNameEndingWith("Utils").orShould().haveSimpleNameEndingWith("Util")
            .orShould().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
            .orShould().haveSimpleNameEndingWith("Impl")
            .because("such a name says that nobody knew what the class is about");

    @Test
    void noFileIsLongerThanCanBeReadInOneGo() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> lines(file) > MOST_LINES)
                    .map(file -> file + " has " + lines(file) + " lines").toList();
            assertEquals(List.of(), tooLong);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ArchRule layers() {
        var architecture = layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("main").definedBy("org.tramstudio");
        for (String layer : LAYERS.subList(1, LAYERS.size())) {
            architecture = architecture.layer(layer).definedBy(in(layer));
        }
        for (int index = 0; index < LAYERS.size(); index++) {
            String[] above = LAYERS.subList(0, index).toArray(String[]::new);
            architecture = index == 0 ? architecture.whereLayer(LAYERS.get(index)).mayNotBeAccessedByAnyLayer()
                    : architecture.whereLayer(LAYERS.get(index)).mayOnlyBeAccessedByLayers(above);
        }
        return architecture.because("data takes one way: circuit, power, method, network, training, study, window");
    }

    private static String in(String layer) {
        return "org.tramstudio." + layer + "..";
    }
}
