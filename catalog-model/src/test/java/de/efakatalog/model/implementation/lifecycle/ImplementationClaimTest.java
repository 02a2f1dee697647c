package de.efakatalog.model.implementation.lifecycle;

import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.DIENST;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.OTHER;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.PROVIDER;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.complete;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.facts;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.listed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.efakatalog.model.changelog.ReconciliationCounts;
import de.efakatalog.model.finding.Finding;
import de.efakatalog.model.implementation.ImplementationImportReport;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports and providers do not overwrite one another. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class ImplementationClaimTest {

    @Inject LifecycleFixture registry;

    @BeforeEach
    void oneService() {
        registry.begin();
    }

    private ImplementationImportReport importAs(String name) {
        return registry.imports.apply(List.of(listed(DIENST, name, PROVIDER)));
    }

    @Test
    void importedOneIsOpenToTheNextImport() {
        assertThat(importAs("Eins").counts()).isEqualTo(new ReconciliationCounts(1, 0, 0));
        assertThat(importAs("Zwei").counts()).isEqualTo(new ReconciliationCounts(0, 1, 0));
        ServiceImplementationRecord imported = registry.implementation(DIENST);
        assertThat(imported.name()).isEqualTo("Zwei");
        assertThat(imported.claimedAt()).isNull();
        assertThat(imported.profile()).isNull();
    }

    @Test
    void publishedOneIsLeftAloneAndTheDifferenceIsReported() {
        ServiceImplementationRecord published = registry.published(DIENST);
        ImplementationImportReport report =
                registry.imports.apply(
                        List.of(
                                listed(DIENST, "Name aus der Liste", PROVIDER),
                                listed("anderer-dienst", "Anderer", PROVIDER)));
        assertThat(report)
                .isEqualTo(
                        new ImplementationImportReport(
                                new ReconciliationCounts(1, 0, 0),
                                List.of(DIENST),
                                List.of(DIENST)));
        assertThat(registry.implementation(DIENST)).isEqualTo(published);
    }

    @Test
    void providerTakesOverWhatAnImportBrought() {
        importAs("Aus der Liste");
        ImplementationDraftRecord draft =
                registry.drafting.create(facts(DIENST, complete("Vom Anbieter"))).value();
        assertThat(draft.basedOn()).isEqualTo(1);
        assertThat(registry.implementation(DIENST).name()).isEqualTo("Aus der Liste");

        ServiceImplementationRecord claimed = registry.publishing.publish(DIENST, 1).value();
        assertThat(claimed.version()).isEqualTo(2);
        assertThat(claimed.name()).isEqualTo("Vom Anbieter");
        assertThat(claimed.claimedAt()).isNotNull();
        assertThat(importAs("Wieder die Liste").differing()).containsExactly(DIENST);
        assertThat(registry.implementation(DIENST)).isEqualTo(claimed);
    }

    @Test
    void importInBetweenIsSeenBeforeItIsOverwritten() {
        importAs("Eins");
        registry.drafting.create(facts(DIENST, complete()));
        importAs("Zwei");
        IncompleteImplementationException refused =
                catchThrowableOfType(
                        IncompleteImplementationException.class,
                        () -> registry.publishing.publish(DIENST, 1));
        assertThat(refused.findings()).extracting(Finding::pointer).containsExactly("/basedOn");
        assertThat(registry.implementation(DIENST).name()).isEqualTo("Zwei");

        // the same content, by somebody who has seen the new version
        ImplementationDraftRecord again = registry.drafting.replace(DIENST, 1, complete()).value();
        assertThat(again.basedOn()).isEqualTo(2);
        assertThat(registry.publishing.publish(DIENST, again.version()).value().version())
                .isEqualTo(3);
    }

    @Test
    void importThatComesWhileADraftIsWrittenIsNotOverwrittenEither() {
        registry.drafting.create(facts(DIENST, complete()));
        registry.imports.apply(List.of(listed(DIENST, "Fremd", OTHER)));
        assertThatExceptionOfType(ImplementationTransitionException.class)
                .isThrownBy(() -> registry.publishing.publish(DIENST, 1))
                .withMessage("gewerbe-online is not provided by stadt.");
        assertThat(registry.implementation(DIENST).provider()).isEqualTo(OTHER);
    }

    @Test
    void onlyTheProviderThatTheListNamesTakesOver() {
        registry.imports.apply(
                List.of(listed("fremd", "Fremd", OTHER), listed("herrenlos", "Ohne", null)));
        for (String id : List.of("fremd", "herrenlos")) {
            assertThatExceptionOfType(ImplementationTransitionException.class)
                    .isThrownBy(() -> registry.drafting.create(facts(id, complete())))
                    .withMessage(id + " is not provided by stadt.");
        }
        assertThatExceptionOfType(ImplementationTransitionException.class)
                .isThrownBy(() -> registry.withdrawal.withdraw("herrenlos", 1, "weg"))
                .withMessage("No provider of herrenlos is known.");
    }

    @Test
    void providerWithdrawsWhatAListSaysWithoutDescribingItFirst() {
        importAs("Gibt es nicht mehr");
        ServiceImplementationRecord withdrawn =
                registry.withdrawal.withdraw(DIENST, 1, "eingestellt").value();
        assertThat(withdrawn.profile()).isNull();
        assertThat(withdrawn.claimedAt()).isNotNull();
        assertThat(importAs("Gibt es nicht mehr").differing()).containsExactly(DIENST);
        assertThat(registry.implementation(DIENST)).isEqualTo(withdrawn);
    }
}
