package de.efakatalog.model.destination;

import static de.efakatalog.model.destination.SmallRegistry.AUGSBURG;
import static de.efakatalog.model.destination.SmallRegistry.BUND;
import static de.efakatalog.model.destination.SmallRegistry.BUNDESAMT;
import static de.efakatalog.model.destination.SmallRegistry.GEWERBE;
import static de.efakatalog.model.destination.SmallRegistry.KVR;
import static de.efakatalog.model.destination.SmallRegistry.MUENCHEN;
import static de.efakatalog.model.destination.SmallRegistry.PASS;
import static de.efakatalog.model.destination.SmallRegistry.UMZUG;
import static de.efakatalog.model.destination.SmallRegistry.named;
import static de.efakatalog.model.destination.SmallRegistry.responsibility;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.changelog.ChangeFeed;
import de.efakatalog.model.destination.DemoDestinations.Report;
import de.efakatalog.model.responsibility.Responsibilities;
import de.efakatalog.model.responsibility.ResponsibilityImport;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import de.efakatalog.model.testing.EmptyRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is invented for trying out is marked, and is gone when it is no longer wanted. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class DemoDestinationsTest {

    private static final UUID REAL = UUID.fromString("6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11");

    @Inject SmallRegistry registry;
    @Inject DestinationImport destinationImport;
    @Inject ResponsibilityImport responsibilityImport;
    @Inject Destinations destinations;
    @Inject Responsibilities responsibilities;
    @Inject DemoDestinations demo;
    @Inject ChangeFeed feed;
    @Inject Clock clock;

    @BeforeEach
    void responsibilitiesInThreePlaces() {
        EmptyRegistry.begin();
        registry.fill();
        destinationImport.apply(
                List.of(
                        new DestinationFacts(
                                REAL.toString(),
                                "real.example.org",
                                named("Echt"),
                                null,
                                null,
                                null)));
        responsibilityImport.apply(
                List.of(
                        responsibility("gewerbe", GEWERBE, MUENCHEN, null),
                        responsibility("umzug", UMZUG, MUENCHEN, null),
                        responsibility("echt", PASS, MUENCHEN, REAL),
                        responsibility("augsburg", GEWERBE, AUGSBURG, null),
                        responsibility("bund", PASS, BUND, BUNDESAMT, null, null),
                        responsibility(
                                "ende", PASS, MUENCHEN, KVR, null, LocalDate.of(2020, 1, 1))));
    }

    private @Nullable UUID destinationOf(String responsibility) {
        return QuarkusTransaction.requiringNew()
                .call(() -> responsibilities.findRecord(responsibility).orElseThrow())
                .destination();
    }

    private DestinationRecord destination(@Nullable UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> destinations.findRecord(String.valueOf(id)).orElseThrow());
    }

    @Test
    void eachAuthorityThereGetsOne() {
        assertThat(demo.areInLine(true)).isFalse();
        assertThat(demo.bringInLine(true)).isEqualTo(new Report(2, 3));

        UUID ofKvr = destinationOf("gewerbe");
        DestinationRecord kvr = destination(ofKvr);
        assertThat(kvr.details().name())
                .isEqualTo("Kreisverwaltungsreferat (Demo, nicht zustellbar)");
        assertThat(kvr.details().origin()).isEqualTo("demo");
        assertThat(kvr.submissionHost()).endsWith(".invalid");
        assertThat(kvr.signatureOrigin()).isEqualTo(SignatureOrigin.REGISTRY);
        assertThat(destinationOf("umzug")).isEqualTo(ofKvr);
        assertThat(destinationOf("bund")).isNotNull().isNotEqualTo(ofKvr);
        assertThat(destinationOf("echt")).isEqualTo(REAL);
        assertThat(destinationOf("augsburg")).isNull();
        assertThat(destinationOf("ende")).isNull();
    }

    @Test
    void secondStartChangesNothing() {
        demo.bringInLine(true);
        long before = feed.head();

        assertThat(demo.areInLine(true)).isTrue();
        assertThat(demo.bringInLine(true)).isEqualTo(new Report(0, 0));
        assertThat(feed.head()).isEqualTo(before);
    }

    @Test
    void nothingInventedRemainsWhenItIsNotWanted() {
        demo.bringInLine(true);
        UUID ofKvr = destinationOf("gewerbe");
        assertThat(demo.areInLine(false)).isFalse();
        assertThat(demo.bringInLine(false)).isEqualTo(new Report(2, 3));

        assertThat(destinationOf("gewerbe")).isNull();
        assertThat(destinationOf("umzug")).isNull();
        assertThat(destinationOf("bund")).isNull();
        assertThat(destinationOf("echt")).isEqualTo(REAL);
        assertThat(destination(ofKvr).validTo()).isEqualTo(LocalDate.now(clock).minusDays(1));
        assertThat(destination(ofKvr).signature()).isNull();
        assertThat(destination(REAL).validTo()).isNull();
        assertThat(demo.areInLine(false)).isTrue();

        // and it can come again
        assertThat(demo.bringInLine(true)).isEqualTo(new Report(2, 3));
        assertThat(destinationOf("gewerbe")).isEqualTo(ofKvr);
        assertThat(destination(ofKvr).validTo()).isNull();
    }

    @Test
    void killedInBetweenTheRestIsDoneNextTime() {
        demo.bringInLine(true);
        UUID ofKvr = destinationOf("gewerbe");
        // as if only one of the two steps had been done
        responsibilityImport.apply(
                List.of(
                        responsibility("gewerbe", GEWERBE, MUENCHEN, null),
                        responsibility("umzug", UMZUG, MUENCHEN, null)));
        assertThat(demo.bringInLine(true)).isEqualTo(new Report(0, 2));

        responsibilityImport.apply(
                List.of(
                        responsibility("gewerbe", GEWERBE, MUENCHEN, null),
                        responsibility("umzug", UMZUG, MUENCHEN, null)));
        assertThat(demo.bringInLine(false)).isEqualTo(new Report(2, 1));
        assertThat(destination(ofKvr).validTo()).isNotNull();
    }

    @Test
    void withoutResponsibilitiesThereIsNothingToInvent() {
        EmptyRegistry.begin();
        assertThat(demo.areInLine(true)).isTrue();
        assertThat(demo.areInLine(false)).isTrue();
    }
}
