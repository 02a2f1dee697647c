package de.efakatalog.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import de.efakatalog.model.testing.HouseRules;

@AnalyzeClasses(packages = "de.efakatalog.api", importOptions = DoNotIncludeTests.class)
class ApiArchitectureTest {

    @ArchTest
    static final ArchRule NO_ENTITY_LEAVES_A_DOOR =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .areAnnotatedWith("jakarta.persistence.Entity")
                    .as("doors do not touch entities");

    @ArchTest
    static final ArchRule NO_PERSISTENCE =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.persistence..", "org.hibernate..")
                    .as("doors do not touch the EntityManager");

    @ArchTest static final ArchRule SPEAKING_NAMES = HouseRules.SPEAKING_NAMES;
    @ArchTest static final ArchRule NULL_MARKED = HouseRules.NULL_MARKED;
    @ArchTest static final ArchRule NO_CYCLES = HouseRules.NO_CYCLES;
    @ArchTest static final ArchRule NO_OLD_DATES = HouseRules.NO_OLD_DATES;
    @ArchTest static final ArchRule NO_FIELD_INJECTION = HouseRules.NO_FIELD_INJECTION;
    @ArchTest static final ArchRule INJECTED_CLOCK = HouseRules.INJECTED_CLOCK;
}
