package de.efakatalog.model.destination;

import static de.efakatalog.model.destination.SmallRegistry.A38;
import static de.efakatalog.model.destination.SmallRegistry.AUGSBURG;
import static de.efakatalog.model.destination.SmallRegistry.GEWERBE;
import static de.efakatalog.model.destination.SmallRegistry.KVR;
import static de.efakatalog.model.destination.SmallRegistry.MUENCHEN;
import static de.efakatalog.model.destination.SmallRegistry.PASS;
import static de.efakatalog.model.destination.SmallRegistry.UMZUG;
import static de.efakatalog.model.destination.SmallRegistry.named;
import static de.efakatalog.model.destination.SmallRegistry.responsibility;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.ChangeFeed;
import de.efakatalog.model.changelog.ReconciliationCounts;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.destination.SignaturePayload.SignedServices;
import de.efakatalog.model.imports.RefusedFactsException;
import de.efakatalog.model.region.Ars;
import de.efakatalog.model.responsibility.Responsibilities;
import de.efakatalog.model.responsibility.ResponsibilityFacts;
import de.efakatalog.model.responsibility.ResponsibilityImport;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import de.efakatalog.model.testing.EmptyRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signatures follow responsibilities, in the same transaction. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class DestinationSigningTest {

    private static final UUID FIRST = UUID.fromString("6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11");
    private static final UUID SECOND = UUID.fromString("6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b12");
    private static final String HOST = "submission.example.org";

    @Inject SmallRegistry registry;
    @Inject DestinationImport destinationImport;
    @Inject ResponsibilityImport responsibilityImport;
    @Inject Destinations destinations;
    @Inject Responsibilities responsibilities;
    @Inject ChangeFeed feed;

    @BeforeEach
    void twoDestinations() {
        EmptyRegistry.begin();
        registry.fill();
        destinationImport.apply(List.of(facts(FIRST, null), facts(SECOND, null)));
    }

    private static DestinationFacts facts(UUID id, @Nullable String issued) {
        return new DestinationFacts(id.toString(), HOST, named("Amt"), issued, null, null);
    }

    private static String issued(UUID id, String services, String regions) {
        return Jws.of(Jws.payload(id.toString(), HOST, services, regions));
    }

    private DestinationRecord destination(UUID id) {
        // a transaction of its own, hence a session that reads the row anew
        return QuarkusTransaction.requiringNew()
                .call(() -> destinations.findRecord(id.toString()).orElseThrow());
    }

    private SignaturePayload payload(UUID id) {
        return SignaturePayload.of(String.valueOf(destination(id).signature()));
    }

    private static SignedServices entry(List<String> leikaKeys, List<String> ars) {
        return new SignedServices(
                ars.stream().map(each -> Ars.URN_PREFIX + each).toList(),
                leikaKeys.stream().map(each -> Coverage.SERVICE_URN + each).toList());
    }

    @Test
    void nothingIsSignedWhileNothingNamesIt() {
        assertThat(destination(FIRST).signature()).isNull();
        assertThat(destination(FIRST).signatureOrigin()).isNull();
        assertThat(destination(FIRST).version()).isEqualTo(1);
    }

    @Test
    void signatureCoversWhatNamesTheDestination() {
        responsibilityImport.apply(
                List.of(
                        responsibility("umzug", UMZUG, MUENCHEN, FIRST),
                        responsibility("gewerbe", GEWERBE, MUENCHEN, FIRST),
                        responsibility("pass", PASS, AUGSBURG, FIRST),
                        responsibility("a38", A38, MUENCHEN, FIRST),
                        responsibility("anders", GEWERBE, AUGSBURG, null)));

        DestinationRecord signed = destination(FIRST);
        assertThat(signed.signatureOrigin()).isEqualTo(SignatureOrigin.REGISTRY);
        assertThat(signed.version()).isEqualTo(2);
        SignaturePayload payload = payload(FIRST);
        assertThat(payload.destinationId()).isEqualTo(FIRST.toString());
        assertThat(payload.submissionHost()).isEqualTo(HOST);
        assertThat(payload.iss()).startsWith("http://localhost:");
        assertThat(payload.services())
                .containsExactly(
                        entry(List.of(GEWERBE, UMZUG), List.of(MUENCHEN)),
                        entry(List.of(PASS), List.of(AUGSBURG)));
        assertThat(UUID.fromString(String.valueOf(payload.jti()))).isNotNull();
        assertThat(payload.iat()).isGreaterThan(1_700_000_000L);
        assertThat(destination(SECOND).signature()).isNull();
    }

    @Test
    void destinationAndItsSignatureAreOneVersionInOneTransaction() {
        long before = feed.head();
        responsibilityImport.apply(List.of(responsibility("gewerbe", GEWERBE, MUENCHEN, FIRST)));

        List<Change> changes = feed.after(before, 10);
        assertThat(changes)
                .extracting(Change::kind)
                .containsExactlyInAnyOrder(RecordKind.RESPONSIBILITY, RecordKind.DESTINATION);
        assertThat(changes)
                .filteredOn(each -> each.kind() == RecordKind.DESTINATION)
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.version()).isEqualTo(2);
                            assertThat(each.json()).contains(payloadOf(each));
                        });
    }

    private String payloadOf(Change change) {
        return String.valueOf(destinations.findRecord(change.key()).orElseThrow().signature());
    }

    @Test
    void movedResponsibilitySignsBothAnew() {
        responsibilityImport.apply(
                List.of(
                        responsibility("gewerbe", GEWERBE, MUENCHEN, FIRST),
                        responsibility("umzug", UMZUG, MUENCHEN, FIRST)));
        responsibilityImport.apply(List.of(responsibility("umzug", UMZUG, MUENCHEN, SECOND)));

        assertThat(payload(FIRST).services())
                .containsExactly(entry(List.of(GEWERBE), List.of(MUENCHEN)));
        assertThat(payload(SECOND).services())
                .containsExactly(entry(List.of(UMZUG), List.of(MUENCHEN)));
    }

    @Test
    void lastOneThatLeavesTakesTheSignatureAway() {
        responsibilityImport.apply(List.of(responsibility("gewerbe", GEWERBE, MUENCHEN, FIRST)));
        responsibilityImport.apply(List.of(responsibility("gewerbe", GEWERBE, MUENCHEN, null)));

        assertThat(destination(FIRST).signature()).isNull();
        assertThat(destination(FIRST).signatureOrigin()).isNull();
    }

    @Test
    void endedResponsibilityIsNotSignedFor() {
        responsibilityImport.apply(
                List.of(
                        responsibility(
                                "gewerbe", GEWERBE, MUENCHEN, KVR, FIRST, LocalDate.of(2020, 1, 1)),
                        responsibility(
                                "pass", PASS, MUENCHEN, KVR, FIRST, LocalDate.of(2999, 12, 31))));

        assertThat(payload(FIRST).services())
                .containsExactly(entry(List.of(PASS), List.of(MUENCHEN)));
    }

    @Test
    void sameFileAgainChangesNothing() {
        var file =
                List.of(
                        responsibility("gewerbe", GEWERBE, MUENCHEN, FIRST),
                        responsibility("umzug", UMZUG, MUENCHEN, SECOND));
        responsibilityImport.apply(file);
        long before = feed.head();

        assertThat(responsibilityImport.apply(file)).isEqualTo(new ReconciliationCounts(0, 0, 2));
        assertThat(destinationImport.apply(List.of(facts(FIRST, null), facts(SECOND, null))))
                .isEqualTo(new ReconciliationCounts(0, 0, 2));
        assertThat(feed.head()).isEqualTo(before);
    }

    @Test
    void changeThatSaysNothingElseKeepsTheSignature() {
        responsibilityImport.apply(List.of(responsibility("gewerbe", GEWERBE, MUENCHEN, FIRST)));
        String before = destination(FIRST).signature();
        destinationImport.apply(
                List.of(
                        new DestinationFacts(
                                FIRST.toString(), HOST, named("Neuer Name"), null, null, null)));

        assertThat(destination(FIRST).details().name()).isEqualTo("Neuer Name");
        assertThat(destination(FIRST).version()).isEqualTo(3);
        assertThat(destination(FIRST).signature()).isEqualTo(before);
    }

    @Test
    void otherHostIsSignedAnew() {
        responsibilityImport.apply(List.of(responsibility("gewerbe", GEWERBE, MUENCHEN, FIRST)));
        destinationImport.apply(
                List.of(
                        new DestinationFacts(
                                FIRST.toString(),
                                "other.example.org",
                                named("Amt"),
                                null,
                                null,
                                null)));

        assertThat(payload(FIRST).submissionHost()).isEqualTo("other.example.org");
        assertThat(destination(FIRST).version()).isEqualTo(3);
    }

    @Test
    void issuedSignatureIsKeptByteForByte() {
        responsibilityImport.apply(List.of(responsibility("gewerbe", GEWERBE, MUENCHEN, FIRST)));
        String issued = issued(FIRST, GEWERBE + " " + UMZUG, MUENCHEN);
        destinationImport.apply(List.of(facts(FIRST, issued)));

        assertThat(destination(FIRST).signature()).isEqualTo(issued);
        assertThat(destination(FIRST).signatureOrigin()).isEqualTo(SignatureOrigin.ISSUED);

        responsibilityImport.apply(List.of(responsibility("umzug", UMZUG, MUENCHEN, FIRST)));
        assertThat(destination(FIRST).signature()).isEqualTo(issued);
        assertThat(destination(FIRST).version()).isEqualTo(3);

        // taken back: this registry stands in again
        destinationImport.apply(List.of(facts(FIRST, null)));
        assertThat(destination(FIRST).signatureOrigin()).isEqualTo(SignatureOrigin.REGISTRY);
        assertThat(payload(FIRST).services())
                .containsExactly(entry(List.of(GEWERBE, UMZUG), List.of(MUENCHEN)));
    }

    @Test
    void issuedSignatureThatDoesNotCoverIsRefused() {
        responsibilityImport.apply(
                List.of(
                        responsibility("gewerbe", GEWERBE, MUENCHEN, FIRST),
                        responsibility("pass", PASS, AUGSBURG, FIRST)));
        long before = feed.head();

        assertThatThrownBy(
                        () ->
                                destinationImport.apply(
                                        List.of(facts(FIRST, issued(FIRST, GEWERBE, MUENCHEN)))))
                .isInstanceOf(RefusedFactsException.class)
                .hasMessage(
                        "pass: the issued signature of the destination %s does not cover the service %s in the region %s",
                        FIRST, PASS, AUGSBURG);
        assertThat(feed.head()).isEqualTo(before);
        assertThat(destination(FIRST).signatureOrigin()).isEqualTo(SignatureOrigin.REGISTRY);
    }

    @Test
    void responsibilityThatAnIssuedSignatureDoesNotCoverIsRefused() {
        destinationImport.apply(List.of(facts(FIRST, issued(FIRST, GEWERBE, MUENCHEN))));
        long before = feed.head();

        assertThatThrownBy(
                        () ->
                                responsibilityImport.apply(
                                        List.of(
                                                responsibility("gewerbe", GEWERBE, MUENCHEN, FIRST),
                                                responsibility("umzug", UMZUG, MUENCHEN, FIRST))))
                .isInstanceOf(RefusedFactsException.class)
                .hasMessageContaining("umzug")
                .hasMessageContaining(UMZUG)
                .hasMessageContaining(MUENCHEN);
        assertThat(feed.head()).isEqualTo(before);
        assertThat(responsibilities.findRecord("gewerbe")).isEmpty();
    }

    @Test
    void manyAreSignedInOneImport() {
        List<DestinationFacts> many =
                IntStream.range(0, 60).mapToObj(i -> facts(new UUID(7, i), null)).toList();
        destinationImport.apply(many);
        List<ResponsibilityFacts> naming = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            naming.add(responsibility("r" + i, GEWERBE, MUENCHEN, new UUID(7, i)));
        }
        responsibilityImport.apply(naming);

        for (DestinationFacts each : many) {
            UUID id = UUID.fromString(each.id());
            assertThat(payload(id).destinationId()).isEqualTo(each.id());
        }
    }
}
