package de.efakatalog.model.destination;

import static de.efakatalog.model.destination.SmallRegistry.GEWERBE;
import static de.efakatalog.model.destination.SmallRegistry.MUENCHEN;
import static de.efakatalog.model.destination.SmallRegistry.UMZUG;
import static de.efakatalog.model.destination.SmallRegistry.named;
import static de.efakatalog.model.destination.SmallRegistry.responsibility;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.changelog.ChangeFeed;
import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.responsibility.ResponsibilityImport;
import de.efakatalog.model.signing.SigningKeys;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import de.efakatalog.model.testing.EmptyRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can no longer be checked is signed anew, and nothing else. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class SignatureRenewalTest {

    private static final UUID SIGNED = UUID.fromString("6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b21");
    private static final UUID ISSUED = UUID.fromString("6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b22");
    private static final UUID UNNAMED = UUID.fromString("6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b23");
    private static final String HOST = "submission.example.org";
    private static final String ADDRESS = "catalog.public-url";
    private static final String BY_FITKO =
            Jws.of(Jws.payload(ISSUED.toString(), HOST, GEWERBE, MUENCHEN));

    @Inject SmallRegistry registry;
    @Inject DestinationImport destinationImport;
    @Inject ResponsibilityImport responsibilityImport;
    @Inject Destinations destinations;
    @Inject SignatureRenewal renewal;
    @Inject SigningKeys keys;
    @Inject ChangeFeed feed;

    @BeforeEach
    void threeDestinations() {
        EmptyRegistry.begin();
        registry.fill();
        destinationImport.apply(
                List.of(facts(SIGNED, null), facts(ISSUED, BY_FITKO), facts(UNNAMED, null)));
        responsibilityImport.apply(
                List.of(
                        responsibility("gewerbe", GEWERBE, MUENCHEN, SIGNED),
                        responsibility("auch-gewerbe", GEWERBE, MUENCHEN, ISSUED)));
    }

    @AfterEach
    void formerAddress() {
        System.clearProperty(ADDRESS);
    }

    private static DestinationFacts facts(UUID id, @Nullable String issued) {
        return new DestinationFacts(id.toString(), HOST, named("Amt"), issued, null, null);
    }

    private String signature(UUID id) {
        return String.valueOf(
                QuarkusTransaction.requiringNew()
                        .call(() -> destinations.findRecord(id.toString()).orElseThrow())
                        .signature());
    }

    /** As docs/keys.md says: another key signs, and the one that got known is published no more. */
    private void takeBackTheKey() {
        String former = SignaturePayload.kid(signature(SIGNED));
        keys.rotate();
        EmptyRegistry.withoutKey(former);
    }

    @Test
    void whatStandsIsLeftAsItIs() {
        keys.rotate();
        String before = signature(SIGNED);
        long head = feed.head();

        assertThat(renewal.renew())
                .isEqualTo(new Committed<>(new SignatureRenewal.Report(1, 0), head));
        assertThat(signature(SIGNED)).isEqualTo(before);
    }

    @Test
    void signatureWhoseKeyWasTakenBackIsMadeAnew() {
        SignaturePayload before = SignaturePayload.of(signature(SIGNED));
        takeBackTheKey();

        Committed<SignatureRenewal.Report> done = renewal.renew();

        assertThat(done.value()).isEqualTo(new SignatureRenewal.Report(1, 1));
        assertThat(done.position()).isEqualTo(feed.head());
        assertThat(SignaturePayload.kid(signature(SIGNED))).isEqualTo(keys.ownKids().getFirst());
        assertThat(SignaturePayload.of(signature(SIGNED)).promisesTheSameAs(before)).isTrue();
        assertThat(signature(ISSUED)).isEqualTo(BY_FITKO);
        assertThat(renewal.renew().value()).isEqualTo(new SignatureRenewal.Report(1, 0));
    }

    @Test
    void nextWriteNoticesAKeyThatWasTakenBack() {
        takeBackTheKey();

        // the same again: nothing but the key is another one
        destinationImport.apply(List.of(facts(SIGNED, null)));

        assertThat(SignaturePayload.kid(signature(SIGNED))).isEqualTo(keys.ownKids().getFirst());
    }

    @Test
    void signatureOfAnotherIssuerIsMadeAnew() {
        System.setProperty(ADDRESS, "https://katalog.example.de");

        assertThat(renewal.renew().value()).isEqualTo(new SignatureRenewal.Report(1, 1));
        assertThat(SignaturePayload.of(signature(SIGNED)).iss())
                .isEqualTo("https://katalog.example.de");
        assertThat(signature(ISSUED)).isEqualTo(BY_FITKO);
    }

    @Test
    void moreThanOneBlockIsExamined() {
        int many = 450;
        List<UUID> ids = IntStream.range(0, many).mapToObj(i -> new UUID(9, i)).toList();
        destinationImport.apply(ids.stream().map(id -> facts(id, null)).toList());
        responsibilityImport.apply(
                ids.stream()
                        .map(
                                id ->
                                        responsibility(
                                                "r" + id.getLeastSignificantBits(),
                                                UMZUG,
                                                MUENCHEN,
                                                id))
                        .toList());

        assertThat(renewal.renew().value()).isEqualTo(new SignatureRenewal.Report(many + 1, 0));
    }
}
