package de.efakatalog.model.destination;

import static de.efakatalog.model.destination.SmallRegistry.GEWERBE;
import static de.efakatalog.model.destination.SmallRegistry.MUENCHEN;
import static de.efakatalog.model.destination.SmallRegistry.UMZUG;
import static de.efakatalog.model.destination.SmallRegistry.named;
import static de.efakatalog.model.destination.SmallRegistry.responsibility;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.responsibility.Responsibilities;
import de.efakatalog.model.responsibility.ResponsibilityImport;
import de.efakatalog.model.responsibility.ResponsibilityWriting;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import de.efakatalog.model.testing.EmptyRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A signature covers what is in the database, not what its transaction read before. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class ConcurrentSigningTest {

    private static final UUID FIRST = UUID.fromString("6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b31");
    private static final UUID SECOND = UUID.fromString("6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b32");

    @Inject SmallRegistry registry;
    @Inject DestinationImport destinationImport;
    @Inject ResponsibilityImport responsibilityImport;
    @Inject ResponsibilityWriting writing;
    @Inject Destinations destinations;
    @Inject Responsibilities responsibilities;

    @BeforeEach
    void twoDestinations() {
        EmptyRegistry.begin();
        registry.fill();
        destinationImport.apply(List.of(facts(FIRST), facts(SECOND)));
    }

    private static DestinationFacts facts(UUID id) {
        return new DestinationFacts(
                id.toString(), "submission.example.org", named("Amt"), null, null, null);
    }

    private List<String> signedServices() {
        String signature =
                String.valueOf(
                        QuarkusTransaction.requiringNew()
                                .call(() -> destinations.findRecord(FIRST.toString()).orElseThrow())
                                .signature());
        return List.of(GEWERBE, UMZUG).stream()
                .filter(
                        service ->
                                SignaturePayload.of(signature)
                                        .toJson()
                                        .contains(Coverage.SERVICE_URN + service))
                .toList();
    }

    @Test
    void whatAnotherTransactionMovedHereMeanwhileIsSignedFor() {
        responsibilityImport.apply(List.of(responsibility("umzug", UMZUG, MUENCHEN, SECOND)));
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            assertThat(responsibilities.findById("umzug").getDestination())
                                    .isEqualTo(SECOND);
                            responsibilityImport.apply(
                                    List.of(responsibility("umzug", UMZUG, MUENCHEN, FIRST)));
                            writing.apply(
                                    List.of(responsibility("gewerbe", GEWERBE, MUENCHEN, FIRST)));
                        });

        assertThat(signedServices()).containsExactly(GEWERBE, UMZUG);
    }

    @Test
    void whatAnotherTransactionMovedAwayMeanwhileIsNot() {
        responsibilityImport.apply(List.of(responsibility("umzug", UMZUG, MUENCHEN, FIRST)));
        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            assertThat(responsibilities.findById("umzug").getDestination())
                                    .isEqualTo(FIRST);
                            responsibilityImport.apply(
                                    List.of(responsibility("umzug", UMZUG, MUENCHEN, SECOND)));
                            writing.apply(
                                    List.of(responsibility("gewerbe", GEWERBE, MUENCHEN, FIRST)));
                        });

        assertThat(signedServices()).containsExactly(GEWERBE);
    }
}
