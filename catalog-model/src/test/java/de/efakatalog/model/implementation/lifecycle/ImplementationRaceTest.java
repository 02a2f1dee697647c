package de.efakatalog.model.implementation.lifecycle;

import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.DIENST;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.OTHER;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.PROVIDER;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.complete;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.facts;
import static de.efakatalog.model.implementation.lifecycle.LifecycleFixture.listed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.model.changelog.UnitOfWork;
import de.efakatalog.model.implementation.ServiceImplementation;
import de.efakatalog.model.offer.IncompleteOfferException;
import de.efakatalog.model.offer.OfferDrafting;
import de.efakatalog.model.offer.OfferFacts;
import de.efakatalog.model.offer.OfferPublishing;
import de.efakatalog.model.offer.OfferStatus;
import de.efakatalog.model.offer.ReuseOfferRecord;
import de.efakatalog.model.offer.ReuseOffers;
import de.efakatalog.model.offer.SampleOffers;
import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several at once: one wins, the others are told, nothing is lost. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class ImplementationRaceTest {

    private static final int WRITERS = 8;
    private static final int ROUNDS = 20;

    @Inject LifecycleFixture registry;
    @Inject UnitOfWork unitOfWork;
    @Inject EntityManager entityManager;
    @Inject OfferDrafting offerDrafting;
    @Inject OfferPublishing offerPublishing;
    @Inject ReuseOffers offers;

    @BeforeEach
    void oneService() {
        registry.begin();
    }

    private enum Outcome {
        DONE,
        STALE,
        REFUSED
    }

    private static List<Outcome> atOnce(IntConsumer attempt) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<Outcome>> running = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                running.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return outcome(attempt, writer);
                                }));
            }
            start.countDown();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> each : running) {
                outcomes.add(each.get(30, TimeUnit.SECONDS));
            }
            return outcomes;
        }
    }

    private static Outcome outcome(IntConsumer attempt, int writer) {
        try {
            attempt.accept(writer);
            return Outcome.DONE;
        } catch (StaleImplementationException e) {
            return Outcome.STALE;
        } catch (ImplementationTransitionException e) {
            return Outcome.REFUSED;
        }
    }

    @Test
    void ofManyWhoTakeTheSameStepOneWins() throws Exception {
        List<Outcome> begun =
                atOnce(i -> registry.drafting.create(facts(DIENST, complete("Dienst " + i))));
        assertThat(begun).containsOnlyOnce(Outcome.DONE);
        assertThat(begun).filteredOn(each -> each == Outcome.REFUSED).hasSize(WRITERS - 1);

        List<Outcome> published = atOnce(i -> registry.publishing.publish(DIENST, 1));
        assertThat(published).containsOnlyOnce(Outcome.DONE);
        assertThat(published).filteredOn(each -> each == Outcome.STALE).hasSize(WRITERS - 1);

        List<Outcome> withdrawn = atOnce(i -> registry.withdrawal.withdraw(DIENST, 1, "weg"));
        assertThat(withdrawn).containsOnlyOnce(Outcome.DONE);
        assertThat(withdrawn).filteredOn(each -> each == Outcome.STALE).hasSize(WRITERS - 1);
        assertThat(registry.implementation(DIENST).version()).isEqualTo(2);
    }

    @Test
    void importThatHasReadBeforeAProviderPublishesDoesNotOverwriteIt() {
        registry.imports.apply(List.of(listed(DIENST, "Aus der Liste", PROVIDER)));
        registry.drafting.create(facts(DIENST, complete("Vom Anbieter")));
        assertThatThrownBy(
                        () ->
                                unitOfWork.run(
                                        () -> {
                                            ServiceImplementation read =
                                                    entityManager.find(
                                                            ServiceImplementation.class, DIENST);
                                            registry.publishing.publish(DIENST, 1);
                                            read.correct(listed(DIENST, "Neue Liste", PROVIDER));
                                            entityManager.flush();
                                            return true;
                                        }))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(registry.implementation(DIENST).name()).isEqualTo("Vom Anbieter");
        assertThat(registry.implementation(DIENST).version()).isEqualTo(2);
    }

    @Test
    void noOfferStaysOpenThatIsPublishedWhileItsImplementationIsWithdrawn() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String id = DIENST + "-" + round;
            registry.drafting.create(facts(id, complete("Dienst " + round)));
            registry.publishing.publish(id, 1);
            offerDrafting.create(new OfferFacts(id, id, OTHER, SampleOffers.complete()));
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                Future<Boolean> published = threads.submit(() -> isOfferPublished(id));
                registry.withdrawal.withdraw(id, 1, "weg");
                boolean wasPublished = published.get(30, TimeUnit.SECONDS);
                assertThat(
                                QuarkusTransaction.requiringNew()
                                        .call(() -> offers.findRecord(id))
                                        .map(ReuseOfferRecord::status))
                        .isEqualTo(
                                wasPublished
                                        ? Optional.of(OfferStatus.WITHDRAWN)
                                        : Optional.empty());
            }
        }
    }

    private boolean isOfferPublished(String id) {
        try {
            offerPublishing.publish(id, 1);
            return true;
        } catch (IncompleteOfferException e) {
            return false;
        }
    }
}
