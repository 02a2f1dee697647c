package de.efakatalog.index;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import de.efakatalog.model.testing.HouseRules;

@AnalyzeClasses(packages = "de.efakatalog.index", importOptions = DoNotIncludeTests.class)
class IndexerArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_THE_MODEL_ONLY =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("de.efakatalog.api..", "de.efakatalog.seed..")
                    .as("read models know the model only");

    @ArchTest
    static final ArchRule NO_HTTP =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "jakarta.ws.rs..",
                            "jakarta.servlet..",
                            "io.vertx..",
                            "io.quarkus.rest..")
                    .as("read models know no HTTP");

    @ArchTest
    static final ArchRule KNOWS_THE_LOG_ONLY =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.sql..", "javax.sql..", "jakarta.persistence..", "org.hibernate..")
                    .orShould()
                    .dependOnClassesThat()
                    .areAnnotatedWith("jakarta.persistence.Entity")
                    .as("read models know the change log and nothing else of the database");

    @ArchTest static final ArchRule SPEAKING_NAMES = HouseRules.SPEAKING_NAMES;
    @ArchTest static final ArchRule NULL_MARKED = HouseRules.NULL_MARKED;
    @ArchTest static final ArchRule NO_CYCLES = HouseRules.NO_CYCLES;
    @ArchTest static final ArchRule NO_STANDARD_STREAMS = HouseRules.NO_STANDARD_STREAMS;
    @ArchTest static final ArchRule NO_OLD_DATES = HouseRules.NO_OLD_DATES;
    @ArchTest static final ArchRule NO_FIELD_INJECTION = HouseRules.NO_FIELD_INJECTION;
    @ArchTest static final ArchRule INJECTED_CLOCK = HouseRules.INJECTED_CLOCK;
}
