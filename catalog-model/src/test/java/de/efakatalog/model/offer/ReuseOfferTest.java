package de.efakatalog.model.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.ChangeFeed;
import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.implementation.ImplementationImport;
import de.efakatalog.model.implementation.ServiceImplementationFacts;
import de.efakatalog.model.offer.terms.OfferFinding;
import de.efakatalog.model.offer.terms.OfferTerms;
import de.efakatalog.model.organisation.OrganisationFacts;
import de.efakatalog.model.organisation.OrganisationImport;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import de.efakatalog.model.testing.EmptyRegistry;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a draft to published terms that nobody can change any more. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class ReuseOfferTest {

    private static final String OFFER = "gewerbe-nrw";
    private static final String DIENST = "gewerbe-online";
    private static final String PROVIDER = "stadt";

    @Inject OfferDrafting drafting;
    @Inject OfferPublishing publishing;
    @Inject OfferWithdrawal withdrawal;
    @Inject ReuseOffers offers;
    @Inject ReuseOfferDrafts drafts;
    @Inject OfferVersions versions;
    @Inject OrganisationImport organisations;
    @Inject ImplementationImport implementations;
    @Inject ChangeFeed feed;
    @Inject ObjectMapper json;
    @Inject AgroalDataSource dataSource;

    private long before;

    @BeforeEach
    void oneImplementation() {
        EmptyRegistry.begin();
        organisations.apply(
                List.of(new OrganisationFacts(PROVIDER, "Stadt", "kommune", null, null)));
        implementations.apply(
                List.of(implementation(DIENST, "published"), implementation("entwurf", "draft")));
        before = feed.head();
    }

    private static ServiceImplementationFacts implementation(String id, String status) {
        return new ServiceImplementationFacts(
                id, id, null, List.of(), null, status, "live", null, null, null, null, List.of(),
                List.of(), null, List.of());
    }

    private static OfferFacts facts(OfferTerms terms) {
        return new OfferFacts(OFFER, DIENST, PROVIDER, terms);
    }

    private ReuseOfferRecord published(OfferTerms terms) {
        ReuseOfferDraftRecord draft = drafting.create(facts(terms)).value();
        return publishing.publish(OFFER, draft.version()).value();
    }

    private ReuseOfferDraftRecord draft() {
        // a transaction of its own, hence a session that reads the row anew
        return QuarkusTransaction.requiringNew().call(() -> drafts.findRecord(OFFER).orElseThrow());
    }

    private ReuseOfferRecord offer() {
        return QuarkusTransaction.requiringNew().call(() -> offers.findRecord(OFFER).orElseThrow());
    }

    private List<OfferStatus> statuses() {
        return versions.findAll(OFFER).stream().map(OfferVersion::status).toList();
    }

    @Test
    void draftMayBeIncompleteAndIsNotPublic() {
        Committed<ReuseOfferDraftRecord> created =
                drafting.create(facts(SampleOffers.begun("Angebot")));

        assertThat(draft()).isEqualTo(created.value());
        assertThat(draft().publishedAs()).isNull();
        assertThat(feed.after(before, 10))
                .extracting(Change::kind)
                .containsExactly(RecordKind.REUSE_OFFER_DRAFT);
        assertThat(created.position()).isEqualTo(before + 1);
        assertThat(feed.after(before, 10, RecordKind.publicKinds()).changes()).isEmpty();
        assertThat(offers.findRecord(OFFER)).isEmpty();
        assertThat(versions.findAll(OFFER)).isEmpty();
        assertThat(drafts.findOf(PROVIDER)).containsExactly(created.value());
    }

    @Test
    void incompleteDraftIsNotPublished() {
        ReuseOfferDraftRecord draft = drafting.create(facts(SampleOffers.begun("Angebot"))).value();
        IncompleteOfferException refused =
                catchThrowableOfType(
                        IncompleteOfferException.class,
                        () -> publishing.publish(OFFER, draft.version()));
        assertThat(refused.findings())
                .extracting(OfferFinding::pointer)
                .containsExactly(
                        "/terms/legalRoute",
                        "/terms/mayUse",
                        "/terms/contract",
                        "/terms/included",
                        "/terms/costs",
                        "/terms/validFrom");
        assertThat(draft()).isEqualTo(draft);
        assertThat(feed.head()).isEqualTo(before + 1);
    }

    @Test
    void publishedOfferIsPublicAndTheDraftSaysSo() throws Exception {
        ReuseOfferRecord offer = published(SampleOffers.complete());

        assertThat(offer.number()).isEqualTo(1);
        assertThat(offer.status()).isEqualTo(OfferStatus.PUBLISHED);
        assertThat(offer.version()).isEqualTo(1);
        assertThat(offer.terms()).isEqualTo(SampleOffers.complete());
        assertThat(offer()).isEqualTo(offer);
        assertThat(draft().publishedAs()).isEqualTo(1);
        assertThat(offers.findOf(DIENST)).containsExactly(offer);
        Change logged = feed.after(before, 10, RecordKind.publicKinds()).changes().getFirst();
        assertThat(logged.kind()).isEqualTo(RecordKind.REUSE_OFFER);
        assertThat(logged.key()).isEqualTo(OFFER);
        assertThat(json.readValue(logged.json(), ReuseOfferRecord.class)).isEqualTo(offer);
    }

    @Test
    void newNumberSupersedesTheFormerAndBothAreKept() {
        ReuseOfferRecord first = published(SampleOffers.costing("100"));
        ReuseOfferDraftRecord draft =
                drafting.replace(OFFER, draft().version(), SampleOffers.costing("120")).value();
        assertThat(draft.publishedAs()).isNull();
        ReuseOfferRecord second = publishing.publish(OFFER, draft.version()).value();

        assertThat(second.number()).isEqualTo(2);
        assertThat(second.version()).isEqualTo(2);
        assertThat(offer()).isEqualTo(second);
        OfferVersion former = versions.find(OFFER, 1).orElseThrow();
        assertThat(former)
                .isEqualTo(
                        new OfferVersion(
                                OFFER,
                                DIENST,
                                PROVIDER,
                                1,
                                OfferStatus.SUPERSEDED,
                                SampleOffers.costing("100"),
                                first.publishedAt(),
                                second.updatedAt()));
        assertThat(versions.find(OFFER, 2).orElseThrow().endedAt()).isNull();
        assertThat(statuses()).containsExactly(OfferStatus.PUBLISHED, OfferStatus.SUPERSEDED);
        assertThat(versions.find(OFFER, 3)).isEmpty();
    }

    @Test
    void sameTermsAreNotPublishedTwice() {
        published(SampleOffers.costing("100"));
        ReuseOfferDraftRecord same =
                drafting.replace(OFFER, draft().version(), SampleOffers.costing("100.0")).value();
        assertThat(same.publishedAs()).isEqualTo(1);
        assertThatExceptionOfType(OfferTransitionException.class)
                .isThrownBy(() -> publishing.publish(OFFER, same.version()))
                .withMessage("The draft is published as number 1.");
        assertThat(statuses()).containsExactly(OfferStatus.PUBLISHED);
    }

    @Test
    void withdrawnOfferKeepsItsTermsAndCanBePublishedAnew() {
        ReuseOfferRecord first = published(SampleOffers.costing("100"));
        ReuseOfferRecord withdrawn = withdrawal.withdraw(OFFER, first.version()).value();

        assertThat(withdrawn.status()).isEqualTo(OfferStatus.WITHDRAWN);
        assertThat(withdrawn.number()).isEqualTo(1);
        assertThat(withdrawn.terms()).isEqualTo(first.terms());
        assertThat(statuses()).containsExactly(OfferStatus.WITHDRAWN);
        assertThatExceptionOfType(OfferTransitionException.class)
                .isThrownBy(() -> withdrawal.withdraw(OFFER, withdrawn.version()));

        ReuseOfferDraftRecord draft =
                drafting.replace(OFFER, draft().version(), SampleOffers.costing("120")).value();
        assertThat(publishing.publish(OFFER, draft.version()).value().number()).isEqualTo(2);
        // withdrawn it was, superseded it was not
        assertThat(statuses()).containsExactly(OfferStatus.PUBLISHED, OfferStatus.WITHDRAWN);
    }

    @Test
    void staleWriterIsToldAndLosesNothing() {
        ReuseOfferDraftRecord first = drafting.create(facts(SampleOffers.begun("Eins"))).value();
        drafting.replace(OFFER, first.version(), SampleOffers.begun("Zwei"));

        StaleOfferException stale =
                catchThrowableOfType(
                        StaleOfferException.class,
                        () -> drafting.replace(OFFER, first.version(), SampleOffers.begun("Drei")));
        assertThat(stale.present()).isEqualTo(2);
        assertThatExceptionOfType(StaleOfferException.class)
                .isThrownBy(() -> publishing.publish(OFFER, first.version()));
        assertThat(draft().terms().title()).isEqualTo("Zwei");
        assertThatExceptionOfType(UnknownOfferException.class)
                .isThrownBy(() -> drafting.replace("keins", 1, SampleOffers.begun("x")));
        assertThatExceptionOfType(UnknownOfferException.class)
                .isThrownBy(() -> withdrawal.withdraw(OFFER, 1));
    }

    @Test
    void ofManyWhoEditTheSameVersionOneWins() throws Exception {
        ReuseOfferDraftRecord first = drafting.create(facts(SampleOffers.begun("Eins"))).value();
        List<Outcome> outcomes =
                atOnce(
                        8,
                        i ->
                                drafting.replace(
                                        OFFER, first.version(), SampleOffers.begun("Titel " + i)));
        assertThat(outcomes).containsOnlyOnce(Outcome.DONE);
        assertThat(outcomes).filteredOn(o -> o == Outcome.STALE).hasSize(7);
        assertThat(draft().version()).isEqualTo(2);
        assertThat(feed.head()).isEqualTo(before + 2);
    }

    @Test
    void ofManyWhoBeginOrPublishTheSameOfferOneWins() throws Exception {
        List<Outcome> begun = atOnce(8, i -> drafting.create(facts(SampleOffers.complete())));
        assertThat(begun).containsOnlyOnce(Outcome.DONE);
        assertThat(begun).filteredOn(o -> o == Outcome.REFUSED).hasSize(7);

        List<Outcome> published = atOnce(8, i -> publishing.publish(OFFER, 1));
        assertThat(published).containsOnlyOnce(Outcome.DONE);
        assertThat(published).filteredOn(o -> o == Outcome.STALE).hasSize(7);
        assertThat(statuses()).containsExactly(OfferStatus.PUBLISHED);
    }

    private enum Outcome {
        DONE,
        STALE,
        REFUSED
    }

    private interface Attempt {
        Object by(int writer);
    }

    private static List<Outcome> atOnce(int writers, Attempt attempt) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<Outcome>> running = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                int writer = i;
                Callable<Outcome> call =
                        () -> {
                            start.await();
                            try {
                                attempt.by(writer);
                                return Outcome.DONE;
                            } catch (StaleOfferException e) {
                                return Outcome.STALE;
                            } catch (OfferTransitionException e) {
                                return Outcome.REFUSED;
                            }
                        };
                running.add(threads.submit(call));
            }
            start.countDown();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> each : running) {
                outcomes.add(each.get(30, TimeUnit.SECONDS));
            }
            return outcomes;
        }
    }

    @Test
    void offerNamesWhatTheRegistryHolds() {
        IncompleteOfferException refused =
                catchThrowableOfType(
                        IncompleteOfferException.class,
                        () ->
                                drafting.create(
                                        new OfferFacts(
                                                "99x",
                                                "keiner",
                                                "niemand",
                                                SampleOffers.begun(" "))));
        assertThat(refused.findings())
                .extracting(OfferFinding::pointer)
                .containsExactly("/id", "/implementation", "/provider", "/terms/title");
        assertThat(feed.head()).isEqualTo(before);
    }

    @Test
    void implementationThatIsADraftIsNotOffered() {
        drafting.create(new OfferFacts(OFFER, "entwurf", PROVIDER, SampleOffers.complete()));
        assertThatExceptionOfType(IncompleteOfferException.class)
                .isThrownBy(() -> publishing.publish(OFFER, 1))
                .withMessage(
                        "/implementation: The implementation is in status draft. (1 findings in all)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update reuse_offer set terms = '{}'",
                "update reuse_offer set terms = jsonb_set(terms, '{title}', '\"x\"')",
                "update reuse_offer set published_at = now()",
                "update reuse_offer set valid_to = null",
                "update reuse_offer set number = number + 2, terms = '{}'",
                "update reuse_offer set number = number + 1, status = 'withdrawn'",
                "insert into reuse_offer select 'a', implementation, provider, 2, 'published', terms,"
                        + " published_at, registry, version, valid_from, valid_to, created_at,"
                        + " updated_at from reuse_offer"
            })
    void databaseRefusesToChangeWhatIsPublished(String sql) throws SQLException {
        ReuseOfferRecord offer = published(SampleOffers.complete());
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("23001");
        }
        assertThat(offer()).isEqualTo(offer);
        assertThat(versions.findAll(OFFER)).hasSize(1);
    }

    @Test
    void databaseRefusesToTakeAWithdrawalBack() throws SQLException {
        ReuseOfferRecord offer = published(SampleOffers.complete());
        withdrawal.withdraw(OFFER, offer.version());
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(
                            () -> statement.execute("update reuse_offer set status = 'published'"))
                    .hasMessageContaining("a new number publishes it again");
        }
        assertThat(statuses()).containsExactly(OfferStatus.WITHDRAWN);
    }
}
