package de.efakatalog.model.destination;

import static de.efakatalog.model.destination.SmallRegistry.GEWERBE;
import static de.efakatalog.model.destination.SmallRegistry.MUENCHEN;
import static de.efakatalog.model.destination.SmallRegistry.UMZUG;
import static de.efakatalog.model.destination.SmallRegistry.named;
import static de.efakatalog.model.destination.SmallRegistry.responsibility;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.model.changelog.ChangeFeed;
import de.efakatalog.model.imports.RefusedFactsException;
import de.efakatalog.model.responsibility.ResponsibilityImport;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import de.efakatalog.model.testing.EmptyRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the facts name has to exist, and each of them only once. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class DestinationReferencesTest {

    private static final UUID FIRST = UUID.fromString("6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11");

    @Inject SmallRegistry registry;
    @Inject DestinationImport destinationImport;
    @Inject ResponsibilityImport responsibilityImport;
    @Inject ChangeFeed feed;

    @BeforeEach
    void oneDestination() {
        EmptyRegistry.begin();
        registry.fill();
        destinationImport.apply(List.of(facts()));
    }

    private static DestinationFacts facts() {
        return new DestinationFacts(
                FIRST.toString(), "submission.example.org", named("Amt"), null, null, null);
    }

    @Test
    void unknownReferencesAreRefusedByName() {
        long before = feed.head();
        UUID unknown = UUID.fromString("6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b13");

        assertThatThrownBy(
                        () ->
                                responsibilityImport.apply(
                                        List.of(
                                                responsibility("a", "99999999999999", "093", FIRST),
                                                responsibility(
                                                        "b", GEWERBE, MUENCHEN, "niemand", FIRST,
                                                        null))))
                .isInstanceOfSatisfying(
                        RefusedFactsException.class,
                        refused ->
                                assertThat(refused.defects())
                                        .extracting(Object::toString)
                                        .containsExactly(
                                                "a: the registry has no service 99999999999999",
                                                "a: the registry has no region 093",
                                                "b: the registry has no authority niemand"));
        assertThatThrownBy(
                        () ->
                                responsibilityImport.apply(
                                        List.of(responsibility("a", GEWERBE, MUENCHEN, unknown))))
                .hasMessage("a: the registry has no destination " + unknown);
        assertThat(feed.head()).isEqualTo(before);
    }

    @Test
    void sameIdTwiceIsRefused() {
        assertThatThrownBy(
                        () ->
                                responsibilityImport.apply(
                                        List.of(
                                                responsibility("a", GEWERBE, MUENCHEN, null),
                                                responsibility("a", UMZUG, MUENCHEN, null))))
                .hasMessage("a: is named more than once");
        assertThatThrownBy(() -> destinationImport.apply(List.of(facts(), facts())))
                .hasMessage(FIRST + ": is named more than once");
    }
}
