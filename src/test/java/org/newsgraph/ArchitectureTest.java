package org.newsgraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages go one way, and each library stays in its room. */
@AnalyzeClasses(packages = "org.newsgraph", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] READERS = {"opennlp..", "org.maltparser..", "ai.onnxruntime.."};

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("org.newsgraph.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule MODEL_IS_PLAIN_DATA = classes().that().resideInAPackage("..model..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.newsgraph.model..");

    @ArchTest
    static final ArchRule LEXICON_KNOWS_THE_MODEL = classes().that().resideInAPackage("..lexicon..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.newsgraph.model..", "org.newsgraph.lexicon..");

    /** {@code phrase} asks of a noun phrase what both the mentions and the rules want to know. */
    @ArchTest
    static final ArchRule LANGUAGE_KNOWS_MODEL_AND_LEXICON = classes()
            .that().resideInAnyPackage("org.newsgraph.time..", "org.newsgraph.phrase..", "org.newsgraph.mention..", "org.newsgraph.fact..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.newsgraph.model..", "org.newsgraph.lexicon..",
                    "org.newsgraph.time..", "org.newsgraph.phrase..", "org.newsgraph.mention..", "org.newsgraph.fact..");

    @ArchTest
    static final ArchRule THE_LINE_GOES_ONE_WAY = layeredArchitecture().consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("phrase").definedBy("org.newsgraph.phrase..")
            .layer("time").definedBy("org.newsgraph.time..")
            .layer("mention").definedBy("org.newsgraph.mention..")
            .layer("fact").definedBy("org.newsgraph.fact..")
            .layer("graph").definedBy("org.newsgraph.graph..")
            .layer("identity").definedBy("org.newsgraph.identity..")
            .layer("store").definedBy("org.newsgraph.store..")
            .layer("query").definedBy("org.newsgraph.query..")
            .layer("export").definedBy("org.newsgraph.export..")
            .layer("page").definedBy("org.newsgraph.page..")
            .layer("server").definedBy("org.newsgraph.server..")
            .layer("cli").definedBy("org.newsgraph.cli..")
            .whereLayer("cli").mayNotBeAccessedByAnyLayer()
            .whereLayer("server").mayOnlyBeAccessedByLayers("cli")
            .whereLayer("page").mayOnlyBeAccessedByLayers("server", "cli")
            .whereLayer("export").mayOnlyBeAccessedByLayers("page", "cli")
            .whereLayer("query").mayOnlyBeAccessedByLayers("export", "page", "server", "cli")
            .whereLayer("store").mayOnlyBeAccessedByLayers("query", "export", "page", "server", "cli")
            .whereLayer("identity").mayOnlyBeAccessedByLayers("store", "query", "export", "page", "server", "cli")
            .whereLayer("graph").mayOnlyBeAccessedByLayers("identity", "store", "query", "export", "page", "server", "cli")
            .whereLayer("fact").mayOnlyBeAccessedByLayers("graph", "cli")
            .whereLayer("mention").mayOnlyBeAccessedByLayers("fact", "graph", "cli");

    @ArchTest
    static final ArchRule MODELS_ARE_OPENED_ONLY_IN_SYNTAX = noClasses().that().resideOutsideOfPackage("org.newsgraph.syntax..")
            .should().dependOnClassesThat().resideInAnyPackage(READERS);

    @ArchTest
    static final ArchRule JENA_ONLY_FROM_GRAPH_ON = noClasses()
            .that().resideOutsideOfPackages("org.newsgraph.graph..", "org.newsgraph.identity..", "org.newsgraph.store..", "org.newsgraph.query..",
                    "org.newsgraph.export..", "org.newsgraph.page..", "org.newsgraph.server..", "org.newsgraph.cli..")
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.jena..");

    @ArchTest
    static final ArchRule STORE_SEES_NO_FACTS = noClasses().that().resideInAnyPackage("org.newsgraph.store..", "org.newsgraph.query..",
                    "org.newsgraph.export..", "org.newsgraph.page..", "org.newsgraph.server..")
            .should().dependOnClassesThat().resideInAnyPackage("org.newsgraph.fact..", "org.newsgraph.mention..", "org.newsgraph.syntax..", "org.newsgraph.article..");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_PRINTS = noClasses().that().resideOutsideOfPackage("org.newsgraph.cli..")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err")
            .orShould().callMethod(System.class, "exit", int.class);
}
