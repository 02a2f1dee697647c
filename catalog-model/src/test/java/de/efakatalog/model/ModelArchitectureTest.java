package de.efakatalog.model;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import de.efakatalog.model.testing.HouseRules;

@AnalyzeClasses(packages = "de.efakatalog.model", importOptions = DoNotIncludeTests.class)
class ModelArchitectureTest {

    @ArchTest static final ArchRule FEATURE_ORDER = ModelRules.FEATURE_ORDER;
    @ArchTest static final ArchRule NO_HTTP = ModelRules.NO_HTTP;
    @ArchTest static final ArchRule NO_SEARCH_ENGINE = ModelRules.NO_SEARCH_ENGINE;
    @ArchTest static final ArchRule NO_OTHER_MODULE = ModelRules.NO_OTHER_MODULE;
    @ArchTest static final ArchRule ENTITIES_ARE_CAPTURED = ModelRules.ENTITIES_ARE_CAPTURED;
    @ArchTest static final ArchRule ENTITIES_HAVE_VERBS = ModelRules.ENTITIES_HAVE_VERBS;

    @ArchTest
    static final ArchRule RESPONSIBILITIES_ARE_WRITTEN_IN_ONE_WAY =
            ModelRules.RESPONSIBILITIES_ARE_WRITTEN_IN_ONE_WAY;

    @ArchTest
    static final ArchRule DESTINATIONS_ARE_WRITTEN_IN_ONE_WAY =
            ModelRules.DESTINATIONS_ARE_WRITTEN_IN_ONE_WAY;

    @ArchTest static final ArchRule SPEAKING_NAMES = HouseRules.SPEAKING_NAMES;
    @ArchTest static final ArchRule NULL_MARKED = HouseRules.NULL_MARKED;
    @ArchTest static final ArchRule NO_CYCLES = HouseRules.NO_CYCLES;
    @ArchTest static final ArchRule NO_STANDARD_STREAMS = HouseRules.NO_STANDARD_STREAMS;
    @ArchTest static final ArchRule NO_OLD_DATES = HouseRules.NO_OLD_DATES;
    @ArchTest static final ArchRule NO_FIELD_INJECTION = HouseRules.NO_FIELD_INJECTION;
    @ArchTest static final ArchRule INJECTED_CLOCK = HouseRules.INJECTED_CLOCK;
    @ArchTest static final ArchRule NO_BULK_UPDATES = HouseRules.NO_BULK_UPDATES;
}
