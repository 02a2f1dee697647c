package de.efakatalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.EngineFilter.includeEngines;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import de.efakatalog.model.testing.HouseRules;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * The rules of the architecture fail when they are broken, and they are really executed: there were
 * Surefire versions that ran none of them and stayed green.
 */
class ArchitectureRunsTest {

    private static final JavaClasses BROKEN =
            new ClassFileImporter().importPackages("de.efakatalog.model.testing.broken");

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(ModelRules.FEATURE_ORDER, "LaterFeature"),
                Arguments.of(ModelRules.NO_HTTP, "java.net.http.HttpClient"),
                Arguments.of(ModelRules.ENTITIES_HAVE_VERBS, "LaterFeature.setRegion("),
                Arguments.of(
                        ModelRules.RESPONSIBILITIES_ARE_WRITTEN_IN_ONE_WAY,
                        "PastTheWriting.corrected("),
                Arguments.of(
                        ModelRules.DESTINATIONS_ARE_WRITTEN_IN_ONE_WAY, "PastTheWriting.added("),
                Arguments.of(HouseRules.SPEAKING_NAMES, "RegionHelper"),
                Arguments.of(HouseRules.NULL_MARKED, "broken.unmarked is not @NullMarked"),
                Arguments.of(HouseRules.NO_CYCLES, "Cycle detected"),
                Arguments.of(HouseRules.NO_STANDARD_STREAMS, "java.lang.System.out"),
                Arguments.of(HouseRules.NO_OLD_DATES, "java.util.Calendar"),
                Arguments.of(HouseRules.NO_FIELD_INJECTION, "RegionHelper.later"),
                Arguments.of(HouseRules.NO_BULK_UPDATES, "executeUpdate()"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void brokenRuleFailsAndNamesTheCulprit(ArchRule rule, String culprit) {
        assertThatThrownBy(() -> rule.check(BROKEN))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(rule.getDescription())
                .hasMessageContaining(culprit);
    }

    @Test
    void everyRuleOfTheModelIsExecuted() {
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectClass(ModelArchitectureTest.class))
                        .filters(includeEngines("archunit"))
                        .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);

        long rules =
                Arrays.stream(ModelArchitectureTest.class.getDeclaredFields())
                        .filter(field -> field.getType() == ArchRule.class)
                        .count();
        assertThat(rules).isGreaterThan(10);
        assertThat(listener.getSummary().getTestsSucceededCount()).isEqualTo(rules);
        assertThat(listener.getSummary().getFailures()).isEmpty();
    }
}
