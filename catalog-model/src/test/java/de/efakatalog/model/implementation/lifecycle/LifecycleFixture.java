package de.efakatalog.model.implementation.lifecycle;

import de.efakatalog.model.changelog.ChangeFeed;
import de.efakatalog.model.changelog.UnitOfWork;
import de.efakatalog.model.implementation.ImplementationImport;
import de.efakatalog.model.implementation.ServiceImplementationFacts;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.implementation.ServiceImplementations;
import de.efakatalog.model.implementation.profile.ImplementationContent;
import de.efakatalog.model.implementation.profile.SampleImplementations;
import de.efakatalog.model.organisation.OrganisationFacts;
import de.efakatalog.model.organisation.OrganisationImport;
import de.efakatalog.model.region.Ars;
import de.efakatalog.model.region.Region;
import de.efakatalog.model.region.RegionFacts;
import de.efakatalog.model.region.RegionLevel;
import de.efakatalog.model.service.PublicServiceFacts;
import de.efakatalog.model.service.PublicServiceImport;
import de.efakatalog.model.testing.EmptyRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A registry with two organisations and one service, and what is done to it in these tests. */
@Singleton
class LifecycleFixture {

    static final String DIENST = "gewerbe-online";
    static final String PROVIDER = "stadt";
    static final String OTHER = "dorf";
    static final String SERVICE = "99050012104000";

    final ImplementationDrafting drafting;
    final ImplementationPublishing publishing;
    final ImplementationDeprecation deprecation;
    final ImplementationWithdrawal withdrawal;
    final ImplementationImport imports;
    final ChangeFeed feed;
    private final ImplementationDrafts drafts;
    private final ServiceImplementations implementations;
    private final OrganisationImport organisations;
    private final PublicServiceImport services;
    private final UnitOfWork unitOfWork;
    private final EntityManager entityManager;

    LifecycleFixture(
            ImplementationDrafting drafting,
            ImplementationPublishing publishing,
            ImplementationDeprecation deprecation,
            ImplementationWithdrawal withdrawal,
            ImplementationImport imports,
            ChangeFeed feed,
            ImplementationDrafts drafts,
            ServiceImplementations implementations,
            OrganisationImport organisations,
            PublicServiceImport services,
            UnitOfWork unitOfWork,
            EntityManager entityManager) {
        this.unitOfWork = unitOfWork;
        this.entityManager = entityManager;
        this.drafting = drafting;
        this.publishing = publishing;
        this.deprecation = deprecation;
        this.withdrawal = withdrawal;
        this.imports = imports;
        this.feed = feed;
        this.drafts = drafts;
        this.implementations = implementations;
        this.organisations = organisations;
        this.services = services;
    }

    void begin() {
        EmptyRegistry.begin();
        organisations.apply(
                List.of(
                        new OrganisationFacts(PROVIDER, "Stadt", "kommune", null, null),
                        new OrganisationFacts(OTHER, "Dorf", "kommune", null, null)));
        services.apply(
                List.of(
                        new PublicServiceFacts(
                                SERVICE,
                                "Gewerbeanmeldung",
                                null,
                                List.of(),
                                Map.of(),
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null)));
    }

    /** Adds the Bund. */
    void addRegion() {
        unitOfWork.run(
                () -> {
                    entityManager.persist(
                            new Region(
                                    new RegionFacts(
                                            Ars.BUND,
                                            null,
                                            RegionLevel.BUND,
                                            null,
                                            null,
                                            "Bundesrepublik Deutschland",
                                            null,
                                            null,
                                            null,
                                            null)));
                    return true;
                });
    }

    static ImplementationContent complete() {
        return SampleImplementations.complete(SERVICE, OTHER);
    }

    static ImplementationContent complete(String name) {
        return SampleImplementations.named(complete(), name);
    }

    static ImplementationDraftFacts facts(String id, ImplementationContent content) {
        return new ImplementationDraftFacts(id, PROVIDER, content);
    }

    static ServiceImplementationFacts listed(String id, String name, @Nullable String provider) {
        return new ServiceImplementationFacts(
                id,
                name,
                provider,
                List.of(SERVICE),
                null,
                "published",
                "unknown",
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of("https://example.org/liste"));
    }

    ServiceImplementationRecord published(String id) {
        ImplementationDraftRecord draft = drafting.create(facts(id, complete())).value();
        return publishing.publish(id, draft.version()).value();
    }

    Optional<ImplementationDraftRecord> findDraft(String id) {
        // a transaction of its own, hence a session that reads the row anew
        return QuarkusTransaction.requiringNew().call(() -> drafts.findOpen(id));
    }

    ImplementationDraftRecord draft(String id) {
        return findDraft(id).orElseThrow();
    }

    List<ImplementationDraftRecord> drafts(String provider) {
        return QuarkusTransaction.requiringNew().call(() -> drafts.findOf(provider));
    }

    Optional<ServiceImplementationRecord> find(String id) {
        return QuarkusTransaction.requiringNew().call(() -> implementations.findRecord(id));
    }

    ServiceImplementationRecord implementation(String id) {
        return find(id).orElseThrow();
    }
}
